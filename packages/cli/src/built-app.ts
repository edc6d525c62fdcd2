import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CannotRun } from './exit.ts';

/** The built page: beside the package in a checkout, or inside the installed one. */
const FOLDERS = ['../../../apps/timeline/dist', '../app'];

/** Folder of the built page. */
export function builtApp(): string {
  const found = FOLDERS.map((folder) => fileURLToPath(new URL(folder, import.meta.url))).find((folder) =>
    existsSync(folder),
  );
  if (found !== undefined) return found;
  throw new CannotRun('app-missing', 'the timeline page has not been built.', 'In a checkout, npm start builds it.');
}
