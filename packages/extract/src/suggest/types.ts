import type { Proposal } from '../proposals.ts';

/** What a model, or any other helper, points to in a text. Only the quote counts; the rest are hints. */
export interface Suggestion {
  /** Words of the text, verbatim. Words that do not stand in it are refused. */
  readonly quote: string;
  /** Who says it, in words of the text. */
  readonly speaker?: string;
  /** What is counted, in words of the text. */
  readonly counted?: string;
}

/** What a source of suggestions is told of the text. */
export interface SuggestionRequest {
  readonly language: string;
  /** The day that "yesterday" is counted from, YYYY-MM-DD. */
  readonly date: string;
}

/**
 * The port for models: a text in, quotes with hints out. It is asked for nothing else,
 * since nothing else is believed: places, numbers, hedges and dates are read anew.
 */
export interface ProposalSource {
  /** Stands in each proposal that it pointed to. */
  readonly name: string;
  propose(text: string, request: SuggestionRequest): Promise<readonly Suggestion[]>;
}

/** Why a suggestion leads to no proposal. */
export type RefusalReason =
  /** The words do not stand in the text; a changed number is told in `nearest`. */
  | 'not-found'
  /** They stand in several places. */
  | 'ambiguous'
  /** They are there, but no quantity is read in them. */
  | 'no-number'
  /** A hint whose words do not stand in the text; the proposal stays, without it. */
  | 'hint-not-found';

export interface RefusedSuggestion {
  readonly suggestion: Suggestion;
  readonly reason: RefusalReason;
  /** The words of the text that are most like a quote that is not in it. */
  readonly nearest?: string;
}

export interface SuggestedClaims {
  /** Name of the source. */
  readonly source: string;
  /** All that the readers propose, in the order of the text; those pointed to carry `suggested`. */
  readonly proposals: readonly Proposal[];
  readonly refused: readonly RefusedSuggestion[];
}
