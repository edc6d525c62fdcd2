import { type Claim, compareDecimals, type Interval, widened } from '@claimline/core';
import { groupBy } from '../rules/facts.ts';

/**
 * Of claims of one cell that are too many to be held against one another: each against
 * the one of its day that ends lowest and the one that begins highest. A value that lies
 * apart from any other lies apart from one of these two, so no claim that clashes is
 * missed, though not with whom else it does.
 */
export function outermost(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const days = groupBy(
    claims.filter(({ value }) => value.form !== 'none'),
    ({ asOf }) => asOf?.edtf ?? '',
  );
  return [...days.values()].flatMap((day) => {
    const placed = day.map((claim) => ({ claim, reach: widened(claim.value) }));
    const lowest = placed.reduce((a, b) => (endsLower(b.reach, a.reach) ? b : a)).claim;
    const highest = placed.reduce((a, b) => (beginsHigher(b.reach, a.reach) ? b : a)).claim;
    const ends = lowest === highest ? [lowest] : [lowest, highest];
    return day.flatMap((claim) =>
      ends.flatMap((end): (readonly [Claim, Claim])[] =>
        // The two ends meet once.
        claim === end || (claim === lowest && end === highest) ? [] : [[claim, end]],
      ),
    );
  });
}

function endsLower(a: Interval, b: Interval): boolean {
  if (a.high === null) return false;
  if (b.high === null) return true;
  const order = compareDecimals(a.high, b.high);
  // Below 35 ends lower than 35.
  return order < 0 || (order === 0 && a.highOpen && !b.highOpen);
}

function beginsHigher(a: Interval, b: Interval): boolean {
  if (a.low === null) return false;
  if (b.low === null) return true;
  const order = compareDecimals(a.low, b.low);
  return order > 0 || (order === 0 && a.lowOpen && !b.lowOpen);
}
