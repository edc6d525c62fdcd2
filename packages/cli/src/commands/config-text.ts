import type { Location, RuleSetting } from '@claimline/core';
import { nearest } from '@claimline/dossier';
import { escapeForTerminal } from '@claimline/report';
import { type FileSettings, type PresetName, presetNames } from '@claimline/validation';
import picomatch from 'picomatch';
import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { CannotRun } from '../exit.ts';

const KEYS = 'Keys: extends (recommended, strict, none), rules, overrides (files, rules), plugins.';

const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;
const severity = z.enum(SEVERITIES);
const ruleSettings = z.record(
  z.string(),
  z.union([severity, z.tuple([severity]), z.tuple([severity, z.record(z.string(), z.unknown())])], {
    error: `expected one of ${SEVERITIES.join(', ')}, or [severity, options].`,
  }),
  { error: 'expected severities by the ids of rules, such as pair/tension: warning.' },
);
/** Longer patterns are refused by what matches them. */
const MOST_OF_PATTERN = 1_000;
const patterns = `expected a pattern of paths or a list of them, such as claims/**, of ${MOST_OF_PATTERN} characters at most.`;
const pattern = z.string().min(1, { error: patterns }).max(MOST_OF_PATTERN, { error: patterns });
const presets = presetNames as readonly [PresetName, ...PresetName[]];
const configSchema = z.strictObject({
  extends: z
    .enum(presets, {
      error: ({ input }) => {
        const meant = typeof input === 'string' ? nearest(input, presets) : undefined;
        return `expected one of ${presets.join(', ')}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
      },
    })
    .optional(),
  rules: ruleSettings.optional(),
  overrides: z
    .array(
      z.strictObject({
        files: z.union([pattern, z.array(pattern).min(1)], { error: patterns }),
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

/** Uses of YAML aliases in a config: what they stand for counts once more each time. */
const MOST_ALIASES = 50;

export function configFrom(text: string, file: string, shown: string): Config {
  const lines = new LineCounter();
  const place = (offset: number | undefined): string => {
    const { line, col } = lines.linePos(offset ?? 0);
    return `${shown}:${line}:${col}`;
  };
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, stringKeys: true });
  const [problem] = document.errors;
  if (problem !== undefined)
    throw new CannotRun('config-invalid', `${place(problem.pos[0])}: ${sentenceOf(problem.message)}`, KEYS);
  const result = configSchema.safeParse(plain(document, place));
  if (!result.success) {
    const [issue] = result.error.issues;
    const path = issue?.path ?? [];
    const keys = issue?.code === 'unrecognized_keys' ? issue.keys : [];
    const where = [...path, ...keys].map(String).join(' → ');
    throw new CannotRun(
      'config-invalid',
      `${place(startOf(document, [...path, ...keys.slice(0, 1)]))}: ${escapeForTerminal(where === '' ? '' : `${where}: `)}${issue?.message ?? 'this is no config.'}`,
      KEYS,
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

/** The reader goes from level to level, and says so in its own way when there are too many. */
function sentenceOf(message: string): string {
  const [first = ''] = message.split('\n');
  return /call stack/i.test(first) ? 'lists and maps are nested too deep.' : first;
}

/** What a document says; aliases that explode, or lead nowhere, are refused where the first of them stands. */
function plain(document: Document, place: (offset: number | undefined) => string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES }) ?? {};
  } catch {
    let first: number | undefined;
    visit(document, {
      Alias: (_, alias) => {
        first = alias.range?.[0];
        return visit.BREAK;
      },
    });
    throw new CannotRun(
      'config-invalid',
      `${place(first)}: aliases stand for too much here.`,
      'Write out what they stand for.',
    );
  }
}

/** Where a value stands, or what is nearest above it where it is missing. */
function startOf(document: Document, path: readonly PropertyKey[]): number | undefined {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (hasRange(node)) return node.range[0];
  }
  return undefined;
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
