import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';
import type { ExampleClaim } from '../../rules/examples/types.ts';

const RULES = [
  'pair/contradiction',
  'pair/part-exceeds-whole',
  'series/count-mismatch',
  'series/cumulative-drop',
  'series/undeclared-reset',
  'set/jointly-impossible',
  'set/parts-exceed-whole',
  'set/sum-mismatch',
];
const A = [12, 17, 14, 16, 11, 15, 13, 18, 12, 16, 14, 17, 15, 12];
const B = A.map((_, i) => 6 + ((i * 5) % 7));
const ALL = A.map((n, i) => n + (B[i] ?? 0));

/** What is counted in two towns and in the county day by day, and what it has come to. */
function table(totals: readonly number[]): readonly ExampleClaim[] {
  const plain = { for: 'ministry-a', of: 'residents', from: '2024-05-02' };
  const column = (name: string, measure: string, at: string, values: readonly number[]): readonly ExampleClaim[] =>
    days({ ...plain, name, measure, at }, values);
  return [
    ...column('a', 'injured-in-a-day', 'town-a', A),
    ...column('b', 'injured-in-a-day', 'town-b', B),
    ...column('all', 'injured-in-a-day', 'county', ALL),
    ...column('so-far', 'injured', 'county', totals),
  ];
}

function told(claims: readonly ExampleClaim[]): readonly string[] {
  return check(buildExample({ claims }), { only: RULES }).findings.map(({ rule }) => rule);
}

function running(values: readonly number[], first: number): readonly number[] {
  let sum = first;
  return values.map((n) => {
    sum += n;
    return sum;
  });
}

describe('a total that is amiss is told as that, and not with what is counted beside it', () => {
  const totals = running(ALL, 500);
  it('is plain where nothing is', () => expect(told(table(totals))).toEqual([]));

  it('began anew', () => {
    const anew = [...totals.slice(0, 7), ...running(ALL.slice(7), 0)];
    expect(told(table(anew))).toEqual(['series/undeclared-reset']);
  });

  it('is told a day late', () => {
    const late = totals.map((n, i) => (i > 5 && i < 11 ? (totals[i - 1] ?? n) : n));
    expect(told(table(late))).toEqual(['series/count-mismatch']);
  });

  it('has a day for which there are two rows', () => {
    const claims = table(totals);
    const second = claims
      .filter(({ id }) => id.endsWith('-4'))
      .map((claim) => ({
        ...claim,
        id: `${claim.id}-2`,
        value: `=${Number(String(claim.value).replace('=', '')) + 9}`,
      }));
    expect(told([...claims, ...second])).toEqual(['pair/contradiction']);
  });
});
