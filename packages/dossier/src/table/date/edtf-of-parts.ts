import type { DateParts, ReadParts } from './format.ts';
import { edtfOfYears, type Years } from './years.ts';

/** The day or the period that a cell names, as EDTF; undefined where it names no year. */
export function edtfOfParts(read: ReadParts, years: Years): string | undefined {
  const { start, end, isPeriod } = read;
  if (read.years !== undefined) return edtfOfYears(read, years);
  const last = edtfOf(end);
  const first = isPeriod ? edtfOf(start) : undefined;
  return first === undefined || last === undefined ? last : `${first}/${last}`;
}

function edtfOf(parts: DateParts): string | undefined {
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')];
  if (year === undefined) return undefined;
  return [
    String(year).padStart(4, '0'),
    ...(month === undefined ? [] : [two(month)]),
    ...(day === undefined ? [] : [two(day)]),
  ].join('-');
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
