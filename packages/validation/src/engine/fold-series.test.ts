import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import { check } from './engine.ts';

const PLACES = ['town-a', 'town-b', 'county'];

/** Totals of three places that grow from day to day, from a day on each. */
function totals(measure: string, from: Readonly<Record<string, string>>, voice = 'ministry-a'): ExampleClaim[] {
  return PLACES.flatMap((at, i) =>
    days(
      { name: `${voice}-${at}`, for: voice, measure, of: 'residents', at, from: from[at] ?? '2024-05-02' },
      Array.from({ length: 12 }, (_, day) => 40 * (i + 1) + 7 * day + (day % 3)),
    ),
  );
}

const told = (rule: string, claims: readonly ExampleClaim[]): readonly string[] =>
  check(buildExample({ claims }), { only: [rule] }).findings.map(({ message }) => renderMessage(message, 'en'));

describe('what is a property of a measure', () => {
  it('is told once for all columns, with how many there are', () => {
    expect(told('date/baseline-missing', totals('evacuated', {}))).toEqual([
      '40 is counted since when? Neither the measure nor the claim says it. The same goes for 11 more of this series, from 3 May 2024 to 13 May 2024. So it is with 2 more series.',
    ]);
    const [one] = check(buildExample({ claims: totals('evacuated', {}) }), {
      only: ['date/baseline-missing'],
    }).findings;
    // Each of the 36 figures can be found.
    expect(one?.related).toHaveLength(35);
  });

  it('is told of each voice that counts it', () => {
    const two = [...totals('evacuated', {}), ...totals('evacuated', {}, 'ministry-b')];
    expect(told('date/baseline-missing', two)).toHaveLength(2);
  });

  it('is told once of columns that begin later, too', () => {
    const early = { 'town-a': '2024-04-29', 'town-b': '2024-04-28', county: '2024-04-28' };
    const [one, ...others] = told('date/before-baseline', totals('killed', early));
    expect(others).toEqual([]);
    expect(one).toContain('80 is of 28 Apr 2024, before the count begins (1 May 2024).');
    expect(one).toContain('So it is with 2 more series.');
    const two = told('date/before-baseline', totals('killed', { ...early, county: '2024-05-02' }));
    expect(two.join()).toContain('So it is with 1 more series.');
  });

  it('is another thing where a column has days of its own that are none', () => {
    const own = { 'town-a': '2024-04-28', 'town-b': '2023-04-28' };
    expect(told('date/before-baseline', totals('killed', own))).toHaveLength(2);
  });
});
