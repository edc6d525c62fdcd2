import { openAiSource, type ProposalSource } from '@claimline/extract';
import { CannotRun } from '../exit.ts';

export interface ModelOptions {
  readonly modelUrl?: string;
  readonly model?: string;
  readonly modelRemote?: boolean;
}

/** A model on this machine may take its time over a page of text. */
const TIME_LIMIT_MS = 300_000;
/** A key never stands in a command line, where other users of the machine can read it. */
const KEY = 'CLAIMLINE_MODEL_KEY';

/** The source that the options name; undefined without `--model-url`, so that no text goes anywhere by default. */
export function modelSource(
  { modelUrl, model, modelRemote = false }: ModelOptions,
  env: Readonly<Record<string, string | undefined>>,
): ProposalSource | undefined {
  if (modelUrl === undefined) {
    if (model === undefined) return undefined;
    throw new CannotRun(
      'model-url',
      '--model needs the address of its server.',
      '--model-url http://127.0.0.1:11434/v1',
    );
  }
  const url = URL.canParse(modelUrl) ? new URL(modelUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '')
    throw new CannotRun(
      'model-url',
      `${modelUrl}: this is no address of a server.`,
      '--model-url http://127.0.0.1:11434/v1',
    );
  if (model === undefined)
    throw new CannotRun('model-name', 'name the model, as its server knows it.', '--model llama3.2');
  if (!modelRemote && !isLoopback(url.hostname))
    throw new CannotRun(
      'model-remote',
      `${url.hostname} is another machine: the whole text would be sent to it.`,
      'Add --model-remote if that is what you want.',
    );
  const key = env[KEY];
  return openAiSource({
    url: url.href,
    model,
    ...(key === undefined || key === '' ? {} : { key }),
    post: async (address, init) => {
      try {
        return await fetch(address, { ...init, signal: AbortSignal.timeout(TIME_LIMIT_MS) });
      } catch (error) {
        throw new Error(`${address} cannot be reached (${reasonOf(error)}). Is the server running?`);
      }
    },
  });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return error instanceof Error ? error.message : String(error);
}
