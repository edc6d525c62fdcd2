import { fold } from './fold.ts';

/** A word, a run of digits or a mark, with its place in UTF-16 code units. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Folded for words; as written for digits and marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;
  readonly capital: boolean;
  /** A few capitals: LH, NATO. */
  readonly acronym: boolean;
}

/**
 * Digits may be grouped by dots, commas, apostrophes or (thin, no-break) spaces before
 * exactly three digits. Alternatives begin with different classes of characters and
 * repeat one bounded group, so that the scan is linear, whatever the text.
 */
const TOKEN =
  /(\d+(?:[.,'’ \u00a0\u2009\u202f]\d{3}(?!\d))*(?:[.,]\d+(?!\d*[.,]?\d*[.:]\d))?)|([\p{L}--[ʼ]][[\p{L}\p{M}\u00ad\u200b-\u200f\u2060]--[ʼ]]*(?:['’ʼ‘](?=\p{L}))?)|([^\s\u200b-\u200f\u00ad\u2060])/gv;

/** The tokens of a text in order; spaces and invisible marks are left out. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [written, digits, word] = match;
    const start = match.index;
    const end = start + written.length;
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark';
    if (kind === 'word') tokens.push(wordAt(written, start, end, start === last));
    else tokens.push({ kind, text: written, start, end, glued: start === last, capital: false, acronym: false });
    last = end;
  }
  return tokens;
}

function wordAt(written: string, start: number, end: number, glued: boolean): Token {
  const text = fold(written);
  const first = written.charAt(0);
  const capital = first !== first.toLowerCase();
  const acronym = capital && written.length < 5 && written === written.toUpperCase();
  return { kind: 'word', text, start, end, glued, capital, acronym };
}
