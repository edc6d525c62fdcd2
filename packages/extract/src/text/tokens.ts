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
  /(?<digits>\d+(?:[.,'’ \u00a0\u2009\u202f]\d{3}(?!\d))*(?:[.,]\d+(?!\d*[.,]?\d*[.:]\d))?)|(?<word>[\p{L}--[ʼ]][[\p{L}\p{M}\u00ad\u200b-\u200f\u2060]--[ʼ]]*(?:['’ʼ‘](?=\p{L}))?)|(?<mark>[^\s\u200b-\u200f\u00ad\u2060])/gv;

/** The tokens of a text in order; spaces and invisible marks are left out. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const { digits, word } = match.groups ?? {};
    const written = match[0];
    const start = match.index;
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark';
    const first = written.charAt(0);
    tokens.push({
      kind,
      text: kind === 'word' ? fold(written) : written,
      start,
      end: start + written.length,
      glued: start === last,
      capital: kind === 'word' && first !== first.toLowerCase(),
      acronym:
        kind === 'word' && written.length < 5 && written === written.toUpperCase() && written !== written.toLowerCase(),
    });
    last = start + written.length;
  }
  return tokens;
}
