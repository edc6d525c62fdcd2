import { type Day, isoFromDay } from '@claimline/core';
import type { Unit } from '../languages/types.ts';

/** Days from first to last; null where an end is open. */
export interface Days {
  readonly first: Day | null;
  readonly last: Day | null;
}

export interface YearMonth {
  readonly year: number;
  readonly month: number;
}

/** Day number of a date of the proleptic Gregorian calendar (1970-01-01 is 0); undefined for 31 June. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const made = new Date(0);
  made.setUTCFullYear(year, month - 1, date);
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return undefined;
  return Math.round(made.getTime() / 86_400_000);
}

export function partsOf(day: Day): YearMonth & { readonly date: number; readonly weekday: number } {
  const made = new Date(day * 86_400_000);
  return {
    year: made.getUTCFullYear(),
    month: made.getUTCMonth() + 1,
    date: made.getUTCDate(),
    weekday: made.getUTCDay() === 0 ? 7 : made.getUTCDay(),
  };
}

/** Whole days of a month. */
export function monthDays({ year, month }: YearMonth): { readonly first: Day; readonly last: Day } {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return { first: dayOf(year, month, 1) ?? 0, last: (dayOf(next.year, next.month, 1) ?? 1) - 1 };
}

export function addMonths({ year, month }: YearMonth, count: number): YearMonth {
  const total = year * 12 + month - 1 + count;
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 };
}

/** The unit that lies so many units away from the one of the anchor, as EDTF and as days. Weeks begin on Monday. */
export function unitAt(anchor: Day, unit: Unit | 'weekend', offset: number): { readonly edtf: string } & Days {
  const own = partsOf(anchor);
  if (unit === 'hour' || unit === 'day') return dayAt(anchor + (unit === 'day' ? offset : 0));
  if (unit === 'week' || unit === 'weekend') {
    const monday = anchor - own.weekday + 1 + offset * 7;
    return period(unit === 'week' ? monday : monday + 5, monday + 6);
  }
  if (unit === 'month') {
    const there = addMonths(own, offset);
    return { edtf: `${year4(there.year)}-${two(there.month)}`, ...monthDays(there) };
  }
  const year = own.year + offset;
  return { edtf: year4(year), first: dayOf(year, 1, 1) ?? 0, last: dayOf(year, 12, 31) ?? 0 };
}

/** The day so many units before or after another: three weeks ago, two months ago. */
export function shifted(anchor: Day, unit: Unit, count: number): Day {
  if (unit === 'hour') return anchor + Math.trunc(count / 24);
  if (unit === 'day') return anchor + count;
  if (unit === 'week') return anchor + count * 7;
  const own = partsOf(anchor);
  const there = addMonths(own, unit === 'month' ? count : count * 12);
  return Math.min(monthDays(there).last, monthDays(there).first + own.date - 1);
}

export function dayAt(day: Day): { readonly edtf: string } & Days {
  return { edtf: isoFromDay(day), first: day, last: day };
}

export function period(first: Day, last: Day): { readonly edtf: string } & Days {
  return { edtf: first === last ? isoFromDay(first) : `${isoFromDay(first)}/${isoFromDay(last)}`, first, last };
}

export function two(n: number): string {
  return String(n).padStart(2, '0');
}
export function year4(n: number): string {
  return String(n).padStart(4, '0');
}
