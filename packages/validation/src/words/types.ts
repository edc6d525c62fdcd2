import type { Decimal, QuantityForm } from '@claimline/core';

/** How a hedge word stands to its number. `increment` is "another 3,000". */
export type HedgeForm =
  | Exclude<QuantityForm, 'figure' | 'range' | 'best' | 'about-range' | 'vague' | 'none'>
  | 'increment';

/** Number words and hedges of one language; one file per language, all words in lower case. */
export interface NumberWords {
  readonly language: string;
  /** Separator of thousands and of decimals in this language's newspapers. */
  readonly group: '.' | ',';
  readonly decimal: '.' | ',';
  /** Words that add up: "twenty" 20, "five" 5. */
  readonly cardinals: Readonly<Record<string, number>>;
  /** Words that multiply what stands before them: "hundred", "thousand", with their inflected forms. */
  readonly scales: Readonly<Record<string, number>>;
  /** Words that stand for a fraction of the scale behind them: "half (a) million". */
  readonly fractions: Readonly<Record<string, string>>;
  /** Sizes without a count: "thousands" 1000. Two in a row multiply: "tens of thousands". */
  readonly vague: Readonly<Record<string, number>>;
  /** Words between number words that carry no value: "and", "of", "e". */
  readonly joiners: readonly string[];
  /** Hedges in front of a number; several words are separated by one space. */
  readonly before: Readonly<Record<string, HedgeForm>>;
  /** Hedges behind a number: "or more". */
  readonly after: Readonly<Record<string, HedgeForm>>;
  /** Small words that may stand between a hedge and its number: "about the 3,000". */
  readonly fillers: readonly string[];
}

/** A number as it stands in a text. */
export interface NumberMention {
  /** UTF-16 offsets of the number itself, without its hedge. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** The values it can be read as; more than one when the separators leave it open ("10.000" in an unknown language). */
  readonly readings: readonly Decimal[];
  /** true for "thousands": `readings` then holds the unit, 1000. */
  readonly vague: boolean;
  readonly hedge?: { readonly form: HedgeForm; readonly words: string };
}

/**
 * Reads the numbers of a text; undefined for a language that the reader does not know.
 * `mentionsIn` of `@claimline/extract` is one.
 */
export type NumbersOf = (text: string, language: string) => readonly NumberMention[] | undefined;

/**
 * The words that name who speaks in a text, as they stand in it; undefined for a language
 * that is not read. `speakersIn` of `@claimline/extract` is one.
 */
export type SpeakersOf = (text: string, language: string) => readonly string[] | undefined;
