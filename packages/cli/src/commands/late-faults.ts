import process from 'node:process';
import { EXIT } from '../exit.ts';
import type { Output } from '../terminal/streams.ts';

let hears = false;
let hasHeard = false;

/**
 * A rule of somebody else can leave work behind that fails when its `check` has ended: a promise that nobody waits for, a
 * timer. Node would end the process there, with half a report or none; so it is told, and the run ends with 2.
 */
export function hearLateFaults(output: Output): void {
  if (hears) return;
  hears = true;
  const heard = async (error: unknown): Promise<void> => {
    const { escapeForTerminal } = await import('@claimline/report');
    const reason = error instanceof Error ? error.message : String(error);
    await output.talk(
      `error: a plugin failed after its rule had ended (${escapeForTerminal(reason.split('\n')[0] ?? '')}).`,
    );
  };
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error: unknown) => {
      hasHeard = true;
      // Of a run that has ended, by what it has left.
      process.exitCode = EXIT.failed;
      void heard(error);
    });
}

/** Did work of a plugin fail that no rule was waiting for? What it has left by now is given a turn to fail. */
export async function hadLateFault(): Promise<boolean> {
  if (hears) await new Promise((done) => setImmediate(done));
  return hasHeard;
}
