import { parseDate } from '@claimline/core';
import { readDateCell } from '../date-cell.ts';
import { atClock, haveHours, readClock, readTimeCell } from './clock.ts';
import { areYearsShared } from './years.ts';

/** A date as a table writes it, and the time of day where that has a column of its own. */
export interface WrittenDate {
  readonly text: string;
  readonly time?: string | undefined;
}

/** A date as EDTF, or why it is none: it is written otherwise, names no day of the calendar, or its time is none. */
export type DateRead = { readonly edtf: string } | { readonly problem: DateProblem };
export type DateProblem = 'unreadable' | 'impossible' | 'no-time';

/**
 * The dates of a column or of a header. They are read together, for one says how another is meant: a time of day is kept
 * where some day comes with two, and where it has a column of its own; else it says when a figure was taken that has its
 * day to itself.
 */
export function readDates(
  written: readonly WrittenDate[],
  format: string | undefined,
  begins: number | undefined,
): readonly DateRead[] {
  const areShared = areYearsShared(
    written.map(({ text }) => text),
    format,
  );
  const days = written.map(({ text }) => readDateCell(text, format, { begins, areShared }));
  const clocked = written.map(({ text, time }, i) => ({
    day: days[i] ?? '',
    clock: time === undefined ? readClock(text, format) : readTimeCell(time),
  }));
  const withTimes = written.some(({ time }) => time !== undefined) || haveHours(clocked);
  return written.map(({ time }, i): DateRead => {
    const [day, at] = [days[i], clocked[i]];
    if (day === undefined || at === undefined) return { problem: 'unreadable' };
    if (time !== undefined && time.trim() !== '' && at.clock === undefined) return { problem: 'no-time' };
    return isDay(day) ? { edtf: withTimes ? atClock(at) : day } : { problem: 'impossible' };
  });
}

/** Does the calendar have this date? */
export function isDay(edtf: string): boolean {
  return parseDate(edtf).ok;
}
