import { foldText, locateQuote, type Quote } from '@claimline/core';
import { readNumbers } from './read-numbers.ts';
import type { NumberMention, NumbersOf } from './types.ts';

/** How far around a quote its hedges are looked for, in UTF-16 units; never beyond its line. */
const BEFORE = 300;
const AFTER = 100;

/**
 * The numbers of the words that carry a figure. When the document is at hand, a hedge
 * that stands just outside the quoted words still counts: "about" before "3,000
 * soldiers" was said, whether or not the editor's quote begins with it.
 */
export function quotedNumbers(
  text: string | undefined,
  quote: Quote,
  language: string,
  numbersOf?: NumbersOf,
): readonly NumberMention[] {
  const readNumbers = (words: string): readonly NumberMention[] => numbersIn(words, language, numbersOf);
  const inside = quote.phrase !== undefined && quote.exact.includes(quote.phrase) ? quote.phrase : quote.exact;
  const match = locateQuote(text, quote);
  if (text === undefined || match.state === 'not-found' || match.state === 'no-text' || match.state === 'ambiguous')
    return readNumbers(inside);
  const offset = text.slice(match.start, match.end).indexOf(inside);
  if (offset < 0) return readNumbers(inside);
  const start = match.start + offset;
  const end = start + inside.length;
  const from = Math.max(0, start - BEFORE, text.lastIndexOf('\n', start - 1) + 1);
  const line = text.indexOf('\n', end);
  const around = text.slice(from, Math.min(line < 0 ? text.length : line, end + AFTER));
  return readNumbers(around).filter((mention) => mention.start + from >= start && mention.end + from <= end);
}

/**
 * The numbers of a text. A reader that was given knows more words than this package: what
 * it reads goes first, with every way in which the same digits can be read besides; a
 * number that it leaves out (in a date, say) is read here as ever. Kinds of spaces, quote
 * marks and dashes make no difference.
 */
export function numbersIn(text: string, language: string, numbersOf?: NumbersOf): readonly NumberMention[] {
  const { folded, map } = foldText(text);
  return mentionsOf(folded, language, numbersOf).map((mention) => {
    const [start, end] = [map[mention.start] ?? 0, map[mention.end] ?? text.length];
    return { ...mention, start, end: start + text.slice(start, end).trimEnd().length };
  });
}

function mentionsOf(text: string, language: string, numbersOf: NumbersOf | undefined): readonly NumberMention[] {
  const own = readNumbers(text, language);
  const given = numbersOf?.(text, language);
  if (given === undefined) return own;
  const overlap = (a: NumberMention, b: NumberMention): boolean => a.start < b.end && b.start < a.end;
  const more = given.map((mention) => {
    const same = own.find((one) => one.start <= mention.start && mention.end <= one.end && one.vague === mention.vague);
    const isAlone = same !== undefined && given.filter((one) => overlap(one, same)).length === 1;
    return isAlone ? { ...mention, readings: [...new Set([...mention.readings, ...same.readings])] } : mention;
  });
  const others = own.filter((one) => !given.some((mention) => overlap(one, mention)));
  return [...more, ...others].sort((a, b) => a.start - b.start);
}
