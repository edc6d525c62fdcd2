import type { Dossier } from '@claimline/core';
import { rules as everyRule } from '../rules/index.ts';
import type { Rule } from '../rules/types.ts';
import { type Pass, passesFor, runKey } from '../settings/by-file.ts';
import { presetSettings } from '../settings/presets.ts';
import { nearest, type ResolvedRule, type SettingProblem } from '../settings/resolve.ts';
import type { Finding } from '../types.ts';
import { contextFor, type Shared } from './context.ts';
import type { CheckOptions } from './options.ts';
import { engineFinding, settingFinding } from './own-findings.ts';

/** The rules of a run, each with the settings that hold where it speaks. */
export interface Rulebook {
  readonly passes: readonly Pass[];
  /** What is wrong with the settings. */
  readonly problems: readonly SettingProblem[];
  readonly chosen: (rule: Rule) => boolean;
}

/** Puts the settings of a dossier, of its files and of the caller together. */
export function rulebook(dossier: Dossier, options: CheckOptions): Rulebook {
  const registry = options.registry ?? everyRule;
  const base = presetSettings(options.extends ?? 'recommended', registry);
  const layers = [base, options.base ?? {}, dossier.rules, options.rules ?? {}];
  const passes = passesFor(dossier, registry, layers, options.overrides ?? []);
  const problems = new Map(
    passes.flatMap(({ settings }) => settings.problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  return {
    passes,
    problems: [...problems.values(), ...unknownRules(options.only ?? [], registry)],
    chosen: (rule) => options.only?.includes(rule.id) ?? true,
  };
}

/** What the settings of a run have wrong. */
export function settingFindings({ problems }: Rulebook, { index }: Shared): readonly Finding[] {
  return problems.map((problem) => settingFinding(index, problem));
}

/** What those of the rules say that a test accepts. */
export function ruleFindings(
  { passes, chosen }: Rulebook,
  shared: Shared,
  accepts: (rule: Rule) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  const done = new Map<string, readonly Finding[]>();
  for (const { settings, keeps } of passes)
    for (const resolved of settings.rules) {
      if (resolved.severity === 'off' || !chosen(resolved.rule) || !accepts(resolved.rule)) continue;
      const key = runKey(resolved);
      const found = done.get(key) ?? runRule(resolved, shared);
      done.set(key, found);
      // One by one: there may be more than a call takes arguments.
      for (const finding of found) if (keeps(finding)) findings.push(finding);
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
