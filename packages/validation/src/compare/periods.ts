import type { Claim, Day, Measure } from '@claimline/core';
import { clockOf } from './clock.ts';
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
  if (isMean(a) && isMean(b)) return relateMeans(a, b);
  const areAdded = isAddedOverTime(a) && isAddedOverTime(b);
  if (!areAdded && a.measure.kind !== 'flow' && b.measure.kind !== 'flow' && !beginApart(a, b)) return 'none';
  const [x, y] = [periodOf(a), periodOf(b)];
  if (x === null || y === null) return 'none';
  if (areOfTwoHours(a, b)) return 'apart';
  const [xStart, yStart] = [x.start ?? Number.NEGATIVE_INFINITY, y.start ?? Number.NEGATIVE_INFINITY];
  const ofDay = hourOfDay(a, b);
  if (ofDay !== null && xStart === yStart && x.end === y.end) return ofDay;
  // The turnover of half a year is a part of the year's; a toll since January is one toll, grown;
  // so is a year that was counted some days before it was over.
  const isPart = a.measure.kind === 'flow' && b.measure.kind === 'flow' && isMuchShorter(x, y);
  if (xStart === yStart && !areAdded && !isPart) return x.end === y.end ? 'equal' : 'grown';
  if (xStart > y.end || yStart > x.end) return areAlike(x, y) ? 'apart' : 'unlike';
  // What is said to be added within times that meet is told of one and the same.
  if (areAdded) return 'none';
  if (xStart >= yStart && x.end <= y.end + slackOf(a, b)) return 'within';
  return yStart >= xStart && y.end <= x.end + slackOf(b, a) ? 'contains' : 'overlaps';
}

/** What flowed by eight in the morning and by noon, or in these hours: which, the words must say, and it is not one count. */
function areOfTwoHours(a: Counted, b: Counted): boolean {
  if (a.measure.kind !== 'flow' || b.measure.kind !== 'flow') return false;
  const [x, y] = [a, b].map(({ claim: { asOf } }) => (asOf === undefined ? null : clockOf(asOf)));
  return x != null && y != null && x !== y;
}

/** What flowed by noon is a part of what flowed on that day. */
function hourOfDay(a: Counted, b: Counted): 'within' | 'contains' | null {
  if (a.measure.kind !== 'flow' || b.measure.kind !== 'flow') return null;
  const [x, y] = [a, b].map(({ claim: { asOf } }) => asOf !== undefined && clockOf(asOf) !== null);
  return x === y ? null : x === true ? 'within' : 'contains';
}

/** A rate of unemployment, of inflation, of losses: what holds on the average of its period. */
function isMean({ measure: { kind } }: Counted): boolean {
  return kind === 'rate' || kind === 'share';
}

/** The rate of May is neither that of the year nor a part of it; what is of a day is often a mean of no stated period. */
function relateMeans(a: Counted, b: Counted): PeriodRelation {
  if (areMoving(a, b)) return 'overlaps';
  const [x, y] = [stretchOf(a), stretchOf(b)];
  if (x === null || y === null || !isMuchShorter(x, y)) return 'none';
  const isInside = (inner: Period, outer: Period): boolean =>
    (inner.start ?? 0) >= (outer.start ?? 0) && inner.end <= outer.end;
  return isInside(x, y) || isInside(y, x) ? 'unlike' : 'none';
}

/** Means over as many days, told by one voice of one week and of that from its second day on. */
function areMoving(a: Counted, b: Counted): boolean {
  const [x, y] = [a.claim.asOf, b.claim.asOf];
  if (x?.kind !== 'interval' || y?.kind !== 'interval' || a.claim.for === undefined) return false;
  if (x.earliest === null || x.latest === null || y.earliest === null || y.latest === null) return false;
  const isOneVoice = a.claim.for === b.claim.for && a.claim.by === b.claim.by;
  const areAsLong = x.earliest !== y.earliest && x.latest - x.earliest === y.latest - y.earliest;
  return isOneVoice && areAsLong && x.earliest <= y.latest && y.earliest <= x.latest;
}

/** What is of some days is a mean of no stated period, or of an assessment. */
const A_MONTH = 27;

function stretchOf({ claim: { asOf } }: Counted): Period | null {
  if (asOf === undefined || asOf.earliest === null || asOf.latest === null || asOf.approximate) return null;
  return asOf.latest - asOf.earliest >= A_MONTH ? { start: asOf.earliest, end: asOf.latest } : null;
}

/** A total told before a count of months ended holds that count but for its last days: no more than this part of it. */
const LAST_DAYS = 0.2;

function slackOf(part: Counted, whole: Counted): number {
  const length = (part.claim.asOf?.latest ?? 0) - (part.claim.asOf?.earliest ?? 0);
  return whole.measure.kind === 'cumulative' && part.measure.kind === 'flow' && length >= OVER_TIME
    ? LAST_DAYS * length
    : 0;
}

/** Days from which on an addition is one within a time, and not one that was made on a day. */
const OVER_TIME = 20;

/** "Another 1,000 to 3,000 in January and February": what was added within a time, as a flow is. */
function isAddedOverTime({ claim, measure }: Counted): boolean {
  const { asOf } = claim;
  if (measure.kind !== 'increment' || asOf === undefined || asOf.earliest === null || asOf.latest === null)
    return false;
  return asOf.latest - asOf.earliest >= OVER_TIME;
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

function isMuchShorter(x: Period, y: Period): boolean {
  if (x.start === null || y.start === null) return false;
  const [short = 0, long = 0] = [x.end - x.start + 1, y.end - y.start + 1].sort((p, q) => p - q);
  return short < (1 - LAST_DAYS) * long;
}

function periodOf({ claim, measure }: Counted): Period | null {
  const isAdded = isAddedOverTime({ claim, measure });
  if (!isAdded && measure.kind !== 'flow' && measure.kind !== 'cumulative') return null;
  const { asOf } = claim;
  if (asOf === undefined || asOf.latest === null) return null;
  if (isAdded || measure.kind === 'flow')
    return asOf.earliest === null ? null : { start: asOf.earliest, end: asOf.latest };
  return { start: asOf.kind === 'interval' ? asOf.earliest : null, end: asOf.latest };
}
