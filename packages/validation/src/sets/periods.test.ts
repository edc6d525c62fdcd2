import { expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const COUNT = { for: 'ministry-a', measure: 'arrived', of: 'residents', at: 'county' } as const;
const MONTHS = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));

/** Three years with their months; the last year is by so many more than they come to. */
function told(more: number, left: number = MONTHS.length): readonly string[] {
  const claims = ['2021', '2022', '2023'].flatMap((year, y): ExampleClaim[] => {
    const counts = MONTHS.map((_, i) => 100 + ((i * i * 7 + 13 * i + y) % 37));
    const all = counts.reduce((sum, n) => sum + n, 0) + (year === '2023' ? more : 0);
    const months = MONTHS.map(
      (month, i): ExampleClaim => ({
        ...COUNT,
        id: `m-${year}-${month}`,
        asOf: `${year}-${month}`,
        value: `=${counts[i]}`,
      }),
    );
    return [
      ...(year === '2023' ? months.slice(0, left) : months),
      { ...COUNT, id: `y-${year}`, asOf: year, value: `=${all}` },
    ];
  });
  const { findings } = check(buildExample({ claims }));
  return findings
    .filter(({ rule }) => rule.startsWith('set/'))
    .map(({ message, claims: [first] }) => `${message.id} ${first}`);
}

it('the one year that is more than its months is told, as one that is less is', () => {
  expect(told(0)).toEqual([]);
  expect(told(90)).toEqual(['set/jointly-impossible:periods y-2023']);
  expect(told(-90)).toEqual(['set/jointly-impossible:periods y-2023']);
});

it('and one of which a month is missing may well be more', () => {
  expect(told(90, 11)).toEqual([]);
});

/** One year alone with its months, which is by so many more than they come to. */
function toldOfOneYear(more: number, months: readonly string[] = MONTHS, years = ['2023']): readonly string[] {
  const counts = months.map((_, i) => 100 + ((i * i * 7 + 13 * i) % 37));
  const sum = counts.reduce((all, n) => all + n, 0);
  const claims = years.flatMap((year): ExampleClaim[] => [
    ...months.map(
      (month, i): ExampleClaim => ({
        ...COUNT,
        id: `m-${year}-${month}`,
        asOf: `${year}-${month}`,
        value: `=${counts[i]}`,
      }),
    ),
    { ...COUNT, id: `y-${year}`, asOf: year, value: `=${sum + more}` },
  ]);
  const { findings } = check(buildExample({ claims }));
  return findings
    .filter(({ rule }) => rule.startsWith('set/'))
    .map(({ message, claims: [first] }) => `${message.id} ${first}`);
}

it('a single year that is more than its twelve months by more than a month is told', () => {
  expect(toldOfOneYear(0)).toEqual([]);
  expect(toldOfOneYear(400)).toEqual(['set/jointly-impossible:periods y-2023']);
  // By less it may have been revised since, and with a month left out it may well be more.
  expect(toldOfOneYear(90)).toEqual([]);
  expect(toldOfOneYear(400, MONTHS.slice(0, 11))).toEqual([]);
  // Where each year is more, years count what months do not.
  expect(toldOfOneYear(400, MONTHS, ['2022', '2023'])).toEqual([]);
});

/** Ten days of rain and what fell in all of them. */
function toldOfRain(sum: string): readonly string[] {
  const of = { ...COUNT, at: 'county' };
  const days = ['0.0', '7.9', '5.4', '0.0', '2.3', '0.0', '2.0', '9.1', '0.0', '0.9'].map(
    (value, i): ExampleClaim => ({
      ...of,
      id: `d-${i}`,
      asOf: `2024-03-${String(i + 1).padStart(2, '0')}`,
      value: `=${value}`,
    }),
  );
  const all: ExampleClaim = { ...of, id: 'all', asOf: '2024-03-01/2024-03-10', value: `=${sum}` };
  const beside: ExampleClaim = { ...of, id: 'town', at: 'town-a', asOf: '2024-03-01/2024-03-10', value: '=70.0' };
  const dossier = buildExample({ claims: [...days, all, beside] });
  const { findings } = check({
    ...dossier,
    measures: dossier.measures.map((one) => (one.id === of.measure ? { ...one, unit: 'mm', integer: false } : one)),
    claims: dossier.claims.map((claim) => ({ ...claim, unit: 'mm' })),
  });
  return findings
    .filter(({ rule }) => rule.startsWith('set/'))
    .map(({ message, claims: [first] }) => `${message.id} ${first}`);
}

it('rain adds up over days, though not over places', () => {
  expect(toldOfRain('27.6')).toEqual([]);
  expect(toldOfRain('16.0')).toEqual(['set/jointly-impossible:periods all']);
  expect(toldOfRain('45.0')).toEqual(['set/jointly-impossible:periods all']);
});

const QUARTERS = ['Q1', 'Q2', 'Q3', 'Q4'];

/** A year of so many counts with their quarters; `sums` are given for the year. */
function toldOfYear(sums: readonly number[]): readonly string[] {
  const ofMeasure = ['arrived', 'injured-in-a-day', 'arrived', 'injured-in-a-day'];
  const claims = sums.flatMap((sum, i): ExampleClaim[] => {
    const count = { ...COUNT, measure: ofMeasure[i] ?? '', at: i < 2 ? 'town-a' : 'town-b' };
    const quarters = QUARTERS.map(
      (quarter, q): ExampleClaim => ({
        ...count,
        id: `${i}-${quarter}`,
        asOf: `2023-${33 + q}`,
        value: `=${100 * (i + 1) + q}`,
      }),
    );
    return [...quarters, { ...count, id: `${i}-year`, asOf: '2023', value: `=${sum}` }];
  });
  const { findings } = check(buildExample({ claims }));
  return findings.filter(({ rule }) => rule.startsWith('set/')).map(({ message }) => message.id);
}

it('the sums of one row are told once, and two that changed places as that', () => {
  expect(toldOfYear([406, 806, 1206, 1606])).toEqual([]);
  expect(toldOfYear([406, 806, 1206, 1506])).toEqual(['set/jointly-impossible:periods']);
  expect(toldOfYear([806, 406, 1206, 1606])).toEqual(['set/jointly-impossible:periodsSwapped']);
  expect(toldOfYear([396, 816, 1216, 1616])).toEqual(['set/jointly-impossible:periodsMany']);
});

/** Residents of three years and their quarters, by age; one figure of the last year, or of its quarters, is another. */
function byAge(off: Readonly<Record<string, number>>): readonly string[] {
  const claims = ['2021', '2022', '2023'].flatMap((year, y) => {
    const quarters = [1, 2, 3, 4].map((q) => [700 + 37 * q + 11 * y, 400 + 29 * q + 7 * y] as const);
    const row = (asOf: string, children: number, adults: number): readonly ExampleClaim[] =>
      Object.entries({ residents: children + adults, children, adults }).map(([of, n]) => ({
        ...COUNT,
        id: `${of}-${asOf}`,
        of,
        asOf,
        value: `=${off[`${of}-${asOf}`] ?? n}`,
      }));
    const sum = (of: 0 | 1): number => quarters.reduce((all, one) => all + one[of], 0);
    return [...quarters.flatMap(([a, b], q) => row(`${year}-${33 + q}`, a, b)), ...row(year, sum(0), sum(1))];
  });
  return check(buildExample({ claims }))
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ found = [], rule }) => [rule, ...found.slice(1).map((one) => one.rule)].join(' '));
}

it('a figure with which neither a year and its quarters nor a row adds up is told once', () => {
  expect(byAge({})).toEqual([]);
  expect(byAge({ 'children-2023': 3507 })).toEqual(['set/jointly-impossible set/parts-exceed-whole']);
  expect(byAge({ 'children-2023': 3507, 'adults-2021': 1700 })).toHaveLength(2);
});
