import { type Part, TOKENS } from './tokens.ts';

/** What a cell says of a date, part by part. */
export type DateParts = ReadonlyMap<Part, number>;

/** A cell as a format reads it: what it names twice is the beginning and the end, what it names once is said of both. */
export interface ReadParts {
  readonly start: DateParts;
  readonly end: DateParts;
  /** Does the format name a beginning and an end? */
  readonly isPeriod: boolean;
  /** Are two years all that it names, and does the second one leave out its century? */
  readonly years: 'two' | 'two-short' | undefined;
}

/** A format of dates made ready: it reads a cell, or says that the cell is written otherwise. */
export interface DateFormat {
  readonly parts: readonly Part[];
  readonly years: ReadParts['years'];
  read(cell: string): ReadParts | undefined;
}

/** A token, or letters that are none, in brackets. */
const WORD = new RegExp(`\\[([^\\[\\]]*)\\]|${[...TOKENS.keys()].join('|')}`, 'g');
/** No date is longer, and a cell may hold anything. */
const LONGEST = 100;

/** A format such as DD.MM.YYYY, M/D/YY, D MMM YYYY or DD.–DD.MM.YYYY; undefined when it names something more than twice, or is too long. */
export function dateFormat(format: string): DateFormat | undefined {
  const known = made.get(format);
  if (known !== undefined) return known;
  const fresh = format.length > LONGEST ? undefined : make(format);
  if (fresh === undefined) return undefined;
  // Mappings have a handful of them; a text that nobody trusts may have more.
  if (made.size >= MOST_MADE) made.clear();
  made.set(format, fresh);
  return fresh;
}

const made = new Map<string, DateFormat>();
const MOST_MADE = 200;

function make(written: string): DateFormat | undefined {
  // `h:mm A`: which half of the day it is stands behind the time in any case.
  const format = written.replace(/\bhh?(:mm(?::ss)?)\s?a\b/gi, 'H$1');
  const names = (format.match(WORD) ?? []).filter((name) => TOKENS.has(name));
  const tokens = names.flatMap((name) => TOKENS.get(name) ?? []);
  const parts = tokens.map(({ part }) => part);
  if (parts.some((part, i) => parts.indexOf(part) < i && parts.indexOf(part, i + 1) > i)) return undefined;
  const pattern = new RegExp(`^${patternOf(format)}(?:\\s?[ap]\\.?m\\.?)?(?:[T ].*)?$`, 'iu');
  const isPeriod = new Set(parts).size < parts.length;
  const years = parts.join() !== 'year,year' ? undefined : names[1] === 'YY' ? 'two-short' : 'two';
  return {
    parts,
    years,
    read(cell) {
      const found = cell.length > LONGEST ? null : pattern.exec(cell.trim());
      if (found === null) return undefined;
      const read = tokens.map(({ part, read }, i): [Part, number] => [part, read(found[i + 1] ?? '')]);
      if (read.some(([, value]) => Number.isNaN(value))) return undefined;
      return { start: new Map([...read].reverse()), end: new Map(read), isPeriod, years };
    },
  };
}

function patternOf(format: string): string {
  let pattern = '';
  let at = 0;
  for (const match of format.matchAll(WORD)) {
    pattern += literally(format.slice(at, match.index)) + (TOKENS.get(match[0])?.pattern ?? literally(match[1] ?? ''));
    at = match.index + match[0].length;
  }
  return pattern + literally(format.slice(at));
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
