import { type Day, isoFromDay } from '@claimline/core';
import type { Language } from '../languages/types.ts';
import type { Lexicon } from '../text/lexicon.ts';
import type { Token } from '../text/tokens.ts';
import { countedAt, lastFewAt, withinAt } from './dates/counted.ts';
import type { Dated } from './dates/dated.ts';
import { boundAt, pairAt, spanAt } from './dates/spans.ts';
import { DateWords } from './dates/words.ts';
import { decadeAt } from './dates/years.ts';
import type { Numbers } from './numbers.ts';
import type { DateReading } from './types.ts';

/** Dates and periods of one language. */
export class Dates {
  private readonly words: DateWords;

  constructor(language: Language, numbers: Numbers, lexicon: Lexicon) {
    this.words = new DateWords(language, numbers, lexicon);
  }

  /** All dates of the tokens, counted from the anchor where they are relative. */
  read(text: string, tokens: readonly Token[], anchor: Day): readonly DateReading[] {
    const readings: DateReading[] = [];
    for (let at = 0; at < tokens.length; ) {
      const begun = this.words.mayBegin(tokens[at]) ? dateAt(this.words, tokens, at, anchor) : undefined;
      // "dans les années 1990" is no span to come.
      const isPlace = begun?.rule === 'day-month' && this.isPlace(tokens, begun.from, begun.to);
      if (isPlace && begun !== undefined) {
        at = begun.to;
        continue;
      }
      const found = begun?.relative && decadeAt(this.words, tokens, begun.to - 1) !== undefined ? undefined : begun;
      if (found === undefined) {
        at += 1;
        continue;
      }
      const [start, end] = [tokens[found.from]?.start ?? 0, tokens[found.to - 1]?.end ?? text.length];
      const reference = found.relative ? isoFromDay(anchor) : null;
      readings.push({ type: 'date', start, end, edtf: found.edtf, anchor: reference, rule: found.rule });
      at = found.to;
    }
    return readings;
  }

  /** "Sheshi 5 Maji", "улица 9 Мая": a square or a street, whose month has a capital that months have not. */
  private isPlace(tokens: readonly Token[], from: number, to: number): boolean {
    return this.words.places.has(tokens[from - 1]) && tokens.slice(from, to).some((token) => token.capital);
  }
}

function dateAt(words: DateWords, tokens: readonly Token[], at: number, anchor: Day): Dated | undefined {
  // Digits open neither a pair nor a bound; a word before them does.
  if (tokens[at]?.kind === 'digits') return countedAt(words, tokens, at, anchor) ?? spanAt(words, tokens, at, anchor);
  return (
    pairAt(words, tokens, at, anchor) ??
    boundAt(words, tokens, at, anchor) ??
    withinAt(words, tokens, at, anchor) ??
    lastFewAt(words, tokens, at, anchor) ??
    countedAt(words, tokens, at, anchor) ??
    spanAt(words, tokens, at, anchor)
  );
}
