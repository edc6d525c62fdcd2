import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nodePort, writeAtomic } from '@claimline/dossier/node';
import { CannotRun } from '../exit.ts';

/** Writes a file that is not there yet, whole or not at all, with the folders above it. */
export async function writeNew(folder: string, path: string, text: string): Promise<void> {
  const place = join(folder, path);
  if ((await nodePort.kind(place)) !== 'missing')
    throw new CannotRun(
      'extract-exists',
      `${path}: there is such a file already.`,
      'Nothing was written over; remove it or name another folder.',
    );
  await mkdir(dirname(place), { recursive: true });
  const done = await writeAtomic(place, text);
  if (!done.ok) throw new CannotRun('extract-unwritable', `${path}: ${done.problem.message}`);
}
