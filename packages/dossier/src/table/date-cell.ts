import { dayFromIso, isoFromDay } from '@claimline/core';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TOKENS = /YYYY|YY|MMM|MM|M|DD|D|HH|mm|ss/g;

const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const AS_IT_STANDS = new RegExp(`^(?:${DAY}/${DAY}$|${DAY}(?=$|[T ]\\d))`);

/**
 * A day or a period as EDTF from a cell in a format such as DD.MM.YYYY, M/D/YY, D MMM YYYY
 * or DD.–DD.MM.YYYY; without a format as it stands. What a format names twice is the
 * beginning and the end, what it names once is said of both.
 */
export function readDateCell(text: string, format: string | undefined): string | undefined {
  const cell = text.trim();
  if (format === undefined) return AS_IT_STANDS.exec(cell)?.[0];
  const names = format.match(TOKENS) ?? [];
  const parts = new RegExp(`^${patternOf(format)}(?:[T ].*)?$`, 'iu').exec(cell)?.slice(1);
  if (parts === undefined) return undefined;
  const read = names.map((name, i): [string, number] => [name.charAt(0), numberOf(name, parts[i] ?? '')]);
  const end = edtfOf(new Map(read));
  const isPeriod = new Set(read.map(([name]) => name)).size < read.length;
  const start = isPeriod ? edtfOf(new Map([...read].reverse())) : undefined;
  return start === undefined || end === undefined ? end : `${start}/${end}`;
}

/** The days up to and including a day, or from it on: the week that ends, or begins, on it. */
export function periodAround(day: string, days: number, names: 'first' | 'last'): string {
  const at = dayFromIso(day);
  if (at === null || days < 2) return day;
  return names === 'last' ? `${isoFromDay(at - days + 1)}/${day}` : `${day}/${isoFromDay(at + days - 1)}`;
}

function edtfOf(read: ReadonlyMap<string, number>): string | undefined {
  const [year, month, day] = ['Y', 'M', 'D'].map((name) => read.get(name));
  if (year === undefined || Number.isNaN(month ?? 1)) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

function patternOf(format: string): string {
  let pattern = '';
  let at = 0;
  for (const match of format.matchAll(TOKENS)) {
    pattern += literally(format.slice(at, match.index)) + PATTERNS[match[0]];
    at = match.index + match[0].length;
  }
  return pattern + literally(format.slice(at));
}

const PATTERNS: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MMM: '(\\p{L}{3})\\p{L}*\\.?',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  // The time of day tells nothing of a row that has its day to itself.
  HH: '(\\d{2})',
  mm: '(\\d{2})',
  ss: '(\\d{2})',
};

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function numberOf(name: string, part: string): number {
  if (name === 'MMM') return MONTHS.indexOf(part.toLowerCase()) + 1 || Number.NaN;
  const n = Number(part);
  // Two digits of a year: 1970 to 2069, as POSIX has it.
  return name === 'YY' ? n + (n < 70 ? 2000 : 1900) : n;
}
