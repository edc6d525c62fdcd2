import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { CommanderError } from 'commander';
import { CannotRun, EXIT, type ExitCode } from './exit.ts';
import { ownPackage } from './own-package.ts';
import { type Context, createProgram, exitOfCommander } from './program.ts';
import { createOutput, failedWrite } from './terminal/streams.ts';

const DOSSIER_NAMES = ['dossier.yaml', 'dossier.yml', 'dossier.json'];

/** Runs the command line and gives the exit status; never throws, never calls process.exit. */
export async function run(args: readonly string[]): Promise<ExitCode | undefined> {
  const output = createOutput();
  const cwd = workingFolder();
  if (cwd === undefined) {
    await output.talk('claimline: the folder in which you stand is not there any more. Change to another one.');
    return EXIT.failed;
  }
  const context: Context = {
    output,
    environment: process.env,
    cwd,
    version: ownVersion(),
    stdout: { isTTY: process.stdout.isTTY === true, columns: process.stdout.columns },
    stderr: { isTTY: process.stderr.isTTY === true, columns: process.stderr.columns },
    today: new Date().toISOString().slice(0, 10),
  };
  const code = await dispatch(args, context);
  const broken = failedWrite();
  if (broken === undefined) return code;
  await output.talk(
    `claimline: the output could not be written (${broken.code ?? broken.message}); nothing was left half-done.`,
  );
  return EXIT.failed;
}

/** Undefined when the folder was removed under the shell that stands in it. */
function workingFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

async function dispatch(args: readonly string[], context: Context): Promise<ExitCode | undefined> {
  let code: ExitCode | undefined = EXIT.clean;
  const program = createProgram(context, (exit) => {
    code = exit;
  });
  try {
    const effective = args.length > 0 ? args : (await standsInDossier(context.cwd)) ? ['check', '.'] : ['--help'];
    await program.parseAsync([...effective], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return commanderStop(error, args, context);
    return await failure(error, args, context);
  }
}

/** Commander has printed its own message, except for errors thrown by option parsers of ours. */
async function commanderStop(error: CommanderError, args: readonly string[], context: Context): Promise<ExitCode> {
  if (error.code.startsWith('claimline.')) await context.output.talk(error.message);
  const exit = exitOfCommander(error);
  if (exit === EXIT.failed && wantsJson(args))
    await errorAsJson({ code: 'usage', message: error.message.replace(/^error: /u, ''), hint: null }, context);
  return exit;
}

interface ErrorBody {
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
}

async function errorAsJson(error: ErrorBody, context: Context): Promise<void> {
  const { jsonText } = await import('@claimline/report');
  await context.output.result(`${jsonText({ version: 1, error }, 2)}\n`);
}

async function failure(error: unknown, args: readonly string[], context: Context): Promise<ExitCode> {
  const { escapeForTerminal } = await import('@claimline/report');
  const known = error instanceof CannotRun ? error : undefined;
  const message = error instanceof Error ? error.message : String(error);
  if (wantsJson(args))
    await errorAsJson({ code: known?.code ?? 'internal', message, hint: known?.hint ?? null }, context);
  if (known) {
    await context.output.talk(`error: ${escapeForTerminal(known.message)}`);
    if (known.hint) await context.output.talk(`  ${escapeForTerminal(known.hint)}`);
    return EXIT.failed;
  }
  await context.output.talk(
    `error: claimline failed on this input (${escapeForTerminal(message)}). This is a bug; run again with --debug for details.`,
  );
  if (args.includes('--debug') && error instanceof Error)
    await context.output.talk(escapeForTerminal(error.stack ?? ''));
  return EXIT.failed;
}

function wantsJson(args: readonly string[]): boolean {
  // Short options may stand together: -qf json, -qfjson.
  return args.some(
    (arg, i) =>
      arg === '--format=json' ||
      /^-\w*fjson$/u.test(arg) ||
      (arg === 'json' && /^(?:--format|-\w*f)$/u.test(args[i - 1] ?? '')),
  );
}

async function standsInDossier(folder: string): Promise<boolean> {
  for (const name of DOSSIER_NAMES) {
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (found?.isFile()) return true;
  }
  return false;
}

function ownVersion(): string {
  const manifest: { version?: unknown } = JSON.parse(readFileSync(join(ownPackage(), 'package.json'), 'utf8'));
  return typeof manifest.version === 'string' ? manifest.version : '0.0.0';
}
