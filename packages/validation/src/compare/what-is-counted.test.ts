import { indexDossier, type Measure, type ScopeNode } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const states: readonly ScopeNode[] = [
  { id: 'delivered', label: 'delivered', broader: [], total: true },
  { id: 'administered', label: 'administered', broader: ['delivered'], total: true },
];
const counted = (id: string, label: string, unit: string): Measure => ({
  id,
  label,
  kind: 'cumulative',
  unit,
  integer: true,
  validityDays: 1,
  within: [],
});

function told(a: Said, b: Said): string {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ for: 'ministry-b', ...b, id: 'b' })];
  const dossier = dossierOf([x, y]);
  const axes = [...dossier.axes.filter(({ id }) => id !== 'status'), { id: 'status', label: 'status', nodes: states }];
  const measures = [
    ...dossier.measures,
    counted('doses', 'vaccine doses', 'dose'),
    counted('dead', 'deaths', 'person'),
  ];
  const [reason] = compare(indexDossier({ ...dossier, axes, measures }), x, y).reasons;
  return reason === undefined ? '' : renderMessage(reason, 'en');
}

describe('the sentence of a verdict says what is counted', () => {
  const doses: Said = { measure: 'doses', unit: 'dose', asOf: '2021-03-31', said: '2021-04-01', value: '33000000' };
  test('beside a status that does not', () => {
    expect(told({ ...doses, status: 'administered' }, { ...doses, status: 'delivered', value: '29800000' })).toContain(
      'vaccine doses, administered, 33,000,000 (Ministry A), against vaccine doses, delivered, 29,800,000',
    );
  });
  test('people are a group, and doses are a thing', () => {
    const dead: Said = { ...doses, measure: 'dead', unit: 'person' };
    expect(told(doses, { ...doses, value: '29800000' })).toContain('speak of the same thing');
    expect(told(dead, { ...dead, value: '29800000' })).toContain('speak of the same group');
  });
  test('a ceiling and a floor far from one another neither agree nor stay unchanged', () => {
    const dead: Said = { ...doses, measure: 'dead', unit: 'person' };
    const said = told(
      { ...dead, value: '..150000', asOf: '2024-05-01', said: '2024-05-01' },
      { ...dead, value: '>15500', asOf: '2024-06-07', said: '2024-06-07' },
    );
    expect(said).toContain('do not exclude one another');
  });
});
