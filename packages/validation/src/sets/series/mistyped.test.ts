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

describe('a second figure of a day', () => {
  const figures = workdays.map((day, i) => ({ day, value: 5000 + 7 * (i % 9) }));
  const findings = (days: readonly { readonly day: string; readonly value: number }[]): readonly string[] => {
    const claims = days.map(({ day, value }, i) => ({
      id: `${day}-${i}`,
      for: 'ministry-a',
      measure: 'sheltered',
      of: 'residents',
      at: 'county',
      asOf: day,
      value: `=${value}`,
    }));
    return check(buildExample({ claims }))
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, severity, claims: [id] }) => `${severity} ${rule} ${id}`);
  };
  const at = figures.findIndex(({ day }) => day === '2020-01-14');
  const typed = (day: string): typeof figures => figures.with(at, { day, value: figures[at]?.value ?? 0 });

  it('is one of another day where it stands among those of that day, and one is missing there', () => {
    expect(findings(typed('2020-02-14'))).toEqual([`error series/mistyped-day 2020-02-14-${at}`]);
  });
  it('is in dispute where it stands beside the other', () => {
    const beside = typed('2020-02-14').toSorted((a, b) => (a.day < b.day ? -1 : 1));
    expect(findings(beside).map((one) => one.split(' ')[1])).toEqual(['pair/contradiction']);
  });
  it('is of the day behind it where that is missing and no other is', () => {
    const days = Array.from({ length: 70 }, (_, i) => ({ day: isoFromDay(18_262 + i), value: 5000 + 7 * (i % 9) }));
    const twice = days.with(30, { day: days[29]?.day ?? '', value: 5031 });
    expect(findings(days)).toEqual([]);
    expect(findings(twice)).toEqual([`error series/mistyped-day ${days[29]?.day}-30`]);
    expect(findings(twice.toReversed())).toEqual([`error series/mistyped-day ${days[29]?.day}-39`]);
  });
  it('is of the other day in a column with a hole of its own too', () => {
    const row = (name: string, place: string, left: readonly string[]) =>
      workdays.flatMap((day, i) =>
        left.includes(day)
          ? []
          : [
              {
                id: `${name}-${i}`,
                for: 'ministry-a',
                measure: 'sheltered',
                of: 'residents',
                at: place,
                asOf: day === '2020-01-14' ? '2020-02-14' : day,
                value: `=${5000 + 7 * (i % 9)}`,
              },
            ],
      );
    const claims = [...row('a', 'town-a', []), ...row('b', 'town-b', ['2019-12-30', '2020-01-02'])];
    const told = check(buildExample({ claims })).findings.filter(({ severity }) => severity === 'error');
    expect(told.map(({ rule }) => rule)).toEqual(['series/mistyped-day']);
    expect(told[0]?.claims).toHaveLength(4);
  });
  it('is in dispute where nothing is missing', () => {
    const again = { day: '2020-02-14', value: 5003 };
    expect(findings(figures.toSpliced(at, 0, again)).map((one) => one.split(' ')[1])).toEqual(['pair/contradiction']);
  });
});

it('a date of another year stands far from all others, and leaves no silence', () => {
  const days = workdays.map((day) => (day === '2020-01-14' ? '2019-01-14' : day));
  const claims = days.map((day, i) => ({
    id: day,
    for: 'ministry-a',
    measure: 'sheltered',
    of: 'residents',
    at: 'county',
    asOf: day,
    value: `=${5000 + 7 * (i % 9)}`,
  }));
  const { findings: found } = check(buildExample({ claims }), { only: ['series/mistyped-day', 'series/gap'] });
  expect(found.map(({ rule, message, claims: [id] }) => `${rule} ${message.id} ${id}`)).toEqual([
    'series/mistyped-day series/mistyped-day:outside 2019-01-14',
  ]);
});

it('a row of another year is one finding, with all that its date brings about', () => {
  const days = workdays.map((day) => (day === '2020-01-14' ? '2022-01-14' : day));
  const claims = ['sheltered', 'arrived', 'evacuated'].flatMap((measure) =>
    days.map((day, i) => ({
      id: `${measure}-${day}`,
      for: 'ministry-a',
      measure,
      of: 'residents',
      at: 'county',
      asOf: day,
      value: `=${5000 + 7 * i}`,
    })),
  );
  const { findings } = check(buildExample({ claims }), { now: '2020-05-01' });
  const told = findings.filter(({ severity }) => severity !== 'info');
  expect(told.map(({ rule, severity, found }) => [rule, severity, found?.length])).toEqual([
    ['series/mistyped-day', 'error', expect.any(Number)],
  ]);
});
