import type { DossierIndex } from '@claimline/core';
import { recapsIn } from './recap.ts';

/**
 * What the judgement on two claims asks of all the others, as text: which pages are overviews.
 * Where it is the same in two states of a dossier, a pair that did not change is judged as
 * before. Shares, which are multiplied by what others say, are not in it.
 */
export function askedOfOthers(index: DossierIndex): string {
  return JSON.stringify([...recapsIn(index)].sort());
}
