import { civilFromDay } from './civil.ts';
import { en } from './locale/en.ts';
import { sq } from './locale/sq.ts';
import type { DateLocale } from './locale/types.ts';
import type { Day, FuzzyDate } from './types.ts';

/** One file and one line per language. */
const locales: ReadonlyMap<string, DateLocale> = new Map([
  ['en', en],
  ['sq', sq],
]);

function dateLocale(tag: string): DateLocale {
  return locales.get(tag) ?? locales.get(tag.split('-')[0] ?? '') ?? en;
}

/** A date as people say it: "28 Oct 2024", "about October 2024", "until 27 Oct 2024", "21 – 27 Oct 2024". */
export function formatDate(date: FuzzyDate, locale: string): string {
  const words = dateLocale(locale);
  const said = date.kind === 'interval' ? period(date.edtf, words) : single(date.edtf, words);
  return said ?? bounds(date, words);
}

/** A day as people say it: "28 Oct 2024". */
export function formatDay(day: Day, locale: string): string {
  const words = dateLocale(locale);
  const { year, month, day: ofMonth } = civilFromDay(day);
  return fill(words.day, { d: String(ofMonth), m: words.months[month - 1] ?? '', y: yearName(year, words) });
}

interface Parts {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

function single(edtf: string, words: DateLocale): string | undefined {
  const mark = /[~?%]$/.exec(edtf)?.[0];
  const bare = mark === undefined ? edtf : edtf.slice(0, -1);
  const said = plain(bare, words);
  if (said === undefined || mark === undefined) return said;
  const about = mark === '?' ? said : fill(words.about, { x: said });
  return mark === '~' ? about : fill(words.perhaps, { x: about });
}

function plain(text: string, words: DateLocale): string | undefined {
  const parts = partsOf(text);
  // By the clock of the place, as it was written.
  const clock = /T(\d\d:\d\d)/.exec(text)?.[1];
  const said = parts && partsText(parts, words);
  if (said !== undefined) return clock === undefined ? said : `${said}, ${clock}`;
  const decade = /^(-?\d{3})X$/.exec(text);
  if (decade) return fill(words.decade, { y: `${decade[1]}0` });
  const century = /^(\d{2})XX$/.exec(text);
  if (century) return fill(words.century, { a: `${century[1]}00`, b: `${century[1]}99` });
  return splitYear(text, words);
}

/** Some day of the twelve months from July 2000 on: the school year, season or fiscal year 2000/01. */
function splitYear(text: string, words: DateLocale): string | undefined {
  const [, first, from, second, to] = /^\[(\d{4})-(\d{2})\.\.(\d{4})-(\d{2})\]$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const month = Number(from);
  if (Number(second) !== Number(first) + 1 || Number(to) !== month - 1) return undefined;
  const x = `${first}/${second.slice(2)}`;
  return month === JULY ? x : fill(words.yearFrom, { x, m: words.monthsFull[month - 1] ?? '' });
}
const JULY = 7;

function partsOf(text: string): (Parts & { season?: number }) | undefined {
  const match = /^(-?\d{4})(?:-(\d{2})(?:-(\d{2})(?:T.*)?)?)?$/.exec(text.replace(/(?:-XX)+$/, ''));
  if (!match) return undefined;
  const year = Number(match[1]);
  const second = match[2] === undefined ? undefined : Number(match[2]);
  if (second !== undefined && second > 12) return { year, season: second };
  return {
    year,
    ...(second === undefined ? {} : { month: second }),
    ...(match[3] === undefined ? {} : { day: Number(match[3]) }),
  };
}

function partsText(parts: Parts & { season?: number }, words: DateLocale): string | undefined {
  const y = yearName(parts.year, words);
  if (parts.season !== undefined) {
    const season = words.seasons[parts.season];
    return season === undefined ? undefined : `${season} ${y}`;
  }
  if (parts.month === undefined) return y;
  if (parts.day === undefined) return fill(words.month, { m: words.monthsFull[parts.month - 1] ?? '', y });
  return fill(words.day, { d: String(parts.day), m: words.months[parts.month - 1] ?? '', y });
}

function period(edtf: string, words: DateLocale): string | undefined {
  const [start = '', end = ''] = edtf.split('/');
  const open = (side: string): boolean => side === '' || side === '..';
  if (open(start) && open(end)) return words.unknown;
  if (open(start)) return wrap(words.until, single(end, words));
  if (open(end)) return wrap(words.since, single(start, words));
  const from = partsOf(start);
  const to = partsOf(end);
  if (from?.day !== undefined && to?.day !== undefined && from.year === to.year) {
    const sameMonth = from.month === to.month;
    const opening = sameMonth ? String(from.day) : `${from.day} ${words.months[(from.month ?? 1) - 1] ?? ''}`;
    return fill(words.range, { a: opening, b: partsText(to, words) ?? end });
  }
  const [a, b] = [single(start, words), single(end, words)];
  return a === undefined || b === undefined ? undefined : fill(words.range, { a, b });
}

/** What has no words of its own is shown by its bounds. */
function bounds(date: FuzzyDate, words: DateLocale): string {
  const name = (day: Day): string => {
    const { year, month, day: ofMonth } = civilFromDay(day);
    return fill(words.day, { d: String(ofMonth), m: words.months[month - 1] ?? '', y: yearName(year, words) });
  };
  if (date.earliest === null && date.latest === null) return date.edtf;
  if (date.earliest === null) return fill(words.until, { x: name(date.latest ?? 0) });
  if (date.latest === null) return fill(words.since, { x: name(date.earliest) });
  return fill(words.range, { a: name(date.earliest), b: name(date.latest) });
}

function yearName(year: number, words: DateLocale): string {
  return year > 0 ? String(year) : fill(words.beforeChrist, { y: String(1 - year) });
}

function wrap(template: string, x: string | undefined): string | undefined {
  return x === undefined ? undefined : fill(template, { x });
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? '');
}
