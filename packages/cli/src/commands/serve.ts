import { resolve } from 'node:path';
import { createReadMemory, loadDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { type Action, startServer } from '@claimline/server';
import { builtApp } from '../built-app.ts';
import { offPageOf } from '../check-dossier.ts';
import { createEditor } from '../editing/editor.ts';
import { followFiles } from '../editing/follow-files.ts';
import { readPassage } from '../editing/read-passage.ts';
import { CannotRun } from '../exit.ts';
import { pageDossier } from '../page-dossier.ts';
import type { Context } from '../program.ts';
import { onStop } from '../terminal/stop-signals.ts';

export interface ServeOptions {
  readonly port: number;
  readonly strictPort?: boolean;
  readonly readOnly?: boolean;
  readonly editor?: 'code' | 'idea';
}

/** Addresses that open a place of a file in an editor; the page fills in file, line and column. */
const EDITORS = {
  code: (root: string) => `vscode://file${root.startsWith('/') ? '' : '/'}${root}/{file}:{line}:{column}`,
  idea: (root: string) => `idea://open?file=${root}/{file}&line={line}&column={column}`,
} as const;

/** Serves the timeline of one dossier on loopback until a signal ends it. */
export async function serve(target: string, options: ServeOptions, context: Context): Promise<undefined> {
  const app = builtApp();
  const path = resolve(context.cwd, target);
  const say = (sentence: string): void => void context.output.talk(sentence);
  const editor = createEditor(path);
  const actions = new Map<string, Action>([
    ['/edit', editor.edit],
    ['/add', editor.add],
    ['/undo', editor.undo],
    ['/read-passage', (body) => readPassage(path, body, context.today)],
  ]);
  const root = (await nodePort.kind(path)) === 'folder' ? path : nodePort.parent(path);
  const place =
    options.editor === undefined
      ? null
      : encodeURI(EDITORS[options.editor](root)).replace(/%7B|%7D/gi, (mark) => (mark === '%7B' ? '{' : '}'));
  const memory = createReadMemory();
  const started = await startServer({
    app,
    load: async () => {
      const { dossier, diagnostics } = await loadDossier(path, nodePort, memory);
      if (dossier === null) return { dossier, diagnostics };
      const now = new Date().toISOString().slice(0, 10);
      return { dossier: pageDossier(dossier), diagnostics, findings: () => offPageOf(dossier, { now }) };
    },
    actions: options.readOnly === true ? new Map() : actions,
    session: { place },
    port: options.port,
    strictPort: options.strictPort === true,
  });
  if (!started.ok) throw new CannotRun(started.problem.code, started.problem.message, started.problem.expected);
  const server = started.value;
  await context.output.result(`Timeline: ${server.url}\n`);
  await context.output.talk('Press Ctrl-C to stop.');
  const following = followFiles(path, server.changed, say);
  await new Promise<void>((stop) => onStop(stop));
  await following.close();
  await server.close();
  return undefined;
}
