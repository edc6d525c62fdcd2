import { limits as named } from '@claimline/dossier';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Context } from '../program.ts';

/** Prints the named limits on what is read, one per line. */
export async function limits(context: Context): Promise<ExitCode> {
  const entries = Object.entries(named);
  const width = Math.max(...entries.map(([name]) => name.length));
  await context.output.result(`${entries.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n')}\n`);
  return EXIT.clean;
}
