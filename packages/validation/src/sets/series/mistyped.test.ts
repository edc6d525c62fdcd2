import { dayFromIso, isoFromDay } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { onDays } from '../../rules/examples/days.ts';

const HOLIDAYS = new Set(['2020-01-01', '2020-01-20', '2020-02-17']);
/** Working days from a Monday on. */
const workdays = Array.from({ length: 70 }, (_, i) => (dayFromIso('2019-12-16') ?? 0) + i)
  .filter((day) => (day - (dayFromIso('2019-12-16') ?? 0)) % 7 < 5)
  .map(isoFromDay)
  .filter((day) => !HOLIDAYS.has(day));

/** The reports that are told, when those of these days are dated otherwise. */
function told(typed: Readonly<Record<string, string>>, more: readonly string[] = []): readonly string[] {
  const dates = [...workdays.map((day) => typed[day] ?? day), ...more];
  const values = Object.fromEntries(dates.map((day, i) => [day, 5000 + 7 * (i % 9)]));
  const claims = onDays(
    { name: 'day', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'county' },
    values,
  );
  return check(buildExample({ claims }), { only: ['series/mistyped-day'] }).findings.flatMap(({ claims: [id] }) =>
    claims.flatMap((one) => (one.id === id ? [one.asOf ?? ''] : [])),
  );
}

describe('a report on a day on which none was due', () => {
  it('is told where it is missing on a day that one slip lies away', () => {
    expect(told({})).toEqual([]);
    expect(told({ '2020-01-02': '2020-02-02' })).toEqual(['2020-02-02']);
    // A Saturday on which there was work, in a month with a holiday.
    expect(told({ '2020-01-07': '2020-01-04' })).toEqual([]);
  });
  it('is not where nothing is missing, where another day is, and where such days come again', () => {
    expect(told({}, ['2020-01-04'])).toEqual([]);
    expect(told({ '2020-01-14': '2020-02-02' })).toEqual([]);
    expect(told({ '2020-01-02': '2020-02-02' }, ['2020-01-11', '2020-01-25'])).toEqual([]);
  });
});
