import { en } from './en.ts';
import { sq } from './sq.ts';
import type { QuantityLocale } from './types.ts';

export type { QuantityLocale } from './types.ts';

/** One file and one line per language. */
const locales: ReadonlyMap<string, QuantityLocale> = new Map([
  ['en', en],
  ['sq', sq],
]);

/** The language's habits; English where there is no file for it. */
export function quantityLocale(tag: string): QuantityLocale {
  return locales.get(tag) ?? locales.get(tag.split('-')[0] ?? '') ?? en;
}
