import type { Dossier } from '@claimline/core';
import { mentionsIn, speakersIn } from '@claimline/extract';
import { type CheckOptions, type CheckResult, check } from '@claimline/validation';

/** `check` with the readers at hand: quotes in every language that is read are held against their values. */
export function checkDossier(dossier: Dossier, options: CheckOptions = {}): CheckResult {
  return check(dossier, { numbersOf: mentionsIn, speakersOf: speakersIn, ...options });
}
