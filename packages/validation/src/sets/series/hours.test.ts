import { isoFromDay } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import type { ExampleClaim } from '../../rules/examples/types.ts';

/** Figures hour by hour from 7 May 2024 on; what is missing was not told. */
function hours(values: readonly (number | undefined)[], more: Partial<ExampleClaim> = {}): readonly ExampleClaim[] {
  const { measure = 'sheltered', at = 'town-a' } = more;
  return values.flatMap((value, i) => {
    const day = isoFromDay(19_850 + Math.floor(i / 24));
    const asOf = `${day}T${String(i % 24).padStart(2, '0')}:00`;
    return value === undefined
      ? []
      : [
          {
            id: `${measure}-${at}-${i}`,
            for: 'ministry-a',
            of: 'residents',
            at,
            measure,
            asOf,
            value: `=${value}`,
            ...more,
          },
        ];
  });
}
const told = (...claims: (readonly ExampleClaim[])[]): readonly string[] =>
  check(buildExample({ claims: claims.flat() })).findings.map(({ rule, claims: [first] }) => `${rule} ${first}`);

/** No two runs of it are alike. */
const noise = (i: number): number => ((i * i * 31 + 17 * i) % 101) % 11;
const level = Array.from({ length: 96 }, (_, i) => 5000 + 10 * noise(i));
const total = Array.from({ length: 96 }, (_, i) => 2000 + 110 * i + noise(i));

it('a level by the hour is judged like one by the day', () => {
  expect(told(hours(level))).toEqual([]);
  expect(told(hours(level.map((n, i) => (i < 50 ? n : Math.round(1.35 * n)))))).toEqual([
    'series/level-shift sheltered-town-a-50',
  ]);
  expect(told(hours(level.map((n, i) => (i > 40 && i < 72 ? undefined : n))))).toEqual([
    'series/gap sheltered-town-a-72',
  ]);
  expect(told(hours(level.with(30, 51_200)))).toEqual(['series/slip sheltered-town-a-30']);
});

it('a total by the hour falls, and leaps', () => {
  const as = { measure: 'injured' };
  expect(told(hours(total, as))).toEqual([]);
  expect(told(hours(total.with(50, 5000), as))).toEqual(['series/cumulative-drop injured-town-a-50']);
  expect(
    told(
      hours(
        total.map((n, i) => (i < 61 ? n : n + 26_400)),
        as,
      ),
    ),
  ).toEqual(['series/implausible-rate injured-town-a-61']);
});

it('a part is held against its whole hour by hour, however many there are', () => {
  const part = hours(
    level.map((n, i) => (i === 60 ? 9700 : Math.round(n / 2))),
    { at: 'town-b' },
  );
  const whole = hours(
    level.map((n) => n + 3000),
    { at: 'county' },
  );
  expect(told(part, whole).filter((one) => one.startsWith('pair/'))).toEqual([
    'pair/part-exceeds-whole sheltered-town-b-60',
  ]);
});

it('an hour of another day is a mistyped date', () => {
  const missing = level.with(30, Number.NaN);
  const others = hours(missing.map((n) => (Number.isNaN(n) ? undefined : n)));
  const typed = (asOf: string): readonly ExampleClaim[] => {
    const claim = { ...hours([5035])[0], id: 'typed', asOf } as ExampleClaim;
    return others.toSpliced(30, 0, claim);
  };
  expect(told(others)).toEqual([]);
  // 8 May, 06:00, is missing.
  expect(told(typed('2024-08-08T06:00'))).toEqual(['series/mistyped-day typed']);
  expect(told(typed('2024-05-09T06:00'))).toEqual(['series/mistyped-day typed']);
  expect(told(typed('2024-05-08T06:00'))).toEqual([]);
  expect(told(typed('2024-08-08T07:00'))).toEqual(['series/gap typed']);
});

it('midnight is an hour, too', () => {
  const { findings } = check(buildExample({ claims: hours(level.with(48, 51_200)) }));
  expect(findings.map(({ message }) => JSON.stringify(message))).toEqual([
    expect.stringContaining('"edtf":"2024-05-09T00:00"'),
  ]);
});
