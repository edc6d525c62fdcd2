import { dayFromCivil, daysInMonth } from './civil.ts';
import type { Day } from './types.ts';

/** A run of days, both ends included; `null` on a side: without end. */
export interface DayRun {
  readonly first: Day | null;
  readonly last: Day | null;
}

/** More separate runs than this are kept as their hull only ("some 28 October"). */
const MAX_RUNS = 64;

const YEAR_MASK = 0b1111;
const MONTH_BITS: readonly number[] = [16, 32];
const DAY_BITS: readonly number[] = [64, 128];

/**
 * The runs of days that a date with unspecified digits allows, in order, neighbours
 * joined: "2024-10-XX" is one run, "2024-XX-28" twelve. A year of four X is unknown:
 * one run without ends. An empty list: no such day exists ("2023-02-29").
 */
export function runsOf(values: readonly number[], unspecified: number): readonly DayRun[] {
  const [year = 0, month, day] = values;
  if ((unspecified & YEAR_MASK) === YEAR_MASK) {
    // The year may be any; only a day that exists in no year at all is excluded (30 February).
    const exists = datesOfYear(2000, month, day, unspecified).length > 0;
    return exists ? [{ first: null, last: null }] : [];
  }
  const years = yearsMatching(year, unspecified);
  const runs: DayRun[] = [];
  for (const candidate of years) {
    for (const run of datesOfYear(candidate, month, day, unspecified)) append(runs, run);
  }
  if (runs.length <= MAX_RUNS) return runs;
  return [{ first: runs[0]?.first ?? null, last: runs.at(-1)?.last ?? null }];
}

function datesOfYear(
  year: number,
  month: number | undefined,
  day: number | undefined,
  mask: number,
): readonly DayRun[] {
  if (month === undefined) return [{ first: dayFromCivil(year, 1, 1), last: dayFromCivil(year, 12, 31) }];
  const runs: DayRun[] = [];
  for (const candidate of matching(month + 1, mask, MONTH_BITS, 1, 12)) {
    const length = daysInMonth(year, candidate);
    if (day === undefined) {
      append(runs, { first: dayFromCivil(year, candidate, 1), last: dayFromCivil(year, candidate, length) });
      continue;
    }
    for (const date of matching(day, mask, DAY_BITS, 1, length)) {
      const number = dayFromCivil(year, candidate, date);
      append(runs, { first: number, last: number });
    }
  }
  return runs;
}

/** Two-digit numbers between low and high whose specified digits agree with `value`. */
function matching(value: number, mask: number, bits: readonly number[], low: number, high: number): readonly number[] {
  const [tensBit = 0, onesBit = 0] = bits;
  const found: number[] = [];
  for (let candidate = low; candidate <= high; candidate += 1) {
    const tensFit = (mask & tensBit) !== 0 || Math.floor(candidate / 10) === Math.floor(value / 10);
    const onesFit = (mask & onesBit) !== 0 || candidate % 10 === value % 10;
    if (tensFit && onesFit) found.push(candidate);
  }
  return found;
}

/** Years whose specified digits agree; digits beyond four are never masked by the grammar. */
function yearsMatching(year: number, mask: number): readonly number[] {
  if ((mask & YEAR_MASK) === 0) return [year];
  const negative = year < 0 || Object.is(year, -0);
  const digits = String(Math.abs(year)).padStart(4, '0');
  let candidates: number[] = [0];
  for (let place = 0; place < 4; place += 1) {
    const masked = (mask & (1 << place)) !== 0;
    const choices = masked ? [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] : [Number(digits[place])];
    candidates = candidates.flatMap((prefix) => choices.map((digit) => prefix * 10 + digit));
  }
  return negative ? candidates.map((candidate) => -candidate).reverse() : candidates;
}

function append(runs: DayRun[], run: DayRun): void {
  const previous = runs.at(-1);
  if (previous && previous.last !== null && run.first !== null && previous.last + 1 === run.first) {
    runs[runs.length - 1] = { first: previous.first, last: run.last };
  } else {
    runs.push(run);
  }
}
