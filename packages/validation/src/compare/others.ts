import type { DossierIndex } from '@claimline/core';
import { replacedClaims } from '../rules/facts.ts';
import { revisedRows } from '../rules/pair/revised-rows.ts';
import { recapsIn } from './recap.ts';

/**
 * What the judgement on two claims asks of all the others, as text: which pages are overviews, which rows are
 * given anew, and what the figures said that have been replaced since.
 * Where it is the same in two states of a dossier, a pair that did not change is judged as
 * before. Shares, which are multiplied by what others say, are not in it.
 */
export function askedOfOthers(index: DossierIndex): string {
  const replaced = [...replacedClaims(index)].sort().map((id) => index.claim(id) ?? id);
  const revised = [...revisedRows(index)].map(([old, newer]) => [old.id, newer.id]);
  return JSON.stringify([[...recapsIn(index)].sort(), replaced, revised]);
}
