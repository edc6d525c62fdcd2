/** What a part of a written date says. */
export type Part = 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second';

/** A word of a format, such as DD, and how what stands in its place is read; NaN for what is none. */
interface Token {
  readonly part: Part;
  readonly pattern: string;
  read(text: string): number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function digits(part: Part, pattern: string): Token {
  return { part, pattern: `(${pattern})`, read: Number };
}

/** Longest first: the first that fits a format at a place is its token there. A new token is one line. */
export const TOKENS: ReadonlyMap<string, Token> = new Map([
  ['YYYY', digits('year', '\\d{4}')],
  // Two digits of a year: 1970 to 2069, as POSIX has it.
  ['YY', { ...digits('year', '\\d{2}'), read: (text) => Number(text) + (Number(text) < 70 ? 2000 : 1900) }],
  [
    'MMM',
    {
      part: 'month',
      pattern: '(\\p{L}{3})\\p{L}*\\.?',
      read: (text) => MONTHS.indexOf(text.toLowerCase()) + 1 || Number.NaN,
    },
  ],
  ['MM', digits('month', '\\d{2}')],
  ['M', digits('month', '\\d{1,2}')],
  ['DD', digits('day', '\\d{2}')],
  ['D', digits('day', '\\d{1,2}')],
  ['HH', digits('hour', '\\d{2}')],
  ['H', digits('hour', '\\d{1,2}')],
  ['mm', digits('minute', '\\d{2}')],
  ['ss', digits('second', '\\d{2}')],
]);
