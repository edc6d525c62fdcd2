import { type Dossier, indexDossier } from '@claimline/core';
import { isForReaders } from '../rules/for-readers.ts';
import type { Finding } from '../types.ts';
import { share } from './context.ts';
import { foldAlike, placesInSeries } from './fold-alike.ts';
import { joined } from './joined.ts';
import type { CheckOptions } from './options.ts';
import { withoutProposals } from './proposals.ts';
import { readQuotes } from './quotes.ts';
import { dayOf, judgedRun } from './run.ts';
import { rulebook, ruleFindings } from './run-rules.ts';
import { suppress } from './suppress.ts';

/**
 * What the rules find that ask for no list of all verdicts: a page judges the pairs itself, and has
 * neither the words of the documents nor readers for them nor the day of the check. A page that
 * hands this to `checkOnPage` finds what `check` finds where the dossier lies.
 */
export function findingsOffPage(
  whole: Dossier,
  options: Pick<CheckOptions, 'now' | 'numbersOf' | 'speakersOf'> = {},
): readonly Finding[] {
  const { dossier } = withoutProposals(whole);
  const index = indexDossier(dossier);
  const shared = share(index, [], dayOf(options.now), readQuotes(index, options));
  const found = ruleFindings(rulebook(dossier, options), shared, (rule) => rule.pairs !== true);
  return suppress(index, foldAlike(placesInSeries(index), found)).findings;
}

/**
 * What the rules find that readers of a published page are told beside its verdicts, which it judges itself: it hands
 * them to `judgedOnPage`, and carries no rule along.
 */
export function findingsForPage(
  whole: Dossier,
  options: Pick<CheckOptions, 'now' | 'numbersOf' | 'speakersOf'> = {},
): readonly Finding[] {
  const run = judgedRun(whole, options, (index) => readQuotes(index, options));
  // What verdicts say as well is joined with its cause before it is left to them.
  const found = ruleFindings(run.rulebook, run.shared, () => true);
  const all = joined(run, suppress(run.shared.index, foldAlike(run.places, found)).findings);
  const findings = all.filter(isForReaders);
  // What is covered has been joined, and readers are told by the first.
  return findings.map(({ covers: _, ...finding }) => finding);
}
