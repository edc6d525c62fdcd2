import { type Claim, type ClaimLinkKind, type DossierIndex, ringsAmong } from '@claimline/core';

/** Claims that lead to one another round in a ring by links of some kinds, each with the number of its ring. */
export function linkRings(
  index: DossierIndex,
  linking: readonly Claim[],
  kinds: ReadonlySet<ClaimLinkKind>,
): ReadonlyMap<Claim, number> {
  const next = new Map<Claim, readonly Claim[]>();
  for (const claim of linking) {
    const others = claim.links.flatMap((link) =>
      kinds.has(link.kind) ? link.claims.flatMap((id) => index.claim(id) ?? []) : [],
    );
    if (others.length > 0) next.set(claim, others);
  }
  return ringsAmong(next);
}
