/**
 * The exact words in a document. W3C Web Annotation: TextQuoteSelector
 * (`exact`, `prefix`, `suffix`) plus TextPositionSelector (`start`, `end`,
 * UTF-16 code units, end exclusive).
 */
export interface Quote {
  readonly in: string;
  readonly exact: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly start?: number;
  readonly end?: number;
  /** English (or other) rendering beside the original; never a substitute for it. */
  readonly gloss?: string;
  /** The words that carry the figure, inside `exact` ("rreth 3.000 ushtarë"). */
  readonly phrase?: string;
  /** Language of `exact` when it differs from the document's. */
  readonly language?: string;
}

/** Where a quote was found in its text. */
export type QuoteMatch =
  | { readonly state: 'exact'; readonly start: number; readonly end: number }
  | { readonly state: 'folded'; readonly start: number; readonly end: number; readonly folded: readonly string[] }
  | { readonly state: 'moved'; readonly start: number; readonly end: number; readonly expected: number }
  | { readonly state: 'ambiguous'; readonly places: readonly number[] }
  | { readonly state: 'not-found' }
  | { readonly state: 'no-text' };

/** An article or other text that claims are quoted from. */
export interface Document {
  readonly id: string;
  readonly title: string;
  readonly publisher?: string;
  readonly published?: import('../date/types.ts').FuzzyDate;
  readonly retrieved?: import('../date/types.ts').FuzzyDate;
  readonly url?: string;
  readonly archive?: string;
  readonly language?: string;
  /** Path of the stored text inside the dossier folder. */
  readonly file?: string;
  /** The stored text itself, when there is one. */
  readonly text?: string;
  readonly note?: string;
}
