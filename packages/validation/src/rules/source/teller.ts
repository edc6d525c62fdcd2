import type { Claim, DossierIndex } from '@claimline/core';
import { publisherOf, voice } from '../facts.ts';

/** Where it is told: by an outlet, or in the words of the voice itself. */
export function tellerOf(index: DossierIndex, claim: Claim): string | undefined {
  return publisherOf(index, claim) ?? claim.via[0]?.source ?? voice(index, claim);
}
