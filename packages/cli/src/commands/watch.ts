import { basename, relative, resolve, sep } from 'node:path';
import process from 'node:process';
import { createReadMemory, type ReadMemory } from '@claimline/dossier';
import { nodePort, type RememberingPort, rememberingPort } from '@claimline/dossier/node';
import { type Checker, createChecker } from '@claimline/validation';
import { type FSWatcher, watch } from 'chokidar';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const QUIET = 60;

/** Milliseconds after which a folder that is gone is looked for again. */
const LOOKS = 500;

/** What one run leaves for the next. */
export interface RunMemory {
  readonly read: ReadMemory;
  readonly port: RememberingPort;
  readonly checker: Checker;
}

/**
 * Checks now and after every change, until the process is told to stop. What did not change is not read again, and
 * only what has to do with the claims that changed is judged again. A run that fails says so, and the next change
 * starts another.
 */
export async function watchAndCheck(
  target: string,
  context: Context,
  run: (memory: RunMemory) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (target === '-')
    throw new CannotRun('watch-stdin', 'standard input cannot be watched.', 'Give a folder or a file.');
  const path = resolve(context.cwd, target);
  const kind = await nodePort.kind(path);
  if (kind !== 'folder' && kind !== 'file')
    throw new CannotRun('watch-missing', `${target}: there is no such file or folder.`);
  // Beside a file others may be read that nobody watches.
  const isWatched = (name: string): boolean =>
    kind === 'folder' &&
    !relative(path, name)
      .split(sep)
      .some((part) => part === '..' || isScratch(part));
  let memory: RunMemory = {
    read: createReadMemory(),
    port: rememberingPort(nodePort, isWatched),
    checker: createChecker(),
  };
  let wake = (): void => undefined;
  let stopped = false;
  let dirty = true;
  let isGone = false;
  const open = async (): Promise<FSWatcher> => {
    // Node's own recursive watch loses files that editors replace by renaming.
    const made = watch(path, {
      // A watch that is set up while the watcher is being closed is never taken down; it must not hold the process.
      persistent: false,
      ignoreInitial: true,
      ignored: (name) => name !== path && isScratch(basename(name)),
    });
    made.on('all', (_, changed) => {
      memory.port.changed(changed);
      if (changed === path && kind === 'folder') isGone = true;
      dirty = true;
      wake();
    });
    // What changes before the folder was looked through would go unseen.
    await new Promise<void>((done) => made.once('ready', done));
    return made;
  };
  let watcher = await open();
  const alive = setInterval(() => {
    if (isGone) wake();
  }, LOOKS);
  /** A folder that was moved away and back is another one to whoever watched it, and nothing that was read of it holds. */
  const returned = async (): Promise<boolean> => {
    if (!isGone || (await nodePort.kind(path)) !== kind) return false;
    await watcher.close();
    isGone = false;
    memory = { ...memory, port: rememberingPort(nodePort, isWatched) };
    watcher = await open();
    return true;
  };
  const stop = (): void => {
    stopped = true;
    wake();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  try {
    while (!stopped) {
      if (await returned()) dirty = true;
      if (dirty) {
        dirty = false;
        await attempt(run, memory, context);
        await context.output.talk(`Watching ${target}; Ctrl-C ends.`);
      }
      await new Promise<void>((done) => {
        wake = done;
        if (dirty || stopped) done();
      });
      await new Promise((done) => setTimeout(done, QUIET));
    }
  } finally {
    await watcher.close();
    clearInterval(alive);
    process.off('SIGINT', stop);
    process.off('SIGTERM', stop);
  }
  return EXIT.clean;
}

async function attempt(
  run: (memory: RunMemory) => Promise<ExitCode>,
  memory: RunMemory,
  context: Context,
): Promise<void> {
  try {
    await run(memory);
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    await context.output.talk(`error: ${error.message}`);
  }
}

/** Files that editors and our own writes leave for a moment, and what version control keeps. */
function isScratch(name: string): boolean {
  return /^\.|~$|\.tmp$/.test(name);
}
