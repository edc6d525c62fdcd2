import { Console } from 'node:console';
import process from 'node:process';

/**
 * The only place where the command writes. Results go to stdout, talk to stderr.
 *
 * A reader that goes away (`| head -1`) is a normal end: EPIPE on either stream is
 * swallowed and the work stops. Any other write failure (full disk) means that the
 * result did not arrive, so the exit status becomes 2, never 0.
 */
export interface Output {
  /** Writes to stdout and resolves when the bytes have left; resolves false when the reader is gone. */
  result(text: string): Promise<boolean>;
  /** Writes one line of talk to stderr. */
  talk(text: string): Promise<boolean>;
}

/** Set once a stream fails for a reason other than a closed pipe. */
let writeFailed: NodeJS.ErrnoException | undefined;

export function createOutput(): Output {
  guard(process.stdout);
  guard(process.stderr);
  const out: Writes = process.stdout.write.bind(process.stdout);
  const err: Writes = process.stderr.write.bind(process.stderr);
  return {
    result: (text) => write(out, text),
    talk: (text) => write(err, text.endsWith('\n') ? text : `${text}\n`),
  };
}

/**
 * From now on stdout is for results alone: a program may read a report there, and what anybody else writes to it, such as
 * a plugin, goes to stderr.
 */
export function keepStdout(): void {
  globalThis.console = new Console(process.stderr);
  process.stdout.write = process.stderr.write.bind(process.stderr);
}

type Writes = (text: string, done: (error?: Error | null) => void) => boolean;

/** The error that kept a result from being written, if there was one. */
export function failedWrite(): NodeJS.ErrnoException | undefined {
  return writeFailed;
}

function guard(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosedPipe(error)) writeFailed = error;
  });
}

function write(writes: Writes, text: string): Promise<boolean> {
  if (text === '') return Promise.resolve(true);
  return new Promise((resolve) => {
    try {
      writes(text, (error) => {
        if (error && !isClosedPipe(error)) writeFailed = error;
        resolve(!error);
      });
    } catch (error) {
      writeFailed = error instanceof Error ? error : new Error(String(error));
      resolve(false);
    }
  });
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' || error.code === 'EOF';
}
