const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TOKENS = /YYYY|YY|MMM|MM|M|DD|D/g;

/** A day as EDTF from a cell in a format such as DD.MM.YYYY, M/D/YY or D MMM YYYY; without a format as it stands. */
export function readDateCell(text: string, format: string | undefined): string | undefined {
  const cell = text.trim();
  if (format === undefined) return /^\d{4}(?:-\d{2}(?:-\d{2})?)?(?=$|[T ]\d)/.exec(cell)?.[0];
  const names = format.match(TOKENS) ?? [];
  const parts = new RegExp(`^${patternOf(format)}(?:[T ].*)?$`, 'iu').exec(cell)?.slice(1);
  if (parts === undefined) return undefined;
  const read = new Map(names.map((name, i) => [name.charAt(0), numberOf(name, parts[i] ?? '')]));
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
