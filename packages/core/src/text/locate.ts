import { foldDifferences, foldText } from './fold.ts';
import type { Quote, QuoteMatch } from './types.ts';

/** Places listed when a quote stands in many. */
const MOST_PLACES = 20;
const DIGIT = /\d/u;
/** Letters of scripts that put spaces between words. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;
const ENDS_SPACED = new RegExp(`${SPACED.source}$`, 'u');

/**
 * Finds the words of a quote in a text: where it says they are, else in exactly one
 * other place, else after folding. Several places are `ambiguous` unless prefix,
 * suffix or position settle it; a look-alike is never taken for the quote.
 */
export function locateQuote(text: string | undefined, quote: Quote): QuoteMatch {
  if (text === undefined) return { state: 'no-text' };
  const { exact, start } = quote;
  if (exact === '') return { state: 'not-found' };
  if (start !== undefined && text.startsWith(exact, start) && !cutsNumber(text, start, start + exact.length)) {
    if (quote.end === undefined || quote.end === start + exact.length)
      return { state: 'exact', start, end: start + exact.length };
  }
  const places = occurrences(text, exact).filter((at) => fitsContext(text, at, quote));
  const [only, ...others] = places;
  if (only !== undefined) {
    if (others.length > 0) return { state: 'ambiguous', places: places.slice(0, MOST_PLACES) };
    const end = only + exact.length;
    return start === undefined
      ? { state: 'exact', start: only, end }
      : { state: 'moved', start: only, end, expected: start };
  }
  return locateFolded(text, quote);
}

function locateFolded(text: string, quote: Quote): QuoteMatch {
  const source = foldText(text);
  const wanted = foldText(quote.exact).folded.trim();
  if (wanted === '') return { state: 'not-found' };
  const places = occurrences(source.folded, wanted);
  const [only, ...others] = places;
  if (only === undefined) return { state: 'not-found' };
  const original = (at: number): number => source.map[at] ?? text.length;
  if (others.length > 0) return { state: 'ambiguous', places: places.slice(0, MOST_PLACES).map(original) };
  const start = original(only);
  const end = original(only + wanted.length);
  const trimmed = start + text.slice(start, end).trimEnd().length;
  return { state: 'folded', start, end: trimmed, folded: foldDifferences(text.slice(start, trimmed), quote.exact) };
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0 && found.length <= MOST_PLACES; at = text.indexOf(words, at + 1))
    if (standsFree(text, at, at + words.length)) found.push(at);
  return found;
}

/**
 * Words end where words end: "confirmed" does not stand in "unconfirmed". Scripts that
 * write without spaces have no such ends.
 */
function standsFree(text: string, start: number, end: number): boolean {
  const cutsWord =
    (SPACED.test(text.charAt(start)) && ENDS_SPACED.test(text.slice(Math.max(0, start - 1), start))) ||
    (SPACED.test(text.charAt(end - 1)) && SPACED.test(text.charAt(end)));
  return !cutsWord && !cutsNumber(text, start, end);
}

/** "3,000 soldiers" is not what "13,000 soldiers" says, whatever the position. */
function cutsNumber(text: string, start: number, end: number): boolean {
  const cutBefore = DIGIT.test(text.charAt(start)) && /\d[.,'’]?$/u.test(text.slice(Math.max(0, start - 2), start));
  return cutBefore || (DIGIT.test(text.charAt(end - 1)) && /^[.,'’]?\d/u.test(text.slice(end, end + 2)));
}

function fitsContext(text: string, at: number, quote: Quote): boolean {
  const before = quote.prefix === undefined || text.slice(0, at).trimEnd().endsWith(quote.prefix.trimEnd());
  const after =
    quote.suffix === undefined ||
    text
      .slice(at + quote.exact.length)
      .trimStart()
      .startsWith(quote.suffix.trimStart());
  return before && after;
}
