import { type Claim, type Dossier, indexDossier, type Measure, type ScopeNode } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { claim, dossierOf } from '../../compare/testing/build.ts';
import { conflictsOf, systemsOf } from './index.ts';

const aboard: Measure = {
  id: 'aboard',
  label: 'aboard',
  kind: 'stock',
  unit: 'person',
  integer: true,
  validityDays: 7,
  within: [],
};
const whole = (id: string, ...broader: readonly string[]): ScopeNode => ({
  id,
  label: id,
  broader,
  disjoint: true,
  complete: true,
});
const part = (id: string, ...broader: readonly string[]): ScopeNode => ({ id, label: id, broader });

/** Two ways of dividing the same people, as one tree or as two axes. */
const TREE: Dossier['axes'] = [
  {
    id: 'of',
    label: 'of',
    nodes: [
      part('people'),
      whole('by-sex', 'people'),
      whole('by-age', 'people'),
      whole('males', 'by-sex'),
      whole('females', 'by-sex'),
      whole('adults', 'by-age'),
      whole('children', 'by-age'),
      part('men', 'males', 'adults'),
      part('boys', 'males', 'children'),
      part('women', 'females', 'adults'),
      part('girls', 'females', 'children'),
    ],
  },
];
const AXES: Dossier['axes'] = [
  { id: 'sex', label: 'sex', nodes: [whole('both'), part('male', 'both'), part('female', 'both')] },
  { id: 'age', label: 'age', nodes: [whole('any'), part('adult', 'any'), part('child', 'any')] },
];
const SCOPES: Readonly<Record<string, Claim['scope']>> = {
  people: { sex: 'both', age: 'any' },
  adults: { sex: 'both', age: 'adult' },
  females: { sex: 'female', age: 'any' },
  men: { sex: 'male', age: 'adult' },
  boys: { sex: 'male', age: 'child' },
  women: { sex: 'female', age: 'adult' },
};

function conflicts(said: Readonly<Record<string, string>>, isTree: boolean): readonly (readonly string[])[] {
  const claims = Object.entries(said).map(([of, value]) => {
    const told = claim({ id: of, measure: 'aboard', of, value, asOf: '2025-06-04' });
    return isTree ? told : { ...told, scope: SCOPES[of] ?? {} };
  });
  const index = indexDossier(dossierOf(claims, { measures: [aboard], axes: isTree ? TREE : AXES }));
  return systemsOf(index).flatMap((system) => conflictsOf(system).map((one) => [...one].sort()));
}

describe.each([
  ['one tree', true],
  ['two axes', false],
])('breakdowns that cross in %s', (_, isTree) => {
  it('clash also over the part that nobody counts', () => {
    const said = { people: '=200', adults: '=150', females: '=80', men: '=60' };
    // All women would be ninety, of eighty women and girls.
    expect(conflicts(said, isTree)).toEqual([['adults', 'females', 'men']]);
    expect(conflicts({ ...said, women: '>=1' }, isTree)).toEqual([['adults', 'females', 'men']]);
  });
  it('do not clash where it leaves room', () => {
    expect(conflicts({ people: '=200', adults: '=150', females: '=90', men: '=60' }, isTree)).toEqual([]);
    expect(conflicts({ adults: '~150', females: '~80', men: '~70' }, isTree)).toEqual([]);
  });
  test.prop(
    [
      fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }),
      fc.subarray(Object.keys(SCOPES), { minLength: 3 }),
    ],
    {
      numRuns: 100,
    },
  )('never clash where they were counted from one list', ([men = 0, boys = 0, women = 0, girls = 0], asked) => {
    const counts: Readonly<Record<string, number>> = {
      people: men + boys + women + girls,
      adults: men + women,
      females: women + girls,
      men,
      boys,
      women,
    };
    expect(conflicts(Object.fromEntries(asked.map((of) => [of, `=${counts[of]}`])), isTree)).toEqual([]);
  });
});
