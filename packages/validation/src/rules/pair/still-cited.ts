import { type Claim, type DossierIndex, isBefore } from '@claimline/core';
import { cellOf, claimsByCell, linkingClaims, mayReplace, originVoice, replacedBy, sameNumbers } from '../facts.ts';

/** A claim that tells a figure after its own voice had replaced it. */
export interface StillCited {
  readonly claim: Claim;
  readonly old: Claim;
  readonly newer: Claim;
}

/** Days after which a figure that comes to the same is a new count. */
const NEW_COUNT = 31;

const known = new WeakMap<DossierIndex, readonly StillCited[]>();

/** What is told of figures that were replaced before; found once for all who ask. */
export function stillCitedIn(index: DossierIndex): readonly StillCited[] {
  const made =
    known.get(index) ??
    linkingClaims(index).flatMap((newer) =>
      replacedBy(newer).flatMap(({ id }) => {
        const old = index.claim(id);
        if (old === undefined || !mayReplace(index, newer, old)) return [];
        return (claimsByCell(index).get(cellOf(old)) ?? []).flatMap((claim) =>
          isCiting(index, claim, old, newer) ? [{ claim, old, newer }] : [],
        );
      }),
    );
  known.set(index, made);
  return made;
}

function isCiting(index: DossierIndex, claim: Claim, old: Claim, newer: Claim): boolean {
  if (claim === old || claim === newer || claim.said === undefined || newer.said === undefined) return false;
  if (!sameNumbers(claim, old) || sameNumbers(claim, newer)) return false;
  const voice = originVoice(index, old);
  if (voice === undefined || originVoice(index, claim) !== voice) return false;
  if (isBefore(newer.said, claim.said) !== 'yes' || replacedBy(newer).some(({ id }) => id === claim.id)) return false;
  // A count of a later day that comes to the same is a new one.
  return (claim.asOf?.earliest ?? 0) <= (old.asOf?.latest ?? Number.POSITIVE_INFINITY) + NEW_COUNT;
}
