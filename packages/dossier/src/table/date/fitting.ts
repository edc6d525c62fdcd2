import { parseDate } from '@claimline/core';
import { readDateCell } from '../date-cell.ts';
import { dateFormat } from './format.ts';

/** How dates are often written; of two that read a cell alike the earlier one is named. */
const OFTEN: readonly string[] = [
  'YYYY-MM-DD',
  'DD.MM.YYYY',
  'D.M.YYYY',
  'DD/MM/YYYY',
  'D/M/YYYY',
  'MM/DD/YYYY',
  'M/D/YYYY',
  'DD-MM-YYYY',
  'MM-DD-YYYY',
  'DD.MM.YY',
  'D.M.YY',
  'D/M/YY',
  'M/D/YY',
  'YYYY/MM/DD',
  'YYYYMMDD',
  'D MMM YYYY',
  'D. MMM YYYY',
  'D-MMM-YYYY',
  'D MMM YY',
  'D-MMM-YY',
  'MMM D, YYYY',
  'MMM YYYY',
  'MMM YY',
  'MMM-YY',
  'YYYY-MM',
  'MM/YYYY',
  'MM.YYYY',
  'M/YYYY',
  'YYYY/MM',
  'DD.MM.YYYY-DD.MM.YYYY',
  'DD.MM.YYYY - DD.MM.YYYY',
  'YYYY-QQ',
  'YYYYQQ',
  'YYYY QQ',
  'QQ YYYY',
  'QQ/YYYY',
  'QQ-YYYY',
  'Q/YYYY',
  'Q. [Quartal] YYYY',
  '[H]S YYYY',
  '[H]S/YYYY',
  '[H]S-YYYY',
  'YYYY [H]S',
  'S. [Halbjahr] YYYY',
  'YYYY-[W]WW',
  'YYYY[W]WW',
  '[W]WW YYYY',
  '[KW] WW/YYYY',
  'YYYY/YY',
  'YYYY-YY',
  'YYYY',
];
/** So many cells say how a column is written. */
const LOOKED_AT = 5000;
const MOST_NAMED = 2;

/**
 * The formats that read all of these cells as days of the calendar, where they read them in different ways: 3/4/2024
 * fits two, 13/4/2024 one.
 */
export function fittingFormats(cells: readonly string[]): readonly string[] {
  const looked = cells.slice(0, LOOKED_AT);
  const readings = new Map<string, string>();
  if (looked.length === 0) return [];
  for (const format of OFTEN) {
    const read = looked.map((cell) => readable(cell, format));
    if (read.includes(undefined)) continue;
    const said = read.join();
    if (!readings.has(said)) readings.set(said, format);
  }
  return [...readings.values()].slice(0, MOST_NAMED).map((format) => withTime(format, looked));
}

/** A format reads a day whatever time stands behind it; whoever wrote the times wants them read. */
function withTime(format: string, cells: readonly string[]): string {
  const timed = ['HH:mm', 'H:mm'].map((clock) => `${format} ${clock}`);
  return timed.find((one) => cells.every((cell) => dateFormat(one)?.read(cell) !== undefined)) ?? format;
}

interface Written {
  readonly text: string;
}

/** What fits, as words in front of a remedy; empty when nothing does. All cells of a column speak louder than those that were not read. */
export function fitting(unread: readonly Written[], all: readonly Written[] = unread): string {
  const ofAll = fittingFormats(all.map(({ text }) => text));
  if (ofAll.length > 0 && all.length > 1) return `All cells of this column fit format: ${ofAll.join(' or ')}. `;
  const formats = ofAll.length > 0 ? ofAll : fittingFormats(unread.map(({ text }) => text));
  return formats.length === 0 ? '' : `What stands here fits format: ${formats.join(' or ')}. `;
}

function readable(cell: string, format: string): string | undefined {
  const day = readDateCell(cell, format);
  // A day may have a time behind it; a format that leaves anything else of the cell unread fits none.
  if (readDateCell(`${withoutClock(cell)}§`, format) !== undefined) return undefined;
  return day !== undefined && parseDate(day).ok && !isLong(day) ? day : undefined;
}

/** Years that nobody names as one: 2023-13 is a month that there is not, and not the years until 2113. */
function isLong(day: string): boolean {
  const [, first, last] = /^(\d{4})\/(\d{4})$/.exec(day) ?? [];
  return Number(last) - Number(first) > MOST_YEARS;
}

const MOST_YEARS = 20;

function withoutClock(cell: string): string {
  return cell
    .trim()
    .replace(/[T ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:\s?[ap]\.?m\.?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i, '');
}
