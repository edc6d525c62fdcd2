import {
  type Dossier,
  type DossierIndex,
  dayFromIso,
  indexDossier,
  locationOf,
  type RuleSetting,
} from '@claimline/core';
import { clashOf, compare } from '../compare/compare.ts';
import { rules as everyRule } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { type FileSettings, passesFor, runKey } from '../settings/by-file.ts';
import { type PresetName, presetSettings } from '../settings/presets.ts';
import { nearest, type ResolvedRule, type SettingProblem } from '../settings/resolve.ts';
import type { CheckResult, Finding, Verdict, VerdictType } from '../types.ts';
import type { NumbersOf, SpeakersOf } from '../words/index.ts';
import { contextFor, locate, type Shared, share } from './context.ts';
import { foldAlike } from './fold.ts';
import type { CheckMemory } from './memory.ts';
import { compareFindings } from './order.ts';
import { pairsToJudge } from './pairs.ts';
import { type IdleSuppression, suppress } from './suppress.ts';

export interface CheckOptions {
  /** Settings over those of the dossier: rule id → severity, or [severity, options]. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** What the settings start from. Default `recommended`: every rule as its author set it. */
  readonly extends?: PresetName;
  /** Settings under those of the dossier, as a config gives them for many dossiers. */
  readonly base?: Readonly<Record<string, RuleSetting>>;
  /** Settings for some files of the dossier, over all others but `rules`. */
  readonly overrides?: readonly FileSettings[];
  /** Run these rules alone; an id that is no rule is a finding. */
  readonly only?: readonly string[];
  /** The day that counts as today, `YYYY-MM-DD`; without it nothing is "in the future". */
  readonly now?: string;
  /** Most pairs that are judged; more are counted and reported. Default 50,000. */
  readonly maxPairs?: number;
  /** Pairs beyond those, of which only clashes are kept. Default 2,000,000; none when `maxPairs` is given. */
  readonly maxScanned?: number;
  /** Verdicts of an earlier run, so that only what changed is judged again. */
  readonly memory?: CheckMemory;
  /**
   * Reads the numbers of quotes, as `mentionsIn` of `@claimline/extract` does in eight
   * languages; without it digits are read in all, and number words in English and Albanian.
   */
  readonly numbersOf?: NumbersOf;
  /** Finds who speaks in the sentences of quotes, as `speakersIn` of `@claimline/extract` does; without it nobody looks. */
  readonly speakersOf?: SpeakersOf;
  /** The rules to run. Default: all that this package has. */
  readonly registry?: readonly Rule[];
}

/** Judged pairs are kept with their reasons, some kilobytes each. */
export const DEFAULT_MAX_PAIRS = 50_000;
const DEFAULT_MAX_SCANNED = 2_000_000;

/**
 * Cross-checks a dossier: judges the pairs that can be compared and runs the rules.
 * Pure and deterministic: the same dossier and options give the same result. A rule
 * that throws becomes a finding `internal/rule-broken`; the others still run.
 */
export function check(whole: Dossier, options: CheckOptions = {}): CheckResult {
  const { dossier, waiting } = withoutProposals(whole);
  const index = indexDossier(dossier);
  const registry = options.registry ?? everyRule;
  const kept = options.maxPairs ?? DEFAULT_MAX_PAIRS;
  const scanned = options.maxScanned ?? (options.maxPairs === undefined ? DEFAULT_MAX_SCANNED : 0);
  const clashes: Verdict[] = [];
  const { pairs, judged, leftOut } = pairsToJudge(index, { kept, scanned }, (a, b) => {
    const clash = clashOf(index, a, b);
    if (clash !== null) clashes.push(clash);
  });
  const most = kept + scanned;
  options.memory?.begin(index);
  const judge = options.memory?.judge.bind(options.memory) ?? compare;
  const verdicts = [...pairs.map(([a, b]) => judge(index, a, b)), ...clashes];
  options.memory?.end();
  const today = options.now === undefined ? undefined : (dayFromIso(options.now.slice(0, 10)) ?? undefined);
  const shared = share(index, verdicts, today, options);
  const findings = ruleFindings(dossier, index, registry, options, shared);
  if (waiting.length > 0) findings.push(waitingFinding(whole, waiting));
  if (leftOut > 0) findings.push(engineFinding('internal/pairs-left-out', 'warning', { n: leftOut, most }));
  const { findings: left, taken, idle } = suppress(dossier, foldAlike(index, findings), options.only);
  const all = [...left, ...idle.map((one) => idleFinding(index, one))].sort(compareFindings);
  const counts = countsOf(dossier, verdicts, all, { judged, leftOut });
  return { findings: all, verdicts, counts: taken > 0 ? { ...counts, suppressed: taken } : counts };
}

/** What a reader has proposed and no editor confirmed is judged by nobody; it is only told of. */
function withoutProposals(whole: Dossier): { readonly dossier: Dossier; readonly waiting: readonly string[] } {
  const waiting = whole.claims.filter((claim) => claim.state === 'proposed').map((claim) => claim.id);
  if (waiting.length === 0) return { dossier: whole, waiting };
  return { dossier: { ...whole, claims: whole.claims.filter((claim) => claim.state !== 'proposed') }, waiting };
}

function waitingFinding(whole: Dossier, waiting: readonly string[]): Finding {
  const finding = engineFinding('internal/proposals-waiting', 'info', { n: waiting.length });
  const [first = ''] = waiting;
  const location = locationOf(whole, first);
  return { ...finding, claims: waiting, ...(location === undefined ? {} : { location }) };
}

/** What the rules say, each with the settings that hold where it speaks. */
function ruleFindings(
  dossier: Dossier,
  index: DossierIndex,
  registry: readonly Rule[],
  options: CheckOptions,
  shared: Shared,
): Finding[] {
  const chosen = options.only === undefined ? registry : registry.filter((rule) => options.only?.includes(rule.id));
  const base = presetSettings(options.extends ?? 'recommended', registry);
  const layers = [base, options.base ?? {}, dossier.rules, options.rules ?? {}];
  const passes = passesFor(dossier, registry, layers, options.overrides ?? []);
  const problems = new Map(
    passes.flatMap(({ settings }) => settings.problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  const findings = [...problems.values(), ...unknownRules(options.only ?? [], registry)].map((problem) =>
    settingFinding(index, problem),
  );
  const done = new Map<string, readonly Finding[]>();
  for (const { settings, keeps } of passes)
    for (const resolved of settings.rules) {
      if (resolved.severity === 'off' || !chosen.includes(resolved.rule)) continue;
      const key = runKey(resolved);
      const found = done.get(key) ?? runRule(resolved, shared);
      done.set(key, found);
      findings.push(...found.filter(keeps));
    }
  return findings;
}

function runRule(resolved: ResolvedRule, shared: Shared): readonly Finding[] {
  const found: Finding[] = [];
  try {
    resolved.rule.check(contextFor(resolved, shared, found));
    return found;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [engineFinding('internal/rule-broken', 'error', { rule: resolved.rule.id, reason })];
  }
}

function unknownRules(ids: readonly string[], registry: readonly Rule[]): readonly SettingProblem[] {
  const known = registry.map((rule) => rule.id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id): SettingProblem => ({ kind: 'unknown-rule', rule: id, suggestion: nearest(id, known) }));
}

/** Ids of rules that failed in a run; a run with such rules is not a clean one. */
export function brokenRules(result: CheckResult): readonly string[] {
  return result.findings
    .filter((finding) => finding.rule === 'internal/rule-broken')
    .map((finding) => String(finding.message.values['rule']));
}

function settingFinding(index: DossierIndex, problem: SettingProblem): Finding {
  const { kind, ...values } = problem;
  const suggestion = 'suggestion' in problem ? problem.suggestion : undefined;
  const key = suggestion === undefined ? 'found' : 'nearest';
  const finding = engineFinding(`settings/${kind}`, 'error', { ...values, suggestion: suggestion ?? null }, key);
  const location = locate(index, `rules/${problem.rule}`);
  return location === undefined ? finding : { ...finding, location };
}

function idleFinding(index: DossierIndex, { at, suppression, why }: IdleSuppression): Finding {
  const finding = engineFinding(`settings/suppression-${why}`, 'warning', { rule: suppression.rule });
  const location = locate(index, `suppress/${at}`, 'rule');
  return location === undefined ? finding : { ...finding, location };
}

function engineFinding(
  rule: string,
  severity: Finding['severity'],
  values: Finding['message']['values'],
  key = 'found',
): Finding {
  return { rule, severity, message: { id: `${rule}:${key}`, values }, claims: [], related: [], settle: [] };
}

function countsOf(
  dossier: Dossier,
  verdicts: readonly Verdict[],
  findings: readonly Finding[],
  { judged, leftOut }: { readonly judged: number; readonly leftOut: number },
): CheckResult['counts'] {
  const byVerdict: Record<VerdictType, number> = {
    contradicts: 0,
    tension: 0,
    corroborates: 0,
    consistent: 0,
    refines: 0,
    echoes: 0,
    'part-of-whole': 0,
    changed: 0,
    superseded: 0,
    incomparable: 0,
    'cannot-tell': 0,
  };
  for (const verdict of verdicts) byVerdict[verdict.type] += 1;
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) bySeverity[finding.severity] += 1;
  return {
    claims: dossier.claims.length,
    pairs: judged,
    ...(leftOut > 0 ? { pairsLeftOut: leftOut } : {}),
    byVerdict,
    bySeverity,
  };
}
