import { en } from './en.ts';
import { pseudoLocale } from './pseudo.ts';
import { sq } from './sq.ts';
import type { PageLocale } from './types.ts';

export type { PageLocale } from './types.ts';

/** One file and one line per language. */
export const pageLocales: ReadonlyMap<string, PageLocale> = new Map([
  ['en', en],
  ['sq', sq],
]);

export function pageLocale(tag: string): PageLocale {
  return tag === 'xa' || tag === 'xb' ? pseudoLocale(en) : (pageLocales.get(tag) ?? en);
}

/** Languages that are written from right to left; `xb` is the pseudo-locale that tests with. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'he', 'ur', 'xb']);

export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(tag) ? 'rtl' : 'ltr';
}

/** The tag by which browsers and screen readers know a language; a pseudo-locale is English to them. */
export function spokenAs(tag: string): string {
  return tag === 'xa' || tag === 'xb' ? `en-${tag.toUpperCase()}` : tag;
}
