/** A word or a run of digits in a text, with its UTF-16 place. */
export interface Token {
  readonly kind: 'word' | 'digits' | 'mark';
  /** Lower case and composed for words; as written for digits and marks. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Digits may be grouped by dots, commas, apostrophes or (thin, no-break) spaces before
 * exactly three digits; behind a space a plural is a name ("400 737s" are 400 of them), but
 * "10 000s" are tens of thousands. Every alternative starts with a different class of
 * character and repeats a single bounded group, so the scan is linear.
 */
const TOKEN =
  /(?<digits>\d+(?:[.,'’\u00a0\u2009\u202f ]\d{3}(?!\d|(?<=[ \u00a0\u2009\u202f]\d{3})(?<!000)['’]?\p{Lu}?s(?!\p{L})))*(?:[.,]\d+)?)|(?<word>\p{L}[\p{L}\p{M}]*)|(?<mark>[~≈≥≤<>+\u2010-\u2015-])/gu;

/** Longest text that is read for numbers; a quote is a sentence or two. */
const MAX_READ_LENGTH = 20_000;

/** The words, numbers and hedging marks of a text in order; everything else is left out. */
export function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(0, MAX_READ_LENGTH).matchAll(TOKEN)) {
    const { digits, word, mark } = match.groups ?? {};
    const written = match[0];
    const kind = digits !== undefined ? 'digits' : word !== undefined ? 'word' : 'mark';
    const start = match.index;
    tokens.push({
      kind,
      text: kind === 'word' ? written.normalize('NFC').toLowerCase() : (mark ?? written),
      start,
      end: start + written.length,
    });
  }
  return tokens;
}
