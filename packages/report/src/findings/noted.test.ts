import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { noteAll } from './noted.ts';

const POOL = Array.from({ length: 60 }, (_, n) => ({ n }));
const some = fc.shuffledSubarray(POOL);

test.prop([some, some])('whatever was noted before, each item has its own number', (before, now) => {
  const first = noteAll(before, undefined, ({ n }) => n);
  expect([...noteAll(now, first, ({ n }) => n).notes]).toEqual(now.map(({ n }) => n));
});

test('what stood in the list before is asked for no more, whatever has come, gone or been replaced', () => {
  const first = noteAll(POOL, undefined, ({ n }) => n);
  const asked = (now: readonly { readonly n: number }[]): readonly number[] => {
    const numbers: number[] = [];
    noteAll(now, first, ({ n }) => {
      numbers.push(n);
      return n;
    });
    return numbers;
  };
  const fresh = { n: 99 };
  expect(asked(POOL)).toEqual([]);
  expect(asked([...POOL.slice(0, 30), fresh, ...POOL.slice(31)])).toEqual([99]);
  expect(asked([fresh, ...POOL])).toEqual([99]);
  expect(asked([...POOL.slice(0, 5), ...POOL.slice(45)])).toEqual([]);
  expect(asked([...POOL.slice(0, 5), ...POOL.slice(9, 30), fresh, ...POOL.slice(30)])).toEqual([99]);
});
