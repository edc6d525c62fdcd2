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
