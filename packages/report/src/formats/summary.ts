import type { CheckResult } from '@claimline/validation';
import { counted, type ReportWords } from '../locale/index.ts';
import type { Symbols } from '../terminal/symbols.ts';
import type { ReportInput } from './types.ts';

/** "24 claims · 0 errors · 1 warning · 3 notes · 21 pairs judged: 0 contradictions, 0 tensions". */
export function summaryLine(input: ReportInput, words: ReportWords, symbols: Symbols): string {
  const parts: string[] = [];
  const problems = (input.diagnostics ?? []).length;
  if (problems > 0) parts.push(counted(problems, words.problems));
  if (input.result !== null) parts.push(...countParts(input.result, words));
  return parts.join(` ${symbols.dot} `);
}

/** Findings by their marks, as in the JSON; of pairs what was judged, for many a finding is of several pairs or of none. */
function countParts({ counts }: CheckResult, words: ReportWords): readonly string[] {
  const { byVerdict, bySeverity } = counts;
  const verdicts = [
    counted(byVerdict.contradicts, words.contradictions),
    counted(byVerdict.tension, words.tensions),
  ].join(', ');
  return [
    counted(counts.claims, words.claims),
    counted(bySeverity.error, words.errors),
    ...(bySeverity.warning > 0 ? [counted(bySeverity.warning, words.warnings)] : []),
    ...(bySeverity.info > 0 ? [counted(bySeverity.info, words.notes)] : []),
    `${counted(counts.pairs, words.pairs)}: ${verdicts}`,
  ];
}
