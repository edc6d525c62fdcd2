import { constants } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { limits } from '../limits.ts';
import type { FilePort, FileProblem, FileText } from '../port.ts';
import { textOfBytes } from '../utf8.ts';

/** The file system of Node as a `FilePort`: regular files inside the root only, size-capped, UTF-8. */
export const nodePort: FilePort = {
  kind: kindOf,
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return await Promise.all(
      entries.map(async (entry) => {
        if (!entry.isSymbolicLink())
          return {
            name: entry.name,
            kind: entry.isFile() ? ('file' as const) : entry.isDirectory() ? ('folder' as const) : ('other' as const),
          };
        const target = await kindOf(join(folder, entry.name));
        // A linked folder could lead anywhere, also back here; a linked file is judged when it is read.
        return { name: entry.name, kind: target === 'file' ? ('file' as const) : ('other' as const) };
      }),
    );
  },
  read: readInside,
  join: (folder, name) => join(folder, name),
  parent: dirname,
  name: basename,
};

async function kindOf(path: string): ReturnType<FilePort['kind']> {
  try {
    const facts = await stat(path);
    return facts.isFile() ? 'file' : facts.isDirectory() ? 'folder' : 'other';
  } catch (error) {
    const code = codeOf(error);
    return code === 'EACCES' || code === 'EPERM' ? 'denied' : 'missing';
  }
}

async function readInside(path: string, root: string): Promise<FileText> {
  try {
    const [real, realRoot] = await Promise.all([realpath(path), realpath(root)]);
    const folder = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
    if (!real.startsWith(folder)) return refuse('outside');
    // Pipes and devices are refused before they are opened: opening them can wait for ever.
    if (!(await lstat(real)).isFile()) return refuse('not-a-file');
    const handle = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const once = await readWhole(handle);
      return once.ok || once.code !== 'changed' ? once : await readWhole(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return problemOf(error);
  }
}

async function readWhole(handle: FileHandle): Promise<FileText> {
  const before = await handle.stat();
  if (!before.isFile()) return refuse('not-a-file');
  if (before.size > limits.fileBytes) return refuse('too-large', `${before.size} bytes`);
  // All of it is written to, or it is not used.
  const bytes = Buffer.allocUnsafe(before.size);
  const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
  const after = await handle.stat();
  if (bytesRead !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
    return refuse('changed');
  return textOfBytes(bytes);
}

function refuse(code: FileProblem, detail = ''): FileText {
  return { ok: false, code, detail };
}

function problemOf(error: unknown): FileText {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('missing');
  if (code === 'EACCES' || code === 'EPERM') return refuse('denied');
  if (code === 'ELOOP') return refuse('outside');
  return refuse('unreadable', code);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
