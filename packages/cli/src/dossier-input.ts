import { resolve } from 'node:path';
import process from 'node:process';
import type { Claim, Dossier, DossierIndex } from '@claimline/core';
import { type FilePort, loadDossier, nearest, type ReadMemory, type ReadResult, readDossier } from '@claimline/dossier';
import { nodePort } from '@claimline/dossier/node';
import { formatDiagnostics } from '@claimline/report';
import { CannotRun, EXIT, type ExitCode } from './exit.ts';
import type { Context } from './program.ts';
import { textWidth, wantsColor } from './terminal/appearance.ts';

/** Reads the dossier that a verb was pointed at: a folder, a file, or `-` for standard input. */
export async function readInput(
  target: string,
  context: Context,
  memory?: ReadMemory,
  port: FilePort = nodePort,
): Promise<ReadResult> {
  if (target === '-') return readDossier([{ path: 'stdin.yaml', text: await standardInput() }]);
  const loaded = await loadDossier(resolve(context.cwd, target), port, memory);
  // Messages name the path as the person wrote it, not the folder of this machine.
  const absolute = loaded.root;
  return {
    ...loaded,
    diagnostics: loaded.diagnostics.map((one) =>
      one.location.file === absolute ? { ...one, location: { ...one.location, file: target } } : one,
    ),
  };
}

/** The folder that paths in messages about a dossier are relative to. */
export async function folderOf(target: string, context: Context): Promise<string> {
  const path = resolve(context.cwd, target);
  return (await nodePort.kind(path)) === 'folder' ? path : nodePort.parent(path);
}

/** The dossier itself, for verbs that need one; without one, its problems are the message. */
export async function readUsable(target: string, context: Context): Promise<{ dossier: Dossier; read: ReadResult }> {
  const read = await readInput(target, context);
  if (read.dossier !== null) return { dossier: read.dossier, read };
  const look = {
    color: wantsColor('auto', context.environment, context.stderr),
    width: textWidth(context.environment, context.stderr),
  };
  await context.output.talk(formatDiagnostics(read.diagnostics, read.files, look));
  throw new CannotRun('dossier-unreadable', `${target}: there is no dossier that can be used.`);
}

/** Tells of problems in the files after a result was printed; they make the run a failed one. */
export async function statusAfter(read: ReadResult, context: Context): Promise<ExitCode> {
  const errors = read.diagnostics.filter((one) => one.severity === 'error').length;
  if (errors === 0) return EXIT.clean;
  await context.output.talk(
    `The files of this dossier have ${errors} ${errors === 1 ? 'problem' : 'problems'}; claimline check shows where.`,
  );
  return EXIT.failed;
}

/** A claim by id, or a message with the nearest id. */
export function claimOf(index: DossierIndex, id: string): Claim {
  const claim = index.claim(id);
  if (claim) return claim;
  const suggestion = nearest(
    id,
    index.dossier.claims.map((one) => one.id),
  );
  throw new CannotRun(
    'claim-unknown',
    `there is no claim “${id.slice(0, 60)}” in this dossier.`,
    suggestion === undefined ? 'claimline check --format json lists all claims.' : `Did you mean ${suggestion}?`,
  );
}

async function standardInput(): Promise<string> {
  if (process.stdin.isTTY) {
    throw new CannotRun(
      'stdin-terminal',
      'standard input is a terminal, so there is no dossier to read.',
      'Pipe one in: claimline check - < dossier.yaml',
    );
  }
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return new TextDecoder('utf-8').decode(Buffer.concat(chunks));
}
