import { readUsable } from '../dossier-input.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';

/**
 * Brings a dossier to the newest format. There is one format so far, so a dossier that
 * can be read is there already; the verb stands so that scripts can rely on it.
 */
export async function migrate(target: string, context: Context): Promise<ExitCode> {
  const { dossier } = await readUsable(target, context);
  await context.output.result(`${target}: format ${dossier.version} is the newest; nothing to do.\n`);
  return EXIT.clean;
}
