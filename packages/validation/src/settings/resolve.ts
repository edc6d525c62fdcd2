import type { RuleSetting, Severity } from '@claimline/core';
import { distance } from 'fastest-levenshtein';
import type { OptionValue, Rule, RuleOption } from '../rules/types.ts';

/** How one rule runs: its severity and the value of each option. */
export interface ResolvedRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options: ReadonlyMap<string, OptionValue>;
}

/** What is wrong with the settings of a dossier. */
export type SettingProblem =
  | { readonly kind: 'unknown-rule'; readonly rule: string; readonly suggestion: string | undefined }
  | {
      readonly kind: 'unknown-option';
      readonly rule: string;
      readonly option: string;
      readonly suggestion: string | undefined;
    }
  | { readonly kind: 'invalid-option'; readonly rule: string; readonly option: string; readonly expected: string };

export interface ResolvedSettings {
  readonly rules: readonly ResolvedRule[];
  readonly problems: readonly SettingProblem[];
}

type Settings = Readonly<Record<string, RuleSetting>>;

/** Every rule with its severity and options: the rule's own, then the dossier's, then the caller's. */
export function resolveSettings(rules: readonly Rule[], ...layers: readonly Settings[]): ResolvedSettings {
  const problems: SettingProblem[] = [];
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const layer of layers)
    for (const id of Object.keys(layer))
      if (!known.has(id)) problems.push({ kind: 'unknown-rule', rule: id, suggestion: nearest(id, known.keys()) });
  return { rules: rules.map((rule) => resolveRule(rule, layers, problems)), problems };
}

function resolveRule(rule: Rule, layers: readonly Settings[], problems: SettingProblem[]): ResolvedRule {
  let severity: Severity = rule.on === false ? 'off' : rule.severity;
  const options = new Map<string, OptionValue>(
    Object.entries(rule.options).map(([name, option]) => [name, option.default]),
  );
  for (const layer of layers) {
    const setting = Object.hasOwn(layer, rule.id) ? layer[rule.id] : undefined;
    if (setting === undefined) continue;
    const [level, given] = typeof setting === 'string' ? [setting, {}] : setting;
    severity = level;
    for (const [name, value] of Object.entries(given ?? {})) readOption(rule, name, value, options, problems);
  }
  return { rule, severity, options };
}

function readOption(
  rule: Rule,
  name: string,
  value: unknown,
  options: Map<string, OptionValue>,
  problems: SettingProblem[],
): void {
  const option = Object.hasOwn(rule.options, name) ? rule.options[name] : undefined;
  if (option === undefined) {
    problems.push({
      kind: 'unknown-option',
      rule: rule.id,
      option: name,
      suggestion: nearest(name, Object.keys(rule.options)),
    });
    return;
  }
  const read = acceptedValue(option, value);
  if (read === undefined)
    problems.push({ kind: 'invalid-option', rule: rule.id, option: name, expected: expectation(option) });
  else options.set(name, read);
}

function acceptedValue(option: RuleOption, value: unknown): OptionValue | undefined {
  if (option.kind === 'flag') return typeof value === 'boolean' ? value : undefined;
  if (option.kind === 'number')
    return typeof value === 'number' && value >= option.least && value <= option.most ? value : undefined;
  return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;
}

/** What an option accepts, in words. */
export function expectation(option: RuleOption): string {
  if (option.kind === 'flag') return 'true or false';
  return option.kind === 'number' ? `${option.least}–${option.most}` : '[…]';
}

/** The nearest known name within a third of its length. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length > 80) return undefined;
  let best: string | undefined;
  let least = Math.max(2, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const away = distance(name, candidate);
    // "hedge-lost" for "number/hedge-lost": the group was left out.
    const score = candidate.endsWith(`/${name}`) ? 0 : away;
    if (score >= least) continue;
    least = score;
    best = candidate;
  }
  return best;
}
