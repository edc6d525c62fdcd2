import type { DossierIndex } from '@claimline/core';
import { firstsOf } from './growth.ts';
import { recapsIn } from './recap.ts';

/**
 * What the judgement on two claims asks of all the others, as text: where it is the same
 * in two states of a dossier, a pair that did not change is judged as before. Shares, which
 * are multiplied by what others say, are not in it.
 */
export function askedOfOthers(index: DossierIndex): string {
  return JSON.stringify([[...firstsOf(index)].sort(), [...recapsIn(index)].sort()]);
}
