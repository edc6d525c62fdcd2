import type { CheckResult, Finding } from '@claimline/validation';
import { counted, type ReportWords } from '../locale/index.ts';
import type { Symbols } from '../terminal/symbols.ts';
import type { ReportInput } from './types.ts';

/** "24 claims · 21 pairs judged · 0 contradictions · 0 tensions · 1 warning · 3 notes". */
export function summaryLine(input: ReportInput, words: ReportWords, symbols: Symbols): string {
  const parts: string[] = [];
  const problems = (input.diagnostics ?? []).length;
  if (problems > 0) parts.push(counted(problems, words.problems));
  if (input.result !== null) parts.push(...countParts(input.result, words));
  return parts.join(` ${symbols.dot} `);
}

function countParts({ counts, findings }: CheckResult, words: ReportWords): readonly string[] {
  const isCounted = (finding: Finding): boolean =>
    finding.verdict?.type === 'contradicts' || finding.verdict?.type === 'tension';
  const rest = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!isCounted(finding)) rest[finding.severity] += 1;
  return [
    counted(counts.claims, words.claims),
    counted(counts.pairs, words.pairs),
    counted(counts.byVerdict.contradicts, words.contradictions),
    counted(counts.byVerdict.tension, words.tensions),
    ...(rest.error > 0 ? [counted(rest.error, words.errors)] : []),
    ...(rest.warning > 0 ? [counted(rest.warning, words.warnings)] : []),
    ...(rest.info > 0 ? [counted(rest.info, words.notes)] : []),
  ];
}
