import type { Day } from '@claimline/core';
import { median } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

const YEAR = 365.2425;
/** Years in which the same can be seen for it to be the season. */
const YEARS = 3;
/** Share of them in which it must. */
const MOSTLY = 0.5;
/** Share of what a figure is off, on logarithms, by which it must be off in other years as well. */
const ALIKE = 0.5;
/** Reports a year from which a series can have seasons. */
const OFTEN = 4;

/**
 * Is what is odd about a report so every year at about that day: a tenth of the waders that there were in May, as each
 * June? Held against the report before and the one behind it, as they are told of the same days of other years.
 */
export function isOfSeason(series: Series, odd: Oddity): boolean {
  const [first, last] = [series.reports[0], series.reports.at(-1)];
  if (first === undefined || last === undefined || last.day - first.day < YEARS * YEAR) return false;
  const step = median(series.reports.slice(1).map(({ day }, i) => day - (series.reports[i]?.day ?? day)));
  if (!(step > 0) || step * OFTEN > YEAR) return false;
  const parts = partsOf(odd);
  return parts.length > 0 && parts.every((part) => comesEveryYear(series.reports, part, step));
}

/** A report, and those that it is held against. */
interface Part {
  readonly at: number;
  readonly beside: readonly number[];
}

function partsOf(odd: Oddity): readonly Part[] {
  if (odd.kind === 'rate') return [{ at: odd.after, beside: [odd.before] }];
  if (odd.kind === 'spike') return odd.isSign === true ? [] : [{ at: odd.at, beside: [odd.before, odd.after] }];
  if (odd.kind !== 'slip') return [];
  const until = odd.until ?? odd.at;
  // What goes on to the end is no season.
  if (odd.lasts && odd.until === undefined) return [];
  return Array.from({ length: until - odd.at + 1 }, (_, i) => ({ at: odd.at + i, beside: [odd.before, until + 1] }));
}

function comesEveryYear(reports: readonly Report[], { at, beside }: Part, step: number): boolean {
  const own = offAt(reports, { at, beside }, 0, step);
  const [first, last] = [reports[0]?.day ?? 0, reports.at(-1)?.day ?? 0];
  const day = reports[at]?.day ?? 0;
  if (own === undefined || own === 0) return false;
  const others: number[] = [];
  for (let years = Math.ceil((first - day) / YEAR); years <= Math.floor((last - day) / YEAR); years += 1) {
    const off = years === 0 ? undefined : offAt(reports, { at, beside }, years, step);
    if (off !== undefined) others.push(off);
  }
  const alike = others.filter((off) => off * own > 0 && Math.abs(off) >= ALIKE * Math.abs(own));
  return others.length >= YEARS && alike.length >= MOSTLY * others.length;
}

/** By how much a report is off from those beside it, on logarithms, so many years before or after. */
function offAt(reports: readonly Report[], { at, beside }: Part, years: number, step: number): number | undefined {
  const value = (place: number): number | undefined => {
    const day = reports[place]?.day;
    return day === undefined ? undefined : nearest(reports, day + years * YEAR, step);
  };
  const own = value(at);
  const others = beside.flatMap((place) => value(place) ?? []).filter((one) => one > 0);
  if (own === undefined || own <= 0 || others.length === 0) return undefined;
  return Math.log(own) - others.reduce((sum, one) => sum + Math.log(one), 0) / others.length;
}

/** The figure of the report that is nearest to a day, if it is of about that day. */
function nearest(reports: readonly Report[], day: Day, step: number): number | undefined {
  let [low, high] = [0, reports.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.day ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  const near = [reports[low - 1], reports[low]].flatMap((report) => report ?? []);
  const best = near.sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day))[0];
  return best !== undefined && Math.abs(best.day - day) <= 0.75 * step + 1 ? best.value : undefined;
}
