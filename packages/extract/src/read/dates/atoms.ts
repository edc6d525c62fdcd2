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

/** One date or period, by what it begins with: most kinds begin with one of digits and words. */
export function atomAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  return tokens[at]?.kind === 'digits' ? digitsAt(words, tokens, at, anchor) : wordsAt(words, tokens, at, anchor);
}

function digitsAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  return (
    numericAt(tokens, at, words.language.dates.slashes) ??
    numericMonthAt(tokens, at) ??
    firstOfAt(words, tokens, at, anchor) ??
    dayMonthAt(words, tokens, at, anchor) ??
    decadeAt(words, tokens, at) ??
    namedYearAt(words, tokens, at)
  );
}

function wordsAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  return (
    phraseAt(words, tokens, at, anchor) ??
    firstOfAt(words, tokens, at, anchor) ??
    partAt(words, tokens, at, anchor) ??
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
