// What is promised, expected or left open, and what sharpens what.
import { indexDossier, type Measure, type ScopeAxis } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const measure = (id: string, kind: Measure['kind'], more: Partial<Measure> = {}): Measure => ({
  ...{ id, label: id, kind, unit: 'person', integer: true, validityDays: 7, within: [], ...more },
});
const measures: readonly Measure[] = [
  measure('shells', 'cumulative', { unit: 'round', baseline: '2023-03-20' }),
  measure('arrests', 'flow'),
  measure('dead', 'cumulative', { baseline: '2023-02-06' }),
  measure('toll', 'cumulative'),
  measure('tanks', 'cumulative', { unit: 'vehicle', baseline: '2023-01-01' }),
];
const axes: readonly ScopeAxis[] = [
  {
    ...{ id: 'at', label: 'place' },
    nodes: [
      { id: 'land', label: 'the country', broader: [], disjoint: true },
      { id: 'hatay', label: 'Hatay', broader: ['land'] },
    ],
  },
  {
    ...{ id: 'of', label: 'population' },
    nodes: [
      { id: 'all', label: 'all donors', broader: [] },
      { id: 'german', label: 'German', broader: ['all'] },
    ],
  },
  {
    ...{ id: 'status', label: 'status' },
    nodes: [{ id: 'promised', label: 'promised', broader: [], prospective: true }],
  },
];

function judged(a: Said, b: Said): string {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  const index = indexDossier({ ...dossierOf([x, y]), measures, axes });
  const [there, back] = [compare(index, x, y), compare(index, y, x)];
  expect(back.type).toBe(there.type);
  return `${there.type} ${there.necessity}`;
}

describe('a plan until a day', () => {
  const march: Said = {
    ...{ measure: 'shells', unit: 'round', value: '524000', mode: 'forecast', asOf: '../2024-03-31' },
    ...{ for: 'ministry-a', via: ['outlet-d'], said: '2024-01-31', utterance: 'briefing' },
  };
  const december: Said = { ...march, value: '1155000', asOf: '../2024-12-31' };
  test('is another one than that until another day, in one briefing and of two voices', () => {
    expect(judged(march, december)).toBe('cannot-tell necessary');
    const { utterance: _, ...other } = december;
    expect(judged(march, { ...other, for: 'ministry-b' })).toBe('cannot-tell necessary');
  });
  test('strains that of another voice until the same day, and a denial of it', () => {
    const { utterance: _, ...plan } = march;
    expect(judged(plan, { ...plan, for: 'ministry-b', value: '>2000000' })).toBe('tension necessary');
    expect(judged(plan, { ...plan, for: 'ministry-b', mode: 'denied' })).toBe('tension necessary');
  });
});

describe('promises that are counted', () => {
  const january: Said = {
    ...{ measure: 'tanks', unit: 'vehicle', of: 'german', status: 'promised', mode: 'observed' },
    ...{ for: 'ministry-a', via: ['outlet-d'], said: '2023-01-25', asOf: '2023-01-25', value: '14' },
  };
  const february: Said = { ...january, said: '2023-02-24', asOf: '2023-02-24', value: '18' };
  test('grow, and are one number on one day', () => {
    expect(judged(january, february)).toBe('changed necessary');
    expect(judged(february, { ...february, for: 'ministry-b', value: '88' })).toBe('contradicts necessary');
    expect(judged(february, { ...february, for: 'ministry-b', of: 'all', value: '10' })).toBe('contradicts necessary');
  });
  test('until a day that is to come they are plans', () => {
    const due: Said = { ...february, asOf: '2023-12-31' };
    expect(judged(due, { ...due, for: 'ministry-b', value: '88' })).toBe('tension necessary');
  });
});

describe('a figure that was not confirmed', () => {
  const open: Said = {
    ...{ measure: 'arrests', value: '>=200', mode: 'not-confirmed', for: 'ministry-a', asOf: '2023-03-23' },
    said: '2023-03-23',
  };
  const affirmed: Said = { ...open, mode: 'observed', for: 'ministry-b' };
  test('stands against who says as many, and not against who says fewer', () => {
    expect(judged(open, { ...affirmed, value: '240' })).toBe('tension necessary');
    expect(judged(open, { ...affirmed, value: '120' })).toBe('consistent necessary');
    expect(judged(open, { ...affirmed, value: '>=103', for: 'ministry-a' })).toBe('consistent necessary');
  });
});

describe('what makes a figure more precise', () => {
  const dead: Said = { measure: 'dead', at: 'land', for: 'ministry-a', via: ['outlet-d'], value: '1000s' };
  const first: Said = { ...dead, said: '2023-02-06', asOf: '2023-02-06' };
  test('is none of a part of it, two weeks later', () => {
    const later: Said = { ...dead, at: 'hatay', for: 'ministry-b', said: '2023-02-20', asOf: '2023-02-20' };
    expect(judged(first, { ...later, value: '8200' })).toBe('part-of-whole necessary');
  });
  test('is no vague size', () => {
    expect(judged({ ...first, value: '12s' }, { ...first, value: '>=15', via: ['outlet-e'] })).toBe(
      'consistent necessary',
    );
  });
});

test('a toll may be six times as high on its second day, and not twelve times', () => {
  const first: Said = { measure: 'toll', at: 'land', for: 'ministry-a', via: ['outlet-d'], value: '912' };
  const [one, two] = ['2023-02-06', '2023-02-07'].map((day): Said => ({ ...first, said: day, asOf: day }));
  if (one === undefined || two === undefined) throw new Error('two days');
  expect(judged(one, { ...two, for: 'ministry-b', value: '5434' })).toBe('tension necessary');
  expect(judged(one, { ...two, for: 'ministry-b', value: '11400' })).toBe('contradicts necessary');
});
