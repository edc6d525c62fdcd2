import { indexDossier, type Measure } from '@claimline/core';
import { expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

/** A figure of a region against that of its country, of the same day. */
function judged(measure: Pick<Measure, 'kind' | 'unit' | 'additive'>, region: string, country: string) {
  const said: Said = { value: region, measure: 'level', of: 'dprk-soldiers', asOf: '2024-05-04', unit: measure.unit };
  const a = claim({ ...said, id: 'a', at: 'kursk-oblast', for: 'ministry-a' });
  const b = claim({ ...said, id: 'b', at: 'russia', value: country, for: 'ministry-b' });
  const dossier = dossierOf([a, b]);
  const level: Measure = { id: 'level', label: 'level', integer: false, validityDays: 7, within: [], ...measure };
  return compare(indexDossier({ ...dossier, measures: [...dossier.measures, level] }), a, b).type;
}

test('a count of a region cannot be more than that of its country', () => {
  expect(judged({ kind: 'stock', unit: 'person' }, '980', '640')).toBe('contradicts');
});

test.each<[Measure['kind'], string]>([
  ['share', '%'],
  ['stock', 'm'],
  ['stock', 'EUR/mo'],
  ['ratio', '1'],
])('a %s in %s can, and is no part of it', (kind, unit) => {
  expect(judged({ kind, unit }, '9.8', '6.4')).toBe('incomparable');
  expect(judged({ kind, unit }, '3.1', '6.4')).toBe('incomparable');
});

test('a price is told by the measure itself', () => {
  expect(judged({ kind: 'stock', unit: 'EUR' }, '2.95', '2.35')).toBe('contradicts');
  expect(judged({ kind: 'stock', unit: 'EUR', additive: false }, '2.95', '2.35')).toBe('incomparable');
});
