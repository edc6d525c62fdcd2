import type { FilePort, FileText } from '@claimline/dossier';
import { limits, textOfBytes } from '@claimline/dossier';
import { runGit } from './run-git.ts';

interface Entry {
  readonly object: string;
  readonly size: number;
}

/**
 * The files of one revision as the reader of dossiers sees files. Paths are those of the
 * repository, `/`-separated; links are not followed. Texts are fetched in one go.
 */
export async function treePort(repository: string, revision: string, folder: string): Promise<FilePort | undefined> {
  const listed = await runGit(repository, ['ls-tree', '-r', '-l', '-z', '--full-tree', revision, '--', folder || '.']);
  if (listed === undefined) return undefined;
  const entries = entriesOf(listed.toString('utf8'));
  const texts = await textsOf(repository, entries);
  const folders = new Set(
    [...entries.keys()].flatMap((path) => path.split('/').map((_, i, parts) => parts.slice(0, i).join('/'))),
  );
  const kind = (path: string): 'file' | 'folder' | 'missing' =>
    entries.has(path) ? 'file' : folders.has(path) ? 'folder' : 'missing';
  return {
    kind: async (path) => kind(path),
    list: async (inner) => {
      const prefix = inner === '' ? '' : `${inner}/`;
      const names = new Set(
        [...entries.keys()].flatMap((path) =>
          path.startsWith(prefix) ? [path.slice(prefix.length).split('/')[0] ?? ''] : [],
        ),
      );
      return [...names].map((name) => ({ name, kind: entries.has(prefix + name) ? 'file' : 'folder' }));
    },
    read: async (path) => read(entries.get(path), texts.get(path)),
    join: (inner, name) => (inner === '' ? name : `${inner}/${name}`),
    parent: (path) => path.split('/').slice(0, -1).join('/'),
    name: (path) => path.split('/').at(-1) ?? path,
  };
}

function read(entry: Entry | undefined, bytes: Buffer | undefined): FileText {
  if (entry === undefined) return { ok: false, code: 'missing', detail: '' };
  if (entry.size > limits.fileBytes) return { ok: false, code: 'too-large', detail: `${entry.size} bytes` };
  if (bytes === undefined) return { ok: false, code: 'unreadable', detail: '' };
  return textOfBytes(bytes);
}

/** `MODE blob OBJECT SIZE\tPATH\0`; 120000 is a link and left out. */
function entriesOf(listed: string): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const line of listed.split('\0')) {
    const [facts = '', path] = line.split('\t');
    const [mode, type, object = '', size = ''] = facts.split(/\s+/);
    if (path !== undefined && type === 'blob' && mode !== '120000') found.set(path, { object, size: Number(size) });
  }
  return found;
}

/** `git cat-file --batch` answers `OBJECT blob SIZE\n` and the bytes, one after another. */
async function textsOf(repository: string, entries: ReadonlyMap<string, Entry>): Promise<ReadonlyMap<string, Buffer>> {
  const wanted = [...entries].filter(([, { size }]) => size <= limits.fileBytes);
  const input = wanted.map(([, { object }]) => `${object}\n`).join('');
  const answer = (await runGit(repository, ['cat-file', '--batch'], input)) ?? Buffer.alloc(0);
  const texts = new Map<string, Buffer>();
  let at = 0;
  for (const [path] of wanted) {
    const end = answer.indexOf(10, at);
    if (end < 0) break;
    const size = Number(answer.toString('latin1', at, end).split(' ')[2]);
    if (!Number.isInteger(size)) break;
    texts.set(path, answer.subarray(end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}
