import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Opposed, type Sides, sidesOf } from './sides.ts';

const opposed = (...pairs: readonly string[]): Opposed<string>[] =>
  pairs.map((by) => ({ a: by.charAt(0), b: by.charAt(1), by }));

function shown({ one, other }: Sides<unknown>): string {
  return `${one.join('')}-${other.join('')}`;
}

describe('sides', () => {
  test('one against many are one, and so are many against many', () => {
    expect(sidesOf(opposed('ax', 'ay', 'az')).map(shown)).toEqual(['a-xyz']);
    expect(sidesOf(opposed('ax', 'ay', 'bx', 'by')).map(shown)).toEqual(['ab-xy']);
  });
  test('who stands against others than its neighbour is of no side with it', () => {
    expect(sidesOf(opposed('ax', 'ay', 'by')).map(shown)).toEqual(['a-xy', 'y-b']);
    expect(sidesOf(opposed('ab', 'bc', 'ca')).map(shown)).toEqual(['a-bc', 'b-c']);
  });

  const pairs = fc
    .uniqueArray(fc.tuple(fc.nat(7), fc.nat(7)), { selector: (two) => String([...two].sort()), maxLength: 28 })
    .map((all) => all.filter(([a, b]) => a !== b).map(([a, b]) => ({ a: `c${a}`, b: `c${b}`, by: `${a} ${b}` })));
  const byText = (x: string, y: string): number => (x < y ? -1 : Number(x > y));

  test.prop([pairs])('hold every pair once, and no other', (given) => {
    const sides = sidesOf(given);
    expect(sides.flatMap(({ by }) => by).sort()).toEqual(given.map(({ by }) => by).sort());
    for (const { one, other, by } of sides) {
      expect(by).toHaveLength(one.length * other.length);
      expect([...one, ...other].filter((id) => one.includes(id) && other.includes(id))).toEqual([]);
    }
  });
  test.prop([pairs, fc.infiniteStream(fc.nat())])('do not depend on the order of the pairs', (given, turns) => {
    const ranks = [...turns.take(given.length)];
    const mixed = given
      .map(({ a, b, by }, i) => ((ranks[i] ?? 0) % 2 === 0 ? { a, b, by } : { a: b, b: a, by }))
      .map((pair, i) => ({ pair, rank: ranks[i] ?? 0 }))
      .sort((x, y) => x.rank - y.rank)
      .map(({ pair }) => pair);
    expect(sidesOf(mixed).map(shown).sort(byText)).toEqual(sidesOf(given).map(shown).sort(byText));
  });
});
