import { parseDate, type SeriesEvent } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { renderMessage } from '../../messages/index.ts';
import { buildExample } from '../examples/build-example.ts';
import { onDays } from '../examples/days.ts';

/** Two winters, a figure a week from October to February. */
const weeks = [2021, 2022].flatMap((year) =>
  Array.from({ length: 20 }, (_, i) => new Date(Date.UTC(year, 9, 3 + 7 * i)).toISOString().slice(0, 10)),
);
const doses = Object.fromEntries(weeks.map((day, i) => [day, 150 * ((i % 20) + 1) + ((i * i * 7) % 13)]));

function told(rule: string, ...resets: readonly string[]): readonly string[] {
  const fields = { name: 'week', for: 'ministry-a', measure: 'evacuated', of: 'residents', at: 'town-a' };
  const events = resets.map((at): SeriesEvent => {
    const date = parseDate(at);
    if (!date.ok) throw new Error(date.problem.message);
    return { kind: 'reset', measure: 'evacuated', scope: { at: 'county' }, date: date.value };
  });
  const { findings } = check({ ...buildExample({ claims: onDays(fields, doses) }), events }, { only: [rule] });
  return findings.map(({ message }) => renderMessage(message, 'en'));
}

it('what was declared to begin anew counts since then', () => {
  expect(told('date/baseline-missing')).toEqual([expect.stringContaining('39 more')]);
  expect(told('date/baseline-missing', '2022-09-26')).toEqual([expect.stringContaining('19 more')]);
  expect(told('date/baseline-missing', '2021-09-27', '2022-09-26')).toEqual([]);
});

it('between the end of a season and the beginning of the next, which is declared, nothing is missing', () => {
  expect(told('series/gap')).toHaveLength(1);
  expect(told('series/gap', '2022-09-26')).toEqual([]);
  expect(told('series/gap', '2022-06-01')).toHaveLength(1);
});
