import type { DatePart } from '../../languages/types.ts';
import type { Token } from '../../text/tokens.ts';
import { dayAt, dayOf, monthDays, two, year4 } from '../calendar.ts';
import { type Dated, isDash } from './dated.ts';

/** 2024-10-28, 28.10.2024, 28/10/2024: digits with marks between them. */
export function numericAt(
  tokens: readonly Token[],
  at: number,
  slashes: 'day-first' | 'month-first',
): Dated | undefined {
  if (tokens[at]?.kind !== 'digits' || tokens[at + 1]?.kind !== 'mark' || tokens[at + 2]?.kind !== 'digits')
    return undefined;
  const short = dottedAt(tokens, at);
  if (short !== undefined) return short;
  const [a, x, b, y, c] = [tokens[at], tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  if (a?.kind !== 'digits' || b?.kind !== 'digits' || c?.kind !== 'digits' || x === undefined || y === undefined)
    return undefined;
  if (!x.glued || !b.glued || !y.glued || !c.glued || x.text !== y.text || !/^[-./\u2010\u2011\u2013]$/.test(x.text))
    return undefined;
  const [p, q, r] = [Number(a.text), Number(b.text), Number(c.text)];
  const isoFirst = a.text.length === 4;
  const monthFirst = x.text === '/' && slashes === 'month-first' ? p <= 12 : q > 12;
  const year = isoFirst ? p : c.text.length === 4 ? r : c.text.length === 2 ? 2000 + r : Number.NaN;
  const [month, date] = isoFirst ? [q, r] : monthFirst ? [p, q] : [q, p];
  const day = Number.isNaN(year) ? undefined : dayOf(year, month, date);
  return day === undefined ? undefined : { from: at, to: at + 5, ...dayAt(day), relative: false, rule: 'numeric' };
}

/** 28.10.2024, where "10.2024" reads as one run of digits. */
function dottedAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, x, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'digits' || x?.text !== '.' || !x.glued || b?.kind !== 'digits' || !b.glued) return undefined;
  const [, month, year] = /^(\d{1,2})\.(\d{4})$/.exec(b.text) ?? [];
  const day = month === undefined ? undefined : dayOf(Number(year), Number(month), Number(a.text));
  return day === undefined ? undefined : { from: at, to: at + 3, ...dayAt(day), relative: false, rule: 'numeric' };
}

/** "2023-24", "2022/23": two years that follow one another; "2011-12" may be a month. */
function seasonYears(tokens: readonly Token[], at: number, first: string, second: string): Dated | undefined {
  if (!/^(?:19|20)\d\d$/.test(first) || !/^\d\d$/.test(second)) return undefined;
  const [x, y] = [Number(first), Number(second)];
  const isMonth = y <= 12 && tokens[at + 1]?.text !== '/';
  if ((x + 1) % 100 !== y || isMonth || isDash(tokens[at + 3]) || tokens[at + 3]?.text === '/') return undefined;
  const [from, to] = [dayOf(x, 1, 1) ?? 0, dayOf(x + 1, 12, 31) ?? 0];
  const edtf = `${first}/${x + 1}`;
  return { from: at, to: at + 3, edtf, first: from, last: to, relative: false, rule: 'from-to' };
}

/** 2015-03, 03/2015: a month in digits. */
export function numericMonthAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, mark, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (a?.kind !== 'digits' || mark?.glued !== true || b?.kind !== 'digits' || !b.glued) return undefined;
  const after = tokens[at + 3];
  if (after?.glued === true && (after.kind !== 'mark' || /^[-/\u2010-\u2015]$/.test(after.text))) return undefined;
  const isIso = mark.text === '-' && /^(?:19|20)\d\d$/.test(a.text) && /^\d\d$/.test(b.text);
  const isSlashed = mark.text === '/' && /^(?:0[1-9]|1[0-2])$/.test(a.text) && /^(?:19|20)\d\d$/.test(b.text);
  if (!isIso && !isSlashed) return undefined;
  const [year, month] = isIso ? [Number(a.text), Number(b.text)] : [Number(b.text), Number(a.text)];
  if (month < 1 || month > 12) return undefined;
  const edtf = `${year4(year)}-${two(month)}`;
  return { from: at, to: at + 3, edtf, ...monthDays({ year, month }), relative: false, rule: 'numeric' };
}

/** "2014-2018": two years of these times, tied by a dash. */
export function yearSpanAt(tokens: readonly Token[], at: number): Dated | undefined {
  const [a, dash, b] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const isTied = isDash(dash) || dash?.text === '/';
  if (a?.kind !== 'digits' || !isTied || dash?.glued !== true || b?.kind !== 'digits' || !b.glued) return undefined;
  const season = seasonYears(tokens, at, a.text, b.text);
  if (season !== undefined) return season;
  if (!/^(?:19|20)\d\d$/.test(a.text) || !/^(?:19|20)\d\d$/.test(b.text) || isDash(tokens[at + 3])) return undefined;
  const [x, y] = [Number(a.text), Number(b.text)];
  if (x >= y || y > 2039 || (x % 100 === 0 && y % 100 === 0)) return undefined;
  const [first, last] = [dayOf(x, 1, 1) ?? 0, dayOf(y, 12, 31) ?? 0];
  return { from: at, to: at + 3, edtf: `${a.text}/${b.text}`, first, last, relative: false, rule: 'from-to' };
}

/** "Q3 2016", "Q3 of this year". */
export function quarterAt(
  tokens: readonly Token[],
  at: number,
): { readonly value: DatePart; readonly to: number } | undefined {
  const [letter, digit] = [tokens[at], tokens[at + 1]];
  if (letter?.text !== 'q' || !letter.capital || digit?.kind !== 'digits' || !digit.glued) return undefined;
  const quarters: Readonly<Record<string, DatePart>> = {
    1: 'quarter 1',
    2: 'quarter 2',
    3: 'quarter 3',
    4: 'quarter 4',
  };
  const value = quarters[digit.text];
  return value === undefined ? undefined : { value, to: at + 2 };
}
