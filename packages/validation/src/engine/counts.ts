import type { CheckResult, Finding } from '../types.ts';

/** Counts of a result whose findings are others than before. */
export function countsWith(counts: CheckResult['counts'], findings: readonly Finding[]): CheckResult['counts'] {
  const bySeverity = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) bySeverity[finding.severity] += 1;
  return { ...counts, bySeverity };
}
