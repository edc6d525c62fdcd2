import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReadResult } from '@claimline/dossier';
import { folderOf } from '../dossier-input.ts';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

/** What a run reads and writes, by the names that a person gave. */
interface Named {
  readonly outputs: readonly string[];
  /** Files besides those of the dossier that must not be written over, each with what it is. */
  readonly besides: readonly { readonly file: string; readonly is: string }[];
}

/**
 * Ends the run when a file to be written is one that the dossier was read from, or that says how to check it, by whatever
 * name: a forgotten file name (`--write-baseline dossier.yaml`) must not cost a person their work. Nor are two reports
 * written to one file. Asked before anything is written.
 */
export async function keepInputs(
  { outputs, besides }: Named,
  target: string,
  { files, diagnostics }: Pick<ReadResult, 'files' | 'diagnostics'>,
  context: Context,
): Promise<void> {
  if (outputs.length === 0) return;
  const inputs = new Map<string, string>();
  const keep = async (path: string, is: string): Promise<void> => {
    const own = await identity(path);
    if (own !== undefined && !inputs.has(own)) inputs.set(own, is);
  };
  if (target !== '-') {
    const folder = await folderOf(target, context);
    // What could not be read is somebody's work as well.
    const paths = new Set([...files.map(({ path }) => path), ...diagnostics.map(({ location }) => location.file)]);
    for (const path of paths) await keep(join(folder, path), `a part of the dossier (${path})`);
  }
  for (const { file, is } of besides) await keep(resolve(context.cwd, file), is);
  const taken = new Set<string>();
  for (const output of outputs) {
    const path = resolve(context.cwd, output);
    const own = (await identity(path)) ?? path;
    const is = inputs.get(own);
    if (is !== undefined)
      throw new CannotRun(
        'output-is-input',
        `${output}: this file is ${is} and would be written over.`,
        'Nothing was changed. Name another file.',
      );
    if (taken.has(own))
      throw new CannotRun(
        'output-twice',
        `${output}: two reports would be written to this file.`,
        'Name another file.',
      );
    taken.add(own);
  }
}

/** What a file is, whatever it is called: links and capital letters give the same file other names. */
async function identity(path: string): Promise<string | undefined> {
  const facts = await stat(path, { bigint: true }).catch(() => undefined);
  return facts?.isFile() === true ? `${facts.dev}:${facts.ino}` : undefined;
}
