import { civilFromDay, type Day } from '@claimline/core';
import { expectedSteps, regularStep } from './gaps.ts';
import type { Report, Series } from './types.ts';

/** A report of a day on which none was due, and the day on which it is missing. */
export interface MistypedDay {
  readonly at: number;
  readonly missing: Day;
}

/** Reports that must show when they are due. */
const ENOUGH = 20;
/** Months are too unlike for one to be due. */
const LONGEST = 14;
/** Reports that come in between from which they do so by nature. */
const FEW = 2;

/**
 * Reports that come between two which follow one another as they should without them, where
 * one is missing on a day that only a slip of the pen lies away: another month or year, day and month
 * the other way round, or one digit of the day where no holidays make holes of their own.
 */
export function mistypedDays(series: Series): readonly MistypedDay[] {
  const { reports } = series;
  const usual = regularStep(series);
  if (reports.length < ENOUGH || usual === undefined || usual > LONGEST) return [];
  const stepFrom = expectedSteps(series, usual);
  const between = [...reports.keys()].filter((at) => isBetween(reports, at, stepFrom));
  if (between.length > FEW) return [];
  const missing = missingIn(
    reports.filter((_, at) => !between.includes(at)),
    stepFrom,
  );
  return between.flatMap((at): MistypedDay[] => {
    const day = reports[at]?.day ?? 0;
    const [only, ...more] = missing.filter((one) => isSlip(one, day, usual > 1));
    return only === undefined || more.length > 0 ? [] : [{ at, missing: only }];
  });
}

function isBetween(reports: readonly Report[], at: number, stepFrom: (day: Day) => number): boolean {
  const [before, after] = [reports[at - 1], reports[at + 1]];
  return before !== undefined && after !== undefined && after.day - before.day === stepFrom(before.day);
}

/** The days on which a report was due and none came. */
function missingIn(reports: readonly Report[], stepFrom: (day: Day) => number): readonly Day[] {
  const missing: Day[] = [];
  for (const [i, { day }] of reports.entries()) {
    const next = reports[i + 1]?.day ?? day;
    for (let due = day + stepFrom(day); due < next; due += stepFrom(due)) missing.push(due);
  }
  return missing;
}

function isSlip(a: Day, b: Day, asksDigits: boolean): boolean {
  const [x, y] = [civilFromDay(a), civilFromDay(b)];
  if (x.year === y.year && x.month === y.day && x.day === y.month) return true;
  const isDigit = asksDigits && x.year === y.year && x.month === y.month && isOneDigit(x.day, y.day);
  const isMonth = x.year === y.year && x.day === y.day;
  const isYear = x.month === y.month && x.day === y.day;
  return a !== b && (isDigit || isMonth || isYear);
}

/** 12 for 13, 2 for 22, 13 for 31. */
function isOneDigit(a: number, b: number): boolean {
  const [x, y] = [a, b].map((day) => String(day).padStart(2, '0')) as [string, string];
  return x[0] === y[0] || x[1] === y[1] || (x[0] === y[1] && x[1] === y[0]);
}
