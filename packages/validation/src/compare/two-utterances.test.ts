import { describe, expect, it } from 'vitest';
import { check } from '../index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const toll = { for: 'ministry-a', measure: 'killed', of: 'residents', at: 'town-a', asOf: '2024-05-04' };
const told = (id: string, value: string, outlet: string, more: Partial<ExampleClaim>): ExampleClaim => ({
  ...toll,
  said: '2024-05-04',
  via: [outlet, 'ministry-a'],
  id,
  value,
  ...more,
});
const verdict = (...claims: readonly ExampleClaim[]): unknown => {
  const [{ type, subject } = {}] = check(buildExample({ claims })).verdicts;
  return [type, subject ?? null];
};

describe('a total that one voice tells twice a day', () => {
  const [morning, evening] = [{ utterance: 'morning' }, { utterance: 'evening' }];
  it('has grown from the lower to the higher, where somebody marked two utterances', () => {
    expect(verdict(told('a', '127', 'outlet-d', morning), told('b', '140', 'outlet-e', evening))).toEqual([
      'changed',
      'b',
    ]);
    expect(verdict(told('b', '140', 'outlet-e', evening), told('a', '127', 'outlet-d', morning))).toEqual([
      'changed',
      'a',
    ]);
  });
  it('contradicts itself where nobody did, and where it is one utterance', () => {
    expect(verdict(told('a', '127', 'outlet-d', {}), told('b', '140', 'outlet-e', {}))).toEqual(['contradicts', null]);
    expect(verdict(told('a', '127', 'outlet-d', morning), told('b', '140', 'outlet-e', morning))).toEqual([
      'contradicts',
      null,
    ]);
  });
});

describe('one utterance', () => {
  const said = {
    for: 'ministry-a',
    of: 'residents',
    at: 'town-a',
    asOf: '2024-05-04',
    said: '2024-05-04',
    utterance: 'u',
  };
  const report = (id: string, value: string, outlet: string): ExampleClaim => ({
    ...said,
    id,
    value,
    via: [outlet, 'ministry-a'],
  });
  it('whose reports have but their ends in common is told in two ways of which one is none', () => {
    const types = (a: string, b: string): unknown => verdict(report('a', a, 'outlet-d'), report('b', b, 'outlet-e'));
    expect(types('200000..300000', '300000..400000')).toEqual(['tension', null]);
    expect(types('~300000', '..250000')).toEqual(['tension', null]);
    expect(types('200000..300000', '300000')).not.toEqual(['tension', null]);
    expect(types('200000..300000', '~250000')).not.toEqual(['tension', null]);
  });
  it('of two institutions is no second witness', () => {
    const joint = { ...said, value: '11000..12000', id: 'a' };
    expect(verdict(joint, { ...joint, id: 'b', for: 'ministry-b', value: '11500' })).toEqual(['refines', 'b']);
    expect(verdict({ ...joint, utterance: 'v' }, { ...joint, id: 'b', for: 'ministry-b', value: '11500' })).toEqual([
      'corroborates',
      null,
    ]);
  });
});
