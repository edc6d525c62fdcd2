import type { Dossier } from '@claimline/core';
import type { CheckResult } from '../types.ts';
import { joined } from './joined.ts';
import type { CheckOptions } from './options.ts';
import { BROKEN } from './own-findings.ts';
import { readQuotes } from './quotes.ts';
import { judgedRun, resultOf } from './run.ts';
import { ruleFindings } from './run-rules.ts';

/**
 * Cross-checks a dossier: judges the pairs that can be compared and runs the rules.
 * Pure and deterministic: the same dossier and options give the same result. A rule
 * that throws becomes a finding `internal/rule-broken`; the others still run.
 */
export function check(whole: Dossier, options: CheckOptions = {}): CheckResult {
  const run = judgedRun(whole, options, (index) => readQuotes(index, options));
  return resultOf(
    run,
    ruleFindings(run.rulebook, run.shared, () => true),
    { join: joined },
  );
}

/** Ids of rules that failed in a run; a run with such rules is not a clean one. */
export function brokenRules(result: CheckResult): readonly string[] {
  return result.findings
    .filter((finding) => finding.rule === BROKEN)
    .map((finding) => String(finding.message.values['rule']));
}
