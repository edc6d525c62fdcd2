import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of this package, wherever in it the running code lies: `src`, `dist`, or a part of
 * the bundled command.
 */
export function ownPackage(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('The command stands outside of its package.');
    folder = above;
  }
  return folder;
}
