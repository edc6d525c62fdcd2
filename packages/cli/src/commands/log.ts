import type { Diagnostic } from '@claimline/dossier';
import {
  type ChangesInput,
  type CheckedDossier,
  changesFormatters,
  escapeForTerminal,
  escapeLine,
  findChanges,
  isUnchanged,
  jsonText,
  markdownText,
} from '@claimline/report';
import { stdoutLook } from '../appearance-options.ts';
import { checkDossier } from '../check-dossier.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import { historyOf, type Step } from '../git/history.ts';
import { placeInRepository } from '../git/revision.ts';
import type { CommonOptions, Context } from '../program.ts';
import { type CommitStates, statesOf } from './commit-states.ts';

export interface LogOptions extends CommonOptions {
  readonly maxCount: number;
  readonly maxFindings: number;
}

/** One commit and what it did to the dossier; `input` is missing where there is nothing to compare. */
interface Entry {
  readonly step: Step;
  readonly states: CommitStates;
  readonly input: ChangesInput | undefined;
  readonly notes: readonly string[];
}

/** Prints what every commit changed in a dossier: claims, values, verdicts that are other ones since. */
export async function log(target: string, options: LogOptions, context: Context): Promise<ExitCode> {
  const { repository, folder } = await placeInRepository(target, context.cwd);
  const entries: object[] = [];
  let [commits, printed] = [0, 0];
  for await (const step of historyOf(repository, folder, options.maxCount)) {
    commits += 1;
    const entry = await entryOf(repository, step);
    if (entry === undefined) continue;
    if (options.format === 'json') entries.push(dataOf(entry, options));
    else if (entry.notes.length > 0 || (entry.input !== undefined && !isUnchanged(entry.input.changes))) {
      if (!(await print(entry, options, context, printed === 0))) break;
      printed += 1;
    }
  }
  if (commits === 0)
    throw new CannotRun('git-history', `${target}: no commit of this repository holds it.`, 'Commit it first.');
  if (options.format === 'json') await context.output.result(`${jsonText({ version: 1, commits: entries }, 2)}\n`);
  return EXIT.clean;
}

async function entryOf(repository: string, step: Step): Promise<Entry | undefined> {
  const states = await statesOf(repository, step);
  if (states === undefined) return undefined;
  const { after } = states;
  const before = states.before ?? (after && nothingYet(after));
  const input = before && after && { before, after, changes: findChanges(before, after) };
  return { step, states, input, notes: notesOf(step, states) };
}

/** What was there before a dossier began: the same words and names, no claims. */
function nothingYet(after: CheckedDossier): CheckedDossier {
  const dossier = { ...after.dossier, claims: [] };
  // Nobody had findings to see before there was a dossier.
  return { dossier, result: { ...checkDossier(dossier), findings: [] } };
}

/** What there is to say of a commit beside the changes; without it they would mislead. */
function notesOf({ path, pathBefore }: Step, states: CommitStates): readonly string[] {
  const { after, problems, comparedWith } = states;
  const notes: string[] = [];
  if (path !== pathBefore) notes.push(`Renamed from ${pathBefore || '.'} to ${path || '.'}.`);
  if (problems.length > 0)
    notes.push(
      after === undefined
        ? `The dossier could not be read: ${problemText(problems)}`
        : `The dossier could not be read in full, so that parts of it may be missing here: ${problemText(problems)}`,
    );
  else if (after === undefined) notes.push('The dossier was removed.');
  if (comparedWith !== undefined)
    notes.push(`Compared with ${comparedWith.slice(0, 10)}, the last state before that could be read in full.`);
  if (states.isBeforePartial)
    notes.push('No state before could be read in full; what is new here may have been there.');
  return notes;
}

/** The first problem with its place; the others are counted. */
function problemText(problems: readonly Diagnostic[]): string {
  const [first] = problems;
  if (first === undefined) return '';
  const { file, line, column } = first.location;
  const more = problems.length === 1 ? '' : ` (${problems.length} problems in all)`;
  return `${line === 0 ? file : `${file}:${line}:${column}`}: ${first.message}${more}`;
}

async function print(entry: Entry, options: LogOptions, context: Context, isFirst: boolean): Promise<boolean> {
  const { step, states, input, notes } = entry;
  const { hash, date, author, subject } = step.commit;
  const facts = [hash.slice(0, 10), date.slice(0, 10), author, subject];
  const format = changesFormatters[options.format as keyof typeof changesFormatters];
  const look = { ...stdoutLook(options, context), maxFindings: options.maxFindings };
  // Of a broken state nobody can say that nothing changed.
  const isTold = input !== undefined && (states.problems.length === 0 || !isUnchanged(input.changes));
  const changes = isTold ? format(input, look) : '';
  const [head, said] =
    options.format === 'markdown'
      ? [`# ${facts.map(markdownText).join(' · ')}\n\n`, notes.map((note) => `${markdownText(note)}\n\n`)]
      : [`${facts.map(escapeForTerminal).join('  ')}\n`, notes.map((note) => `${escapeLine(note)}\n`)];
  return await context.output.result([isFirst ? '' : '\n', head, ...said, changes].join(''));
}

function dataOf({ step, states, input }: Entry, options: LogOptions): object {
  const { path, pathBefore } = step;
  return {
    ...step.commit,
    ...(path === pathBefore ? {} : { renamedFrom: pathBefore }),
    problems: states.problems.map(({ code, message, location }) => ({ code, message, location })),
    ...(states.comparedWith === undefined ? {} : { comparedWith: states.comparedWith }),
    changes: input === undefined ? null : JSON.parse(changesFormatters.json(input, { locale: options.locale })),
  };
}
