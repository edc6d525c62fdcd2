import { civilFromDay, type Day } from '@claimline/core';
import type { Report, Series } from '../../sets/series/index.ts';
import { groupBy } from '../facts.ts';

/** Where a counter of a series starts again. */
export interface Reset {
  readonly series: Series;
  readonly before: Report;
  readonly after: Report;
}

/** The counters of one voice and measure that start again on one day. */
export type ResetDay = readonly [Reset, ...Reset[]];

/**
 * Days on which counters start again, with those of one habit together, in the order of time: a counter that begins
 * anew each January, or after each month, has one habit and not as many faults.
 */
export function byHabit(days: readonly ResetDay[]): readonly (readonly [ResetDay, ...ResetDay[]])[] {
  const inTime = [...days].sort((a, b) => dayOf(a) - dayOf(b));
  if (isEven(inTime.map(dayOf)) && isOfOne(inTime)) return together(inTime);
  const byMonth = groupBy(inTime, (day) => String(civilFromDay(Math.floor(dayOf(day))).month));
  return [...byMonth.values()].flatMap((month) => {
    const years = new Set(month.map((day) => civilFromDay(Math.floor(dayOf(day))).year));
    return years.size === month.length && isOfOne(month) ? together(month) : month.map((day) => [day] as const);
  });
}

function together(days: readonly ResetDay[]): readonly (readonly [ResetDay, ...ResetDay[]])[] {
  const [first, ...others] = days;
  return first === undefined ? [] : [[first, ...others]];
}

function dayOf([{ after }]: ResetDay): Day {
  return after.day;
}

/** Two are no habit yet: any two are as far apart as they are. */
const FEWEST = 3;
/** Months are of 28 to 31 days, and a report may be late. */
const EVEN = 1.25;

function isEven(days: readonly Day[]): boolean {
  const apart = days.slice(1).map((day, i) => day - (days[i] ?? 0));
  return days.length >= FEWEST && Math.max(...apart) <= EVEN * Math.min(...apart);
}

/** Is there a counter among the first that starts again with all others? */
function isOfOne([first = [], ...others]: readonly (readonly Reset[])[]): boolean {
  const keys = new Set(first.map(({ series }) => series.key));
  return others.every((day) => day.some(({ series }) => keys.has(series.key)));
}
