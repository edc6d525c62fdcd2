import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import type { Finding } from '../types.ts';
import { check } from './engine.ts';

const LENGTH = 40;

/** Residents are children and adults, day by day; what is added to the residents of some days does not add up. */
function told(off: Readonly<Record<number, number>>): readonly Finding[] {
  const plain = { for: 'ministry-a', at: 'town-a', from: '2024-05-02' };
  const count = (i: number): number => 3000 + 17 * i + (i % 3);
  const range = Array.from({ length: LENGTH }, (_, i) => i);
  const dossier = buildExample({
    claims: [
      ...days(
        { ...plain, name: 'all', of: 'residents' },
        range.map((i) => 2 * count(i) + (off[i] ?? 0)),
      ),
      ...days({ ...plain, name: 'children', of: 'children' }, range.map(count)),
      ...days({ ...plain, name: 'adults', of: 'adults' }, range.map(count)),
    ],
  });
  return check(dossier, { only: ['set/sum-mismatch'] }).findings;
}
const claims = (findings: readonly Finding[]): readonly (string | undefined)[] => findings.map((one) => one.claims[0]);

describe('findings of one long series', () => {
  it('of two causes are two, the greater with its own day', () => {
    expect(claims(told({ 5: 1, 20: 5000 }))).toEqual(['all-6', 'all-21']);
  });

  it('of one cause are one, with the days and the places of the others', () => {
    const [one, ...others] = told({ 5: 4, 20: 5, 21: 5 });
    expect(others).toEqual([]);
    expect(one?.claims[0]).toBe('all-21');
    expect(one?.related.map(({ line }) => line)).toEqual([61, 101, 6, 22]);
    expect(one && renderMessage(one.message, 'en')).toMatch(
      / The same goes for 2 more of this series: 7 May 2024, 23 May 2024\.$/,
    );
  });

  it('two of about one size, far apart in it, are two mistakes', () => {
    expect(claims(told({ 5: 4, 20: 5 }))).toEqual(['all-6', 'all-21']);
    expect(claims(told({ 20: 4, 21: 5 }))).toEqual(['all-22']);
    expect(claims(told({ 5: 500, 20: 500 }))).toHaveLength(1);
  });

  it('some of which are off by the very same are apart from others elsewhere', () => {
    expect(claims(told({ 5: 15, 14: 30, 15: 30, 16: 30 }))).toEqual(['all-6', 'all-15']);
    expect(claims(told({ 13: 15, 14: 30, 15: 30, 16: 30 }))).toEqual(['all-15']);
  });

  it('that come most days are a habit, told with the greatest', () => {
    const habit = told(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [i, 2 ** (i % 10)])));
    expect(claims(habit)).toEqual(['all-10']);
    expect(habit.map(({ message }) => renderMessage(message, 'en'))[0]).toMatch(/ 29 more of this series, from /);
  });

  const offs = fc.dictionary(fc.integer({ min: 0, max: LENGTH - 1 }).map(String), fc.integer({ min: 1, max: 9000 }), {
    maxKeys: 5,
  });
  test.prop([offs], { numRuns: 30 })('name the greatest of all, and lose none', (off) => {
    const findings = told(off);
    const greatest = Math.max(0, ...Object.values(off));
    const named = new Set(findings.map((one) => off[Number(one.claims[0]?.slice(4)) - 1]));
    if (greatest > 0) expect(named).toContain(greatest);
    const folded = findings.reduce((sum, one) => sum + 1 + Number(one.message.values['n'] ?? 0), 0);
    expect(folded).toBe(Object.keys(off).length);
  });
});
