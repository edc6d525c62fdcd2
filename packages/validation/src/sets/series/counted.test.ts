import { parseQuantity } from '@claimline/core';
import { expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

/** Cases of each day, below nothing where cases were struck off, and all of them since the beginning. */
function told(counts: readonly number[], totals: readonly number[]): readonly string[] {
  const series = { for: 'ministry-a', of: 'residents', at: 'county', from: '2024-05-02' };
  const dossier = buildExample({
    claims: [
      ...days({ ...series, name: 'count', measure: 'injured-in-a-day' }, counts.map(Math.abs)),
      ...days({ ...series, name: 'total', measure: 'injured' }, totals),
    ],
  });
  const measures = dossier.measures.map((one) => (one.id === 'injured-in-a-day' ? { ...one, negative: true } : one));
  const claims = dossier.claims.map((claim) => {
    const n = claim.id.startsWith('count-') ? (counts[Number(claim.id.slice(6)) - 1] ?? 0) : 0;
    const value = parseQuantity(`=${n}`, { negative: true });
    return n < 0 && value.ok ? { ...claim, value: value.value } : claim;
  });
  return check({ ...dossier, claims, measures }).findings.flatMap(({ rule, severity, claims: [first] }) =>
    severity === 'info' ? [] : [`${rule} ${first}`],
  );
}

it('takes a fall that the count of the day tells for a correction, and any other for a fall', () => {
  const counts = [138, 166, 134, 146, 137, 161, -87, 160, 154, 143];
  const totals = counts.map((_, i) => 5000 + counts.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  expect(told(counts, totals)).toEqual([]);
  expect(told(counts, totals.with(6, 5720)).map((one) => one.split(' ')[0])).toContain('series/cumulative-drop');
});

it('also where the total does not come back for days', () => {
  const counts = [138, 166, 134, 146, 137, 161, -400, 60, 54, 43];
  const totals = counts.map((_, i) => 5000 + counts.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
  expect(told(counts, totals)).toEqual([]);
});
