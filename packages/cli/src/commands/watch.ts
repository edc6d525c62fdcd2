import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { createReadMemory, type ReadMemory } from '@claimline/dossier';
import { nodePort, type RememberingPort, rememberingPort } from '@claimline/dossier/node';
import { type Checker, createChecker } from '@claimline/validation';
import type { FSWatcher } from 'chokidar';
import { isScratch, openWatch } from '../editing/open-watch.ts';
import { CannotRun, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';
import { onStop } from '../terminal/stop-signals.ts';

/** Editors save in several steps; what comes within this many milliseconds is one change. */
const QUIET = 60;

/** Milliseconds after which a folder that is gone is looked for again, and what is read beside the dossier. */
const LOOKS = 500;

/** What one run leaves for the next. */
export interface RunMemory {
  readonly read: ReadMemory;
  readonly port: RememberingPort;
  readonly checker: Checker;
}

/** What a run reads and writes besides the dossier. */
export interface Besides {
  /** Files that are read, where they are: settings, and findings that are known. */
  readonly inputs: readonly string[];
  /** Files that are written; what a run writes itself is no reason for another one. */
  readonly outputs: readonly string[];
}

/**
 * Checks now and after every change, until the process is told to stop. What did not change is not read again, and
 * only what has to do with the claims that changed is judged again. A run that fails says so, and the next change
 * starts another.
 */
export async function watchAndCheck(
  target: string,
  context: Context,
  besides: Besides,
  run: (memory: RunMemory) => Promise<ExitCode>,
): Promise<undefined> {
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
  const isOwn = await namesOf(besides.outputs);
  const open = async (): Promise<FSWatcher> => {
    const made = openWatch(
      path,
      (changed) => {
        memory.port.changed(changed);
        dirty = true;
        wake();
      },
      { isOwn },
    );
    made.on('unlinkDir', (gone) => {
      if (gone === path) isGone = true;
    });
    // What changes before the folder was looked through would go unseen.
    await new Promise<void>((done) => made.once('ready', done));
    return made;
  };
  let watcher = await open();
  let seen = await stateOf(besides.inputs);
  const alive = setInterval(async () => {
    if (isGone) wake();
    if ((await stateOf(besides.inputs)) === seen) return;
    dirty = true;
    wake();
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
  const signals = onStop(stop);
  try {
    while (!stopped) {
      if (await returned()) dirty = true;
      if (dirty) {
        dirty = false;
        seen = await stateOf(besides.inputs);
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
    signals.done();
  }
  return undefined;
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

/** Is a path one of these files, by the name that was given or by the one that a link leads to? */
async function namesOf(files: readonly string[]): Promise<(path: string) => boolean> {
  const real = await Promise.all(files.map((file) => realpath(file).catch(() => file)));
  const names = new Set([...files, ...real]);
  return (path) => names.has(path);
}

/** Tells one state of files from another; files that are not there have one as well. */
async function stateOf(files: readonly string[]): Promise<string> {
  const facts = await Promise.all(files.map((file) => stat(file).catch(() => undefined)));
  return facts.map((one) => (one === undefined ? '' : `${one.ino}:${one.size}:${one.mtimeMs}`)).join();
}
