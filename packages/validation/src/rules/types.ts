import type { Claim, Day, DossierIndex, Message, MessageValue, Severity } from '@claimline/core';
import type { Fix, Verdict } from '../types.ts';
import type { NumberMention } from '../words/index.ts';
import type { ExampleDossier } from './examples/types.ts';

/** Languages in which every rule has its sentences; a test compares the lists. */
export type RuleLocale = 'en' | 'sq';

/** What a person reads about a rule; English, one or two sentences each. */
export interface RuleDocs {
  /** What is wrong when the rule speaks; no full stop. */
  readonly summary: string;
  readonly why: string;
  readonly recommendation: string;
  /** Where the idea comes from. */
  readonly source: string;
}

/** One setting of a rule, described plainly so that pages and checks come from the same words. */
export type RuleOption =
  | {
      readonly kind: 'number';
      readonly default: number;
      readonly least: number;
      readonly most: number;
      readonly description: string;
    }
  | { readonly kind: 'flag'; readonly default: boolean; readonly description: string }
  | { readonly kind: 'words'; readonly default: readonly string[]; readonly description: string };
export type RuleOptions = Readonly<Record<string, RuleOption>>;
export type OptionValue = number | boolean | readonly string[];

/** What one example must give: rule messages in order, with the claims each is about. */
export interface ExpectedFinding {
  /** Key of the message inside the rule. */
  readonly message: string;
  readonly claims: readonly string[];
}

/** A small dossier on which a rule must say exactly this; run as a test, printed on the rule's page. */
export interface RuleExample {
  readonly title: string;
  readonly dossier: ExampleDossier;
  /** Empty for a good example. */
  readonly findings: readonly ExpectedFinding[];
  readonly options?: Readonly<Record<string, OptionValue>>;
}

/** What a rule says about a dossier. */
export interface Report {
  /** Key of a message of the rule. */
  readonly message: string;
  readonly values?: Readonly<Record<string, MessageValue>>;
  /** Claims it is about, most important first. */
  readonly claims: readonly string[];
  /** Where it stands: the field of the first claim (`value`, `quote`, …), or a key of `Dossier.locations`. */
  readonly field?: string;
  readonly at?: string;
  readonly verdict?: Verdict;
  /** Milder or graver than the rule is set to, when one occurrence deserves it. */
  readonly milder?: Exclude<Severity, 'off'>;
  readonly settle?: readonly Message[];
  readonly fix?: Fix;
  /** How far off it is, in the unit of the figures; findings of one size in one series are of one cause. */
  readonly size?: number;
  /** Further claims that are wrong by the same cause, and not told one by one: all figures in another unit. */
  readonly covers?: readonly string[];
}

/** The words of a claim as they were found in its document. */
export interface ClaimWords {
  readonly text: string;
  readonly language: string;
  readonly mentions: readonly NumberMention[];
  /** false when number words of this language are not read, so that digits are all that is known. */
  readonly spellsKnown: boolean;
}

/** What a rule sees: a read-only view of the dossier, judged pairs, and `report`. */
export interface RuleContext {
  readonly index: DossierIndex;
  /** Every judged pair, in a stable order. */
  readonly verdicts: readonly Verdict[];
  /** The verdict of two claims, whether or not the pair was met. */
  judge(a: Claim, b: Claim): Verdict;
  /** The numbers of the claim's quote, with the hedges that stand around it in its document. */
  words(claim: Claim): ClaimWords | undefined;
  /** The numbers of any words, with their hedges. */
  numbers(text: string, language: string): readonly NumberMention[];
  /** Who speaks in any words; empty where that is not read. */
  speakers(text: string, language: string): readonly string[];
  /** The day that counts as today, when one was given. */
  readonly today: Day | undefined;
  number(option: string): number;
  flag(option: string): boolean;
  list(option: string): readonly string[];
  report(report: Report): void;
}

/**
 * What a rule looks at to say all that it has to say of some claims: at each claim by itself; at its topic, which is
 * every claim that it may be compared with, is linked to, or stands in one series or table with; or at the claims
 * that share a key. Where little of a dossier has changed, only that much is looked at again.
 */
export type Reach = 'claim' | 'topic' | ((index: DossierIndex, claim: Claim) => string | undefined);

/** One thing that a rule looks for. */
export interface RulePart {
  readonly reach?: Reach;
  readonly outline?: (claim: Claim) => string;
  check(context: RuleContext): void;
}

/**
 * One rule, one file: what it checks, why, its settings, sentences in every language,
 * and the examples from which its tests and its page are made.
 */
export interface Rule {
  /** `group/name`, kebab-case, for good. */
  readonly id: string;
  readonly severity: Exclude<Severity, 'off'>;
  /** false: only runs when a dossier switches it on. Default true. */
  readonly on?: boolean;
  /** true: looks at the list of all `verdicts`. What the others find can be found before any pair is judged. */
  readonly pairs?: boolean;
  /**
   * true: each finding is of two claims that stand against one another. Where the same claims stand against the same
   * they become one finding, of two sides.
   */
  readonly opposes?: boolean;
  /** Without it the rule looks at the whole dossier in every run. */
  readonly reach?: Reach;
  /**
   * For a rule that looks at the whole dossier: all that it sees of a claim of which it tells nothing. Where the claims
   * that changed look to it as they did, it has nothing else to tell of the others; and whether it has anything to tell
   * at all depends on which looks there are, not on how many claims have them.
   */
  readonly outline?: (claim: Claim) => string;
  /** What `check` does, where it looks for several things of which each has a reach of its own. */
  readonly parts?: readonly RulePart[];
  readonly docs: RuleDocs;
  readonly options: RuleOptions;
  /** Sentences by language and key; `{name}` stands for a value of the report. */
  readonly messages: Readonly<Record<RuleLocale, Readonly<Record<string, string>>>>;
  readonly bad: readonly RuleExample[];
  readonly good: readonly RuleExample[];
  check(context: RuleContext): void;
}

/** Id of a rule's message: the rule and the key inside it. */
export function ruleMessageId(rule: string, key: string): string {
  return `${rule}:${key}`;
}
