import { indexDossier, type ScopeNode } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

/** A country with a town in the west and camps in the east, of which nothing is said how they lie to one another. */
const places: readonly ScopeNode[] = [
  { id: 'country', label: 'Country', broader: [] },
  { id: 'camps', label: 'camps', broader: ['country'] },
  { id: 'border', label: 'border', broader: ['country'] },
  { id: 'town', label: 'Town', broader: ['country'] },
  { id: 'to-town', label: 'on the way to Town', broader: ['country'], towards: 'town' },
];
const army: readonly ScopeNode[] = [
  { id: 'soldiers', label: 'soldiers', broader: [] },
  { id: 'first-unit', label: 'the first unit of them', broader: ['soldiers'] },
];

function judged(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ of: 'soldiers', ...a, id: 'a' }), claim({ of: 'soldiers', ...b, id: 'b' })];
  const dossier = dossierOf([x, y]);
  const axes = [
    ...dossier.axes.filter(({ id }) => id === 'status'),
    { id: 'at', label: 'place', nodes: places },
    { id: 'of', label: 'population', nodes: army },
  ];
  const index = indexDossier({ ...dossier, axes });
  expect(compare(index, y, x).type).toBe(compare(index, x, y).type);
  return compare(index, x, y);
}

describe('the first unit of an army, counted under its name', () => {
  const unit: Said = {
    of: 'first-unit',
    status: 'moving-to-front',
    at: 'to-town',
    value: '2600',
    asOf: '2024-10-18',
    said: '2024-10-18',
  };
  test('is a part of all whom its voice counts on the way, later and elsewhere', () => {
    const moved: Said = {
      status: 'moving-to-front',
      at: 'border',
      value: '>7000',
      asOf: '2024-10-30',
      said: '2024-11-02',
    };
    expect(judged(unit, moved)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
    expect(judged(unit, { ...moved, for: 'ministry-b' }).type).toBe('incomparable');
  });
  test('is among those who are there when they have arrived', () => {
    const there: Said = { status: 'present', at: 'town', value: '8000', asOf: '2024-10-31', said: '2024-10-31' };
    expect(judged(unit, there)).toMatchObject({ type: 'changed', row: '12t-arrived' });
  });
  test('is taken, by plan, from those who train as that is told', () => {
    const planned: Said = { ...unit, status: 'planned', at: 'town', mode: 'forecast', asOf: '2024-11-01' };
    const training: Said = {
      status: 'in-training',
      at: 'camps',
      value: '~11000',
      asOf: '2024-10-18',
      said: '2024-10-18',
    };
    expect(judged(planned, training)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
  });
});

test('who is told of in the country is one of all who were sent to its camps, if there are as many', () => {
  const sent: Said = { status: 'sent', at: 'camps', value: '~10000', asOf: '2024-10-28', said: '2024-10-28' };
  const unit: Said = { ...sent, of: 'first-unit', at: 'country', value: '500', for: 'ministry-b' };
  expect(judged(unit, sent)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
  expect(judged({ ...unit, value: '15000' }, sent).type).toBe('incomparable');
});

test('totals that two states tell of a region and of its country, weeks apart, are of one deployment', () => {
  const region: Said = { status: 'sent', at: 'camps', value: '>10000', asOf: '2024-11-12', said: '2024-11-12' };
  const country: Said = {
    status: 'sent',
    at: 'country',
    value: '>=11000',
    asOf: '2024-10-30',
    said: '2024-10-30',
    for: 'ministry-b',
  };
  expect(judged(region, country)).toMatchObject({ type: 'consistent', row: '8t-one-deployment' });
  expect(judged({ ...region, asOf: '2025-03-12', said: '2025-03-12' }, country).type).not.toBe('consistent');
});

describe('who is on the way', () => {
  const moving: Said = {
    status: 'moving-to-front',
    at: 'to-town',
    value: '~2000',
    asOf: '2024-10-29',
    said: '2024-10-29',
  };
  const sent: Said = { status: 'sent', at: 'camps', value: '~10000', asOf: '2024-10-28', said: '2024-10-28' };
  test('is one of all who were sent, as told by one voice the day before', () => {
    expect(judged(moving, sent)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
    expect(judged(moving, { ...sent, asOf: '2024-10-29', said: '2024-10-29' }).type).toBe('part-of-whole');
  });
  test('may be anybody for another voice', () => {
    expect(judged(moving, { ...sent, for: 'ministry-b', asOf: '2024-10-10', said: '2024-10-10' }).type).toBe(
      'incomparable',
    );
  });
});
