import type { CheckResult, Finding } from '../types.ts';
import { countsWith } from './counts.ts';

/** What a finding is about, whatever line it stands on and in whatever words: its rule, message and claims. */
export function fingerprintOf(finding: Finding): string {
  return [finding.rule, finding.message.id.split(':').at(-1) ?? '', ...[...finding.claims].sort()].join('|');
}

/**
 * The result without the findings that a baseline knows already, each as often as it
 * was known; what is new stays. Nothing else changes.
 */
export function withoutKnown(result: CheckResult, baseline: readonly string[]): { result: CheckResult; known: number } {
  const left = new Map<string, number>();
  for (const one of baseline) left.set(one, (left.get(one) ?? 0) + 1);
  const findings = result.findings.filter((finding) => {
    const key = fingerprintOf(finding);
    const n = left.get(key) ?? 0;
    if (n > 0) left.set(key, n - 1);
    return n === 0;
  });
  return {
    result: { ...result, findings, counts: countsWith(result.counts, findings) },
    known: result.findings.length - findings.length,
  };
}
