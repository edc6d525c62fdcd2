import { dayFromIso, fail, ok, type Result } from '@claimline/core';
import { languageIds, languageOf } from '../languages/index.ts';
import type { Language } from '../languages/types.ts';
import { Lexicon } from '../text/lexicon.ts';
import { type Token, tokenise } from '../text/tokens.ts';
import { Attributions } from './attribution.ts';
import { Dates } from './dates.ts';
import { Numbers } from './numbers.ts';
import { Quantities } from './quantities.ts';
import type { DateReading, Reading } from './types.ts';

export interface ReadOptions {
  /** BCP 47 tag. A language that is not read is an error, never another one in its place. */
  readonly language: string;
  /** The day that "yesterday" is counted from, `YYYY-MM-DD`: the dateline, or the day of the utterance. */
  readonly date: string;
}

interface Readers {
  readonly lexicon: Lexicon;
  readonly dates: Dates;
  readonly quantities: Quantities;
  readonly attributions: Attributions;
}
const readers = new Map<string, Readers>();

/**
 * The quantities, dates and attributions of a text, in its order. One place has one
 * reading: dates are read first, and what they take is no quantity. Offsets are UTF-16
 * code units of the text as given. Linear in the text; the same text gives the same readings.
 */
export function readText(text: string, options: ReadOptions): Result<readonly Reading[]> {
  const language = languageOf(options.language);
  if (language === undefined)
    return fail({
      code: 'language-unread',
      message: `Texts in “${options.language.slice(0, 40)}” are not read.`,
      expected: languageIds.join(', '),
      found: options.language.slice(0, 40),
    });
  const anchor = dayFromIso(options.date);
  if (anchor === null || anchor === undefined)
    return fail({
      code: 'anchor-date',
      message: 'The date that relative dates are counted from is no day.',
      expected: 'YYYY-MM-DD',
      found: options.date.slice(0, 40),
    });
  const { lexicon, dates, quantities, attributions } = readersOf(language);
  const tokens = tokenise(text, lexicon);
  const found = dates.read(text, tokens, anchor);
  const taken = takenBy(tokens, found);
  const readings: Reading[] = [
    ...found,
    ...quantities.read(text, tokens, taken),
    ...attributions.read(text, tokens, taken),
  ];
  return ok(readings.sort((a, b) => startOf(a) - startOf(b)));
}

function readersOf(language: Language): Readers {
  const known = readers.get(language.id);
  if (known !== undefined) return known;
  const lexicon = new Lexicon();
  const numbers = new Numbers(language, lexicon);
  const made = {
    lexicon,
    dates: new Dates(language, numbers, lexicon),
    quantities: new Quantities(language, numbers, lexicon),
    attributions: new Attributions(language, numbers, lexicon),
  };
  readers.set(language.id, made);
  return made;
}

/** Marks the tokens that dates take. Both lists are in order, so one pass does. */
function takenBy(tokens: readonly Token[], dates: readonly DateReading[]): Uint8Array {
  const taken = new Uint8Array(tokens.length);
  let at = 0;
  for (const { start, end } of dates) {
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= start) at += 1;
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) {
      taken[at] = 1;
      at += 1;
    }
  }
  return taken;
}

function startOf(reading: Reading): number {
  return reading.type === 'attribution' ? Math.min(reading.speaker.start, reading.cue.start) : reading.start;
}
