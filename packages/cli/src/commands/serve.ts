import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { startServer } from '@claimline/server';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';

export interface ServeOptions {
  readonly port: number;
  readonly strictPort?: boolean;
}

/** The built page: inside the installed package, or beside it in a checkout. */
const APP_FOLDERS = ['../../app', '../../../../apps/timeline/dist'];

/** Serves the timeline of one dossier on loopback until a signal ends it. */
export async function serve(target: string, options: ServeOptions, context: Context): Promise<undefined> {
  const app = APP_FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).find((folder) =>
    existsSync(folder),
  );
  if (app === undefined)
    throw new CannotRun('app-missing', 'the timeline page has not been built.', 'In a checkout, npm start builds it.');
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
