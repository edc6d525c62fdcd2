import type { Dossier } from '@claimline/core';
import type { CheckResult, Finding } from '../types.ts';
import { joinByFault } from './one-fault.ts';
import type { CheckOptions } from './options.ts';
import { compareFindings } from './order.ts';
import type { Quotes } from './quotes.ts';
import { countsOf, judgedRun, resultOf } from './run.ts';
import { ruleFindings } from './run-rules.ts';

/**
 * `check` for a page that was handed what the rules find that ask for no list of verdicts
 * (`findingsOffPage`): judges the pairs and runs the other rules. Apart from `check`, so that a
 * page does not carry readers of words along. Pairs stay pairs: a page shows them by their verdicts.
 */
export function checkOnPage(
  dossier: Dossier,
  offPage: readonly Finding[],
  options: Pick<CheckOptions, 'memory'> = {},
): CheckResult {
  const run = judgedRun(dossier, options, () => noQuotes);
  const here = ruleFindings(run.rulebook, run.shared, (rule) => rule.pairs === true);
  return resultOf(run, here, { beforehand: offPage, join: ({ shared }, found) => joinByFault(shared.index, found) });
}

/**
 * The verdicts of a page that was handed all that the rules find (`findingsForPage`). What the dossier suppresses was
 * left out there: a page carries nothing along that would look for it.
 */
export function judgedOnPage(dossier: Dossier, beforehand: readonly Finding[]): CheckResult {
  const { shared, byVerdict, pairs } = judgedRun(dossier, {}, () => noQuotes);
  const findings = [...beforehand].sort(compareFindings);
  return { findings, verdicts: shared.verdicts, counts: countsOf(shared.index.dossier, byVerdict, findings, pairs) };
}

const noQuotes: Quotes = { words: () => undefined, numbers: () => [], speakers: () => [] };
