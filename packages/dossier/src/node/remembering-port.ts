import { lstat } from 'node:fs/promises';
import type { FilePort } from '../port.ts';

/** A file system of which is known what has changed. */
export interface RememberingPort extends FilePort {
  /** Something about a path is other than before: it is looked at again, and so is every folder. */
  changed(path: string): void;
}

/**
 * Looks at each path once, until it is told that it has changed: for whoever watches a folder, and is told. Of paths
 * that are not watched nothing is remembered, nor of links: what they lead to has another name when it changes.
 */
export function rememberingPort(port: FilePort, isWatched: (path: string) => boolean): RememberingPort {
  const kinds = new Map<string, ReturnType<FilePort['kind']>>();
  const lists = new Map<string, ReturnType<FilePort['list']>>();
  const texts = new Map<string, ReturnType<FilePort['read']>>();
  const links = new Set<string>();
  const noteLink = async (path: string): Promise<void> => {
    const facts = await lstat(path).catch(() => undefined);
    if (facts?.isSymbolicLink() === true) links.add(path);
    else links.delete(path);
  };
  return {
    ...port,
    kind: (path) => once(kinds, path, () => port.kind(path)),
    list: (folder) => once(lists, folder, () => port.list(folder)),
    read: async (path, root) => {
      if (!isWatched(path)) return await port.read(path, root);
      const read = await once(texts, path, async () => {
        await noteLink(path);
        return await port.read(path, root);
      });
      // What could not be read may be readable a moment later.
      if (!read.ok || links.has(path)) texts.delete(path);
      return read;
    },
    changed: (path) => {
      texts.delete(path);
      kinds.clear();
      lists.clear();
    },
  };
}

function once<T>(known: Map<string, Promise<T>>, path: string, look: () => Promise<T>): Promise<T> {
  const before = known.get(path);
  if (before !== undefined) return before;
  const now = look();
  known.set(path, now);
  // A failure is nobody's memory.
  now.catch(() => known.delete(path));
  return now;
}
