import type { Claim, Day, Measure } from '@claimline/core';
import type { PeriodRelation } from './evidence.ts';

interface Counted {
  readonly claim: Claim;
  readonly measure: Measure;
}
interface Period {
  /** null: since the beginning. */
  readonly start: Day | null;
  readonly end: Day;
}

/**
 * How the periods of two counts stand to one another, when at least one of them is a
 * count within a period of its own: a day's losses are a part of the month's, and of
 * the total since the beginning, and a total since January is not the one since the year
 * before. `none` where there are no such periods.
 */
export function relatePeriods(a: Counted, b: Counted): PeriodRelation {
  if (a.measure.kind !== 'flow' && b.measure.kind !== 'flow' && !beginApart(a, b)) return 'none';
  const [x, y] = [periodOf(a), periodOf(b)];
  if (x === null || y === null) return 'none';
  const [xStart, yStart] = [x.start ?? Number.NEGATIVE_INFINITY, y.start ?? Number.NEGATIVE_INFINITY];
  if (xStart === yStart) return x.end === y.end ? 'equal' : 'grown';
  if (xStart > y.end || yStart > x.end) return areAlike(x, y) ? 'apart' : 'unlike';
  if (xStart >= yStart && x.end <= y.end) return 'within';
  return yStart >= xStart && y.end <= x.end ? 'contains' : 'overlaps';
}

/** Beginnings that lie closer together than this are one beginning, told loosely. */
const ONE_BEGINNING = 31;

/** Two totals that say themselves that they count from different beginnings. */
function beginApart(a: Counted, b: Counted): boolean {
  const [x, y] = [a, b].map((one) => (one.measure.kind === 'cumulative' ? (periodOf(one)?.start ?? null) : null));
  return x !== null && y !== null && x !== undefined && y !== undefined && Math.abs(x - y) > ONE_BEGINNING;
}

/** Months have 28 to 31 days, quarters 90 to 92: periods of one name are as long as one another. */
const ALIKE = 1.15;

function areAlike(x: Period, y: Period): boolean {
  if (x.start === null || y.start === null) return false;
  const [short, long] = [x.end - x.start + 1, y.end - y.start + 1].sort((a, b) => a - b);
  return short !== undefined && long !== undefined && long <= short * ALIKE;
}

function periodOf({ claim, measure }: Counted): Period | null {
  if (measure.kind !== 'flow' && measure.kind !== 'cumulative') return null;
  const { asOf } = claim;
  if (asOf === undefined || asOf.latest === null) return null;
  if (measure.kind === 'flow') return asOf.earliest === null ? null : { start: asOf.earliest, end: asOf.latest };
  return { start: asOf.kind === 'interval' ? asOf.earliest : null, end: asOf.latest };
}
