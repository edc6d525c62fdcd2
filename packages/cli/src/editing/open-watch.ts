import { statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

/** What else a watch leaves out, and whether it looks at the files from time to time instead of being told. */
export interface WatchOptions {
  readonly isOwn?: (path: string) => boolean;
  readonly pollEvery?: number;
}

/**
 * Watches a file, or a folder and what is in it, and names every path that is other than before. Heard is what the
 * system says of a folder, unsifted: a file that is replaced several times at once is lost to whoever watches the file
 * itself, since each save is another file.
 */
export function openWatch(path: string, heard: (changed: string) => void, options: WatchOptions = {}): FSWatcher {
  const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const root = isFile ? dirname(path) : path;
  const { isOwn = () => false, pollEvery } = options;
  const isIgnored = (name: string): boolean =>
    name !== root && (isFile ? name !== path : isScratch(basename(name)) || isOwn(name));
  // Node's own recursive watch loses files that editors replace by renaming.
  const watcher = watch(root, {
    // A watch that is set up while the watcher is being closed is never taken down; it must not hold the process.
    persistent: false,
    ignoreInitial: true,
    ignored: isIgnored,
    ...(pollEvery === undefined ? {} : { usePolling: true, interval: pollEvery }),
  });
  const tell = (changed: string): void => {
    if (!isIgnored(changed)) heard(changed);
  };
  watcher.on('all', (event, changed) => {
    // The system has told of a change already; what is new may stand in a folder that was not watched yet.
    if (event !== 'change' || pollEvery !== undefined) tell(changed);
  });
  watcher.on('raw', (_, name, details) => {
    const watched: unknown = (details as { watchedPath?: unknown } | undefined)?.watchedPath;
    if (typeof watched !== 'string') return;
    if (typeof name === 'string') tell(join(watched, name));
    // A file of itself, or something in a folder that the system does not name.
    if (typeof name !== 'string' || name === basename(watched)) tell(watched);
  });
  return watcher;
}

/** Files that editors and our own writes leave for a moment, and what version control keeps. */
export function isScratch(name: string): boolean {
  return /^\.|~$|\.tmp$/.test(name);
}
