import type { Claim } from '@claimline/core';
import type { Finding, Verdict, VerdictType } from '@claimline/validation';

/** One field of a claim in two states; null where it is not stated. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface ClaimChange {
  readonly id: string;
  readonly before: Claim;
  readonly after: Claim;
  readonly fields: readonly FieldChange[];
}

/** What made a verdict another one: a change of one of its claims, or of what the words mean. */
export type Cause =
  | { readonly kind: 'claim'; readonly claim: string; readonly fields: readonly FieldChange[] }
  | { readonly kind: 'definitions'; readonly parts: readonly DefinitionChange[] };

/** The verdict of one pair in two states, with what made it another. Both claims are in both states. */
export interface VerdictChange {
  readonly a: string;
  readonly b: string;
  readonly before: VerdictType;
  readonly after: VerdictType;
  readonly verdict: Verdict;
  readonly causes: readonly Cause[];
}

/** A source, document, measure, axis or setting that came, went or changed. */
export interface DefinitionChange {
  readonly part: 'dossier' | 'source' | 'document' | 'measure' | 'axis' | 'override' | 'event' | 'convention' | 'rule';
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
}

/** What changed between two states of a dossier, in a fixed order. */
export interface Changes {
  readonly title: { readonly before: string; readonly after: string };
  readonly added: readonly Claim[];
  readonly removed: readonly Claim[];
  /** The same claim under another id. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  readonly changed: readonly ClaimChange[];
  readonly definitions: readonly DefinitionChange[];
  /** Verdicts of pairs that were there before and are there now. */
  readonly flipped: readonly VerdictChange[];
  /** Contradictions and tensions that came with a new claim, and those that went with a removed one. */
  readonly disputesAdded: readonly Verdict[];
  readonly disputesRemoved: readonly Verdict[];
  readonly findingsAdded: readonly Finding[];
  readonly findingsRemoved: readonly Finding[];
}
