import type { Day } from '@claimline/core';
import type { Token } from '../../text/tokens.ts';
import type { Dated } from './dated.ts';
import { firstOfAt } from './first.ts';
import { dayMonthAt, monthAt, monthDayAt } from './months.ts';
import { numericAt, numericMonthAt } from './numeric.ts';
import { partAt, seasonAt } from './parts.ts';
import { phraseAt, unitAt } from './units.ts';
import { weekdayAt, weekOfAt } from './weeks.ts';
import type { DateWords } from './words.ts';
import { decadeAt, namedYearAt } from './years.ts';

export function atomAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  return (
    numericAt(tokens, at, words.language.dates.slashes) ??
    numericMonthAt(tokens, at) ??
    phraseAt(words, tokens, at, anchor) ??
    firstOfAt(words, tokens, at, anchor) ??
    partAt(words, tokens, at, anchor) ??
    dayMonthAt(words, tokens, at, anchor) ??
    monthDayAt(words, tokens, at, anchor) ??
    monthAt(words, tokens, at, anchor) ??
    weekdayAt(words, tokens, at, anchor) ??
    weekOfAt(words, tokens, at, anchor) ??
    unitAt(words, tokens, at, anchor) ??
    seasonAt(words, tokens, at, anchor) ??
    decadeAt(words, tokens, at) ??
    namedYearAt(words, tokens, at)
  );
}
