import type { FileProblem } from '../formats/types.ts';
import { type ReportWords, wordsFor } from '../locale/index.ts';
import { type Symbols, symbolsOf } from '../terminal/symbols.ts';

/** Longest piece of input that is quoted in a message. */
const LONGEST_FOUND = 60;

/** What was found, what was expected and what is perhaps meant, each with its name, as far as a problem says so. */
export function factsOf(
  problem: FileProblem,
  words: ReportWords,
  symbols: Symbols,
): readonly (readonly [name: string, fact: string])[] {
  const facts = [
    [words.found, problem.found === undefined ? undefined : quoted(problem.found, symbols)],
    [words.expected, problem.expected],
    [words.didYouMean, problem.suggestion === undefined ? undefined : `${problem.suggestion}?`],
  ] as const;
  return facts.flatMap(([name, fact]) => (fact === undefined ? [] : [[name, fact] as const]));
}

/** The facts, one to a line. */
export function factLines(problem: FileProblem, locale: string): readonly string[] {
  return factsOf(problem, wordsFor(locale), symbolsOf({})).map(([name, fact]) => `${name}: ${fact}`);
}

/** What is wrong and what to do, then the facts, one to a line: for forms that have no lines of their own for them. */
export function sentencesOf(problem: FileProblem, locale: string): readonly string[] {
  const first = [problem.message, problem.hint ?? ''].join(' ').trim();
  return [first, ...factLines(problem, locale)];
}

function quoted(found: string, symbols: Symbols): string {
  const short =
    found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND).toWellFormed()}${symbols.ellipsis}` : found;
  return `${symbols.open}${short}${symbols.close}`;
}
