import {
  type Claim,
  type Day,
  type DossierIndex,
  type Location,
  locationOf,
  type Message,
  nearestLocation,
  type Severity,
} from '@claimline/core';
import { compare } from '../compare/index.ts';
import { labelMessage } from '../compare/reasons.ts';
import { fillSentence } from '../messages/index.ts';
import { type Report, type Rule, type RuleContext, ruleMessageId } from '../rules/types.ts';
import type { ResolvedRule } from '../settings/resolve.ts';
import type { Finding, Verdict } from '../types.ts';
import { rememberSize } from './fold-alike.ts';
import type { Quotes } from './quotes.ts';
import { isOurs } from './rules-of-others.ts';

/** What all rules of one run share. */
export interface Shared extends Quotes {
  readonly index: DossierIndex;
  readonly verdicts: readonly Verdict[];
  readonly today: Day | undefined;
  judge(a: Claim, b: Claim): Verdict;
  /** Told of every finding what it is about, where somebody will have to find its place again. */
  readonly onFinding?: (finding: Finding, report: Report) => void;
}

/** Prepares a run: verdicts that are asked for again are not judged again. */
export function share(
  index: DossierIndex,
  verdicts: readonly Verdict[],
  today: Day | undefined,
  quotes: Quotes,
): Shared {
  let judged: ReadonlyMap<string, Verdict> | undefined;
  return {
    ...quotes,
    index,
    verdicts,
    today,
    judge: (a, b) => {
      judged ??= new Map(verdicts.map((verdict) => [JSON.stringify([verdict.a, verdict.b]), verdict]));
      return judged.get(JSON.stringify([a.id, b.id])) ?? compare(index, a, b);
    },
  };
}

/** The context of one rule; findings go to `found`. */
export function contextFor(resolved: ResolvedRule, shared: Shared, found: Finding[]): RuleContext {
  const { rule, options } = resolved;
  return {
    ...shared,
    number: (name) => typed(options.get(name), 'number', rule.id, name),
    flag: (name) => typed(options.get(name), 'boolean', rule.id, name),
    list: (name) => {
      const value = options.get(name);
      if (typeof value !== 'object')
        throw new TypeError(`${rule.id} asks for the words of ${name}, which it does not declare`);
      return value;
    },
    report: (report) => {
      const finding = toFinding(resolved, shared.index, report);
      if (report.size !== undefined) rememberSize(finding, report.size);
      shared.onFinding?.(finding, report);
      found.push(finding);
    },
  };
}

function typed<K extends 'number' | 'boolean'>(
  value: unknown,
  kind: K,
  rule: string,
  option: string,
): K extends 'number' ? number : boolean;
function typed(value: unknown, kind: 'number' | 'boolean', rule: string, option: string): number | boolean {
  if ((typeof value === 'number' || typeof value === 'boolean') && typeof value === kind) return value;
  throw new TypeError(`${rule} asks for the ${kind} ${option}, which it does not declare`);
}

function toFinding(resolved: ResolvedRule, index: DossierIndex, report: Report): Finding {
  const { rule } = resolved;
  return {
    rule: rule.id,
    severity: milderOf(resolved.severity, report.milder),
    message: messageOf(rule, report),
    claims: report.claims,
    ...locationsFor(index, report),
    ...(report.verdict === undefined ? {} : { verdict: report.verdict }),
    get settle() {
      return report.settle ?? [];
    },
    ...(report.fix === undefined ? {} : { fix: report.fix }),
    ...(report.covers === undefined ? {} : { covers: report.covers }),
  };
}

/** Where a finding stands, and where else to look. */
export function locationsFor(
  index: DossierIndex,
  { at, field, claims: [first, ...others] }: Report,
): Pick<Finding, 'location' | 'related'> {
  const location = locate(index, at ?? first, at === undefined ? field : undefined);
  return {
    ...(location === undefined ? {} : { location }),
    related: others.flatMap((id) => locate(index, id, field) ?? []),
  };
}

/** A rule of a plugin is not in our catalogues: its sentences travel with the finding. */
function messageOf(rule: Rule, report: Report): Message {
  const id = ruleMessageId(rule.id, report.message);
  const message = { id, values: report.values ?? {} };
  if (isOurs(rule)) return message;
  const said = Object.entries(rule.messages).map(([locale, sentences]): [string, string] => {
    const sentence = sentences[report.message] ?? rule.messages.en[report.message] ?? report.message;
    return [locale, fillSentence(sentence, message, locale)];
  });
  const byLocale = Object.fromEntries(said);
  return labelMessage(byLocale['en'] ?? report.message, byLocale);
}

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 2, warning: 1, info: 0 };

function milderOf(set: Severity, milder: Finding['severity'] | undefined): Finding['severity'] {
  const level = set === 'off' ? 'info' : set;
  return milder !== undefined && RANK[milder] < RANK[level] ? milder : level;
}

/** Where a field of a claim stands, else the claim itself. */
export function locate(index: DossierIndex, key: string | undefined, field?: string): Location | undefined {
  if (key === undefined) return undefined;
  return field === undefined ? locationOf(index.dossier, key) : nearestLocation(index.dossier, key, field);
}
