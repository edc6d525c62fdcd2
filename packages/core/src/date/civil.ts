import type { Day } from './types.ts';

/** A calendar date of the proleptic Gregorian calendar; year 0 is 1 BC, month and day count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 Gregorian years
const EPOCH_SHIFT = 719_468; // days from 0000-03-01 to 1970-01-01

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month (1–12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Day number of a calendar date, by integer arithmetic alone: the year is turned to
 * begin in March so that the leap day comes last, then counted in eras of 400 years.
 * Source of the method: the civil-calendar algorithms described by Howard Hinnant.
 * Exact for |year| up to 10^12.
 */
export function dayFromCivil(year: number, month: number, day: number): Day {
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date of a day number; inverse of {@link dayFromCivil}. */
export function civilFromDay(day: Day): CivilDate {
  const shifted = Math.floor(day) + EPOCH_SHIFT;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfMonth };
}

const ISO_DAY = /^(-?\d{4})-(\d{2})-(\d{2})$/;

/** Day number of a plain ISO date (`2024-10-28`, `-0044-03-15`); null when it is not one that exists. */
export function dayFromIso(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayFromCivil(year, month, day);
}

/** A year as EDTF writes it: four digits, minus in front, `Y` beyond four digits. */
export function isoYear(year: number): string {
  const digits = String(Math.abs(year));
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits.padStart(4, '0')}`;
}

/**
 * The ISO date of a day number. Years beyond four digits have no EDTF form with
 * month and day; they are written with all their digits for people to read.
 */
export function isoFromDay(day: Day): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${isoYear(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
