// Measures of a dossier's own, of which nothing is said how they relate.
import { type Claim, type DossierIndex, indexDossier, type Measure } from '@claimline/core';
import { expect, test } from 'vitest';
import { check } from '../engine/engine.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const measure = (id: string, more: Partial<Measure>): Measure => ({
  id,
  label: id,
  kind: 'flow',
  unit: 'person',
  integer: true,
  validityDays: 7,
  within: [],
  ...more,
});
const measures: readonly Measure[] = [
  measure('births', {}),
  measure('deaths', {}),
  measure('inflation', { kind: 'share', unit: '%', integer: false }),
  measure('unemployment', { kind: 'share', unit: '%', integer: false }),
  measure('net-migration', { negative: true }),
  measure('members', { kind: 'stock' }),
];

function index(...claims: readonly Claim[]): DossierIndex {
  return indexDossier({ ...dossierOf(claims), measures });
}
function typeOf(a: Said, b: Said): string {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(index(x, y), x, y).type;
}
const year = { asOf: '2023', said: '2024-01-17' } as const;

test('births are no part of deaths, and inflation is not replaced by unemployment', () => {
  expect(
    typeOf({ ...year, measure: 'births', value: '9020000' }, { ...year, measure: 'deaths', value: '11100000' }),
  ).toBe('incomparable');
  const inflation: Said = { ...year, measure: 'inflation', unit: '%', value: '11.6' };
  expect(typeOf(inflation, { ...inflation, measure: 'unemployment', said: '2024-03-01', value: '7.8' })).toBe(
    'incomparable',
  );
  expect(typeOf(inflation, { ...inflation, said: '2024-03-01', value: '11.8' })).toBe('superseded');
});

test('of a balance, a part may be more than its whole', () => {
  const all: Said = { ...year, measure: 'net-migration', at: 'russia', value: '672000' };
  const some: Said = { ...all, at: 'kursk-oblast', value: '768000' };
  expect(typeOf(some, all)).not.toBe('contradicts');
  expect(typeOf({ ...some, measure: 'births' }, { ...all, measure: 'births' })).toBe('contradicts');
  const dossier = index(claim({ ...all, id: 'all' }), claim({ ...some, id: 'some' })).dossier;
  expect(check(dossier).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a rounded telling of the best figure of a range is no sharper than it', () => {
  const range: Said = { ...year, measure: 'members', value: '14900000 [13300000..16600000]' };
  expect(typeOf(range, { ...range, value: '~15000000' })).not.toBe('refines');
  expect(typeOf(range, { ...range, value: '15900000' })).toBe('refines');
});

test('losses that are far below the casualties of the month before contradict them, if both count the same', () => {
  const war = { of: 'russian-personnel', at: 'war-theatre' } as const;
  const before: Said = { ...war, measure: 'casualties', for: 'ministry-a', asOf: '2024-12-28', value: '784200' };
  const type = (value: string, asOf = '2025-01-09'): string => {
    const [x, y] = [
      claim({ ...before, id: 'a' }),
      claim({ ...war, measure: 'losses', for: 'ministry-b', asOf, value, id: 'b' }),
    ];
    return compare(indexDossier(dossierOf([x, y])), x, y).type;
  };
  expect(type('~660000')).toBe('contradicts');
  expect(type('~740000')).toBe('tension');
  // What is told months later may be another count.
  expect(type('~660000', '2025-06-09')).not.toBe('contradicts');
});
