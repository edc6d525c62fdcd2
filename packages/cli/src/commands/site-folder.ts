import { lstat, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { Dossier } from '@claimline/core';
import { writeAtomic } from '@claimline/dossier/node';
import type { Earlier, FeedItem } from '@claimline/publish';
import { CannotRun } from '../exit.ts';

/** Names what an earlier build wrote; only those files are ever removed. */
const MANIFEST = 'claimline-build.json';

/** What an earlier build left in a folder. A folder with other things in it is not written into. */
export async function readEarlier(
  path: string,
  shown: string,
): Promise<Earlier & { readonly files: readonly string[] }> {
  const names: readonly string[] = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new CannotRun('build-folder', `${shown}: this is not a folder that can be written (${error.code}).`);
  });
  if (names.length > 0 && !names.includes(MANIFEST))
    throw new CannotRun(
      'build-folder',
      `${shown}: there are files in it that claimline build did not write.`,
      'Nothing was changed. Choose an empty folder or a new one.',
    );
  const manifest = (await readJson(join(path, MANIFEST))) as { files?: unknown } | undefined;
  const dossier = (await readJson(join(path, 'dossier.json'))) as Dossier | undefined;
  const items = await readJson(join(path, 'changes.json'));
  const files = Array.isArray(manifest?.files) ? manifest.files.filter(isPlainPath) : [];
  return {
    files,
    items: Array.isArray(items) ? items.filter(isItem) : [],
    ...(dossier?.version === 1 && Array.isArray(dossier.claims) ? { dossier } : {}),
  };
}

/** Writes every file whole, the entry last, then removes files of the earlier build that are no longer made. */
export async function writeSite(
  path: string,
  shown: string,
  files: ReadonlyMap<string, string>,
  earlier: readonly string[],
): Promise<number> {
  const manifest = `${JSON.stringify({ claimline: 'build-1', files: [...files.keys()].sort() }, null, 1)}\n`;
  // Written first, so that an interrupted build is still known as one.
  await put(path, shown, MANIFEST, manifestBefore(earlier, files));
  for (const [name, text] of files) await put(path, shown, name, text);
  const gone = earlier.filter((name) => !files.has(name));
  for (const name of gone) await remove(path, name);
  await put(path, shown, MANIFEST, manifest);
  return gone.length;
}

function manifestBefore(earlier: readonly string[], files: ReadonlyMap<string, string>): string {
  const all = [...new Set([...earlier, ...files.keys()])].sort();
  return `${JSON.stringify({ claimline: 'build-1', files: all }, null, 1)}\n`;
}

async function put(path: string, shown: string, name: string, text: string): Promise<void> {
  const file = join(path, ...name.split('/'));
  await mkdir(dirname(file), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new CannotRun('build-folder', `${shown}: the folder cannot be made (${error.code ?? error.message}).`);
  });
  if (!(await isOwnFolder(path, dirname(file))))
    throw new CannotRun('build-folder', `${join(shown, name)}: a link leads out of the folder.`, 'Remove the link.');
  // A file that says the same stays untouched, so that a web server can tell what is new.
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === text) return;
  const written = await writeAtomic(file, text);
  if (!written.ok)
    throw new CannotRun(
      'build-unwritable',
      `${join(shown, name)}: ${written.problem.message}`,
      'Run it again when there is room.',
    );
}

async function remove(path: string, name: string): Promise<void> {
  const file = join(path, ...name.split('/'));
  if (await isOwnFolder(path, dirname(file))) await rm(file, { force: true });
}

/** Whether no step from the folder down to this one is a link. */
async function isOwnFolder(path: string, folder: string): Promise<boolean> {
  for (let at = folder; at !== path && at.startsWith(path + sep); at = dirname(at)) {
    const facts = await lstat(at).catch(() => undefined);
    if (facts === undefined || !facts.isDirectory()) return false;
  }
  return true;
}

function isPlainPath(name: unknown): name is string {
  return typeof name === 'string' && /^(?:claims\/)?[\w.-]+$/.test(name) && name !== '..' && !name.endsWith('/..');
}

function isItem(item: unknown): item is FeedItem {
  const { date, title, lines } = (item ?? {}) as Partial<FeedItem>;
  const isDay = typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  return isDay && typeof title === 'string' && Array.isArray(lines) && lines.every((line) => typeof line === 'string');
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
