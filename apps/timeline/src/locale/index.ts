import { en } from './en.ts';
import { sq } from './sq.ts';
import type { PageLocale } from './types.ts';

export type { PageLocale } from './types.ts';

/** One file and one line per language. */
export const pageLocales: ReadonlyMap<string, PageLocale> = new Map([
  ['en', en],
  ['sq', sq],
]);

export function pageLocale(tag: string): PageLocale {
  return pageLocales.get(tag) ?? en;
}
