import { placeText } from '../claims/describe.ts';
import type { FileContent, FileProblem } from '../formats/types.ts';
import { counted, moreOf, type ReportWords } from '../locale/index.ts';
import type { Page } from '../terminal/page.ts';
import { type Symbols, symbolsOf } from '../terminal/symbols.ts';
import { excerptOf } from './excerpt.ts';
import { factsOf } from './facts.ts';
import { problemIn } from './in-language.ts';

/** Problems shown in full; the rest is counted. */
const MOST_PROBLEMS = 100;
/** Lines looked up per file are split once. */
type Lines = ReadonlyMap<string, readonly string[]>;

/**
 * What is wrong in the files: place, sentence, the line with a caret, what was found,
 * what was expected, one suggestion, what to do.
 */
export function printProblems(
  page: Page,
  problems: readonly FileProblem[],
  files: readonly FileContent[],
  options: { readonly words: ReportWords; readonly locale?: string; readonly ascii?: boolean },
): void {
  const shown = problems.slice(0, MOST_PROBLEMS).map((one) => problemIn(options.locale ?? 'en', one));
  const lines = linesOf(shown, files);
  for (const problem of shown) printProblem(page, problem, lines, options.words, symbolsOf(options));
  if (problems.length > shown.length) {
    page.gap();
    page.text(moreOf(options.words, problems.length - shown.length), { style: 'quiet' });
  }
}

function printProblem(page: Page, problem: FileProblem, lines: Lines, words: ReportWords, symbols: Symbols): void {
  const { location } = problem;
  page.gap();
  page.text(`${placeText(location)} ${symbols.dot} ${problem.code}`, { style: 'quiet' });
  page.text(problem.message, { lead: `${symbols[problem.severity]} `, leadStyle: problem.severity, style: 'strong' });
  const line = lines.get(location.file)?.[location.line - 1];
  if (line !== undefined && line.trim() !== '') {
    const gutter = `${location.line} | `;
    const endColumn =
      location.endLine === undefined || location.endLine === location.line ? location.endColumn : undefined;
    const { line: body, caret } = excerptOf(
      line,
      location.column,
      endColumn,
      Math.max(10, page.width - gutter.length - 2),
    );
    page.verbatim(`${gutter}${body}`, { indent: 2 });
    page.verbatim(`${' '.repeat(gutter.length - 2)}| ${caret}`, { indent: 2, style: problem.severity });
  }
  for (const [name, fact] of factsOf(problem, words, symbols)) page.text(fact, { indent: 2, lead: `${name}: ` });
  if (problem.hint !== undefined) page.text(problem.hint, { indent: 2, lead: `${symbols.arrow} ` });
}

function linesOf(problems: readonly FileProblem[], files: readonly FileContent[]): Lines {
  const wanted = new Set(problems.map((problem) => problem.location.file));
  return new Map(
    files.filter((file) => wanted.has(file.path)).map((file) => [file.path, file.text.split(/\r\n|\n|\r/)]),
  );
}

/** "3 problems". */
export function problemCount(problems: readonly FileProblem[], words: ReportWords): string {
  return counted(problems.length, words.problems);
}
