import { runGit } from './run-git.ts';

/** One commit that touched a path. */
export interface Commit {
  readonly hash: string;
  readonly date: string;
  readonly author: string;
  readonly subject: string;
}

/** A commit with the path that the dossier has since it, and the one that it had before. */
export interface Step {
  readonly commit: Commit;
  readonly path: string;
  readonly pathBefore: string;
}

const MAIN_FILE = /(?:^|\/)dossier\.(?:ya?ml|json)$/;

/**
 * The commits that touched a dossier, newest first; at most `most`, 0 for all. `git log --follow` knows
 * files only: here the main file leads from the name of a folder to the one that it had before.
 */
export async function* historyOf(repository: string, path: string, most: number): AsyncGenerator<Step> {
  let left = most === 0 ? Number.POSITIVE_INFINITY : most;
  let [revision, at] = ['HEAD', path];
  for (let more = true; more; ) {
    more = false;
    for (const commit of await commitsOf(repository, revision, at, left)) {
      const pathBefore = (await renamedFrom(repository, commit.hash, at)) ?? at;
      yield { commit, path: at, pathBefore };
      left -= 1;
      if (pathBefore === at) continue;
      // What is older under the new name is another dossier that stood there.
      [revision, at, more] = [`${commit.hash}^`, pathBefore, left > 0];
      break;
    }
  }
}

/** Commits that touched a path, newest first, from a revision back. */
export async function commitsOf(
  repository: string,
  revision: string,
  path: string,
  most: number,
): Promise<readonly Commit[]> {
  const limit = Number.isFinite(most) ? [`--max-count=${most}`] : [];
  const format = '--format=%H%x1f%aI%x1f%an%x1f%s';
  const printed = await runGit(repository, ['log', ...limit, '-z', format, revision, '--', path || '.']);
  return (printed?.toString('utf8') ?? '')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => {
      const [hash = '', date = '', author = '', subject = ''] = line.split('\x1f');
      return { hash, date, author, subject };
    });
}

/** The path that a folder, or a file, was renamed from in a commit. */
async function renamedFrom(repository: string, hash: string, path: string): Promise<string | undefined> {
  const names = ['--no-commit-id', '--name-status', '-r', '-M', '--diff-filter=R', '-z'];
  const printed = (await runGit(repository, ['diff-tree', ...names, hash]))?.toString('utf8') ?? '';
  // `R100 FROM TO`, one part behind the other.
  const parts = printed.split('\0');
  for (let i = 0; i + 2 < parts.length; i += 3) {
    const [from = '', to = ''] = parts.slice(i + 1, i + 3);
    if (to === path) return from;
    if (MAIN_FILE.test(from) && MAIN_FILE.test(to) && parentOf(to) === path) return parentOf(from);
  }
  return undefined;
}

function parentOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
