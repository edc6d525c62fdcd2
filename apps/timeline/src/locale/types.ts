import type { ChainRole, ClaimLinkKind, Mode } from '@claimline/core';
import type { Finding, VerdictType } from '@claimline/validation';
import type { KindFilter, SortColumn, ThemeChoice } from '../state/state.ts';

/** Forms of a text by number; languages of the page so far tell one from many. */
export interface Plural {
  readonly one: string;
  readonly other: string;
}

/** Sentences of the headline; `{group}`, `{a}`, `{b}`, `{voiceA}`, `{voiceB}` and `{n}` are filled in. */
export interface FindingWords {
  readonly empty: string;
  readonly noPair: string;
  readonly contradiction: string;
  readonly contradictions: string;
  readonly denial: string;
  readonly tension: string;
  readonly unclear: string;
  readonly changed: string;
  readonly agreement: string;
  readonly compatible: string;
}

/**
 * Every word of the page in one language, as plain data: one file per language and one
 * line in the registry. `{name}` stands for a value. A test holds all files to one shape.
 */
export interface AppWords {
  /** The language's own name. */
  readonly name: string;
  readonly page: {
    readonly skip: string;
    readonly language: string;
    readonly theme: string;
    readonly themes: Readonly<Record<ThemeChoice, string>>;
    readonly help: string;
    readonly close: string;
    readonly footer: string;
    readonly pairs: Plural;
    readonly claims: Plural;
    readonly figures: Plural;
    readonly documents: Plural;
    readonly sources: string;
  };
  readonly finding: FindingWords;
  readonly views: { readonly label: string; readonly timeline: string; readonly table: string };
  readonly filter: {
    readonly label: string;
    readonly search: string;
    readonly voice: string;
    readonly everyVoice: string;
    readonly kind: string;
    readonly kinds: Readonly<Record<KindFilter, string>>;
    readonly hidden: string;
    readonly showAll: string;
    readonly nothing: string;
  };
  readonly plane: {
    readonly label: string;
    readonly controls: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly fit: string;
    readonly fitLabel: string;
    readonly log: string;
    readonly previous: string;
    readonly next: string;
    readonly pairsInPlay: string;
    readonly hint: string;
    readonly legend: string;
    readonly outside: string;
    readonly grouped: string;
    readonly keys: string;
  };
  readonly panel: {
    readonly label: string;
    readonly close: string;
    readonly for: string;
    readonly anonymous: string;
    readonly unnamed: string;
    readonly noFigure: string;
    readonly words: string;
    readonly gloss: string;
    readonly noQuote: string;
    readonly inArticle: string;
    readonly value: string;
    readonly readAs: string;
    readonly commits: string;
    readonly notation: string;
    readonly about: string;
    readonly measure: string;
    readonly axes: Readonly<Record<'of' | 'status' | 'at', string>>;
    readonly mode: string;
    readonly certainty: string;
    readonly chain: string;
    readonly origin: string;
    readonly dates: string;
    readonly asOf: string;
    readonly said: string;
    readonly published: string;
    readonly retrieved: string;
    readonly resolved: string;
    readonly verdicts: string;
    readonly noVerdicts: string;
    readonly more: Plural;
    readonly settle: string;
    readonly findings: string;
    readonly links: string;
    readonly rating: string;
    readonly note: string;
    readonly where: string;
    readonly document: string;
    readonly archive: string;
    readonly proposed: string;
  };
  readonly modes: Readonly<Record<Mode, string>>;
  readonly roles: Readonly<Record<ChainRole, string>>;
  readonly linkKinds: Readonly<Record<ClaimLinkKind, string>>;
  readonly verdicts: Readonly<Record<VerdictType, string>>;
  readonly severities: Readonly<Record<Finding['severity'], string>>;
  readonly article: {
    readonly label: string;
    readonly choose: string;
    readonly passages: Plural;
    readonly none: string;
    readonly noText: string;
    readonly without: string;
    readonly notFound: string;
  };
  readonly table: {
    readonly label: string;
    readonly caption: string;
    readonly columns: Readonly<Record<SortColumn, string>>;
    readonly ascending: string;
    readonly descending: string;
    readonly open: string;
  };
  readonly states: {
    readonly loading: string;
    readonly failed: string;
    readonly missing: string;
    readonly broken: string;
    readonly unreadable: string;
    readonly bug: string;
    readonly whatToDo: string;
    readonly retry: string;
    readonly empty: string;
    readonly emptyHow: string;
    readonly partly: Plural;
    readonly unknownClaim: string;
    readonly unknownVoice: string;
    readonly unknownDocument: string;
  };
  readonly help: {
    readonly title: string;
    readonly reading: string;
    readonly keysTitle: string;
    readonly keys: readonly { readonly keys: string; readonly does: string }[];
    readonly touch: string;
  };
}
