import type { Measure } from '@claimline/core';
import { expect, it } from 'vitest';
import { claim, dossierOf, type Said } from '../compare/testing/build.ts';
import { check } from './engine.ts';

const cuts: Measure = {
  id: 'cuts',
  label: 'emergency cuts',
  kind: 'event',
  unit: 'event',
  integer: true,
  validityDays: 0,
  within: [],
};

function judged(...said: readonly Partial<Said>[]): readonly string[] {
  const day = { measure: 'cuts', at: 'russia', asOf: '2024-11-28', said: '2024-11-28', value: '>=1' } as const;
  const claims = said.map((one, i) => claim({ ...day, for: `ministry-${'abc'[i]}`, ...one, id: `c${i}` }));
  const dossier = dossierOf(claims);
  const { verdicts } = check({ ...dossier, measures: [...dossier.measures, cuts] });
  return verdicts.map(({ a, b, type }) => `${a} ${b} ${type}`);
}

it('an event is held against who denies it, and two events against nothing', () => {
  expect(judged({}, {})).toEqual([]);
  expect(judged({ mode: 'denied' }, {}, {})).toEqual(['c0 c1 contradicts', 'c0 c2 contradicts']);
});

it('that something happened is denied of nothing else that happened', () => {
  expect(judged({ measure: 'event', mode: 'denied' }, { measure: 'event' })).toEqual([]);
});
