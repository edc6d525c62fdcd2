import type { FSWatcher } from 'chokidar';
import { openWatch } from './open-watch.ts';

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const QUIET = 50;
/** Between two looks at the files where the system does not tell of changes. Milliseconds. */
const LOOK_EVERY = 500;

/**
 * Calls `changed` once for every batch of changes under a path. Where the system has no
 * watches left (ENOSPC) or none at all, it looks at the files from time to time and says so.
 */
export function followFiles(
  path: string,
  changed: () => void,
  say: (sentence: string) => void,
): { readonly close: () => Promise<void> } {
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  let closed = false;
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET);
  };
  const start = (usePolling: boolean): void => {
    watcher = openWatch(path, soon, usePolling ? { pollEvery: LOOK_EVERY } : {});
    watcher.on('error', (error) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      if (usePolling || closed) return;
      say(`The system cannot watch so many files (${code}); they are looked at every ${LOOK_EVERY} ms instead.`);
      void watcher?.close();
      start(true);
    });
  };
  start(false);
  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}
