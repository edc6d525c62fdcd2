import type { ChainRole, Interval, Location, Message, Severity } from '@claimline/core';
import type { Evidence } from './compare/evidence.ts';

/** The verdicts of docs/model.md "Verdict of a pair". */
export type VerdictType =
  | 'contradicts'
  | 'tension'
  | 'corroborates'
  | 'consistent'
  | 'refines'
  | 'echoes'
  | 'part-of-whole'
  | 'changed'
  | 'superseded'
  | 'incomparable'
  | 'cannot-tell';

export type Necessity = 'necessary' | 'possible';

/** What a later report of one utterance may have altered. */
export const DRIFT_KINDS = [
  'number',
  'bound',
  'hedge',
  'definition',
  'status',
  'place',
  'population',
  'unit',
  'date',
  'attribution',
  'mode',
] as const;
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** How one dimension of two claims relates. `a`/`b` are node ids, EDTF texts, units, … as compared. */
export interface DimensionRow {
  /** 'measure' | 'of' | 'status' | 'at' | custom axis | 'time' | 'unit' | 'kind' | 'mode' | 'source' | 'value' */
  readonly dimension: string;
  readonly relation: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** The three zones in which two values are compared, after unit conversion. */
export interface Zones {
  readonly hard: Interval;
  readonly soft: Interval;
  readonly widened: Interval;
}

/**
 * The judgement on an ordered pair. Self-contained: `replayVerdict` re-derives
 * the type from the evidence in it.
 */
export interface Verdict {
  readonly a: string;
  readonly b: string;
  readonly type: VerdictType;
  /** For directed verdicts, which claim is the part / the finer / the later / the superseding one. */
  readonly subject?: 'a' | 'b';
  readonly necessity: Necessity;
  /** Row of the decision table, e.g. "17-part-exceeds-whole". */
  readonly row: string;
  /** The dimension that decided (`status`, `at`, `time`, …), when one did. */
  readonly dimension?: string;
  /** Only looks like a contradiction: a test of the numbers alone would call it one. */
  readonly seeming?: true;
  readonly dimensions: readonly DimensionRow[];
  readonly zones?: { readonly a: Zones; readonly b: Zones } | undefined;
  /** Bounds of larger ÷ smaller from interval ends, never from midpoints; decimals as text, null = unbounded. */
  readonly ratio?: { readonly low: string | null; readonly high: string | null } | undefined;
  readonly drift?: readonly DriftKind[];
  /** Why, as data; the first message is the sentence an editor would print. */
  readonly reasons: readonly Message[];
  /** What would settle it, or what would turn it into a contradiction. */
  readonly settle: readonly Message[];
  readonly override?: {
    readonly verdict: VerdictType;
    readonly by?: string;
    readonly reason?: string;
    readonly machine: VerdictType;
  };
  /** Everything that the decision table looked at; `replayVerdict` judges again from it. */
  readonly evidence: Evidence;
}

/** One value that a fix writes: the field of a claim, as in the files (`quote/start`). */
export interface FixEdit {
  readonly claim: string;
  readonly path: readonly string[];
  readonly value: string | number;
}
/** A change that a machine can make. Safe: the claim says what it said before. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
}

/** One finding of one rule. */
export interface Finding {
  /** `group/name`, e.g. `pair/contradiction`. */
  readonly rule: string;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  /** Claims it is about, most important first. */
  readonly claims: readonly string[];
  /**
   * Where claims stand against one another in more than one pair: each of one side against each of the other.
   * `verdict` is then that of the two claims that are hardest to explain away, the first of `claims`.
   */
  readonly sides?: readonly [readonly string[], readonly string[]];
  readonly location?: Location;
  readonly related: readonly Location[];
  readonly verdict?: Verdict;
  readonly settle: readonly Message[];
  /** How a machine can mend it, when it can. */
  readonly fix?: Fix;
  /** Where several rules found one wrong figure: what each of them found; the one that says what was done comes first. */
  readonly found?: readonly Found[];
  /** Claims that are wrong by the same cause as the first, and not told one by one: all figures in another unit. */
  readonly covers?: readonly string[];
}

/** What one rule found, of a finding that several made. */
export interface Found {
  readonly rule: string;
  readonly severity: Finding['severity'];
  readonly message: Message;
  readonly claims: readonly string[];
}

/** Everything `check` learned about a dossier, in a stable order. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Pairs worth showing: every pair whose scopes are comparable at all. */
  readonly verdicts: readonly Verdict[];
  readonly counts: {
    readonly claims: number;
    readonly pairs: number;
    /** Pairs that were comparable but beyond the limit; absent when there are none. */
    readonly pairsLeftOut?: number;
    /** Findings that the dossier lets stand; absent when there are none. */
    readonly suppressed?: number;
    readonly byVerdict: Readonly<Record<VerdictType, number>>;
    readonly bySeverity: Readonly<Record<'error' | 'warning' | 'info', number>>;
  };
}
export type { ChainRole };
