import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { CannotRun } from '../exit.ts';
import type { Context } from '../program.ts';
import { type Config, configFrom } from './config-text.ts';

/** Names under which a config is found, in the folder of the dossier or one above it. */
const CONFIG_NAMES = ['claimline.config.yaml', 'claimline.config.yml', 'claimline.config.json'];

/** Bytes of a config that nobody named: it may have come with a dossier of somebody else. */
const MOST_BYTES = 1024 * 1024;

/** Where a config is looked for: what `--config` names, else beside and above the dossier, nearest first. */
export function configPlaces(dossier: string, named: string | undefined, { cwd }: Context): readonly string[] {
  if (named !== undefined) return [resolve(cwd, named)];
  const folders = [resolve(cwd, dossier)];
  for (let folder = resolve(cwd, dossier); dirname(folder) !== folder; folder = dirname(folder))
    folders.push(dirname(folder));
  return folders.flatMap((folder) => CONFIG_NAMES.map((name) => join(folder, name)));
}

/** The config that `--config` names, else the nearest one beside or above the dossier; undefined when there is none. */
export async function findConfig(
  dossier: string,
  named: string | undefined,
  context: Context,
): Promise<Config | undefined> {
  for (const file of configPlaces(dossier, named, context)) {
    const shown = named ?? relative(context.cwd, file);
    if (named === undefined && !(await isThere(file, shown))) continue;
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new CannotRun('config-unreadable', `${shown}: cannot be read (${error.code ?? error.message}).`);
    });
    return parsed(text, file, shown);
  }
  return undefined;
}

/** A pipe or a device by the name of a config is refused before it is opened: opening it can wait for ever. */
async function isThere(file: string, shown: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  if (facts === undefined || facts.isDirectory()) return false;
  if (!facts.isFile()) throw new CannotRun('config-unreadable', `${shown}: this is not a regular file.`);
  if (facts.size > MOST_BYTES)
    throw new CannotRun('config-unreadable', `${shown}: the file is larger than ${MOST_BYTES / 1024 / 1024} MB.`);
  return true;
}

const known = new Map<string, { readonly text: string; readonly config: Config }>();

/** While a dossier is watched, the same text gives the very same config. */
function parsed(text: string, file: string, shown: string): Config {
  const before = known.get(file);
  if (before?.text === text) return before.config;
  const config = configFrom(text, file, shown);
  known.set(file, { text, config });
  return config;
}
