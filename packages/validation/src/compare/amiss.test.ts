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
