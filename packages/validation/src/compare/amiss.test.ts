import type { Dossier } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { check } from '../index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';

const said = { for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a' };
const first: ExampleClaim = { id: 'first', ...said, said: '2024-05-04', value: '=3000' };
const second: ExampleClaim = { id: 'second', ...said, said: '2024-05-06', value: '=2400' };
const verdict = (...claims: readonly ExampleClaim[]): unknown => {
  const { verdicts, findings } = check(buildExample({ claims }));
  const [{ type, subject } = {}] = verdicts;
  return [type, subject ?? null, findings.filter(({ rule }) => rule === 'model/replacement-backwards').length];
};

describe('a link that cannot hold decides nothing', () => {
  const plain = check(buildExample({ claims: [first, second] })).verdicts[0];
  it('is told apart from one that does', () => {
    expect(plain?.type).not.toBe('superseded');
    expect(verdict(first, { ...second, supersedes: 'first' })).toEqual(['superseded', 'b', 0]);
  });
  it('from the older to the newer figure', () => {
    expect(verdict({ ...first, supersedes: 'second' }, second)).toEqual([plain?.type, plain?.subject ?? null, 1]);
  });
  it('in both directions, which is told once', () => {
    expect(verdict({ ...first, supersedes: 'second' }, { ...second, supersedes: 'first' })).toEqual([
      plain?.type,
      plain?.subject ?? null,
      1,
    ]);
  });
});

describe('a correction of a correction', () => {
  const third: ExampleClaim = { id: 'third', ...said, said: '2024-05-08', value: '=2500', supersedes: 'second' };
  const told = (dossier: Dossier): Readonly<Record<string, string>> =>
    Object.fromEntries(
      check(dossier).verdicts.map(({ a, b, type, subject }) => [`${a} ${b}`, `${type} ${subject ?? ''}`.trim()]),
    );
  const pairs = (...claims: readonly ExampleClaim[]): Readonly<Record<string, string>> =>
    told(buildExample({ claims }));
  it('takes the place of the first figure too', () => {
    expect(pairs(first, { ...second, supersedes: 'first' }, third)).toEqual({
      'first second': 'superseded b',
      'first third': 'superseded b',
      'second third': 'superseded b',
    });
    expect(pairs(third, { ...second, supersedes: 'first' }, first)['third first']).toBe('superseded a');
  });
  it('does not where it takes the correction back: then the first may hold again', () => {
    const dossier = buildExample({ claims: [first, { ...second, supersedes: 'first' }, third] });
    const claims = dossier.claims.map((claim) =>
      claim.id === 'third' ? { ...claim, links: [{ kind: 'retracts' as const, claims: ['second'] }] } : claim,
    );
    const verdicts = told({ ...dossier, claims });
    expect(verdicts['second third']).toBe('superseded b');
    expect(verdicts['first third']).not.toBe('superseded b');
  });
  it('does not by a link that cannot hold', () => {
    expect(pairs(first, { ...second, said: '2024-05-01', supersedes: 'first' }, third)['first third']).not.toBe(
      'superseded b',
    );
  });
});
