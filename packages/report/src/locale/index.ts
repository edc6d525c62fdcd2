import { en } from './en.ts';
import { sq } from './sq.ts';
import type { Plural, ReportWords } from './types.ts';

export type { ReportWords } from './types.ts';

/** Languages of the report; one file and one line each. */
const reportWords: ReadonlyMap<string, ReportWords> = new Map([
  ['en', en],
  ['sq', sq],
]);

/** The words of a language tag, English for one that is not known. */
export function wordsFor(locale: string): ReportWords {
  return reportWords.get(locale) ?? reportWords.get(locale.split('-')[0] ?? '') ?? en;
}

/** "1 claim", "24 claims". */
export function counted(n: number, [one, many]: Plural): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** A sentence with its places filled. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => String(Object.hasOwn(values, name) ? values[name] : ''));
}

/** How many of a list are not shown: "… and 3 more". */
export function moreOf({ more: [one, many] }: { readonly more: Plural }, n: number): string {
  return fill(n === 1 ? one : many, { n });
}

/** The name of a dimension or relation, or the id itself. */
export function nameOf(words: ReportWords, id: string): string {
  return Object.hasOwn(words.names, id) ? (words.names[id] ?? id) : id;
}
