import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

const A = [0, 0, 2, 5, 8, 11, 15, 20, 24, 28, 33, 35, 38, 41, 44];
const B = [235, 404, 522, 684, 883, 963, 1038, 1145, 1196, 1200, 1266, 1310, 1395, 1401, 1480];
const C = B.map((n) => Math.round(n * 1.4));

/** What is told of the injured of two towns. */
function told(a: readonly number[], b: readonly number[]): readonly string[] {
  const of = { for: 'ministry-a', measure: 'injured', of: 'residents', from: '2024-05-02' };
  const claims = [...days({ ...of, name: 'a', at: 'town-a' }, a), ...days({ ...of, name: 'b', at: 'town-b' }, b)];
  return check(buildExample({ claims }))
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, claims: about }) => `${rule} ${about.slice(0, 2).join(' ')}`);
}

/** Two columns with all rows from one to another exchanged. */
function exchanged(a: readonly number[], b: readonly number[], from: number, to = from) {
  const other = (own: readonly number[], of: readonly number[]): readonly number[] =>
    own.map((n, i) => (i >= from && i <= to ? (of[i] ?? n) : n));
  return [other(a, b), other(b, a)] as const;
}

describe('two totals that changed places', () => {
  it('in a row are told once, also in a short table', () => {
    expect(told(B, C)).toEqual([]);
    expect(told(...exchanged(B, C, 7))).toEqual(['series/swapped-columns a-8 b-8']);
    const short = exchanged(B.slice(0, 8), C.slice(0, 8), 5);
    expect(told(...short)).toEqual(['series/swapped-columns a-6 b-6']);
  });

  it('from a row to the last are told as that', () => {
    const apart = A.map((n) => n + 20);
    expect(told(A, apart)).toEqual([]);
    expect(told(...exchanged(A, apart, 11, 14))).toEqual(['series/swapped-columns a-12 b-12']);
  });

  it('are none where one of them alone falls, or both by a revision', () => {
    const fallen = B.map((n, i) => (i > 6 ? n - 300 : n));
    expect(told(fallen, C).join()).toContain('series/cumulative-drop');
    expect(told(fallen, C).join()).not.toContain('swapped');
    expect(
      told(
        fallen,
        C.map((n, i) => (i > 6 ? n - 400 : n)),
      ).join(),
    ).not.toContain('swapped');
  });
});
