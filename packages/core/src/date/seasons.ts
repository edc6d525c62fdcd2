import { dayFromCivil, daysInMonth } from './civil.ts';
import type { Day } from './types.ts';

/**
 * Divisions of a year, ISO 8601-2 §4.8 / EDTF: first month and number of months.
 * 21–24 name no hemisphere; they are read as meteorological seasons of the northern
 * one (spring March–May), as are 25–28; 29–32 are the southern ones, 33–36 quarters,
 * 37–39 quadrimesters, 40–41 semesters. A winter that begins in December, and a
 * southern summer, run into the next year. Season borders in prose are loose; use `~`
 * where that matters.
 */
const DIVISIONS: ReadonlyMap<number, readonly [firstMonth: number, months: number]> = new Map([
  [21, [3, 3]],
  [22, [6, 3]],
  [23, [9, 3]],
  [24, [12, 3]],
  [25, [3, 3]],
  [26, [6, 3]],
  [27, [9, 3]],
  [28, [12, 3]],
  [29, [9, 3]],
  [30, [12, 3]],
  [31, [3, 3]],
  [32, [6, 3]],
  [33, [1, 3]],
  [34, [4, 3]],
  [35, [7, 3]],
  [36, [10, 3]],
  [37, [1, 4]],
  [38, [5, 4]],
  [39, [9, 4]],
  [40, [1, 6]],
  [41, [7, 6]],
]);

/** First and last day of a season or other division, and its length in months; null for an unknown code. */
export function seasonDays(year: number, code: number): { first: Day; last: Day; months: number } | null {
  const division = DIVISIONS.get(code);
  if (!division) return null;
  const [firstMonth, months] = division;
  const lastIndex = firstMonth + months - 2;
  const lastYear = year + Math.floor(lastIndex / 12);
  const lastMonth = (lastIndex % 12) + 1;
  return {
    first: dayFromCivil(year, firstMonth, 1),
    last: dayFromCivil(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)),
    months,
  };
}
