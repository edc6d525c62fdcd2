import { en } from './en.ts';
import { sq } from './sq.ts';
import type { NumberWords } from './types.ts';

/** Languages whose number words are read; one file and one line each. */
export const numberWords: ReadonlyMap<string, NumberWords> = new Map([en, sq].map((words) => [words.language, words]));

/** The words of a BCP 47 tag ("sq-XK" reads as "sq"); undefined for a language that is not known here. */
export function wordsOf(language: string | undefined): NumberWords | undefined {
  return language === undefined ? undefined : numberWords.get((language.split('-')[0] ?? '').toLowerCase());
}
