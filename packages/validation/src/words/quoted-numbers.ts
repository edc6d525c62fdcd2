import { locateQuote, type Quote } from '@claimline/core';
import { readNumbers } from './read-numbers.ts';
import type { NumberMention } from './types.ts';

/** How far around a quote its hedges are looked for, in UTF-16 units. */
const BEFORE = 60;
const AFTER = 40;

/**
 * The numbers of the words that carry a figure. When the document is at hand, a hedge
 * that stands just outside the quoted words still counts: "about" before "3,000
 * soldiers" was said, whether or not the editor's quote begins with it.
 */
export function quotedNumbers(text: string | undefined, quote: Quote, language: string): readonly NumberMention[] {
  const inside = quote.phrase !== undefined && quote.exact.includes(quote.phrase) ? quote.phrase : quote.exact;
  const match = locateQuote(text, quote);
  if (text === undefined || match.state === 'not-found' || match.state === 'no-text' || match.state === 'ambiguous')
    return readNumbers(inside, language);
  const offset = text.slice(match.start, match.end).indexOf(inside);
  if (offset < 0) return readNumbers(inside, language);
  const start = match.start + offset;
  const end = start + inside.length;
  const from = Math.max(0, start - BEFORE);
  const around = text.slice(from, Math.min(text.length, end + AFTER));
  return readNumbers(around, language).filter((mention) => mention.start + from >= start && mention.end + from <= end);
}
