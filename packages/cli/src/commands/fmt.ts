import { join, resolve } from 'node:path';
import { formatDossierText } from '@claimline/dossier';
import { nodePort, writeAtomic } from '@claimline/dossier/node';
import { readInput } from '../dossier-input.ts';
import { CannotRun, EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';

export interface FmtOptions {
  readonly check?: boolean;
}

/** Rewrites the files of a dossier in their usual form; with --check only tells which would change. */
export async function fmt(target: string, options: FmtOptions, context: Context): Promise<ExitCode> {
  const read = await readInput(target, context);
  const [missing] = read.diagnostics.filter((one) => one.location.line === 0);
  if (read.files.length === 0)
    throw new CannotRun('fmt-input', `${target}: ${missing?.message ?? 'there is no dossier.'}`, missing?.hint);
  const path = resolve(context.cwd, target);
  const folder = (await nodePort.kind(path)) === 'folder' ? path : nodePort.parent(path);
  let changed = 0;
  let failed = 0;
  for (const file of read.files.filter((one) => /\.(?:ya?ml|json)$/i.test(one.path))) {
    const formatted = formatDossierText(file.path, file.text);
    if (!formatted.ok) {
      failed += 1;
      await context.output.talk(`${file.path}: ${formatted.problem.message}`);
    } else if (formatted.value !== file.text) {
      changed += 1;
      if (options.check !== true) await rewrite(join(folder, file.path), file.text, formatted.value, file.path);
      await context.output.result(`${file.path}\n`);
    }
  }
  if (failed > 0) return EXIT.failed;
  return options.check === true && changed > 0 ? EXIT.findings : EXIT.clean;
}

async function rewrite(path: string, before: string, after: string, name: string): Promise<void> {
  const written = await writeAtomic(path, after, { expected: before, throughLink: true });
  if (!written.ok) throw new CannotRun('fmt-unwritable', `${name}: ${written.problem.message}`, 'It is as it was.');
}
