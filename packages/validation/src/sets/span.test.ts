import type { Dossier, Measure } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../engine/engine.ts';
import { buildExample } from '../rules/examples/build-example.ts';

/** A whole and three parts of one day, given to the last digit. */
function told(figures: readonly string[], fields: Partial<Measure>): readonly string[] {
  const ids = ['all', 'a', 'b', 'c'];
  const dossier = buildExample({
    claims: ids.map((id, i) => ({ id, for: 'ministry-a', asOf: '2024-05-04', at: 'town-a', value: `=${figures[i]}` })),
  });
  const [stock] = dossier.measures;
  if (stock === undefined) throw new Error('the world of the examples has no measure');
  const measures = ids.map(
    (id): Measure => ({
      ...stock,
      id,
      label: id,
      ...fields,
      ...(id === 'all' ? { sumOf: ids.slice(1) } : {}),
    }),
  );
  const claims = dossier.claims.map((claim) => ({ ...claim, measure: claim.id }));
  const made: Dossier = { ...dossier, claims, measures };
  return check(made)
    .findings.filter(({ rule }) => rule.startsWith('set/'))
    .map(({ rule }) => rule);
}

it('what is measured was rounded where it ends', () => {
  const measured = { integer: false };
  expect(told(['100', '33.3', '33.3', '33.3'], measured)).toEqual([]);
  expect(told(['26162', '5840.4', '15351.5', '4969.8'], measured)).toEqual([]);
  expect(told(['100.0', '45.2', '30.1', '24.8'], measured)).toEqual([]);
  expect(told(['100', '33.3', '33.3', '32.3'], measured)).toEqual(['set/sum-mismatch']);
  expect(told(['100.0', '45.2', '30.1', '25.8'], measured)).toEqual(['set/parts-exceed-whole']);
});

it('what is counted was not', () => {
  expect(told(['100', '33', '33', '33'], {})).toEqual(['set/sum-mismatch']);
  expect(told(['100', '34', '34', '33'], {})).toEqual(['set/parts-exceed-whole']);
});
