import type { RuleSetting, Severity } from '@claimline/core';
import type { Rule } from '../rules/types.ts';

/** What a dossier or a config can extend; its own settings come on top. */
export type PresetName = 'recommended' | 'strict' | 'none';

const HARDER: Readonly<Record<Severity, Severity>> = { off: 'off', info: 'warning', warning: 'error', error: 'error' };

const presets: Readonly<Record<PresetName, (rule: Rule) => RuleSetting>> = {
  /** Every rule as its author set it. */
  recommended: (rule) => (rule.on === false ? 'off' : rule.severity),
  /** Every rule, one step graver: for a dossier that is about to be published. */
  strict: (rule) => HARDER[rule.severity],
  /** No rule, so that settings name the few that are wanted. */
  none: () => 'off',
};

/** Names of the presets, for messages and schemas. */
export const presetNames = Object.keys(presets) as readonly PresetName[];

/** The settings of a preset, as if they were written out. */
export function presetSettings(name: PresetName, rules: readonly Rule[]): Readonly<Record<string, RuleSetting>> {
  return Object.fromEntries(rules.map((rule) => [rule.id, presets[name](rule)]));
}
