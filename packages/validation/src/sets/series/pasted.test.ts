import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

type Column = readonly [at: string, values: readonly (number | undefined)[], measure?: string];

/** What is told of copies in a table of columns. */
function told(...columns: readonly Column[]): readonly string[] {
  const claims = columns.flatMap(([at, values, measure = 'arrived'], i) =>
    days({ name: `c${i}`, for: 'ministry-a', measure, of: 'residents', at, from: '2024-05-02' }, [...values]),
  );
  const { findings } = check(buildExample({ claims }));
  return findings
    .filter(({ rule }) => rule === 'series/copied-value')
    .map(({ severity, message }) => `${severity} ${message.id}`);
}

const level = (base: number, seed: number): readonly number[] =>
  Array.from({ length: 40 }, (_, i) => base + ((i * i * seed + 31 * i) % 97));

it('the figures of one column in another, far from its own', () => {
  const [a, b] = [level(4100, 7), level(1400, 11)];
  const pasted = [...b.slice(0, 20), ...a.slice(20, 24), ...b.slice(24)];
  expect(told(['town-a', a], ['town-b', b])).toEqual([]);
  expect(told(['town-a', a], ['town-b', pasted])).toEqual(['warning series/copied-value:pasted']);
});

it('also where the two lie near one another, and one leaps to the other and back', () => {
  const walk = (base: number, seed: number): readonly number[] =>
    Array.from({ length: 60 }, (_, i) => base + Math.round(40 * Math.sin(i / 9)) + ((i * i * seed + 31 * i) % 13));
  const [a, b] = [walk(17_120, 7), walk(16_550, 11)];
  const pasted = [...b.slice(0, 20), ...a.slice(20, 24), ...b.slice(24)];
  expect(told(['town-a', a], ['town-b', b])).toEqual([]);
  expect(told(['town-a', a], ['town-b', pasted])).toEqual(['warning series/copied-value:pasted']);
  // Two that meet on their way have come to one figure.
  const met = b.map((n, i) =>
    i < 16 ? n : i < 20 ? n + 114 * (i - 15) : i < 24 ? (a[i] ?? n) : n + 114 * Math.max(0, 28 - i),
  );
  expect(told(['town-a', a], ['town-b', met])).toEqual([]);
});

it('also where some of them have few digits', () => {
  const [a, b] = [level(80, 7), level(520, 11)];
  const pasted = [...b.slice(0, 20), ...a.slice(20, 26), ...b.slice(26)];
  expect(told(['town-a', a], ['town-b', pasted])).toEqual(['warning series/copied-value:pasted']);
});

it('all who came may have come to one town', () => {
  const [a, b] = [level(4100, 7), level(1400, 11)];
  const all = a.map((n, i) => (i >= 20 && i < 24 ? n : n + (b[i] ?? 0)));
  expect(told(['county', all], ['town-a', a])).toEqual([]);
});

it('a row that stands there again, weeks later', () => {
  const places = ['county', 'town-a', 'town-b', 'county'];
  const columns = places.map((at, i): Column => {
    const values = [...level(1000 * (i + 2), 7 + 4 * i)];
    values[30] = values[11] ?? 0;
    return [at, values, i === 3 ? 'injured-in-a-day' : 'arrived'];
  });
  expect(told(...columns)).toEqual(['info series/copied-value:row']);
});

it('a total stands still where nothing comes', () => {
  const counts = Array.from({ length: 30 }, (_, i) => (i >= 12 && i < 20 ? 0 : 40 + ((i * i * 7 + 13 * i) % 97)));
  const totals = counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, n) => sum + n, 1000));
  expect(told(['county', totals, 'injured'])).toEqual(['info series/copied-value:found']);
  expect(told(['county', totals, 'injured'], ['county', counts, 'injured-in-a-day'])).toEqual([]);
});

it('rows that stand there again one below the other are told once, also where one column has been written anew', () => {
  const table = (isNew: boolean): readonly Column[] =>
    ['county', 'town-a', 'town-b', 'county', 'town-a'].map((at, i): Column => {
      const values = [...level(1000 * (i + 2), 7 + 4 * i)];
      if (!isNew || i > 0) for (const day of [28, 29, 30]) values[day] = values[day - 19] ?? 0;
      return [at, values, i > 2 ? 'injured-in-a-day' : 'arrived'];
    });
  expect(told(...table(false))).toEqual(['info series/copied-value:block']);
  expect(told(...table(true))).toEqual(['info series/copied-value:block']);
});

it('rows that come back again and again are how the table is, however many', () => {
  const columns = ['county', 'town-a', 'town-b', 'county', 'town-a'].map((at, i): Column => {
    const values = Array.from({ length: 1000 }, (_, day) => 1000 * (i + 2) + 37 * (day % 4));
    return [at, values, i > 2 ? 'injured-in-a-day' : 'arrived'];
  });
  expect(told(...columns)).not.toContain('info series/copied-value:row');
});

it('a week that was copied is told whole, also where a figure of it happens to stand still', () => {
  const week: readonly (readonly number[])[] = [
    [279, 305, 260, 340, 192, 213, 288],
    [155, 152, 176, 176, 109, 118, 191],
    [59, 80, 71, 60, 44, 50, 63],
    [33, 31, 31, 38, 30, 22, 39],
  ];
  const columns = week.map((values, i): Column => {
    const before = level([420, 150, 60, 20][i] ?? 0, 7 + 4 * i);
    return [
      ['county', 'town-a', 'town-b', 'county'][i] ?? '',
      [...before, ...values, ...values, ...before.map((n) => n + 1)],
      i === 3 ? 'injured-in-a-day' : 'arrived',
    ];
  });
  expect(told(...columns)).toEqual(['info series/copied-value:block']);
});
