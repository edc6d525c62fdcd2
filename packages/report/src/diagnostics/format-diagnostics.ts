import type { FileContent, FileProblem } from '../formats/types.ts';
import { wordsFor } from '../locale/index.ts';
import { Page, type ReportOptions } from '../terminal/page.ts';
import { printProblems, problemCount } from './print-problems.ts';

/** What is wrong in the files of a dossier, for people; ends with a count. Empty when nothing is wrong. */
export function formatDiagnostics(
  problems: readonly FileProblem[],
  files: readonly FileContent[],
  options: ReportOptions = {},
): string {
  if (problems.length === 0) return '';
  const page = new Page(options);
  const words = wordsFor(options.locale ?? 'en');
  printProblems(page, problems, files, { ...options, words });
  page.gap();
  page.text(problemCount(problems, words), { style: 'strong' });
  return page.toString();
}
