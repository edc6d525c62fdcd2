import type { Dossier } from '@claimline/core';
import { mentionsIn, speakersIn } from '@claimline/extract';
import {
  type Checker,
  type CheckOptions,
  type CheckResult,
  check,
  type Finding,
  findingsForPage,
  findingsOffPage,
} from '@claimline/validation';

const readers = { numbersOf: mentionsIn, speakersOf: speakersIn };

/**
 * `check` with the readers at hand: quotes in every language that is read are held against their values. A `checker`
 * knows the dossier from before.
 */
export function checkDossier(
  dossier: Dossier,
  options: CheckOptions = {},
  checker: Pick<Checker, 'check'> = { check },
): CheckResult {
  return checker.check(dossier, { ...readers, ...options });
}

/** What a published page tells beside its verdicts, with the readers at hand. */
export function forPageOf(dossier: Dossier, options: Pick<CheckOptions, 'now'>): readonly Finding[] {
  return findingsForPage(dossier, { ...readers, ...options });
}

/** What a served page cannot find itself, with the readers at hand. */
export function offPageOf(dossier: Dossier, options: Pick<CheckOptions, 'now'>): readonly Finding[] {
  return findingsOffPage(dossier, { ...readers, ...options });
}
