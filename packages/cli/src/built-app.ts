import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotRun } from './exit.ts';
import { ownPackage } from './own-package.ts';

/** The built page: beside the package in a checkout, or inside the installed one. */
const FOLDERS = ['../../apps/timeline/dist', 'app'];

/** Folder of the built page. */
export function builtApp(): string {
  const found = FOLDERS.map((folder) => join(ownPackage(), folder)).find((folder) => existsSync(folder));
  if (found !== undefined) return found;
  throw new CannotRun('app-missing', 'the timeline page has not been built.', 'In a checkout, npm start builds it.');
}
