import { relative, resolve, sep } from 'node:path';
import type { Severity } from '@claimline/core';
import type { Diagnostic, ReadResult } from '@claimline/dossier';
import { writeAtomic } from '@claimline/dossier/node';
import { escapeLine, formatters, type ReportInput } from '@claimline/report';
import {
  brokenRules,
  type CheckResult,
  rules as ownRules,
  type CheckOptions as ValidationOptions,
  withoutKnown,
} from '@claimline/validation';
import { stdoutLook } from '../appearance-options.ts';
import { checkDossier } from '../check-dossier.ts';
import { folderOf, readInput } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';
import { readBaseline, refuseOther, writeBaseline } from './baseline-file.ts';
import { configPlaces, findConfig } from './config-file.ts';
import { keepInputs } from './keep-inputs.ts';
import { hadLateFault } from './late-faults.ts';
import type { RunMemory } from './watch.ts';

export interface CheckOptions extends CommonOptions {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings?: number;
  readonly maxFindings: number;
  readonly today?: string;
  readonly output: readonly string[];
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
  readonly rule: readonly string[];
  readonly config?: string | false;
  readonly plugin: readonly string[];
  readonly allowPlugins?: boolean;
  readonly fix?: boolean;
  readonly fixSuggested?: boolean;
  readonly dryRun?: boolean;
  readonly watch?: boolean;
}

/** Checks a dossier and prints the report; what can be read of a broken one is still checked. */
export async function check(target: string, options: CheckOptions, context: Context): Promise<ExitCode | undefined> {
  if (options.watch === true) {
    const { watchAndCheck } = await import('./watch.ts');
    const besides = { inputs: inputsBeside(target, options, context), outputs: outputsOf(options, context) };
    return await watchAndCheck(target, context, besides, (memory) => checkOnce(target, options, context, memory));
  }
  return await checkOnce(target, options, context);
}

/** Files besides the dossier that a check reads where they are there. */
function inputsBeside(target: string, options: CheckOptions, context: Context): readonly string[] {
  const named = typeof options.config === 'string' ? options.config : undefined;
  const configs = options.config === false ? [] : configPlaces(target, named, context);
  const baseline = options.baseline === undefined ? [] : [resolve(context.cwd, options.baseline)];
  const written = new Set(outputsOf(options, context));
  return [...configs, ...baseline].filter((file) => !written.has(file));
}

/** What no report is written over, though it may not be read in this run. */
function besidesOf(
  target: string,
  options: CheckOptions,
  context: Context,
): Parameters<typeof keepInputs>[0]['besides'] {
  const named = typeof options.config === 'string' ? [options.config] : [];
  const configs = [...named, ...(target === '-' ? [] : configPlaces(target, undefined, context))];
  const { cwd } = context;
  const { baseline, writeBaseline: next } = options;
  const isWrittenAnew = next !== undefined && baseline !== undefined && resolve(cwd, next) === resolve(cwd, baseline);
  return [
    ...configs.map((file) => ({ file, is: 'the config' })),
    ...(baseline === undefined || isWrittenAnew ? [] : [{ file: baseline, is: 'the baseline' }]),
  ];
}

function outputsOf({ output, writeBaseline: baseline }: CheckOptions, { cwd }: Context): readonly string[] {
  const files = [...output.map((text) => reportTarget(text).file), ...(baseline === undefined ? [] : [baseline])];
  return files.map((file) => resolve(cwd, file));
}

async function checkOnce(
  target: string,
  options: CheckOptions,
  context: Context,
  memory?: RunMemory,
): Promise<ExitCode> {
  const targets = options.output.map(reportTarget);
  const settings = await settingsFor(target, options, context);
  const first = await readInput(target, context, memory?.read, memory?.port);
  const { writeBaseline: baseline } = options;
  const written = [...targets.map(({ file }) => file), ...(baseline === undefined ? [] : [baseline])];
  await keepInputs({ outputs: written, besides: besidesOf(target, options, context) }, target, first, context);
  if (baseline !== undefined) await refuseOther(baseline, context);
  const read = wantsFixes(options) ? await fixed(target, first, settings, options, context) : first;
  const known =
    options.baseline === undefined ? undefined : await readBaseline(options.baseline, read.dossier, context);
  const whole = read.dossier === null ? null : checkDossier(read.dossier, settings, memory?.checker);
  if (baseline !== undefined) await writeBaseline(baseline, read.dossier, whole, context);
  // Findings of what could not be read are not gone.
  const file = read.diagnostics.some(isError) ? undefined : options.baseline;
  const result =
    whole === null || known === undefined ? whole : withoutKnown(whole, { ...known, file, only: settings.only }).result;
  const input: ReportInput = { dossier: read.dossier, result, diagnostics: read.diagnostics, files: read.files };
  const isQuiet = options.quiet === true;
  const pathOf = target === '-' ? undefined : await pathsFrom(target, settings, context);
  const paths = pathOf === undefined ? {} : { pathOf };
  const look = { ...stdoutLook(options, context), maxFindings: options.maxFindings, findingsOnly: isQuiet, ...paths };
  await context.output.result(formatterOf(options.format)(isQuiet ? errorsOnly(input) : input, look));
  for (const { format, file } of targets) {
    const text = formatterOf(format)(input, { locale: options.locale, maxFindings: 0, ...paths });
    const done = await writeAtomic(resolve(context.cwd, file), text, { throughLink: true });
    if (!done.ok)
      throw new CannotRun('report-unwritable', `${file}: ${done.problem.message}`, 'Nothing was changed there.');
  }
  return namesNoRule(settings) || (await hadLateFault()) ? EXIT.failed : statusOf(read, result, options);
}

/** Is a rule of the command line none? The finding says which is meant; a check that was asked for and did not run is not clean. */
function namesNoRule({ only = [], rules = {}, registry = ownRules }: ValidationOptions): boolean {
  const known = new Set(registry.map(({ id }) => id));
  return [...only, ...Object.keys(rules)].some((id) => !known.has(id));
}

/**
 * Paths as the repository has them in which the run stands: from its root, where a workflow of GitHub says what that is,
 * else from where one stands. What the dossier names is relative to its folder, a config to where one stands.
 */
async function pathsFrom(
  target: string,
  { settingsAt = {} }: ValidationOptions,
  context: Context,
): Promise<(file: string) => string> {
  const folder = await folderOf(target, context);
  const { cwd, environment } = context;
  const { GITHUB_WORKSPACE: workspace } = environment;
  const root = workspace !== undefined && !relative(workspace, cwd).startsWith('..') ? workspace : cwd;
  const configs = new Set(Object.values(settingsAt).map(({ file }) => file));
  return (file) => {
    const from = file === target || configs.has(file) ? cwd : folder;
    return relative(root, resolve(from, file)).replaceAll(sep, '/');
  };
}

function wantsFixes(options: CheckOptions): boolean {
  return options.fix === true || options.fixSuggested === true;
}

/** Makes the fixes and reads the dossier again; with --dry-run shows them and reads on as it was. */
async function fixed(
  target: string,
  read: ReadResult,
  settings: ValidationOptions,
  options: CheckOptions,
  context: Context,
): Promise<ReadResult> {
  if (read.dossier === null) return read;
  if (target === '-') throw new CannotRun('fix-stdin', 'standard input cannot be fixed.', 'Give a folder or a file.');
  const { fixesOf, writeFixes } = await import('./apply-fixes.ts');
  const made = fixesOf(read.dossier, checkDossier(read.dossier, settings), read, options.fixSuggested === true);
  const [first, ...others] = made.reasons.map((one) => one.replace(/\.$/u, ''));
  const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'reason' : 'reasons'}`;
  const left = first === undefined ? '' : `; ${made.refused} could not be made here (${escapeLine(first)}${more})`;
  if (options.dryRun === true) {
    const { lineDiff } = await import('./line-diff.ts');
    for (const [file, text] of made.files)
      for (const line of lineDiff(file, textOf(read, file), text)) await context.output.talk(escapeLine(line));
    await context.output.talk(`${fixes(made.applied)} would be made${left}.`);
    return read;
  }
  await writeFixes(target, made, read.files, context);
  await context.output.talk(`${fixes(made.applied)} made${left}.`);
  return made.applied === 0 ? read : await readInput(target, context);
}

function fixes(n: number): string {
  return `${n} ${n === 1 ? 'fix' : 'fixes'}`;
}

function textOf(read: ReadResult, file: string): string {
  return read.files.find((one) => one.path === file)?.text ?? '';
}

/** The rules of a run: a config beside or above the dossier, the dossier's own settings, and the command line, in this order. */
async function settingsFor(target: string, options: CheckOptions, context: Context): Promise<ValidationOptions> {
  const named = typeof options.config === 'string' ? options.config : undefined;
  const config = options.config === false || target === '-' ? undefined : await findConfig(target, named, context);
  const wants = config !== undefined || options.plugin.length > 0;
  const registry = wants
    ? await (await import('./plugins.ts')).loadRules(options.plugin, config, options.allowPlugins === true, context)
    : undefined;
  const { only, rules } = rulesFrom(options.rule);
  return {
    now: options.today ?? context.today,
    ...(registry === undefined ? {} : { registry }),
    ...(config?.extends === undefined ? {} : { extends: config.extends }),
    ...(config === undefined ? {} : { base: config.rules, overrides: config.overrides, settingsAt: config.settingsAt }),
    ...(only.length === 0 ? {} : { only }),
    rules,
  };
}

const SEVERITIES: readonly string[] = ['off', 'info', 'warning', 'error'] satisfies readonly Severity[];

/** `--rule group/name` runs that rule alone; `--rule group/name=warning` sets its severity. */
function rulesFrom(texts: readonly string[]): {
  readonly only: readonly string[];
  readonly rules: Readonly<Record<string, Severity>>;
} {
  const only: string[] = [];
  const rules: Record<string, Severity> = Object.create(null);
  for (const text of texts) {
    const [id = '', level] = text.split('=');
    if (level === undefined) only.push(id);
    else if (isSeverity(level)) rules[id] = level;
    else throw new CannotRun('rule-severity', `--rule ${text}: expected one of ${SEVERITIES.join(', ')} behind “=”.`);
  }
  return { only, rules };
}

function isSeverity(text: string): text is Severity {
  return SEVERITIES.includes(text);
}

function statusOf(read: ReadResult, result: CheckResult | null, options: CheckOptions): ExitCode {
  if (result === null || read.diagnostics.some(isError) || brokenRules(result).length > 0) return EXIT.failed;
  const { error, warning } = result.counts.bySeverity;
  if (options.maxWarnings !== undefined && warning > options.maxWarnings) return EXIT.findings;
  const reached = options.failOn === 'never' ? 0 : options.failOn === 'warning' ? error + warning : error;
  return reached > 0 ? EXIT.findings : EXIT.clean;
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}

/** What `--quiet` leaves of a report; counts and pairs stay, for formats with a fixed structure. */
function errorsOnly({ result, diagnostics = [], ...rest }: ReportInput): ReportInput {
  const errors = <T extends { readonly severity: Severity }>(all: readonly T[]): readonly T[] =>
    all.filter((one) => one.severity === 'error');
  return {
    ...rest,
    result: result === null ? null : { ...result, findings: errors(result.findings) },
    diagnostics: errors(diagnostics),
  };
}

type FormatName = keyof typeof formatters;

function isFormat(name: string): name is FormatName {
  return Object.hasOwn(formatters, name);
}

function formatterOf(name: string): (typeof formatters)[FormatName] {
  if (isFormat(name)) return formatters[name];
  throw new CannotRun(
    'format-unknown',
    `there is no format “${name}”.`,
    `Formats: ${Object.keys(formatters).join(', ')}.`,
  );
}

/** `json:report.json` → format and file. */
function reportTarget(text: string): { format: string; file: string } {
  const [format, ...rest] = text.split(':');
  const file = rest.join(':');
  if (file === '-')
    throw new CannotRun(
      'output-target',
      `--output ${text}: standard output holds the report that --format asks for.`,
      `Say --format ${format} instead.`,
    );
  if (format === undefined || file === '' || !isFormat(format)) {
    throw new CannotRun(
      'output-target',
      `--output ${text}: expected a format and a file, such as json:report.json.`,
      `Formats: ${Object.keys(formatters).join(', ')}.`,
    );
  }
  return { format, file };
}
