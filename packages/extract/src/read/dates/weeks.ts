import type { Day } from '@claimline/core';
import type { Token } from '../../text/tokens.ts';
import { dayAt, partsOf, period } from '../calendar.ts';
import type { Dated } from './dated.ts';
import { dayMonthAt, monthDayAt } from './months.ts';
import { isToCome } from './tense.ts';
import type { DateWords } from './words.ts';

/** "on Monday", "last Friday", "të premten e kaluar". */
export function weekdayAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const { modifiers } = words.language.dates;
  const modifier = modifiers === 'after' ? undefined : words.last.at(tokens, at);
  const weekday = words.weekdays.at(tokens, modifier?.to ?? at);
  if (weekday === undefined) return undefined;
  const isShort = (tokens[weekday.to - 1]?.text.length ?? 9) <= 3;
  if (isShort && tokens[weekday.to - 1]?.capital !== true) return undefined;
  const behind = modifiers === 'before' ? undefined : words.last.at(tokens, weekday.to);
  // "Monday, 28 October": the date says it; the weekday goes with it.
  const comma = tokens[weekday.to]?.text === ',' ? weekday.to + 1 : weekday.to;
  const exact =
    modifier === undefined && behind === undefined
      ? (dayMonthAt(words, tokens, comma, anchor) ?? monthDayAt(words, tokens, comma, anchor))
      : undefined;
  if (exact !== undefined) return { ...exact, from: at };
  const offset = modifier?.value ?? behind?.value;
  const own = partsOf(anchor).weekday;
  let day = anchor - own + weekday.value;
  if (offset === 1) day += day <= anchor ? 7 : 0;
  else if (offset === -1) day -= day >= anchor ? 7 : 0;
  else if (offset === undefined && day > anchor && !isToCome(words, tokens, at, weekday.to)) day -= 7;
  else if (offset === undefined && day < anchor && isToCome(words, tokens, at, weekday.to)) day += 7;
  return { from: at, to: behind?.to ?? weekday.to, ...dayAt(day), relative: true, rule: 'weekday' };
}

/** "the week of 16 September": from its Monday to its Sunday. */
export function weekOfAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  const unit = words.units.at(tokens, tokens[at]?.text === 'the' ? at + 1 : at);
  if (unit?.value !== 'week') return undefined;
  const begin = words.skipLinks(tokens, unit.to);
  if (begin === unit.to) return undefined;
  const day = dayMonthAt(words, tokens, begin, anchor) ?? monthDayAt(words, tokens, begin, anchor);
  if (day === undefined || day.first === null || day.first !== day.last) return undefined;
  const monday = day.first - partsOf(day.first).weekday + 1;
  return { from: at, to: day.to, ...period(monday, monday + 6), relative: day.relative, rule: 'week-of' };
}
