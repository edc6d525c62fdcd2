import { realpath, stat } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { loadDossier, type ReadResult } from '@claimline/dossier';
import { CannotRun } from '../exit.ts';
import { isRevision, runGit } from './run-git.ts';
import { treePort } from './tree-port.ts';

/** `HEAD~1:my-dossier` → revision and path; undefined for a path of the disk, `C:\…` among them. */
export function revisionTarget(text: string): { readonly revision: string; readonly path: string } | undefined {
  const at = text.indexOf(':');
  if (at < 0 || /^[A-Za-z]:[\\/]/.test(text)) return undefined;
  return { revision: text.slice(0, at), path: text.slice(at + 1) || '.' };
}

/** Where a path lies in its repository, `/`-separated; '' is the whole repository. */
export async function placeInRepository(path: string, cwd: string): Promise<{ repository: string; folder: string }> {
  const full = resolve(cwd, path);
  const present = await nearestFolder(full);
  const top = await runGit(present, ['rev-parse', '--show-toplevel']);
  if (top === undefined)
    throw new CannotRun(
      'git-repository',
      `${path}: this is not inside a git repository.`,
      'Compare two folders instead.',
    );
  const repository = await realpath(top.toString('utf8').trimEnd());
  const folder = relative(repository, resolve(await realpath(present), relative(present, full)));
  return { repository, folder: folder.split(sep).join('/') };
}

/** The dossier as it stood in a revision. */
export async function readRevision(revision: string, path: string, cwd: string): Promise<ReadResult> {
  if (!isRevision(revision))
    throw new CannotRun(
      'git-revision',
      `“${revision.slice(0, 60)}” does not name one revision.`,
      'Write HEAD~1, a tag or a hash.',
    );
  const { repository, folder } = await placeInRepository(path, cwd);
  const read = await readTree(repository, revision, folder, `${revision}:${path}`);
  if (read !== undefined) return read;
  throw new CannotRun(
    'git-revision',
    `there is no revision “${revision.slice(0, 60)}” in this repository.`,
    'git log lists them.',
  );
}

/** The dossier at a `/`-separated path of a repository; messages name it as `shown`. Undefined without such a revision. */
export async function readTree(
  repository: string,
  revision: string,
  folder: string,
  shown: string,
): Promise<ReadResult | undefined> {
  const port = await treePort(repository, revision, folder);
  if (port === undefined) return undefined;
  const loaded = await loadDossier(folder, port);
  return {
    ...loaded,
    diagnostics: loaded.diagnostics.map((one) =>
      one.location.file === loaded.root ? { ...one, location: { ...one.location, file: shown } } : one,
    ),
  };
}

/** The folder itself, or the nearest one above it that is there: a dossier may be gone from the disk by now. */
async function nearestFolder(path: string): Promise<string> {
  const facts = await stat(path).catch(() => undefined);
  if (facts?.isDirectory()) return path;
  return dirname(path) === path ? path : nearestFolder(dirname(path));
}
