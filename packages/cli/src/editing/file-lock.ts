import { open, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';

const PATIENCE = 2_000;
const PAUSE = 15;

/**
 * Runs work while nobody else who asks here saves the same file: between the last look at a
 * file and the rename over it, another server could save too. The lock lies beside the file
 * and names its process; one that a killed process left behind does not count.
 * Undefined when the file stays locked for two seconds.
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T | undefined> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const end = performance.now() + PATIENCE;
  while (!(await taken(lock))) {
    if (performance.now() > end) return undefined;
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE);
    });
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Takes the lock; a folder that takes no lock is told by the save itself. */
async function taken(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    // A full disk may refuse the number; the empty file is a lock as well.
    await handle.writeFile(String(process.pid)).catch(() => undefined);
    await handle.close();
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return true;
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (owner > 0 && owner !== process.pid && !isAlive(owner)) await rm(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
