import type { ReadResult } from '@claimline/dossier';
import {
  type ChangesInput,
  type CheckedDossier,
  changesFormatters,
  escapeForTerminal,
  findChanges,
  isUnchanged,
  jsonText,
  markdownText,
} from '@claimline/report';
import { stdoutLook } from '../appearance-options.ts';
import { checkDossier } from '../check-dossier.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import { placeInRepository, readRevision } from '../git/revision.ts';
import { runGit } from '../git/run-git.ts';
import type { CommonOptions, Context } from '../program.ts';

export interface LogOptions extends CommonOptions {
  readonly maxCount: number;
  readonly maxFindings: number;
}

/** One commit that touched the dossier, newest first. */
interface Commit {
  readonly hash: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/** Prints what every commit changed in a dossier: claims, values, verdicts that are other ones since. */
export async function log(target: string, options: LogOptions, context: Context): Promise<ExitCode> {
  const { repository, folder } = await placeInRepository(target, context.cwd);
  const commits = await commitsOf(repository, folder, options.maxCount);
  if (commits.length === 0)
    throw new CannotRun('git-history', `${target}: no commit of this repository holds it.`, 'Commit it first.');
  const entries: object[] = [];
  for (const [i, commit] of commits.entries()) {
    const input = await changeOf(commit, target, context);
    if (input === undefined || (isUnchanged(input.changes) && options.format !== 'json')) continue;
    if (options.format === 'json') entries.push(dataOf(commit, input, options));
    else if (!(await print(commit, input, options, context, i))) break;
  }
  if (options.format === 'json') await context.output.result(`${jsonText({ version: 1, commits: entries }, 2)}\n`);
  return EXIT.clean;
}

async function changeOf(commit: Commit, target: string, context: Context): Promise<ChangesInput | undefined> {
  const after = stateOf(await readRevision(commit.hash, target, context.cwd), commit);
  if (after === undefined) return undefined;
  const parent = await readRevision(`${commit.hash}^`, target, context.cwd).catch((error: unknown) => {
    // The first commit of a repository has no parent.
    if (error instanceof CannotRun && error.code === 'git-revision') return undefined;
    throw error;
  });
  const before = (parent && stateOf(parent, commit)) ?? nothingYet(after);
  return { before, after, changes: findChanges(before, after) };
}

/** A state judged as of the day of its commit, so that old states read as they did. */
function stateOf(read: ReadResult, commit: Commit): CheckedDossier | undefined {
  if (read.dossier === null) return undefined;
  return { dossier: read.dossier, result: checkDossier(read.dossier, { now: commit.date.slice(0, 10) }) };
}

/** What was there before a dossier began: the same words and names, no claims. */
function nothingYet(after: CheckedDossier): CheckedDossier {
  const dossier = { ...after.dossier, claims: [] };
  // Nobody had findings to see before there was a dossier.
  return { dossier, result: { ...checkDossier(dossier), findings: [] } };
}

async function print(
  commit: Commit,
  input: ChangesInput,
  options: LogOptions,
  context: Context,
  at: number,
): Promise<boolean> {
  const format = changesFormatters[options.format as keyof typeof changesFormatters];
  const text = format(input, { ...stdoutLook(options, context), maxFindings: options.maxFindings });
  const facts = [commit.hash.slice(0, 10), commit.date.slice(0, 10), commit.author, commit.subject];
  const gap = at === 0 ? '' : '\n';
  const head =
    options.format === 'markdown'
      ? `${gap}# ${facts.map(markdownText).join(' · ')}\n\n`
      : `${gap}${facts.map(escapeForTerminal).join('  ')}\n`;
  return await context.output.result(head + text);
}

function dataOf(commit: Commit, input: ChangesInput, options: LogOptions): object {
  return { ...commit, changes: JSON.parse(changesFormatters.json(input, { locale: options.locale })) };
}

async function commitsOf(repository: string, folder: string, most: number): Promise<readonly Commit[]> {
  const limit = most === 0 ? [] : [`--max-count=${most}`];
  const printed = await runGit(repository, [
    'log',
    ...limit,
    '-z',
    '--format=%H%x1f%aI%x1f%an%x1f%s',
    '--',
    folder || '.',
  ]);
  return (printed?.toString('utf8') ?? '')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [hash = '', date = '', author = '', subject = ''] = line.split('\x1f');
      return { hash, date, author, subject };
    });
}
