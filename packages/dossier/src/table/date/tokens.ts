import { monthOf } from './month-names.ts';

/** What a part of a written date says. */
export type Part = 'year' | 'half' | 'quarter' | 'month' | 'week' | 'day' | 'hour' | 'minute' | 'second';

/** A word of a format, such as DD, and how what stands in its place is read; NaN for what is none. */
interface Token {
  readonly part: Part;
  readonly pattern: string;
  read(text: string): number;
}

function digits(part: Part, pattern: string): Token {
  return { part, pattern: `(${pattern})`, read: Number };
}

const MONTH_NAME: Token = { part: 'month', pattern: '([\\p{L}\\p{M}]{3,20})\\.?', read: monthOf };
/** `H1`, as Spanish has it `S1`, and `1`. */
const HALF: Token = { part: 'half', pattern: '[HS]?0?([12])', read: Number };
/** `Q1` as well as `1`. */
const QUARTER: Token = { part: 'quarter', pattern: 'Q?0?([1-4])', read: Number };

/** Longest first: the first that fits a format at a place is its token there. A new token is one line. */
export const TOKENS: ReadonlyMap<string, Token> = new Map([
  ['YYYY', digits('year', '\\d{4}')],
  // Two digits of a year: 1970 to 2069, as POSIX has it.
  ['YY', { ...digits('year', '\\d{2}'), read: (text) => Number(text) + (Number(text) < 70 ? 2000 : 1900) }],
  ['QQ', QUARTER],
  ['Q', QUARTER],
  ['SS', HALF],
  ['S', HALF],
  ['MMMM', MONTH_NAME],
  ['MMM', MONTH_NAME],
  ['MM', digits('month', '\\d{2}')],
  ['M', digits('month', '\\d{1,2}')],
  // `W05` as well as `05`.
  ['WW', { part: 'week', pattern: 'W?(\\d{1,2})', read: Number }],
  ['DD', digits('day', '\\d{2}')],
  ['D', digits('day', '\\d{1,2}')],
  ['HH', digits('hour', '\\d{2}')],
  ['H', digits('hour', '\\d{1,2}')],
  ['mm', digits('minute', '\\d{2}')],
  ['ss', digits('second', '\\d{2}')],
]);

/** The tokens as a sentence lists them. */
export const TOKEN_LIST: string = `${[...TOKENS.keys()].join(', ')}, and other letters in [ ]`;
