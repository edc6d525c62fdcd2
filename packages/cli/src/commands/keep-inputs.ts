import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReadResult } from '@claimline/dossier';
import { folderOf } from '../dossier-input.ts';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

/**
 * Ends the run when a file to be written is one that the dossier was read from, by whatever name: a forgotten file name
 * (`--write-baseline dossier.yaml`) must not cost a person their work. Asked before anything is written.
 */
export async function keepInputs(
  outputs: readonly string[],
  target: string,
  { files, diagnostics }: Pick<ReadResult, 'files' | 'diagnostics'>,
  context: Context,
): Promise<void> {
  if (outputs.length === 0 || target === '-') return;
  const folder = await folderOf(target, context);
  // What could not be read is somebody's work as well.
  const paths = new Set([...files.map(({ path }) => path), ...diagnostics.map(({ location }) => location.file)]);
  const inputs = new Map<string, string>();
  for (const path of paths) {
    const own = await identity(join(folder, path));
    if (own !== undefined) inputs.set(own, path);
  }
  for (const output of outputs) {
    const own = await identity(resolve(context.cwd, output));
    const input = own === undefined ? undefined : inputs.get(own);
    if (input !== undefined)
      throw new CannotRun(
        'output-is-input',
        `${output}: this file is a part of the dossier (${input}) and would be written over.`,
        'Nothing was changed. Name another file.',
      );
  }
}

/** What a file is, whatever it is called: links and capital letters give the same file other names. */
async function identity(path: string): Promise<string | undefined> {
  const facts = await stat(path, { bigint: true }).catch(() => undefined);
  return facts?.isFile() === true ? `${facts.dev}:${facts.ino}` : undefined;
}
