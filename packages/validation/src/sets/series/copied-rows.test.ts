import { describe, expect, test } from 'vitest';
import { check } from '../../engine/engine.ts';
import { renderMessage } from '../../messages/index.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';
import type { ExampleClaim } from '../../rules/examples/types.ts';

const PLACES = ['county', 'town-a', 'town-b'] as const;
/** Patients of a day at each place: none comes twice in a row. */
const ROWS: readonly (readonly number[])[] = Array.from({ length: 24 }, (_, i) =>
  PLACES.map((_place, at) => 200 + ((i * (37 + 10 * at) + 11 * at) % 97)),
);

function table(rows: readonly (readonly number[])[], measure = 'injured-in-a-day'): readonly ExampleClaim[] {
  return PLACES.flatMap((at, column) =>
    days(
      { name: at, for: 'ministry-a', measure, of: 'residents', at, from: '2024-05-02' },
      rows.map((row) => row[column]),
    ),
  );
}

function told(claims: readonly ExampleClaim[]): readonly string[] {
  return check(buildExample({ claims }), { only: ['series/copied-value'] }).findings.map(
    ({ message, claims: about }) => `${message.id} ${about[0]}`,
  );
}

describe('rows of a table', () => {
  test('that repeat nothing are told of nothing', () => {
    expect(told(table(ROWS))).toEqual([]);
  });
  test('that are copied whole from the day before are told once, of the copy', () => {
    expect(told(table(ROWS.with(9, ROWS[8] ?? [])))).toEqual(['series/copied-value:row county-10']);
  });
  test('that are carried forward for days are told once, and not of each column besides', () => {
    const still = ROWS.map((row, i) => (i > 8 && i < 13 ? (ROWS[8] ?? row) : row));
    expect(told(table(still))).toEqual(['series/copied-value:rows county-10']);
  });
  test('of which one column moves are no copy', () => {
    expect(told(table(ROWS.with(9, (ROWS[8] ?? []).with(1, 205))))).toEqual([]);
  });
  test('of few, which repeat by chance, are no copy', () => {
    const few = ROWS.map((row) => row.map((n) => n % 4));
    expect(told(table(few.with(9, few[8] ?? [])))).toEqual([]);
  });
  test('are found among the columns of one measure, though another measure moves', () => {
    const others = days(
      { name: 'shelter', for: 'ministry-a', of: 'residents', at: 'county', from: '2024-05-02' },
      ROWS.map((_, i) => 400 + 3 * i),
    );
    expect(told([...table(ROWS.with(9, ROWS[8] ?? [])), ...others])).toEqual(['series/copied-value:row county-10']);
  });
});

test('a row of one of several places is told with the place', () => {
  const copied = ROWS.map((row, i) => (i > 8 && i < 12 ? row.with(2, ROWS[8]?.[2] ?? 0) : row));
  const again = copied.map((row) => row.map((n) => 3 * n - 101));
  const others = table(again, 'sheltered').map((one) => ({ ...one, id: `${one.id}-there` }));
  const [found, ...more] = check(buildExample({ claims: [...table(copied), ...others] }), {
    only: ['series/copied-value'],
  }).findings;
  expect(more).toEqual([]);
  expect(found && renderMessage(found.message, 'en')).toMatch(
    /^Ministry A \(residents, Town B\): from 11 May 2024 to 13 May 2024 all 2 figures/,
  );
});

describe('columns that tell nothing', () => {
  test('are two of which the one is reckoned from the other', () => {
    const rows = Array.from({ length: 40 }, (_, i) => (i > 20 && i < 24 ? 304 : 300 + ((i * 5) % 7)));
    const shares = rows.map((n) => (n / 4.1).toFixed(2));
    const share: readonly ExampleClaim[] = shares.map((n, i) => ({
      id: `share-${i}`,
      for: 'ministry-a',
      measure: 'turnout',
      of: 'residents',
      at: 'county',
      asOf: new Date(Date.UTC(2024, 4, 2 + i)).toISOString().slice(0, 10),
      value: `=${n}`,
    }));
    const found = told([...beds('sheltered', rows), ...share]);
    expect(found.filter((one) => one.includes(':row'))).toEqual([]);
  });
  const beds = (measure: string, rows: readonly number[], at = 'county'): readonly ExampleClaim[] =>
    days({ name: `${measure}-${at}`, for: 'ministry-a', measure, of: 'residents', at, from: '2024-05-02' }, rows);
  test('are those that seldom change by nature, as a capacity does', () => {
    const places = ['county', 'town-a', 'town-b'];
    const still = places.flatMap((at, i) =>
      beds(
        'sheltered',
        Array(40)
          .fill(500 + 100 * i)
          .fill(530 + 100 * i, 25),
        at,
      ),
    );
    expect(told(still)).toEqual([]);
  });
  test('are levels beside a total that has come to its end', () => {
    const dead = Array.from({ length: 30 }, (_, i) => Math.min(100 + 25 * i, 100 + 25 * 20));
    const missing = dead.map((n) => 900 - n);
    const found = told([...beds('killed', dead), ...beds('sheltered', missing)]);
    expect(found.filter((one) => one.includes(':row'))).toEqual([]);
  });
  test('and a running total that a spreadsheet reckons on is no hindrance', () => {
    const row = (at: number): readonly number[] => ROWS.with(9, ROWS[8] ?? []).map((one) => one[at] ?? 0);
    const sum = row(0).map((_, i) =>
      row(0)
        .slice(0, i + 1)
        .reduce((all, n) => all + n, 0),
    );
    const copied = [...beds('injured-in-a-day', row(0)), ...beds('sheltered', row(1)), ...beds('arrived', row(2))];
    expect(told([...copied, ...beds('injured', sum)])).toEqual(['series/copied-value:row injured-in-a-day-county-10']);
  });
});

describe('totals', () => {
  const totals = (rows: readonly (readonly number[])[]): readonly (readonly number[])[] =>
    rows.map((_, i) => PLACES.map((_place, at) => rows.slice(0, i + 1).reduce((sum, row) => sum + (row[at] ?? 0), 0)));
  const all = totals(ROWS);
  test('that stand still together for once, and jump the day after, were carried forward', () => {
    expect(told(table(all.with(9, all[8] ?? []), 'injured'))).toEqual(['series/copied-value:row county-10']);
  });
  test('that have not moved by the last report may be so', () => {
    expect(told(table([...all, all.at(-1) ?? []], 'injured'))).toEqual([]);
  });
  test('that stand still now and then do so by habit', () => {
    const weekends = all.map((row, i) => (i === 9 || i === 16 ? (all[i - 1] ?? row) : row));
    expect(told(table(weekends, 'injured'))).toEqual([]);
  });
});

test('the row of one region is found among those of others, whose rows move', () => {
  const other = ROWS.map((row, i) => row.map((n) => n + ((3 * i) % 7) + 40));
  const claims = [ROWS.with(9, ROWS[8] ?? []), other].flatMap((rows, region) =>
    ['children', 'adults', 'residents'].flatMap((of, column) =>
      days(
        {
          name: `${of}-${region}`,
          for: 'ministry-a',
          measure: 'injured-in-a-day',
          of,
          at: ['town-a', 'town-b'][region] ?? '',
          from: '2024-05-02',
        },
        rows.map((row) => row[column]),
      ),
    ),
  );
  expect(told(claims)).toEqual(['series/copied-value:row children-0-10']);
});
