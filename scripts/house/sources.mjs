import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inRoot, root } from './root.mjs';

const generated = new Set([
  'node_modules',
  'dist',
  '.turbo',
  'coverage',
  'test-results',
  'playwright-report',
  '.cache',
  'e2e',
]);
const shared = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json', 'turbo.json'];

/** Folders of our packages and apps. */
export function workspaces() {
  return ['packages', 'apps'].flatMap((group) =>
    readdirSync(inRoot(group))
      .sort()
      .map((name) => inRoot(group, name))
      .filter((folder) => existsSync(join(folder, 'package.json'))),
  );
}

/** Files that decide what is installed. */
export function manifests() {
  const settings = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc'].map((name) => inRoot(name));
  return [...settings.filter(existsSync), ...workspaces().map((folder) => join(folder, 'package.json'))];
}

/** Files that decide what is built. */
export function sources() {
  return [...shared.map((name) => inRoot(name)), ...workspaces().flatMap((folder) => filesUnder(folder))];
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      if (generated.has(entry.name) || entry.name.endsWith('.test.ts') || entry.name.endsWith('.md')) return [];
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesUnder(path);
      return entry.isFile() ? [path] : [];
    });
}

/** Hash of names and contents: says whether anything differs. */
export function hashOfContents(paths, salt = '') {
  return hash(paths, salt, (path) => readFileSync(path));
}

/** Hash of names, sizes and times: a fast answer while nothing was touched. */
export function hashOfTimes(paths, salt = '') {
  return hash(paths, salt, (path) => {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs}`;
  });
}

function hash(paths, salt, part) {
  const sum = createHash('sha256').update(salt);
  for (const path of paths) sum.update('\0').update(relative(root, path)).update('\0').update(part(path));
  return sum.digest('hex');
}
