import type { Day } from '@claimline/core';
import type { DatePart } from '../../languages/types.ts';
import { isHyphen } from '../../text/phrases.ts';
import type { Token } from '../../text/tokens.ts';
import { addMonths, dayOf, monthDays, partsOf, period, two, year4 } from '../calendar.ts';
import { type Dated, isDash } from './dated.ts';
import { monthAt, yearBehind } from './months.ts';
import { quarterAt } from './numeric.ts';
import { ownUnitBetween, unitAt } from './units.ts';
import type { DateWords } from './words.ts';
import { decadeAt, namedYearAt, yearAt } from './years.ts';

/** "early October", "në fund të tetorit". */
export function partAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const part = words.parts.at(tokens, at) ?? quarterAt(tokens, at);
  if (part === undefined) return undefined;
  const behind = isHyphen(tokens[part.to]) ? part.to + 1 : part.to;
  const next = words.skipLinks(tokens, behind);
  const whole =
    decadeAt(words, tokens, next) ??
    monthAt(words, tokens, next, anchor, true) ??
    unitAt(words, tokens, next, anchor) ??
    namedYearAt(words, tokens, next) ??
    yearAt(words, tokens, next) ??
    ownUnitBetween(words, tokens, behind, next, anchor);
  if (whole === undefined && part.value.startsWith('quarter')) return ownQuarter(at, part, anchor);
  if (whole === undefined || whole.first === null || whole.last === null) return undefined;
  const [name, count] = part.value.split(' ');
  if (whole.rule === 'decade') return partOfDecade(whole, at, part.value);
  if (name === 'half' && whole.rule === 'month') return halfOfMonth(whole, at, count);
  if (name === 'half' || name === 'quarter') return partOfYear(whole, at, name === 'half' ? 6 : 3, Number(count));
  if (name === 'week') return weekOfMonth(whole, at, count);
  const third = (whole.last - whole.first + 1) / 3;
  const steps = part.value === 'early' ? 0 : part.value === 'mid' ? 1 : 2;
  const first = whole.first + Math.round(third * steps);
  const last = part.value === 'late' ? whole.last : whole.first + Math.round(third * (steps + 1)) - 1;
  return { ...whole, from: at, ...period(first, last), rule: 'part' };
}

export function seasonAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const { modifiers } = words.language.dates;
  const modifier = modifiers === 'after' ? undefined : words.last.at(tokens, at);
  const season = words.seasons.at(tokens, modifier?.to ?? at);
  if (season === undefined) return undefined;
  const behind = modifiers === 'before' ? undefined : words.last.at(tokens, season.to);
  const year = yearBehind(words, tokens, season.to, anchor);
  const offset = modifier?.value ?? behind?.value;
  if (year === undefined && offset === undefined) return undefined;
  const code = { spring: 21, summer: 22, autumn: 23, winter: 24 }[season.value];
  const resolved = year?.value ?? partsOf(anchor).year + (offset ?? 0);
  const start = { spring: 3, summer: 6, autumn: 9, winter: 12 }[season.value];
  const first = monthDays({ year: resolved, month: start }).first;
  const last = monthDays(addMonths({ year: resolved, month: start }, 2)).last;
  return {
    from: at,
    to: year === undefined ? (behind?.to ?? season.to) : pastSeasonYear(tokens, year.to),
    edtf: `${year4(resolved)}-${code}`,
    first,
    last,
    relative: year === undefined,
    rule: 'season',
  };
}

/** "The early 1990s: three years, four in the middle. */
function partOfDecade(whole: Dated, from: number, part: DatePart): Dated | undefined {
  const span = { early: [0, 3], mid: [3, 6], late: [6, 9], 'half 1': [0, 4], 'half 2': [5, 9] };
  const [start, end] = span[part as keyof typeof span] ?? [];
  if (whole.first === null || start === undefined || end === undefined) return undefined;
  const { year } = partsOf(whole.first);
  const [first, last] = [dayOf(year + start, 1, 1) ?? 0, dayOf(year + end, 12, 31) ?? 0];
  return { ...whole, from, edtf: `${year4(year + start)}/${year4(year + end)}`, first, last, rule: 'part' };
}

/** "The winter of 2023-24". */
function pastSeasonYear(tokens: readonly Token[], at: number): number {
  const [dash, digits] = [tokens[at], tokens[at + 1]];
  const isYear = isDash(dash) && dash?.glued === true && digits?.glued === true && /^\d\d$/.test(digits.text);
  return isYear ? at + 2 : at;
}

/** "The first half of 2024: so many months of a whole year, the first or a later run of them. */
function partOfYear(whole: Dated, from: number, months: number, count: number): Dated | undefined {
  if (whole.first === null || whole.last === null) return undefined;
  const { year, month } = partsOf(whole.first);
  if (month !== 1 || partsOf(whole.last).month !== 12) return undefined;
  const [start, end] = [months * (count - 1) + 1, months * count];
  const first = monthDays({ year, month: start }).first;
  const last = monthDays({ year, month: end }).last;
  return { ...whole, from, edtf: `${year4(year)}-${two(start)}/${year4(year)}-${two(end)}`, first, last, rule: 'part' };
}

/** "The first half of March": its first fifteen days, or the others. */
function halfOfMonth(whole: Dated, from: number, count: string | undefined): Dated | undefined {
  if (whole.first === null || whole.last === null) return undefined;
  const [first, last] = count === '1' ? [whole.first, whole.first + 14] : [whole.first + 15, whole.last];
  return { ...whole, from, ...period(first, last), rule: 'part' };
}

/** "In the third quarter: the last one of that number that has begun. */
function ownQuarter(from: number, part: { readonly value: DatePart; readonly to: number }, anchor: Day): Dated {
  const count = Number(part.value.slice(-1));
  const own = partsOf(anchor);
  const start = 3 * (count - 1) + 1;
  const year = start <= own.month ? own.year : own.year - 1;
  const first = monthDays({ year, month: start }).first;
  const last = monthDays({ year, month: start + 2 }).last;
  const edtf = `${year4(year)}-${32 + count}`;
  return { from, to: part.to, edtf, first, last, relative: true, rule: 'quarter' };
}

/** "The first week of October": seven days from its first, its eighth and so on, or its last seven. */
function weekOfMonth(whole: Dated, from: number, count: string | undefined): Dated | undefined {
  if (whole.first === null || whole.last === null || whole.last - whole.first > 31) return undefined;
  const first = count === 'last' ? whole.last - 6 : whole.first + 7 * (Number(count) - 1);
  return { ...whole, from, ...period(first, first + 6), rule: 'part' };
}
