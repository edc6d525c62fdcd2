import { dayFromIso, isoFromDay } from '@claimline/core';
import { edtfOfParts } from './date/edtf-of-parts.ts';
import { dateFormat } from './date/format.ts';
import { withoutWeekday } from './date/weekday.ts';
import type { Years } from './date/years.ts';

const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const AS_IT_STANDS = new RegExp(`^(?:${DAY}/${DAY}$|${DAY}(?=$|[T ]\\d))`);

/**
 * A day or a period as EDTF from a cell in a format such as DD.MM.YYYY, M/D/YY, D MMM YYYY
 * or DD.–DD.MM.YYYY, behind a weekday or not; without a format as it stands, `2013-Q1`, `2013-H1` and `2013-W05` too. Whether there is such a day is not asked.
 */
export function readDateCell(written: string, format: string | undefined, years: Years = {}): string | undefined {
  // “Mar” is a month to those who wrote “Jan” above it, and a Tuesday in Italy.
  return dateIn(written, format, years) ?? dateIn(withoutWeekday(written), format, years);
}

function dateIn(text: string, format: string | undefined, years: Years): string | undefined {
  if (format === undefined) return AS_IT_STANDS.exec(text.trim())?.[0] ?? plainly(text);
  const read = dateFormat(format)?.read(text);
  return read === undefined ? undefined : edtfOfParts(read, years);
}

/** What nobody writes to mean something else. */
const PLAIN: readonly string[] = ['YYYY-[Q]Q', 'YYYY[Q]Q', 'YYYY-[H]S', 'YYYY[H]S', 'YYYY-[W]WW', 'YYYY[W]WW'];

function plainly(text: string): string | undefined {
  if (!/^\d{4}-?[HQW]\d/i.test(text.trim())) return undefined;
  for (const format of PLAIN) {
    const edtf = readDateCell(text, format);
    if (edtf !== undefined) return edtf;
  }
  return undefined;
}

/** The days up to and including a day, or from it on: the week that ends, or begins, on it. */
export function periodAround(day: string, days: number, names: 'first' | 'last'): string {
  const at = dayFromIso(day);
  if (at === null || days < 2) return day;
  return names === 'last' ? `${isoFromDay(at - days + 1)}/${day}` : `${day}/${isoFromDay(at + days - 1)}`;
}
