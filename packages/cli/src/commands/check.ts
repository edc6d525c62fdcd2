import { resolve } from 'node:path';
import type { Diagnostic, ReadResult } from '@claimline/dossier';
import { writeAtomic } from '@claimline/dossier/node';
import { formatters, type ReportInput } from '@claimline/report';
import { brokenRules, type CheckResult, check as checkDossier, withoutKnown } from '@claimline/validation';
import { stdoutLook } from '../appearance-options.ts';
import { readInput } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { CommonOptions, Context } from '../program.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';

export interface CheckOptions extends CommonOptions {
  readonly failOn: 'error' | 'warning' | 'never';
  readonly maxWarnings?: number;
  readonly maxFindings: number;
  readonly today?: string;
  readonly output: readonly string[];
  readonly quiet?: boolean;
  readonly baseline?: string;
  readonly writeBaseline?: string;
}

/** Checks a dossier and prints the report; what can be read of a broken one is still checked. */
export async function check(target: string, options: CheckOptions, context: Context): Promise<ExitCode> {
  const targets = options.output.map(reportTarget);
  const read = await readInput(target, context);
  const known = options.baseline === undefined ? [] : await readBaseline(options.baseline, context);
  const whole = read.dossier === null ? null : checkDossier(read.dossier, { now: options.today ?? context.today });
  if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, whole, context);
  const result = whole === null ? null : withoutKnown(whole, known).result;
  const shown = result === null || options.quiet !== true ? result : errorsOnly(result);
  const input: ReportInput = { dossier: read.dossier, result: shown, diagnostics: read.diagnostics, files: read.files };
  const look = { ...stdoutLook(options, context), maxFindings: options.maxFindings };
  await context.output.result(formatterOf(options.format)(input, look));
  for (const { format, file } of targets) {
    const text = formatterOf(format)({ ...input, result }, { locale: options.locale, maxFindings: 0 });
    const written = await writeAtomic(resolve(context.cwd, file), text);
    if (!written.ok)
      throw new CannotRun('report-unwritable', `${file}: ${written.problem.message}`, 'Nothing was changed there.');
  }
  return statusOf(read, result, options);
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

function errorsOnly(result: CheckResult): CheckResult {
  return { ...result, findings: result.findings.filter((finding) => finding.severity === 'error') };
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
  if (format === undefined || file === '' || !isFormat(format)) {
    throw new CannotRun(
      'output-target',
      `--output ${text}: expected a format and a file, such as json:report.json.`,
      `Formats: ${Object.keys(formatters).join(', ')}.`,
    );
  }
  return { format, file };
}
