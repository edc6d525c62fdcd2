import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Location, RuleSetting } from '@claimline/core';
import { escapeForTerminal } from '@claimline/report';
import { type FileSettings, type PresetName, presetNames } from '@claimline/validation';
import picomatch from 'picomatch';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

/** Names under which a config is found, in the folder of the dossier or one above it. */
const CONFIG_NAMES = ['claimline.config.yaml', 'claimline.config.yml', 'claimline.config.json'];

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;
const severity = z.enum(SEVERITIES);
const ruleSettings = z.record(
  z.string(),
  z.union([severity, z.tuple([severity]), z.tuple([severity, z.record(z.string(), z.unknown())])], {
    error: `expected one of ${SEVERITIES.join(', ')}, or [severity, options].`,
  }),
  { error: 'expected severities by the ids of rules, such as pair/tension: warning.' },
);
const configSchema = z.strictObject({
  extends: z.enum(presetNames as readonly [PresetName, ...PresetName[]]).optional(),
  rules: ruleSettings.optional(),
  overrides: z
    .array(
      z.strictObject({
        files: z.union([z.string(), z.array(z.string()).min(1)], {
          error: 'expected a pattern of paths or a list of them, such as claims/**.',
        }),
        rules: ruleSettings,
      }),
    )
    .optional(),
  plugins: z.array(z.string()).optional(),
});

/** What a config says, ready for the check. */
export interface Config {
  /** Where it stands; plugins are resolved from its folder. */
  readonly file: string;
  readonly extends: PresetName | undefined;
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly overrides: readonly FileSettings[];
  readonly plugins: readonly string[];
  /** Where the setting of a rule stands, by its id. */
  readonly settingsAt: Readonly<Record<string, Location>>;
}

/** The config that `--config` names, else the nearest one beside or above the dossier; undefined when there is none. */
export async function findConfig(
  dossier: string,
  named: string | undefined,
  context: Context,
): Promise<Config | undefined> {
  if (named !== undefined) return await read(resolve(context.cwd, named), named);
  for (let folder = resolve(context.cwd, dossier); ; folder = dirname(folder)) {
    for (const name of CONFIG_NAMES) {
      const file = join(folder, name);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      if (text !== undefined) return parsed(text, file, relative(context.cwd, file));
    }
    if (dirname(folder) === folder) return undefined;
  }
}

async function read(file: string, shown: string): Promise<Config> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun('config-unreadable', `${shown}: cannot be read (${error.code ?? error.message}).`);
  });
  return parsed(text, file, shown);
}

const known = new Map<string, { readonly text: string; readonly config: Config }>();

/** While a dossier is watched, the same text gives the very same config. */
function parsed(text: string, file: string, shown: string): Config {
  const before = known.get(file);
  if (before?.text === text) return before.config;
  const config = configFrom(text, file, shown);
  known.set(file, { text, config });
  return config;
}

function configFrom(text: string, file: string, shown: string): Config {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const place = (offset: number | undefined): string => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${shown}:${line}:${col}`;
  };
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new CannotRun('config-invalid', `${place(problem.pos[0])}: ${problem.message.split('\n')[0] ?? ''}`);
  const result = configSchema.safeParse(document.toJS({ maxAliasCount: 50 }) ?? {});
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const node: unknown = document.getIn([...path, ...keys.slice(0, 1)], true);
    const offset = hasRange(node) ? node.range[0] : undefined;
    const where = [...path, ...keys].map(String).join(' → ');
    throw new CannotRun(
      'config-invalid',
      `${place(offset)}: ${escapeForTerminal(where === '' ? '' : `${where}: `)}${issue?.message ?? 'this is no config.'}`,
      'Keys: extends (recommended, strict, none), rules, overrides (files, rules), plugins.',
    );
  }
  const { data } = result;
  return {
    file,
    extends: data.extends,
    rules: settings(data.rules ?? {}),
    overrides: (data.overrides ?? []).map(({ files, rules }) => ({
      applies: picomatch(files, { dot: true }),
      files: [files].flat().join(', '),
      rules: settings(rules),
    })),
    plugins: data.plugins ?? [],
    settingsAt: settingsAt(document, (offset) => {
      const { line, col } = lines.linePos(offset);
      return { file: shown, line, column: col };
    }),
  };
}

/** Where rules are set: under `rules`, else in the first of the overrides that names them. */
function settingsAt(document: Document, locationOf: (offset: number) => Location): Readonly<Record<string, Location>> {
  const at: Record<string, Location> = Object.create(null);
  const overrides: unknown = document.get('overrides');
  const others = isSeq(overrides) ? overrides.items.map((one) => (isMap(one) ? one.get('rules') : undefined)) : [];
  for (const rules of [document.get('rules'), ...others])
    for (const { key } of isMap(rules) ? rules.items : [])
      if (isScalar(key) && key.range) at[String(key.value)] ??= locationOf(key.range[0]);
  return at;
}

function settings(rules: z.infer<typeof ruleSettings>): Readonly<Record<string, RuleSetting>> {
  return Object.fromEntries(
    Object.entries(rules).map(([id, setting]): [string, RuleSetting] => {
      if (typeof setting === 'string') return [id, setting];
      const [level, options] = setting;
      return [id, options === undefined ? level : [level, options]];
    }),
  );
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}
