import type { Dossier, RuleSetting } from '@claimline/core';
import type { Rule } from '../rules/types.ts';
import type { Finding } from '../types.ts';
import { type ResolvedRule, type ResolvedSettings, resolveSettings } from './resolve.ts';

type Settings = Readonly<Record<string, RuleSetting>>;

/** Settings for the files that a test accepts; paths are as in `Location.file`. */
export interface FileSettings {
  readonly applies: (file: string) => boolean;
  /** The files as they were named, for whoever has to be told that there are none. */
  readonly files?: string;
  readonly rules: Settings;
}

/** One way in which rules run, and the findings that it is asked for. */
export interface Pass {
  readonly settings: ResolvedSettings;
  readonly keeps: (finding: Finding) => boolean;
}

/** Settings, the later the stronger: those of every file, those of some files, and what wins over both. */
export interface Layers {
  readonly under: readonly Settings[];
  readonly byFile: readonly FileSettings[];
  readonly over: readonly Settings[];
}

/**
 * The ways in which the rules have to run: one when the same settings hold everywhere,
 * else one per combination of settings that some file of the dossier has. A finding
 * belongs to the file in which it stands.
 */
export function passesFor(dossier: Dossier, rules: readonly Rule[], { under, byFile, over }: Layers): readonly Pass[] {
  if (byFile.length === 0) return [{ settings: resolveSettings(rules, ...under, ...over), keeps: () => true }];
  const files = filesOf(dossier);
  const groups = new Map<string, Set<string>>();
  for (const file of files) {
    const key = keyOf(byFile, file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, new Set([file]));
    else group.add(file);
  }
  const here = '0'.repeat(byFile.length);
  if (!groups.has(here)) groups.set(here, new Set());
  return [...groups].map(([key, group]): Pass => {
    const more = byFile.filter((_, i) => key[i] === '1').map((one) => one.rules);
    return {
      settings: resolveSettings(rules, ...under, ...more, ...over),
      keeps: ({ location }) => (location === undefined ? key === here : group.has(location.file)),
    };
  });
}

/** Settings for files of which the dossier has none. */
export function idleSettings(dossier: Dossier, byFile: readonly FileSettings[]): readonly FileSettings[] {
  if (byFile.length === 0) return [];
  const files = [...filesOf(dossier)];
  return byFile.filter(({ applies }) => !files.some(applies));
}

function filesOf(dossier: Dossier): ReadonlySet<string> {
  return new Set(Object.values(dossier.locations).map(({ at }) => at.file));
}

function keyOf(byFile: readonly FileSettings[], file: string): string {
  return byFile.map((one) => (one.applies(file) ? '1' : '0')).join('');
}

/** Two passes that run a rule alike need it to run once. */
export function runKey({ rule, severity, options }: ResolvedRule): string {
  return JSON.stringify([rule.id, severity, [...options]]);
}
