import type { Claim, DossierIndex } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { groupBy, publisherOf, voice } from '../facts.ts';
import { tellerOf } from './teller.ts';

/** Does a report name the teller of another claim as where it has its figure from? */
export function cites(index: DossierIndex, report: Claim, other: Claim): boolean {
  const teller = tellerOf(index, other);
  return teller !== undefined && report.via.slice(1).some(({ source }) => source === teller);
}

/** Does a claim stand in nobody's report, or on a page of the voice itself? */
export function areOwnWords(index: DossierIndex, claim: Claim): boolean {
  if (claim.via.length > 0) return false;
  const publisher = publisherOf(index, claim);
  return publisher === undefined || publisher === voice(index, claim);
}

const known = new WeakMap<DossierIndex, ReadonlyMap<string, readonly Claim[]>>();

/** All that is told of the utterance of a claim, where an editor marked it. */
export function toldOfUtterance(index: DossierIndex, { utterance }: Claim): readonly Claim[] {
  if (utterance === undefined) return [];
  const made = known.get(index) ?? groupBy(claimsOf(index, 'in-utterance'), (claim) => claim.utterance);
  known.set(index, made);
  return made.get(utterance) ?? [];
}
