import { en } from './en.ts';
import { sq } from './sq.ts';
import type { TimelineLocale } from './types.ts';

export type { TimelineLocale } from './types.ts';

/** One file and one line per language. */
export const timelineLocales: ReadonlyMap<string, TimelineLocale> = new Map([
  ['en', en],
  ['sq', sq],
]);

export function timelineLocale(tag: string): TimelineLocale {
  return timelineLocales.get(tag) ?? timelineLocales.get(tag.split('-')[0] ?? '') ?? en;
}

/** A name in a language, from a default and names per language. */
export function nameIn(name: string, names: Readonly<Record<string, string>>, tag: string): string {
  return names[tag] ?? names[tag.split('-')[0] ?? ''] ?? name;
}
