import { resolve } from 'node:path';
import process from 'node:process';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { startServer } from '@claimline/server';
import { builtApp } from '../built-app.ts';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

export interface ServeOptions {
  readonly port: number;
  readonly strictPort?: boolean;
}

/** Serves the timeline of one dossier on loopback until a signal ends it. */
export async function serve(target: string, options: ServeOptions, context: Context): Promise<undefined> {
  const app = builtApp();
  const path = resolve(context.cwd, target);
  const started = await startServer({
    app,
    load: () => loadDossier(path, nodePort),
    port: options.port,
    strictPort: options.strictPort === true,
  });
  if (!started.ok) throw new CannotRun(started.problem.code, started.problem.message, started.problem.expected);
  const server = started.value;
  await context.output.result(`Timeline: ${server.url}\n`);
  await context.output.talk('Press Ctrl-C to stop.');
  const signal = await untilSignal();
  await server.close();
  // Shells report a command that a signal ended as 128 plus its number.
  process.exitCode = SIGNALS[signal];
  return undefined;
}

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type StopSignal = keyof typeof SIGNALS;

function untilSignal(): Promise<StopSignal> {
  return new Promise((resolveWait) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolveWait(signal));
  });
}
