import type { FileProblem } from '../formats/types.ts';
import { fill, type ReportWords, wordsFor } from '../locale/index.ts';

/** Places whose words are sentences or names of their own; what stands in all others is quoted from a file. */
const NESTED: ReadonlySet<string> = new Set(['first', 'what']);

interface Sentence {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly told: string;
}

/** What is wrong in a file, in a language as far as its words know it. */
export function problemIn(locale: string, problem: FileProblem): FileProblem {
  const words = wordsFor(locale);
  const { message, expected, hint } = problem;
  return {
    ...problem,
    message: inLanguage(words, message),
    ...(expected === undefined ? {} : { expected: inLanguage(words, expected) }),
    ...(hint === undefined ? {} : { hint: inLanguage(words, hint) }),
  };
}

/** Read once for a language. */
const known = new WeakMap<ReportWords['sentences'], readonly Sentence[]>();

/**
 * A sentence about a file in the language of the report: reading gives it in English, and the words know it by that, with
 * places for what it quotes. As it is where they do not.
 */
function inLanguage({ sentences: all }: Pick<ReportWords, 'sentences'>, english: string): string {
  const sentences = known.get(all) ?? Object.entries(all).map(([own, told]) => sentence(own, told));
  known.set(all, sentences);
  for (const { pattern, names, told } of sentences) {
    const found = pattern.exec(english);
    if (found === null) continue;
    const values = names.map((name, i): [string, string] => {
      const words = found[i + 1] ?? '';
      return [name, NESTED.has(name) ? inLanguage({ sentences: all }, words) : words];
    });
    return fill(told, Object.fromEntries(values));
  }
  return english;
}

function sentence(english: string, told: string): Sentence {
  const names = [...english.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const source = english
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('(.+?)');
  return { pattern: new RegExp(`^${source}$`, 'su'), names, told };
}
