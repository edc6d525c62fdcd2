import type { Lexicon, Word } from './lexicon.ts';

/** A word, a run of digits or a mark, with its place in UTF-16 code units. */
export class Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  /** Nothing stands between this token and the one before it. */
  readonly glued: boolean;

  constructor(word: Word, start: number, end: number, glued: boolean) {
    this.word = word;
    this.start = start;
    this.end = end;
    this.glued = glued;
  }
  get kind(): Word['kind'] {
    return this.word.kind;
  }
  /** Folded for words; as written for digits and marks. */
  get text(): string {
    return this.word.text;
  }
  get capital(): boolean {
    return this.word.capital;
  }
  get acronym(): boolean {
    return this.word.acronym;
  }
}

/**
 * Digits may be grouped by dots, commas, apostrophes or (thin, no-break) spaces before
 * exactly three digits; behind a space a plural is a name ("400 737s" are 400 of them), but
 * "10 000s" are tens of thousands. Alternatives begin with different classes of characters
 * and repeat one bounded group, so that the scan is linear, whatever the text. A word keeps
 * the apostrophe of an elision ("d'octobre"), and not the one of "Friday's".
 */
const TOKEN =
  /(\d+(?:[.,'’ \u00a0\u2009\u202f]\d{3}(?!\d|(?<=[ \u00a0\u2009\u202f]\d{3})(?<!000)['’]?\p{Lu}?s(?!\p{L})))*(?:[.,]\d+(?!\d*[.,]?\d*[.:]\d))?)|([\p{L}--[ʼ]][[\p{L}\p{M}\u00ad\u200b-\u200f\u2060]--[ʼ]]*(?:['’ʼ‘](?=\p{L})(?!s(?!\p{L})))?)|([^\s\u200b-\u200f\u00ad\u2060])/gv;

/** The tokens of a text in order; spaces and invisible marks are left out. */
export function tokenise(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  for (const match of text.matchAll(TOKEN)) {
    const [written, digits, word] = match;
    const start = match.index;
    const end = start + written.length;
    const known =
      digits !== undefined
        ? lexicon.digits(written)
        : word !== undefined
          ? lexicon.word(written)
          : lexicon.mark(written);
    tokens.push(new Token(known, start, end, start === last));
    last = end;
  }
  return tokens;
}
