import type { Day } from '@claimline/core';
import type { Token } from '../../text/tokens.ts';
import { dayOf, monthDays, partsOf, period, two, year4 } from '../calendar.ts';
import { type Dated, dateNumber, isDash } from './dated.ts';
import { sentenceIsToCome } from './tense.ts';
import { phraseAt, unitAt } from './units.ts';
import type { DateWords } from './words.ts';
import { yearAt } from './years.ts';

/** "28 October 2024", "27-28 October", "28 tetor i vitit 2024", "28. Oktober". */
export function dayMonthAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const first = dateNumber(tokens, at);
  if (first === undefined) return undefined;
  let to = words.pastEnding(tokens, first.to);
  let second: { readonly value: number; readonly to: number } | undefined;
  const between = isDash(tokens[to]) || tokens[to]?.text === '/' ? to + 1 : words.lists.middle.at(tokens, to)?.to;
  const joined = between ?? (words.joiners.has(tokens[to]) ? to + 1 : undefined);
  if (joined !== undefined) {
    second = dateNumber(tokens, words.skipIn(tokens, joined));
    if (second !== undefined) to = words.pastEnding(tokens, second.to);
  }
  const month = words.months.at(tokens, words.skipLinks(tokens, to));
  if (month === undefined) return undefined;
  const year = yearBehind(words, tokens, month.to, anchor);
  const end = second ?? first;
  // "El pasado 5 de marzo", "le 5 mars dernier".
  const said = words.last.before(tokens, at)?.value ?? words.last.at(tokens, month.to)?.value;
  const isAhead = sentenceIsToCome(words, tokens, at, month.to);
  const resolved = year?.value ?? yearOf(month.value, end.value, anchor, said, isAhead);
  const [a, b] = [dayOf(resolved, month.value, first.value), dayOf(resolved, month.value, end.value)];
  if (a === undefined || b === undefined || a > b) return undefined;
  return { from: at, to: year?.to ?? month.to, ...period(a, b), relative: year === undefined, rule: 'day-month' };
}

/** "October 28, 2024", "Oct. 27-28". */
export function monthDayAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  if (words.language.dates.order !== 'both') return undefined;
  const month = words.months.at(tokens, at);
  if (month === undefined) return undefined;
  const from = tokens[month.to]?.text === '.' ? month.to + 1 : month.to;
  const first = dateNumber(tokens, words.skipArticle(tokens, from));
  if (first === undefined) return undefined;
  let to = words.pastEnding(tokens, first.to);
  const dash = isDash(tokens[to]) ? dateNumber(tokens, to + 1) : secondDay(words, tokens, to, first.value);
  if (dash !== undefined) to = words.pastEnding(tokens, dash.to);
  // "On Nov. 18.": the dot ends the sentence.
  if (tokens[to - 1]?.text === '.') to -= 1;
  const year = yearBehind(words, tokens, to, anchor);
  const end = dash ?? first;
  const isAhead = sentenceIsToCome(words, tokens, at, to);
  const resolved = year?.value ?? yearOf(month.value, end.value, anchor, undefined, isAhead);
  const [a, b] = [dayOf(resolved, month.value, first.value), dayOf(resolved, month.value, end.value)];
  if (a === undefined || b === undefined || a > b) return undefined;
  return { from: at, to: year?.to ?? to, ...period(a, b), relative: year === undefined, rule: 'month-day' };
}

/** "Nov. 12 and 13", "Nov. 12 to 14": a later day behind a word, where nothing is counted by it. */
function secondDay(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
  first: number,
): { readonly value: number; readonly to: number } | undefined {
  const middle = words.joiners.has(tokens[at]) ? at + 1 : words.lists.middle.at(tokens, at)?.to;
  const day = middle === undefined ? undefined : dateNumber(tokens, middle);
  const next = day === undefined ? undefined : tokens[day.to];
  if (day === undefined || day.value <= first || next?.kind === 'digits') return undefined;
  const isCounted = words.joiners.has(tokens[at]) && next?.kind === 'word';
  return isCounted && words.lists.in.at(tokens, day.to) === undefined ? undefined : day;
}

/** "October 2024, "in October", "last October". */
export function monthAt(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
  anchor: Day,
  isSure = false,
): Dated | undefined {
  const modifier = words.language.dates.modifiers === 'after' ? undefined : words.last.at(tokens, at);
  const month = words.months.at(tokens, modifier?.to ?? at);
  if (month === undefined) return undefined;
  const own = partsOf(anchor);
  const dotted =
    tokens[month.to]?.text === '.' &&
    tokens[month.to]?.glued === true &&
    month.to - at === 1 &&
    (tokens[at]?.text.length ?? 9) <= 4
      ? month.to + 1
      : month.to;
  const behind = words.language.dates.modifiers === 'before' ? undefined : words.last.at(tokens, month.to);
  const year = yearBehind(words, tokens, dotted, anchor);
  const word = tokens[month.to - 1];
  const isShy = words.shy.has(word) && modifier === undefined && behind === undefined && year === undefined;
  if (isShy && !isSure && words.lists.in.before(tokens, at) === undefined) return undefined;
  if (isShy && words.language.id === 'en' && word?.capital === false) return undefined;
  const offset = modifier?.value ?? behind?.value;
  const isAhead = offset === undefined && sentenceIsToCome(words, tokens, at, month.to);
  const resolved = year?.value ?? relativeYear(month.value, offset, own, isAhead);
  const there = { year: resolved, month: month.value };
  const to = year?.to ?? behind?.to ?? (dotted !== month.to && year !== undefined ? dotted : month.to);
  return {
    from: at,
    to,
    edtf: `${year4(resolved)}-${two(month.value)}`,
    ...monthDays(there),
    relative: year === undefined,
    rule: 'month',
  };
}

export function yearBehind(
  words: DateWords,
  tokens: readonly Token[],
  at: number,
  anchor: Day,
): { readonly value: number; readonly to: number } | undefined {
  for (const from of [at, words.skipLinks(tokens, at)]) {
    const year = yearAt(words, tokens, from);
    if (year !== undefined) return { value: Number(year.edtf), to: year.to };
  }
  // "October of last year", "tetor të vitit të kaluar": the word for a year may itself be listed as a link.
  for (let from = at; from < at + 4; from += 1) {
    const year = phraseAt(words, tokens, from, anchor) ?? unitAt(words, tokens, from, anchor);
    if (year !== undefined && /^\d{4}$/.test(year.edtf)) return { value: Number(year.edtf), to: year.to };
    if (words.lists.links.at(tokens, from) === undefined) break;
  }
  return undefined;
}

/** Days to come that a day without a year can mean where no verb tells of what is to come. */
const DAYS_AHEAD = 75;

/** The year in which a day lies nearest to the anchor, unless words tell on which side it lies. */
function yearOf(month: number, date: number, anchor: Day, said: number | undefined, isAhead: boolean): number {
  const near = nearestYear(month, date, anchor);
  const day = dayOf(near, month, date) ?? anchor;
  if (said === -1 && day > anchor) return near - 1;
  if (said === 1 && day < anchor) return near + 1;
  return said === undefined && !isAhead && day - anchor > DAYS_AHEAD ? near - 1 : near;
}

function nearestYear(month: number, date: number, anchor: Day): number {
  const { year } = partsOf(anchor);
  const away = (candidate: number): number =>
    Math.abs((dayOf(candidate, month, date) ?? Number.POSITIVE_INFINITY) - anchor);
  return [year, year - 1, year + 1].sort((a, b) => away(a) - away(b))[0] ?? year;
}

/** Months to come that a bare month can mean; what is further off is taken for the one that has passed. */
const MONTHS_AHEAD = 2;
/** The same behind a verb of what is to come. */
const MONTHS_AHEAD_OF_VERB = 6;

/** A month without a year: texts tell of what was; "last October" has passed, "next October" is to come. */
function relativeYear(
  month: number,
  offset: number | undefined,
  own: { readonly year: number; readonly month: number },
  isAhead: boolean,
): number {
  if (offset === -1) return month < own.month ? own.year : own.year - 1;
  if (offset === 1) return month > own.month ? own.year : own.year + 1;
  const ahead = (month - own.month + 12) % 12;
  const year = month < own.month ? own.year + 1 : own.year;
  return ahead <= (isAhead ? MONTHS_AHEAD_OF_VERB : MONTHS_AHEAD) ? year : year - 1;
}
