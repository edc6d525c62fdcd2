import { civilFromDay, type Day, dayFromCivil, isoFromDay } from '@claimline/core';
import type { DateParts, ReadParts } from './format.ts';
import { edtfOfYears, type Years } from './years.ts';

/** The day or the period that a cell names, as EDTF; undefined where it names no year. */
export function edtfOfParts(read: ReadParts, years: Years): string | undefined {
  const { start, end, isPeriod } = read;
  if (read.years !== undefined) return edtfOfYears(read, years);
  // What is named twice are days, months or years.
  if (isPeriod && (end.has('half') || end.has('quarter') || end.has('week'))) return undefined;
  const last = edtfOf(end);
  const first = isPeriod ? edtfOf(beginsBefore(start, end) ? yearBefore(start) : start) : undefined;
  return first === undefined || last === undefined ? last : `${first}/${last}`;
}

/** “30.12.–5.1.2025”: of a week over the new year the one year is that of its end. */
function beginsBefore(start: DateParts, end: DateParts): boolean {
  const [from, to] = [start, end].map((parts) => 100 * (parts.get('month') ?? 0) + (parts.get('day') ?? 0));
  return start.get('year') === end.get('year') && (from ?? 0) > (to ?? 0) && start.has('month') && end.has('month');
}

function yearBefore(parts: DateParts): DateParts {
  return new Map([...parts, ['year', (parts.get('year') ?? 0) - 1]]);
}

function edtfOf(parts: DateParts): string | undefined {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  const [half, quarter, week] = [parts.get('half'), parts.get('quarter'), parts.get('week')];
  if (year === undefined) return undefined;
  if (month === undefined && week !== undefined) return weekOf(year, week);
  if (month === undefined && quarter !== undefined) return `${four(year)}-${FIRST_QUARTER + quarter - 1}`;
  if (month === undefined && half !== undefined) return `${four(year)}-${FIRST_HALF + half - 1}`;
  return [four(year), ...(month === undefined ? [] : [two(month)]), ...(day === undefined ? [] : [two(day)])].join('-');
}

/** In EDTF the quarters of a year are its months 33 to 36, and its halves 40 and 41. */
const FIRST_QUARTER = 33;
const FIRST_HALF = 40;

/** The days from Monday to Sunday of a week of ISO 8601: the first of a year holds its fourth of January. */
function weekOf(year: number, week: number): string | undefined {
  const fourth = dayFromCivil(year, 1, 4);
  const monday = fourth - weekdayOf(fourth) + (week - 1) * 7;
  // The year of a week is that of its Thursday, so that few years have a 53rd.
  if (week < 1 || civilFromDay(monday + 3).year !== year) return undefined;
  return `${isoFromDay(monday)}/${isoFromDay(monday + 6)}`;
}

/** 0 for Monday; the first of January 1970 was a Thursday. */
function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

function four(year: number): string {
  return String(year).padStart(4, '0');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
