import type { Dossier } from '@claimline/core';
import { rules as everyRule } from '../rules/index.ts';
import type { Rule, RulePart } from '../rules/types.ts';
import { idleSettings, type Pass, passesFor, runKey } from '../settings/by-file.ts';
import { presetSettings } from '../settings/presets.ts';
import { nearest, type ResolvedRule, type SettingProblem } from '../settings/resolve.ts';
import type { Finding } from '../types.ts';
import { contextFor, type Shared } from './context.ts';
import type { CheckOptions } from './options.ts';
import { BROKEN, engineFinding, settingFinding } from './own-findings.ts';
import { RuleFault } from './rule-fault.ts';
import { checkAsGuest, isOurs } from './rules-of-others.ts';

/** The rules of a run, each with the settings that hold where it speaks. */
export interface Rulebook {
  readonly passes: readonly Pass[];
  /** What is wrong with the settings. */
  readonly problems: readonly SettingProblem[];
  /** The files for which there are settings, where the dossier has no such file. */
  readonly idle: readonly string[];
  readonly chosen: (rule: Rule) => boolean;
  /** Ids of all rules that there are, chosen or not. */
  readonly known: ReadonlySet<string>;
  /** Where the caller's settings stand. */
  readonly settingsAt: CheckOptions['settingsAt'];
}

/** Puts the settings of a dossier, of its files and of the caller together. */
export function rulebook(dossier: Dossier, options: CheckOptions): Rulebook {
  const registry = options.registry ?? everyRule;
  const base = presetSettings(options.extends ?? 'recommended', registry);
  const byFile = options.overrides ?? [];
  const under = [base, options.base ?? {}, dossier.rules];
  const passes = passesFor(dossier, registry, { under, byFile, over: [options.rules ?? {}] }).map((pass) =>
    withChosen(pass, options),
  );
  const problems = new Map(
    passes.flatMap(({ settings }) => settings.problems).map((problem) => [JSON.stringify(problem), problem]),
  );
  return {
    passes,
    problems: [...problems.values(), ...unknownRules(options.only ?? [], registry)],
    idle: idleSettings(dossier, byFile).flatMap(({ files }) => files ?? []),
    chosen: (rule) => options.only?.includes(rule.id) ?? true,
    known: new Set(registry.map((rule) => rule.id)),
    settingsAt: options.settingsAt,
  };
}

/** Who asks for a rule alone wants to hear it, also where it is off for all: it is as grave as its author set it. */
function withChosen(pass: Pass, { only = [], rules: asked = {} }: CheckOptions): Pass {
  if (only.length === 0) return pass;
  const rules = pass.settings.rules.map((one) => {
    const { id, severity } = one.rule;
    const isAsleep = one.severity === 'off' && !Object.hasOwn(asked, id);
    return isAsleep && only.includes(id) ? { ...one, severity } : one;
  });
  return { ...pass, settings: { ...pass.settings, rules } };
}

/** What the settings of a run have wrong. */
export function settingFindings({ problems, idle, settingsAt }: Rulebook, { index }: Shared): readonly Finding[] {
  return [
    ...problems.map((problem) => settingFinding(index, problem, settingsAt)),
    ...idle.map((files) => engineFinding('settings/override-unused', 'info', { files })),
  ];
}

/** Ids of the rules that are chosen, and not switched off wherever they could speak. */
export function rulesThatRan({ passes, chosen }: Rulebook): ReadonlySet<string> {
  return new Set(
    passes.flatMap(({ settings }) =>
      settings.rules.flatMap(({ rule, severity }) => (severity === 'off' || !chosen(rule) ? [] : [rule.id])),
    ),
  );
}

/** What those of the rules say that a test accepts. */
export function ruleFindings(rulebook: Rulebook, shared: Shared, accepts: (rule: Rule) => boolean): readonly Finding[] {
  return findingsBy(rulebook, accepts, (resolved) =>
    guarded(resolved, () => partsOf(resolved.rule).flatMap((part) => runPart(resolved, part, shared))),
  );
}

/** What rules say, each run once for all files in which the same settings hold for it. */
export function findingsBy(
  { passes, chosen }: Rulebook,
  accepts: (rule: Rule) => boolean,
  run: (resolved: ResolvedRule) => readonly Finding[],
): readonly Finding[] {
  const findings: Finding[] = [];
  const done = new Map<string, readonly Finding[]>();
  for (const { settings, keeps } of passes)
    for (const resolved of settings.rules) {
      if (resolved.severity === 'off' || !chosen(resolved.rule) || !accepts(resolved.rule)) continue;
      const key = runKey(resolved);
      const found = done.get(key) ?? run(resolved);
      done.set(key, found);
      // One by one: there may be more than a call takes arguments.
      for (const finding of found) if (keeps(finding)) findings.push(finding);
    }
  return findings;
}

/** What a rule looks for, each with its reach. */
export function partsOf(rule: Rule): readonly RulePart[] {
  return rule.parts ?? [rule];
}

export function runPart(resolved: ResolvedRule, part: RulePart, shared: Shared): readonly Finding[] {
  const found: Finding[] = [];
  const context = contextFor(resolved, shared, found);
  if (isOurs(resolved.rule)) part.check(context);
  else checkAsGuest(resolved.rule, part, context);
  return found;
}

/** A rule that throws is a finding itself. */
export function guarded({ rule }: ResolvedRule, run: () => readonly Finding[]): readonly Finding[] {
  try {
    return run();
  } catch (error) {
    if (error instanceof RuleFault)
      return [engineFinding(BROKEN, 'error', { rule: rule.id, ...error.values }, error.key)];
    const reason = error instanceof Error ? error.message : String(error);
    return [engineFinding(BROKEN, 'error', { rule: rule.id, reason })];
  }
}

function unknownRules(ids: readonly string[], registry: readonly Rule[]): readonly SettingProblem[] {
  const known = registry.map((rule) => rule.id);
  return ids
    .filter((id) => !known.includes(id))
    .map((id): SettingProblem => ({ kind: 'unknown-rule', rule: id, suggestion: nearest(id, known) }));
}
