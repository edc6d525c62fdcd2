import { describe, expect, it, test } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';
import type { ExampleClaim } from '../../rules/examples/types.ts';

const plain = { for: 'ministry-a', of: 'residents', at: 'county', from: '2024-05-02' };
const told = (claims: readonly ExampleClaim[]): readonly string[] =>
  check(buildExample({ claims }), { only: ['number/magnitude-slip', ...SERIES] }).findings.map(
    ({ rule, claims: about }) => `${rule} ${about[0]}`,
  );
const SERIES = ['slip', 'implausible-rate', 'count-mismatch', 'cumulative-drop', 'spike', 'jump'].map(
  (one) => `series/${one}`,
);
const counts = [31, 28, 33, 30, 29, 31, 34, 27, 30, 32, 29, 31, 30, 33, 28, 31];
const totals = (each: readonly number[]): readonly number[] =>
  each.map((_, i) => 500 + each.slice(0, i + 1).reduce((sum, n) => sum + n, 0));

describe('one event is told once', () => {
  it('a count that is ten times the others is no slip when its total grew by as much', () => {
    const wild = counts.with(9, 320);
    const daily = days({ ...plain, name: 'in', measure: 'injured-in-a-day' }, wild);
    expect(told(daily)).toEqual(['series/slip in-10']);
    const confirmed = told([...daily, ...days({ ...plain, name: 'all', measure: 'injured' }, totals(wild))]);
    expect(confirmed.filter((one) => one.startsWith('series/slip'))).toEqual([]);
  });

  it('a zero too many in a total is a slip of its series, and no second one of its pair', () => {
    const all = totals(counts);
    expect(told(days({ ...plain, name: 'all', measure: 'injured' }, all.with(6, 10 * (all[6] ?? 0))))).toEqual([
      'series/slip all-7',
    ]);
  });

  it('what a standstill kept back comes at its end, and is no jump of its own', () => {
    const all = totals([...counts, ...counts]);
    const still = all.map((n, i) => (i > 12 && i < 22 ? (all[12] ?? n) : n));
    const rules = ['series/copied-value', 'series/implausible-rate'];
    const found = check(buildExample({ claims: days({ ...plain, name: 'all', measure: 'injured' }, still) }), {
      only: rules,
    }).findings;
    expect(found.map(({ rule }) => rule)).toEqual(['series/copied-value']);
  });

  it('a day far too high is told once, and not as growth besides', () => {
    const all = totals(counts);
    const high = days({ ...plain, name: 'all', measure: 'injured' }, all.with(9, (all[9] ?? 0) + 900));
    expect(told(high)).toEqual(['series/cumulative-drop all-10']);
  });

  it('a figure between a small one and one four times as large is no zero too many', () => {
    const few = [2, 3, 5, 6, 7, 49, 28, 34, 46, 48, 55, 58];
    expect(told(days({ ...plain, name: 'all', measure: 'injured' }, few))).toEqual(['series/cumulative-drop all-7']);
  });

  it('a small total that becomes nothing and stays so was struck off, and did not start again', () => {
    const few = [6, 8, 12, 0, 0, 0, 0, 0, 16, 50, 79];
    const all = days({ ...plain, name: 'all', measure: 'injured' }, few);
    const found = check(buildExample({ claims: all }), { only: ['series/cumulative-drop', 'series/undeclared-reset'] });
    expect(found.findings.map(({ rule }) => rule)).toEqual(['series/cumulative-drop']);
  });

  it('two rows that changed places are one finding, with their counts', () => {
    const swap = (values: readonly number[]): readonly number[] =>
      values.with(6, values[7] ?? 0).with(7, values[6] ?? 0);
    const table = ['injured', 'killed'].map((measure) =>
      days({ ...plain, name: measure, measure }, swap(totals(counts))),
    );
    const daily = days({ ...plain, name: 'in', measure: 'injured-in-a-day' }, swap(counts));
    expect(told([...table.flat(), ...daily])).toEqual(['series/cumulative-drop injured-8']);
  });

  it('two totals that fall on one day while a third grows are two falls', () => {
    const [fallen, grown] = [totals(counts).map((n, i) => (i >= 7 ? n - 90 : n)), totals(counts)];
    const table = [
      ...days({ ...plain, name: 'a', measure: 'injured' }, fallen),
      ...days({ ...plain, name: 'b', measure: 'killed' }, fallen),
      ...days({ ...plain, name: 'c', measure: 'losses' }, grown),
    ];
    expect(told(table)).toEqual(['series/cumulative-drop a-8', 'series/cumulative-drop b-8']);
  });
});

test('what a total should be is added up as it is written', () => {
  const each = [0.1, 0.2, 0.1, 0.3, 0.2];
  const each10 = (values: readonly number[]): readonly number[] => values.map((value) => value / 10);
  const dossier = buildExample({
    claims: [
      ...days({ ...plain, name: 'all', measure: 'injured' }, each10([11, 13, 14, 20, 22])),
      ...days({ ...plain, name: 'in', measure: 'injured-in-a-day' }, each),
    ],
  });
  const { findings } = check(dossier, { only: ['series/count-mismatch'] });
  expect(findings.map(({ message }) => message.values['sum'])).toEqual([{ id: '@number', values: { n: '1.7' } }]);
});

describe('a total that is off by a little time and again', () => {
  // Cases in Italy, as counted day by day and as revised (Protezione Civile, June and July 2020).
  const each = Array.from({ length: 60 }, (_, i) => 210 + 17 * (i % 7));
  const all = totals(each);
  const lowered = (by: Readonly<Record<number, number>>): readonly number[] =>
    all.map((value, i) => value - Object.entries(by).reduce((sum, [at, n]) => sum + (i >= Number(at) ? n : 0), 0));
  const mismatches = (by: Readonly<Record<number, number>>): readonly string[] =>
    told([
      ...days({ ...plain, name: 'in', measure: 'injured-in-a-day' }, each),
      ...days({ ...plain, name: 'all', measure: 'injured' }, lowered(by)),
    ]);
  it('is told once, by the worst of these days, and by itself of the day on which it is off by much', () => {
    expect(mismatches({ 9: 2, 15: 1, 22: 15, 31: 4, 44: -120 })).toEqual([
      'series/count-mismatch all-23',
      'series/count-mismatch all-45',
    ]);
  });
  it('is told day by day where there are few', () => {
    expect(mismatches({ 9: 2, 22: 15, 31: 4 })).toEqual([
      'series/count-mismatch all-10',
      'series/count-mismatch all-23',
      'series/count-mismatch all-32',
    ]);
  });
});

describe('two counts that add to one total', () => {
  const returned = counts.map((_, i) => (i % 4 === 2 ? 3 : undefined));
  const both = counts.map((n, i) => n + (returned[i] ?? 0));
  const all = (each: readonly number[]): readonly ExampleClaim[] => [
    ...days({ ...plain, name: 'in', measure: 'injured-in-a-day' }, counts),
    ...days({ ...plain, name: 'late', measure: 'injured-told-late' }, returned),
    ...days({ ...plain, name: 'all', measure: 'injured' }, totals(each)),
  ];
  it('add up together, a day without a figure counting none', () => {
    expect(told(all(both))).toEqual([]);
  });
  it('are told where they do not', () => {
    expect(told(all(both.with(9, 90)))).toContain('series/count-mismatch all-10');
  });
});

it('what is counted by the month and by the year is counted once', () => {
  const fields = { for: 'ministry-a', of: 'residents', at: 'county' } as const;
  const months = Array.from({ length: 36 }, (_, i) => ({
    ...fields,
    id: `month-${i}`,
    measure: 'injured-in-a-day',
    asOf: `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
    value: `=${100 + (i % 7)}`,
  }));
  const sumOf = (year: number): number =>
    months
      .filter(({ asOf }) => asOf.startsWith(String(year)))
      .reduce((sum, { value }) => sum + Number(value.slice(1)), 0);
  const years = [2020, 2021, 2022].map((year) => ({
    ...fields,
    id: `year-${year}`,
    measure: 'injured-in-a-day',
    asOf: String(year),
    value: `=${sumOf(year)}`,
  }));
  const all = [2020, 2021, 2022].map((year, i, list) => ({
    ...fields,
    id: `all-${year}`,
    measure: 'injured',
    asOf: `${year}-12-31`,
    value: `=${list.slice(0, i + 1).reduce((sum, one) => sum + sumOf(one), 0)}`,
  }));
  expect(told([...months, ...years, ...all])).toEqual([]);
});

it('two series that both fall to a twelfth for a day have one cause, and two to a tenth a slip of their row', () => {
  const week = (i: number): number => (i % 7 > 4 ? 0.55 : 1) * (1 + ((i * 37) % 11) / 150);
  const table = (on: number): readonly ExampleClaim[] =>
    [52_000, 16_000].flatMap((usual, column) =>
      days(
        { ...plain, name: `line-${column}`, at: column === 0 ? 'county' : 'town-a', measure: 'arrived' },
        Array.from({ length: 56 }, (_, i) => Math.round(usual * (i === 31 ? on : week(i)))),
      ),
    );
  expect(told(table(1))).toEqual([]);
  expect(told(table(0.08))).toEqual(['series/spike line-0-32']);
  expect(told(table(0.1))[0]).toMatch(/^series\/slip/);
});
