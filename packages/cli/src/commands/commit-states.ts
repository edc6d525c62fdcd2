import type { Diagnostic, ReadResult } from '@claimline/dossier';
import type { CheckedDossier } from '@claimline/report';
import { checkDossier } from '../check-dossier.ts';
import { commitsOf, type Step } from '../git/history.ts';
import { readTree } from '../git/revision.ts';

/** How a dossier stood before a commit and at it. */
export interface CommitStates {
  /** Undefined where there was no dossier yet. */
  readonly before: CheckedDossier | undefined;
  /** Undefined where the dossier was removed or cannot be read at all. */
  readonly after: CheckedDossier | undefined;
  /** Why the dossier cannot be read at this commit, or not in full. */
  readonly problems: readonly Diagnostic[];
  /** The commit that `before` is of, when the one right before could not be read in full. */
  readonly comparedWith: string | undefined;
  /** Whether parts of `before` are missing, since no older state can be read in full either. */
  readonly isBeforePartial: boolean;
}

/** Commits looked through for a state that can be read, when the one right before cannot. */
const MOST_STEPS_BACK = 20;

/** Both states of a step; undefined where there was no dossier and is none. */
export async function statesOf(repository: string, step: Step): Promise<CommitStates | undefined> {
  const { commit, path, pathBefore } = step;
  const after = await stateAt(repository, commit.hash, path);
  const parent = await stateAt(repository, `${commit.hash}^`, pathBefore);
  if (after === undefined && parent === undefined) return undefined;
  const problems = after === undefined ? [] : errorsOf(after);
  const older = canCompare(parent, problems) ? undefined : await lastWhole(repository, step);
  const before = older?.read ?? parent;
  // A state is judged as of the day of the commit, so that old states read as they did.
  const day = commit.date.slice(0, 10);
  return {
    before: checked(before, day),
    after: checked(after, day),
    problems,
    comparedWith: older?.hash,
    isBeforePartial: older === undefined && !canCompare(parent, problems),
  };
}

/**
 * Whether what changed can be told from the state right before. A broken state can be held against
 * any, as `diff` does; a whole one against a broken one would show all that was lost there as new.
 */
function canCompare(parent: ReadResult | undefined, problems: readonly Diagnostic[]): boolean {
  if (parent === undefined || errorsOf(parent).length === 0) return true;
  return problems.length > 0 && parent.dossier !== null;
}

/** The newest older state that can be read in full. */
async function lastWhole(
  repository: string,
  { commit, pathBefore }: Step,
): Promise<{ readonly hash: string; readonly read: ReadResult } | undefined> {
  for (const { hash } of await commitsOf(repository, `${commit.hash}^`, pathBefore, MOST_STEPS_BACK)) {
    const read = await stateAt(repository, hash, pathBefore);
    if (read !== undefined && errorsOf(read).length === 0) return { hash, read };
  }
  return undefined;
}

/** The dossier as a commit holds it; undefined where there is none, or no such commit. */
async function stateAt(repository: string, revision: string, path: string): Promise<ReadResult | undefined> {
  const read = await readTree(repository, revision, path, path || '.');
  const isGone = read?.diagnostics.some(({ code }) => code === 'path-missing' || code === 'dossier-missing') ?? true;
  return isGone ? undefined : read;
}

function checked(read: ReadResult | undefined, day: string): CheckedDossier | undefined {
  if (read === undefined || read.dossier === null) return undefined;
  return { dossier: read.dossier, result: checkDossier(read.dossier, { now: day }) };
}

function errorsOf(read: ReadResult): readonly Diagnostic[] {
  return read.diagnostics.filter((one) => one.severity === 'error');
}
