import type { ChainLink, Source } from '../attribution/types.ts';
import type { FuzzyDate } from '../date/types.ts';
import type { Place } from '../location/types.ts';
import type { Quantity, QuantityConventions } from '../quantity/types.ts';
import type { Measure, ScopeAxis } from '../scope/types.ts';
import type { Document, Quote } from '../text/types.ts';
import type { StoryStep } from './story.ts';

/** The speaker's stance to the figure; separate from hedges of the value. */
export type Mode =
  | 'observed'
  | 'estimated'
  | 'alleged'
  | 'planned'
  | 'forecast'
  | 'capability'
  | 'denied'
  | 'not-confirmed'
  | 'no-comment'
  | 'confirmed-by-name';

/** A link from this claim to another, as stated by its speaker. */
export type ClaimLinkKind =
  | 'supersedes'
  | 'corrects'
  | 'retracts'
  | 'increment-of'
  | 'ratio-to'
  | 'part-of'
  | 'derived-from'
  | 'same-utterance';
export interface ClaimLink {
  readonly kind: ClaimLinkKind;
  readonly claims: readonly string[];
}

/** An editor's opinion of source (A–F) and information (1–6), or a STIX confidence (0–100). */
export interface Rating {
  readonly source?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F';
  readonly information?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly confidence?: number;
  readonly by?: string;
  readonly date?: FuzzyDate;
  readonly reason?: string;
}

/**
 * Someone (`by`, `for`, as reported `via`) said, on a date (`said`), in these words
 * (`quote`), that a quantity (`value`) of a measure of a population (`of`), with a
 * status, at a place, as of a date, is this, in this `mode`.
 */
export interface Claim {
  readonly id: string;
  /** What the claim says, in the dossier's language, one line. */
  readonly summary?: string;
  readonly by?: string;
  readonly for?: string;
  /** Publisher first, origin last. */
  readonly via: readonly ChainLink[];
  /** Last known link: equal origins are one voice. */
  readonly origin?: string;
  readonly said?: FuzzyDate;
  readonly asOf?: FuzzyDate;
  readonly published?: FuzzyDate;
  readonly retrieved?: FuzzyDate;
  readonly measure: string;
  /** Node per axis: `of`, `status`, `at`, custom axes. An axis left out is unstated, never "all". */
  readonly scope: Readonly<Record<string, string>>;
  readonly value: Quantity;
  /** Unit the value is in (the measure's, or the value's own). */
  readonly unit: string;
  readonly mode: Mode;
  /** How sure the speaker sounds, in their words ("highly likely", "preliminary"). */
  readonly certainty?: string;
  /** Id shared by reports of one utterance (one briefing, one interview). */
  readonly utterance?: string;
  /** The denominator of a share: a claim id or a number ("percent of 11000"). */
  readonly shareOf?: { readonly claim?: string; readonly quantity?: Quantity; readonly measure?: string };
  readonly quote?: Quote;
  readonly links: readonly ClaimLink[];
  readonly rating?: Rating;
  /** `proposed` until an editor confirms what a reader proposed. Default `confirmed`. */
  readonly state?: 'proposed' | 'confirmed';
  readonly note?: string;
  readonly tags: readonly string[];
  /** Keys and axes of which something is written that could not be read: they are not unstated, and whoever reads the files has been told. */
  readonly unread?: readonly string[];
}

/** An editor's signed verdict on a pair, kept beside the machine's. */
export interface Override {
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by?: string;
  readonly date?: FuzzyDate;
  readonly reason?: string;
}

/** A finding that an editor has looked at and lets stand, with the reason. */
export interface Suppression {
  readonly rule: string;
  /** Claims that the finding is about: all of them, or the one at fault and others of its; empty: any. */
  readonly claims: readonly string[];
  readonly reason?: string;
  readonly by?: string;
}

/** Declared break in a series: the counter restarts, the definition changes, a correction was published. */
export interface SeriesEvent {
  readonly kind: 'reset' | 'definition-change' | 'correction';
  readonly measure: string;
  readonly scope: Readonly<Record<string, string>>;
  readonly for?: string;
  readonly date: FuzzyDate;
  readonly amount?: Quantity;
  readonly note?: string;
}

/** Defaults of MODEL §2/§3 as they apply to this dossier. */
export interface Conventions {
  readonly quantity: QuantityConventions;
  /** Validity window of stocks in days when a measure sets none. Default 7. */
  readonly validityDays: number;
}

/**
 * A loaded dossier: everything resolved, nothing merged. It travels to a browser or a
 * worker as JSON; a structured clone loses where claims stand. Ids are unique per list.
 */
export interface Dossier {
  readonly version: 1;
  readonly title: string;
  readonly summary?: string;
  /** Default language of the dossier's own words (BCP 47). */
  readonly language: string;
  readonly sources: readonly Source[];
  readonly documents: readonly Document[];
  readonly measures: readonly Measure[];
  readonly axes: readonly ScopeAxis[];
  readonly claims: readonly Claim[];
  readonly overrides: readonly Override[];
  readonly suppressions: readonly Suppression[];
  readonly events: readonly SeriesEvent[];
  /** Steps through the page for readers. */
  readonly story?: readonly StoryStep[];
  readonly conventions: Conventions;
  /** true: some of its files could not be read in full, and claims may be missing. */
  readonly partial?: true;
  /** Rule settings as written: rule id → severity or [severity, options]. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /**
   * Where a claim and its fields stand, by id; other entries under keys such as `sources/…` (see `locationOf`). In a
   * dossier that was read they are worked out when somebody asks: to another thread it goes as JSON.
   */
  readonly locations: Readonly<Record<string, Place>>;
}
export type Severity = 'error' | 'warning' | 'info' | 'off';
export type RuleSetting = Severity | readonly [Severity, Readonly<Record<string, unknown>>];
