import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inRoot } from './root.mjs';

const place = (name) => inRoot('.tools', 'stamps', `${name}.json`);

/** What was true when a step last ended well; `undefined` before that or when it is unreadable. */
export function readStamp(name) {
  try {
    return JSON.parse(readFileSync(place(name), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Taken away before a step starts, so that an interrupted one is done again. */
export function removeStamp(name) {
  rmSync(place(name), { force: true });
}

export function writeStamp(name, value) {
  const path = place(name);
  const unfinished = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(unfinished, JSON.stringify(value));
  renameSync(unfinished, path);
}
