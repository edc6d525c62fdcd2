import { type DossierIndex, type Interval, meets, widened } from '@claimline/core';
import { distance, lagOf, pairsOfLists, slipsIn } from './list-slips.ts';
import { sharedOf } from './lists.ts';
import type { Report, Series } from './types.ts';

/** Two series of one cell by different voices that are apart on some days. */
export interface Divergence {
  readonly a: Series;
  readonly b: Series;
  /** Days for which both report. */
  readonly days: number;
  /** Days on which they are apart, however long one may lag behind the other. */
  readonly apart: number;
  /** The day on which they are furthest apart, as reports of both. */
  readonly worst: readonly [Report, Report];
  /** The least lag in days that would explain all of it; null when none up to `MOST_LAG` does. */
  readonly lag: number | null;
  /** The first report of the one since which they are apart, where they went together before. */
  readonly since?: Report;
}

/** Reports on each side of the parting, and how many of those before and since are apart. */
const TOGETHER = 10;
const SELDOM = 0.1;
const MOSTLY = 0.8;

/** Where two series that went together part for good, if they do. */
function partedAt(apart: readonly boolean[]): number | undefined {
  const all = apart.filter(Boolean).length;
  let before = 0;
  for (const [at, isApart] of apart.entries()) {
    const isParting = isApart && at >= TOGETHER && apart.length - at >= TOGETHER;
    if (isParting && before <= SELDOM * at && all - before >= MOSTLY * (apart.length - at)) return at;
    if (isApart) before += 1;
  }
  return undefined;
}

const MOST_LAG = 60;

/**
 * Long series of one thing by two voices, held against each other day by day. A total
 * may lag behind another by the days that its measure declares (`lag-days`): then it has
 * to lie between what the other says so many days before and after.
 */
export function divergencesOf(index: DossierIndex): readonly Divergence[] {
  return pairsOfLists(index).flatMap(([a, b]) => divergence(a, b) ?? []);
}

type Shared = readonly (readonly [Report, Report])[];

function divergence(a: Series, b: Series): Divergence | undefined {
  const lag = lagOf(a);
  const all = sharedOf(a, b);
  // Single days are told by themselves.
  const slips = new Set(lag === 0 ? slipsIn(all) : []);
  const shared = all.filter((pair) => !slips.has(pair));
  const apart = shared.filter(([x, y]) => !explains(lag, a, b, x, y));
  const isApart = new Set(apart);
  const since = partedAt(shared.map((pair) => isApart.has(pair)));
  const told = since === undefined ? apart : apart.filter((pair) => shared.indexOf(pair) >= since);
  const [first] = told;
  if (first === undefined) return undefined;
  const worst = told.reduce((most, pair) => (distance(pair) > distance(most) ? pair : most), first);
  return {
    ...{ a, b, days: shared.length, apart: told.length, worst, lag: leastLag(a, b, shared, lag) },
    ...(since === undefined ? {} : { since: (shared[since] ?? first)[0] }),
  };
}

function explains(lag: number, a: Series, b: Series, x: Report, y: Report): boolean {
  if (meets(widened(x.quantity), widened(y.quantity))) return true;
  return lag > 0 && (within(b, x, lag) || within(a, y, lag));
}

/** Does a figure lie in the range of what the other series says so many days before it and after it? */
function within(series: Series, report: Report, lag: number, after: number = lag): boolean {
  const from = firstAt(series.reports, report.day - lag);
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  // The last report before the days in question still holds at their start, unless there is one of that day.
  const start = series.reports[from]?.day === report.day - lag ? from : Math.max(0, from - 1);
  for (let i = start; i < series.reports.length; i += 1) {
    const other = series.reports[i];
    if (other === undefined || other.day > report.day + after) break;
    const span: Interval = widened(other.quantity);
    low = Math.min(low, span.low === null ? Number.NEGATIVE_INFINITY : Number(span.low));
    high = Math.max(high, span.high === null ? Number.POSITIVE_INFINITY : Number(span.high));
  }
  return report.value >= low && report.value <= high;
}

/** Place of the first report on a day or later. */
export function firstAt(reports: readonly Report[], day: number): number {
  let [low, high] = [0, reports.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function leastLag(a: Series, b: Series, shared: Shared, declared: number): number | null {
  if (a.kind === 'count') return null;
  for (let lag = declared + 1; lag <= MOST_LAG; lag += 1)
    if (isBehind(shared, a, lag, ([x, y]) => [x, y]) || isBehind(shared, b, lag, ([x, y]) => [y, x])) return lag;
  return null;
}

/** Share of the days of which it has to be known what was given before. */
const MOST_KNOWN = 0.75;

/** Does all that one of them gives lie in the range of what the other gave in the days before? It is never ahead as well. */
function isBehind(
  shared: Shared,
  ahead: Series,
  lag: number,
  sides: (pair: readonly [Report, Report]) => readonly [Report, Report],
): boolean {
  // What one of them gave before it began is not known.
  const begins = (ahead.reports[0]?.day ?? 0) + lag;
  const known = shared.filter(([{ day }]) => day >= begins);
  if (known.length < MOST_KNOWN * shared.length) return false;
  return known.every((pair) => {
    const [first, later] = sides(pair);
    return meets(widened(first.quantity), widened(later.quantity)) || within(ahead, later, lag, 0);
  });
}
