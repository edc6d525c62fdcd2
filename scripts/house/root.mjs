import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, wherever the command was given. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** @param {...string} parts */
export const inRoot = (...parts) => join(root, ...parts);

/** Where the person stands: npm runs scripts in the root and keeps the place in INIT_CWD. */
export const userFolder = process.env.INIT_CWD ?? process.cwd();
