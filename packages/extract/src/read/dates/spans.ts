import { type Day, isoFromDay } from '@claimline/core';
import type { Phrases } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { type Days, dayAt, dayOf, monthDays, partsOf, period, shifted, two, unitAt, year4 } from '../calendar.ts';
import { atomAt } from './atoms.ts';
import { type Dated, dateNumber, endOf, isDash, startOf } from './dated.ts';
import { monthAt } from './months.ts';
import { yearSpanAt } from './numeric.ts';
import type { DateWords, Listed } from './words.ts';
import { yearAt } from './years.ts';

/** One date, or two with a dash between them. */
export function spanAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const word = words.units.at(tokens, at);
  const years = yearSpanAt(tokens, word?.value === 'year' ? word.to : at);
  if (years !== undefined) return { ...years, from: at };
  const sure = atomAt(words, tokens, at, anchor);
  // "May-June": a month that is also a word is one beside another month.
  const shy = sure === undefined ? monthAt(words, tokens, at, anchor, true) : undefined;
  const begun = sure ?? shy;
  if (begun === undefined) return undefined;
  const middle = isDash(tokens[begun.to]) ? { to: begun.to + 1 } : words.lists.middle.at(tokens, begun.to);
  const second =
    middle === undefined
      ? undefined
      : (atomIn(words, tokens, middle.to, anchor) ??
        (begun.rule === 'month' ? monthAt(words, tokens, words.skipIn(tokens, middle.to), anchor, true) : undefined));
  if (shy !== undefined && second?.rule !== 'month') return undefined;
  if (second === undefined) return begun;
  const first = inYearOf(begun, second);
  if (first.first === null || second.last === null || second.last <= first.first) return begun;
  return {
    from: at,
    to: second.to,
    first: first.first,
    last: second.last,
    edtf: `${startOf(first.edtf)}/${endOf(second.edtf)}`,
    relative: first.relative || second.relative,
    rule: 'from-to',
  };
}

/** "Since January" has begun, "until Friday" is to come: a date without a year lies on the side that its word tells. */
function onItsSide(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
  name: Listed,
  date: Dated,
  anchor: Day,
): Dated {
  if (!date.relative || date.first === null || date.last === null) return date;
  if (name === 'since' && date.first > anchor) return moved(date, -1);
  if (name !== 'until' || date.last >= anchor) return date;
  if (date.rule === 'weekday' && words.says.has(tokens[at - 1]) === false) return { ...date, ...dayAt(date.first + 7) };
  const next = moved(date, 1);
  return (next.last ?? anchor) - anchor < anchor - date.last ? next : date;
}

/** The same day or month of another year. */
function moved(date: Dated, years: number): Dated {
  if (date.first === null || date.last === null || !['month', 'day-month', 'month-day'].includes(date.rule))
    return date;
  const { year, month, date: day } = partsOf(date.first);
  if (date.rule === 'month')
    return { ...date, edtf: `${year4(year + years)}-${two(month)}`, ...monthDays({ year: year + years, month }) };
  const first = dayOf(year + years, month, day) ?? date.first;
  return { ...date, ...period(first, first + date.last - date.first) };
}

/** "Seit drei Wochen", "depuis deux semaines", "desde hace tres años": so long ago, and going on. */
function sinceCount(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const few = words.few.at(tokens, at);
  const number = few === undefined ? words.numbers.at(tokens, at) : undefined;
  const [count, to] = few === undefined ? [number?.value, number?.to] : [few.value[1], few.to];
  const unit = to === undefined ? undefined : words.units.at(tokens, to);
  if (count === undefined || unit === undefined || unit.value === 'hour' || count > 200) return undefined;
  const isCoarse = unit.value === 'year' || unit.value === 'month';
  const start = isCoarse ? unitAt(anchor, unit.value, -count) : dayAt(shifted(anchor, unit.value, -count));
  return {
    from: at,
    to: unit.to,
    edtf: `${start.edtf}/..`,
    first: start.first,
    last: null,
    relative: true,
    rule: 'since',
  };
}

/** A date, with or without a word before it that does not change it; "e hëna" begins with such a word. */
function atomIn(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const direct = atomAt(words, tokens, at, anchor);
  const begin = words.skipIn(tokens, at);
  return direct ?? (begin === at ? undefined : atomAt(words, tokens, begin, anchor));
}

/** "between 5 and 12 October, "nga 5 deri më 12 tetor". */
export function pairAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const open = words.pairs.at(tokens, at);
  if (open === undefined) return undefined;
  const begin = words.skipIn(tokens, open.to);
  const first =
    atomIn(words, tokens, open.to, anchor) ??
    yearOfPair(words, tokens, begin, open.value) ??
    monthAt(words, tokens, begin, anchor, true);
  const bare = dateNumber(tokens, begin);
  const firstEnd = first?.to ?? (bare === undefined ? undefined : bare.to);
  if (firstEnd === undefined) return undefined;
  // A bare day takes its month from the second date, so that is read first.
  for (const end of first === undefined || bare === undefined ? [firstEnd] : [firstEnd, bare.to]) {
    const middle = open.value.at(tokens, end) ?? (isDash(tokens[end]) ? { to: end + 1 } : undefined);
    if (middle === undefined) continue;
    const begins = words.skipIn(tokens, middle.to);
    const year = first?.rule === 'year' ? yearAt(words, tokens, begins) : undefined;
    const second = atomIn(words, tokens, middle.to, anchor) ?? year;
    if (second === undefined || second.last === null) continue;
    const opened = first === undefined ? undefined : inYearOf(first, second);
    const begun = end === first?.to ? opened?.first : startIn(second, bare?.value);
    // "Between Monday and Wednesday": the Monday before that Wednesday.
    const bothDays = first?.rule === 'weekday' && second.rule === 'weekday';
    const from = bothDays && typeof begun === 'number' && begun > second.last ? begun - 7 : begun;
    if (from === null || from === undefined || from > second.last) continue;
    const edtf =
      opened !== undefined && end === first?.to && from === begun
        ? `${startOf(opened.edtf)}/${endOf(second.edtf)}`
        : `${isoFromDay(from)}/${endOf(second.edtf)}`;
    return {
      from: at,
      to: second.to,
      first: from,
      last: second.last,
      edtf,
      relative: second.relative,
      rule: 'from-to',
    };
  }
  return undefined;
}

/** "Between 1999 and 2004": two years of these times, not both round, that follow one another. */
function yearOfPair(words: DateWords, tokens: readonly Token[], at: number, middles: Phrases<true>): Dated | undefined {
  const first = yearAt(words, tokens, at);
  const middle = first === undefined ? undefined : middles.at(tokens, first.to);
  const second = middle === undefined ? undefined : yearAt(words, tokens, words.skipIn(tokens, middle.to));
  if (first === undefined || second === undefined) return undefined;
  const [x, y] = [Number(first.edtf), Number(second.edtf)];
  const areYears = x >= 1900 && y <= 2100 && x < y && (x % 100 !== 0 || y % 100 !== 0);
  return areYears ? first : undefined;
}

/** "since February 2022", "before 1 November", "deri më 15 janar". */
export function boundAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  for (const [name, make] of BOUNDS) {
    const word = words.lists[name].at(tokens, at);
    // "Orët e para": the first hours, and not before them.
    if (word === undefined || words.first.before(tokens, at + 1) !== undefined) continue;
    const date =
      spanAt(words, tokens, word.to, anchor) ??
      spanAt(words, tokens, words.skipIn(tokens, word.to), anchor) ??
      yearAt(words, tokens, word.to);
    // "From Nov. 12 to 14": both ends are told.
    if (name === 'since' && date?.rule.endsWith('-day') && date.first !== date.last) return { ...date, from: at };
    const counted = date === undefined && name === 'since' ? sinceCount(words, tokens, word.to, anchor) : undefined;
    if (counted !== undefined) return { ...counted, from: at };
    // "Up 12% from last week" compares; it begins nothing.
    if (name === 'since' && date?.rule === 'unit' && words.comparing.has(tokens[at])) continue;
    const meant = date === undefined ? undefined : onItsSide(words, tokens, at, name, date, anchor);
    const made = meant === undefined ? undefined : make(meant);
    if (date === undefined || made === undefined) continue;
    // "from Monday" and "prej të premtes" alone are a start; "nga" before other words is not.
    return { from: at, to: date.to, ...made, relative: date.relative, rule: name };
  }
  return undefined;
}

/** "May to June 2023", "March to June": the year of the end holds for the month before it. */
function inYearOf(first: Dated, second: Dated): Dated {
  if (!first.relative || first.rule !== 'month' || second.last === null) return first;
  if (second.relative && (first.first ?? second.last) <= second.last) return first;
  const month = Number(first.edtf.slice(5, 7));
  const end = partsOf(second.last);
  const year = month <= end.month ? end.year : end.year - 1;
  return { ...first, edtf: `${year4(year)}-${two(month)}`, ...monthDays({ year, month }) };
}

/** The day of a number in the month in which another date ends. */
function startIn(second: Days, date: number | undefined): Day | undefined {
  if (second.last === null || date === undefined) return undefined;
  const { year, month } = partsOf(second.last);
  return dayOf(year, month, date);
}

/** Words before a date that make it the one end of a period, and the period. */
const BOUNDS: readonly (readonly [Listed, (d: Dated) => Pick<Dated, 'edtf' | 'first' | 'last'> | undefined])[] = [
  ['since', (d) => ({ edtf: `${startOf(d.edtf)}/..`, first: d.first, last: null })],
  ['until', (d) => ({ edtf: `../${endOf(d.edtf)}`, first: null, last: d.last })],
  [
    'beforeWords',
    (d) => (d.first === null ? undefined : { edtf: `../${isoFromDay(d.first - 1)}`, first: null, last: d.first - 1 }),
  ],
  [
    'afterWords',
    (d) => (d.last === null ? undefined : { edtf: `${isoFromDay(d.last + 1)}/..`, first: d.last + 1, last: null }),
  ],
];
