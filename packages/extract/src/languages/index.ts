import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { ru } from './ru.ts';
import { sq } from './sq.ts';
import type { Language } from './types.ts';
import { uk } from './uk.ts';

/** Languages that are read; one file and one line each. */
const languages: readonly Language[] = [de, en, es, fr, it, ru, sq, uk];

const byId: ReadonlyMap<string, Language> = new Map(languages.map((language) => [language.id, language]));

/** Tags of the languages that are read, in order. */
export const languageIds: readonly string[] = [...byId.keys()].sort();

/** The language of a BCP 47 tag ("sq-XK" is "sq"); undefined for one that is not read: never another in its place. */
export function languageOf(tag: string): Language | undefined {
  return byId.get((tag.split('-')[0] ?? '').toLowerCase());
}
