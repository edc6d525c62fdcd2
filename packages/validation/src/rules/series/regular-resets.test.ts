import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { renderMessage } from '../../messages/index.ts';
import { buildExample } from '../examples/build-example.ts';
import { onDays } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';

/** Totals month by month from January 2025 on, of a counter that begins anew in these months. */
function months(name: string, at: string, anew: readonly string[], n = 40): readonly ExampleClaim[] {
  let total = 0;
  const values = Array.from({ length: n }, (_, i): [string, number] => {
    const month = `${2025 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`;
    total = (anew.includes(month) ? 0 : total) + 70 + ((i * 7) % 11);
    return [month, total];
  });
  return onDays({ name, for: 'ministry-a', measure: 'injured', of: 'residents', at }, Object.fromEntries(values));
}

const found = (claims: readonly ExampleClaim[]) =>
  check(buildExample({ claims }), { only: ['series/undeclared-reset'] }).findings;
const told = (claims: readonly ExampleClaim[], locale = 'en'): readonly string[] =>
  found(claims).map(({ message }) => renderMessage(message, locale));

const JANUARIES = ['2026-01', '2027-01', '2028-01'];

describe('a counter that begins anew', () => {
  it('each January has one habit, with the days of it', () => {
    const claims = months('a', 'county', JANUARIES);
    expect(told(claims)).toEqual([
      'Ministry A (injured, residents, the county): 895 as of December 2025, then 77 as of January 2026 and growing again, and again as of January 2027, January 2028: the counter perhaps begins anew at its time.',
    ]);
    expect(told(claims, 'sq')[0]).toContain('e sërish më janar 2027, janar 2028');
    expect(found(claims)[0]?.claims).toEqual(['a-13', 'a-12', 'a-25', 'a-24', 'a-37', 'a-36']);
  });

  it('in several places tells how many', () => {
    const [one, ...others] = told([...months('a', 'town-a', JANUARIES), ...months('b', 'town-b', JANUARIES)]);
    expect(others).toEqual([]);
    expect(one).toContain('and so it is with 1 more of its series, and again as of January 2027, January 2028');
  });

  it('and once besides tells that by itself', () => {
    const [habit, once, ...others] = found(months('a', 'county', ['2026-01', '2027-01', '2028-12'], 52));
    expect([habit?.claims[0], once?.claims[0], others]).toEqual(['a-13', 'a-48', []]);
  });

  it('in two months that have nothing to do with one another has two causes', () => {
    expect(found(months('a', 'county', ['2026-01', '2027-03'])).map(({ claims: [first] }) => first)).toEqual([
      'a-13',
      'a-27',
    ]);
  });

  it('every eleven months is told as one, and many times by their number', () => {
    const anew = Array.from({ length: 15 }, (_, i) => {
      const at = 11 * (i + 1);
      return `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    });
    const [one, ...others] = told(months('a', 'county', anew, 180));
    expect(others).toEqual([]);
    expect(one).toContain('and 14 more times from November 2026 to October 2038');
  });
});
