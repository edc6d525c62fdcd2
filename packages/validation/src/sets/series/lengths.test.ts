import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { onDays } from '../../rules/examples/days.ts';
import type { ExampleClaim } from '../../rules/examples/types.ts';

const fields = { measure: 'injured-in-a-day', of: 'residents', at: 'county' };

/** Figures of forty months from January 2021. */
function months(voice: string, values: Readonly<Record<string, number>> = {}): readonly ExampleClaim[] {
  const dates = Array.from(
    { length: 40 },
    (_, i) => `${2021 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
  );
  const figures = dates.map((date, i): [string, number] => [date, values[date] ?? 300 + ((i * i * 7 + i * 13) % 89)]);
  return onDays({ ...fields, name: 'month', for: voice }, Object.fromEntries(figures));
}

/** Figures of thirty-four years up to 2024. */
function years(voice: string, values: Readonly<Record<string, number>> = {}): readonly ExampleClaim[] {
  const dates = Array.from({ length: 34 }, (_, i) => String(1991 + i));
  const figures = dates.map((date, i): [string, number] => [
    date,
    values[date] ?? 4300 + ((i * i * 17 + i * 29) % 411),
  ]);
  return onDays({ ...fields, name: 'year', for: voice }, Object.fromEntries(figures));
}

const told = (...claims: readonly ExampleClaim[]): readonly string[] =>
  check(buildExample({ claims }))
    .findings.flatMap(({ found, ...one }) => found ?? [one])
    .flatMap(({ rule, claims: about }) =>
      /^(?:series|pair|number)\//.test(rule) ? [`${rule} ${about.join(' ')}`] : [],
    );

describe('what is counted month by month and once more year by year', () => {
  it('is two series of one voice, in none of which a year is a slip', () => {
    expect(told(...months('ministry-a'), ...years('ministry-a'))).toEqual([]);
    expect(told(...months('ministry-a', { '2022-05': 3100 }), ...years('ministry-a'))).toEqual([
      'series/slip month-17 month-16',
    ]);
  });
  it('is no neighbour of a year or two to which the months come', () => {
    const sums = onDays({ ...fields, name: 'sum', for: 'ministry-a' }, { '2021': 4040, '2022': 4102 });
    expect(told(...months('ministry-a'), ...sums.slice(0, 1))).not.toContainEqual(expect.stringContaining('series/'));
    expect(told(...months('ministry-a'), ...sums)).not.toContainEqual(expect.stringContaining('series/'));
    expect(told(...months('ministry-a', { '2022-05': 3100 }), ...sums)).toContain('series/slip month-17 month-16');
  });
  it('clashes where a month is more than its year, whoever gives the year', () => {
    // A year that lost its last digit.
    expect(told(...months('ministry-a'), ...years('ministry-b', { '2022': 280 })).join()).toContain(
      'pair/part-exceeds-whole',
    );
    expect(told(...months('ministry-a'), ...years('ministry-b'))).toEqual([]);
  });
});
