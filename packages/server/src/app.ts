import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '@claimline/core';
import { mediaTypeOf } from './media-type.ts';

/** One file of the page, held in memory. */
export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Route → file, e.g. `/assets/index-1a2b.js`. The page itself is `/` and `/index.html`. */
export type App = ReadonlyMap<string, Asset>;

const maximumBytes = 64 * 1024 * 1024;
const maximumFiles = 2_000;
const maximumDepth = 8;
const plainRoute = /^(?:\/[\w-][\w.-]*)+$/;

/**
 * Reads a built page once, so that no request ever reaches the file system.
 * Symbolic links, devices and source maps are left out; a name that a request
 * target could spell in two ways is a problem, because routes match exactly.
 */
export async function readApp(directory: string): Promise<Result<App>> {
  const app = new Map<string, Asset>();
  const budget = { bytes: maximumBytes, files: maximumFiles };
  try {
    const problem = await collect(directory, '', 0, app, budget);
    if (problem !== undefined) return fail({ code: 'app-unreadable', message: problem });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return fail({ code: 'app-missing', message: `The built page cannot be read (${code}).`, found: directory });
  }
  const index = app.get('/index.html');
  if (index === undefined) {
    return fail({ code: 'app-missing', message: 'The folder of the built page has no index.html.', found: directory });
  }
  app.set('/', index);
  return ok(app);
}

async function collect(
  directory: string,
  prefix: string,
  depth: number,
  app: Map<string, Asset>,
  budget: { bytes: number; files: number },
): Promise<string | undefined> {
  if (depth > maximumDepth) return `The built page has folders nested deeper than ${maximumDepth}.`;
  for (const name of (await readdir(directory)).sort()) {
    const path = join(directory, name);
    const route = `${prefix}/${name}`;
    const status = await lstat(path);
    if (status.isDirectory()) {
      const problem = await collect(path, route, depth + 1, app, budget);
      if (problem !== undefined) return problem;
    } else if (status.isFile() && !name.endsWith('.map')) {
      if (!plainRoute.test(route))
        return `The built page holds a file whose name is not plain: ${JSON.stringify(route)}.`;
      budget.bytes -= status.size;
      budget.files -= 1;
      if (budget.bytes < 0) return `The built page is larger than ${maximumBytes} bytes.`;
      if (budget.files < 0) return `The built page has more than ${maximumFiles} files.`;
      app.set(route, { type: mediaTypeOf(name), bytes: await readFile(path) });
    }
  }
  return undefined;
}
