import type { Diagnostic, ReadResult } from '@claimline/dossier';
import { type CheckedDossier, changesFormatters, findChanges, formatDiagnostics, isUnchanged } from '@claimline/report';
import { stdoutLook } from '../appearance-options.ts';
import { checkDossier } from '../check-dossier.ts';
import { readInput } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import { readRevision, revisionTarget } from '../git/revision.ts';
import type { CommonOptions, Context } from '../program.ts';

export interface DiffOptions extends CommonOptions {
  readonly maxFindings: number;
  readonly today?: string;
  readonly exitCode?: boolean;
}

/** Prints what changed between two states: folders, files, or `REVISION:PATH` of a git repository. */
export async function diff(
  first: string,
  second: string | undefined,
  options: DiffOptions,
  context: Context,
): Promise<ExitCode> {
  // One path means: what did I change since the last commit?
  const [from, to] = second === undefined ? [`HEAD:${first}`, first] : [first, second];
  const today = options.today ?? context.today;
  const [before, after] = [await state(from, today, context), await state(to, today, context)];
  const changes = findChanges(before.checked, after.checked);
  const look = { ...stdoutLook(options, context), maxFindings: options.maxFindings };
  const format = changesFormatters[options.format as keyof typeof changesFormatters];
  await context.output.result(format({ before: before.checked, after: after.checked, changes }, look));
  if (before.broken || after.broken) {
    await context.output.talk(
      'Some files have problems, so that parts of the dossier may be missing here; claimline check shows where.',
    );
    return EXIT.failed;
  }
  return options.exitCode === true && !isUnchanged(changes) ? EXIT.findings : EXIT.clean;
}

async function state(
  target: string,
  today: string,
  context: Context,
): Promise<{ checked: CheckedDossier; broken: boolean }> {
  const revision = revisionTarget(target);
  const read: ReadResult =
    revision === undefined
      ? await readInput(target, context)
      : await readRevision(revision.revision, revision.path, context.cwd);
  if (read.dossier === null) {
    await context.output.talk(formatDiagnostics(read.diagnostics, read.files, { color: false, width: 80 }));
    throw new CannotRun('dossier-unreadable', `${target}: there is no dossier that can be used.`);
  }
  const { dossier } = read;
  return {
    checked: { dossier, result: checkDossier(dossier, { now: today }) },
    broken: read.diagnostics.some(isError),
  };
}

function isError(diagnostic: Diagnostic): boolean {
  return diagnostic.severity === 'error';
}
