import { type Measure, parseQuantity } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { claim, dossierOf } from '../compare/testing/build.ts';
import { check } from '../engine/engine.ts';

const power = (id: string, more: Partial<Measure> = {}): Measure => ({
  id,
  label: id,
  kind: 'stock',
  unit: 'MW',
  integer: false,
  validityDays: 0,
  within: [],
  ...more,
});
const measures: readonly Measure[] = [
  power('nuclear'),
  power('wind'),
  power('pumped', { negative: true }),
  power('generation', { sumOf: ['nuclear', 'wind', 'pumped'] }),
];

function told(figures: Readonly<Record<string, string>>): readonly string[] {
  const claims = Object.entries(figures).map(([measure, value]) => {
    const read = parseQuantity(value, { negative: true });
    if (!read.ok) throw new Error(read.problem.message);
    const one = claim({ id: measure, value: '0', measure, at: 'russia', asOf: '2024-06-03' });
    return { ...one, value: read.value, unit: 'MW' };
  });
  const dossier = dossierOf(claims);
  const { findings } = check({ ...dossier, measures: [...dossier.measures, ...measures] });
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}

describe('a sum of which a part may be below zero', () => {
  it('is less than others of its parts, and adds up', () => {
    expect(told({ nuclear: '=5195', wind: '=4572', pumped: '=-595', generation: '=9172' })).toEqual([]);
  });
  it('has to add up, both ways', () => {
    expect(told({ nuclear: '=5195', wind: '=4572', pumped: '=595', generation: '=9172' })).toEqual([
      'set/parts-exceed-whole',
    ]);
    expect(told({ nuclear: '=5195', wind: '=572', pumped: '=-595', generation: '=9172' })).toEqual([
      'set/sum-mismatch',
    ]);
  });
  it('is bound by none of its parts alone', () => {
    expect(told({ nuclear: '=9600', generation: '=9172' })).toEqual([]);
    expect(told({ nuclear: '=5195', wind: '=4572', generation: '=9172' })).toEqual([]);
  });
});
