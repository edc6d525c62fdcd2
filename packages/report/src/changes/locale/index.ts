import { en } from './en.ts';
import { sq } from './sq.ts';
import type { ChangeWords } from './types.ts';

/** One file and one line per language. */
const all: ReadonlyMap<string, ChangeWords> = new Map([
  ['en', en],
  ['sq', sq],
]);

export function changeWords(locale: string): ChangeWords {
  return all.get(locale) ?? en;
}
