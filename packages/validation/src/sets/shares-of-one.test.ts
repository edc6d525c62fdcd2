import { indexDossier, type Measure, parseQuantity } from '@claimline/core';
import { expect, it } from 'vitest';
import { claim, dossierOf } from '../compare/testing/build.ts';
import { tooManyShares } from './shares-of-one.ts';

const votes: Measure = {
  id: 'votes',
  label: 'share of the votes',
  kind: 'share',
  unit: '%',
  integer: false,
  validityDays: 7,
  within: [],
};
const node = (id: string, ...broader: string[]) => ({ id, label: id, broader, disjoint: broader.length === 0 });
const nodes = [node('all'), node('a', 'all'), node('b', 'all'), node('c', 'all')];

/** What the shares of parties come to, each of a base. */
function sums(shares: Readonly<Record<string, string>>, base: (of: string) => string): readonly string[] {
  const claims = Object.entries(shares).map(([of, value]) => {
    const told = claim({ id: of, measure: 'votes', unit: '%', of, value: `${value}%`, asOf: '2025-06-04' });
    const quantity = parseQuantity(base(of));
    return quantity.ok ? { ...told, shareOf: { quantity: quantity.value } } : told;
  });
  const dossier = dossierOf(claims, { measures: [votes], axes: [{ id: 'of', label: 'of', nodes }] });
  return tooManyShares(indexDossier(dossier)).map(({ claims: ids, least }) => `${ids.length} ${least}`);
}

it('of one base come to no more than all of it, but for rounding', () => {
  expect(sums({ a: '45', b: '38', c: '22' }, () => '100000')).toEqual(['3 103.5']);
  expect(sums({ a: '45.2', b: '33.1', c: '21.8' }, () => '100000')).toEqual([]);
  expect(sums({ a: '45', b: '38' }, () => '100000')).toEqual([]);
});
it('of bases of their own are rates, and add up to nothing', () => {
  expect(sums({ a: '90', b: '90' }, (of) => (of === 'a' ? '5000' : '7000'))).toEqual([]);
  expect(sums({ a: '90', b: '90' }, () => '?')).toEqual([]);
});
