import { type Decimal, formatDecimal } from '@claimline/core';
import { en } from './en.ts';
import { sq } from './sq.ts';
import type { AppWords, Plural } from './types.ts';

export type { AppWords } from './types.ts';

/** One file and one line per language. */
export const appLocales: ReadonlyMap<string, AppWords> = new Map([
  ['en', en],
  ['sq', sq],
]);

/** The language of the page: the one asked for, else the first the browser prefers, else English. */
export function chooseLanguage(asked: string | null, preferred: readonly string[]): string {
  for (const tag of asked === null ? preferred : [asked, ...preferred]) {
    const base = tag.toLowerCase().split('-')[0] ?? '';
    if (appLocales.has(base)) return base;
  }
  return 'en';
}

export function appWords(language: string): AppWords {
  return appLocales.get(language) ?? en;
}

/** Puts values into a text; unknown names stay empty. */
export function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : ''));
}

/** A whole number in the habit of a language. */
export function count(n: number, language: string): string {
  return formatDecimal(String(n) as Decimal, language);
}

/** "1 claim", "24 claims". */
export function counted(form: Plural, n: number, language: string): string {
  return fill(n === 1 ? form.one : form.other, { n: count(n, language) });
}
