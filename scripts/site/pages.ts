import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** What the site is made of, relative to the root of the repository. */
const SOURCES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'docs', 'examples/README.md'];

/** Puts the pages into a folder of their own, as they stand in the repository, so that links between them hold. */
export function stage(root: string, folder: string): void {
  const folders = ['packages', 'seeds'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/README.md`),
  );
  for (const source of [...SOURCES, ...folders]) {
    if (!existsSync(join(root, source))) continue;
    mkdirSync(dirname(join(folder, source)), { recursive: true });
    cpSync(join(root, source), join(folder, source), { recursive: true });
  }
}

/** The address of a page of the site, for a Markdown file of the repository: README.md is the index of its folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)README\.md$/, '$1index.md').replace(/\.md$/, '.html');
}

export interface Target {
  readonly href: string;
  /** Path from the root of a file that goes along. */
  readonly file?: string;
  /** Path from the root of a dossier whose timeline is published. */
  readonly dossier?: string;
}

/**
 * Where a relative link of a page leads: to a page, to a picture or another file of the
 * repository (which then goes along), or to the timeline of a dossier folder.
 */
export function targetOf(root: string, page: string, href: string): Target {
  const [path = '', hash] = href.split('#');
  const anchor = hash === undefined ? '' : `#${hash}`;
  if (path === '') return { href: anchor };
  const target = posix.normalize(posix.join(posix.dirname(page), decodeURI(path))).replace(/\/$/, '');
  const back = (to: string): string => `${posix.relative(posix.dirname(addressOf(page)), to) || '.'}${anchor}`;
  if (target.endsWith('.md')) return { href: back(addressOf(target)) };
  if (existsSync(join(root, target, 'dossier.yaml'))) return { href: back(`${target}/timeline.html`), dossier: target };
  if (existsSync(join(root, target, 'README.md'))) return { href: back(`${target}/index.html`) };
  if (existsSync(join(root, target)) && readable(join(root, target))) return { href: back(target), file: target };
  // A folder of files: its place in the overview of examples or packages says what it holds.
  const above = posix.dirname(target);
  if (existsSync(join(root, above, 'README.md'))) return { href: back(`${above}/index.html`) };
  return { href: back(target), file: target };
}

function readable(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
}

export interface Group {
  readonly group: string;
  readonly pages: readonly { readonly title: string; readonly address: string }[];
}

/** The groups of pages of `docs/README.md`, which is the map of the whole: `**Group:** [page](path) · …` */
export function mapOf(root: string): readonly Group[] {
  return readFileSync(join(root, 'docs', 'README.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, group, rest = ''] = /^\*\*(.+):\*\* (.+)$/.exec(line) ?? [];
      if (group === undefined) return [];
      const pages = [...rest.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)].map(([, title = '', path = '']) => ({
        title,
        address: addressOf(posix.normalize(posix.join('docs', path))),
      }));
      return [{ group, pages }];
    });
}
