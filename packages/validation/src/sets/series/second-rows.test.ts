import { indexDossier } from '@claimline/core';
import { expect, it } from 'vitest';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';
import { secondRows } from './second-rows.ts';

/** Levels of gauges day by day, of which some are given once more on the fourth day; how many figures make the row. */
function rows(columns: readonly string[], again: readonly string[]): readonly number[] {
  const claims = columns.flatMap((at, i) =>
    days(
      { name: at, for: 'ministry-a', measure: 'sheltered', of: 'residents', at, from: '2024-05-02' },
      [202, 200, 197, 205, 200, 202, 196].map((n) => n + 40 * i),
    ),
  );
  const more = again.map((at, i) => ({
    ...{ id: `${at}-again`, for: 'ministry-a', measure: 'sheltered', of: 'residents', at, asOf: '2024-05-05' },
    value: `=${231 + 40 * i}`,
  }));
  return secondRows(indexDossier(buildExample({ claims: [...claims, ...more] }))).map(({ pairs }) => pairs.length);
}

it('two figures are a row where they are all that the voice gives of the day', () => {
  expect(rows(['town-a', 'town-b'], ['town-a', 'town-b'])).toEqual([2]);
  expect(rows(['town-a', 'town-b', 'county'], ['town-a', 'town-b'])).toEqual([]);
  expect(rows(['town-a', 'town-b', 'county'], ['town-a', 'town-b', 'county'])).toEqual([3]);
});
