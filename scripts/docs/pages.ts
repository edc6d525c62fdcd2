import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Every page people read: Markdown of the root, of docs, and of each package; `/`-separated, sorted. */
export function pagesOf(root: string): string[] {
  const packages = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  const folders = [root, ...packages, ...foldersUnder(join(root, 'docs'))];
  return folders
    .flatMap((folder) => readdirSync(folder, { withFileTypes: true }).map((entry) => ({ folder, entry })))
    .filter(({ entry }) => entry.isFile() && entry.name.endsWith('.md'))
    .map(({ folder, entry }) => relative(root, join(folder, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function foldersUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inner.flatMap((entry) => foldersUnder(join(folder, entry.name)))];
}
