import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@claimline/core';

export interface WriteOptions {
  /** The text that the file is believed to hold; when it holds another one by now, nothing is written. */
  readonly expected?: string;
  /** Write what a link leads to, and not a file in its place; for paths that a person named, or that were read. */
  readonly throughLink?: boolean;
}

/**
 * Writes a file whole or not at all: to a temporary file beside it, to the disk, then
 * renamed over it. A file that changed since it was read is left alone, and so is one that
 * may not be written: a rename asks the folder alone. Mode is kept.
 */
export async function writeAtomic(named: string, text: string, options: WriteOptions = {}): Promise<Result<void>> {
  const path = options.throughLink === true ? await realpath(named).catch(() => named) : named;
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    if (options.expected !== undefined && (await readFile(path, 'utf8')) !== options.expected) {
      return fail({
        code: 'file-changed',
        message: 'The file has changed since it was read.',
        expected: 'the text that was read',
      });
    }
    const before = await stat(path).catch(() => undefined);
    if (before !== undefined && !before.isFile())
      return fail({ code: 'file-not-a-file', message: 'This is not a regular file.' });
    if (before !== undefined && !(await isWritable(path)))
      return fail({ code: 'file-read-only', message: 'The file may not be written.', found: basename(named) });
    const handle = await open(temporary, 'wx', before === undefined ? 0o666 : before.mode & 0o777);
    try {
      await handle.writeFile(text, 'utf8');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    await syncFolder(dirname(path));
    return ok(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail({
      code: 'file-unwritable',
      message: `The file could not be written${code === '' ? '' : ` (${code})`}.`,
      found: basename(named),
    });
  }
}

async function isWritable(path: string): Promise<boolean> {
  return await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** Makes the rename itself durable; not every system lets a folder be opened. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
