import { type Claim, type DossierIndex, stanceOf } from '@claimline/core';
import { seriesVoice } from '../sets/series/index.ts';

/** Is a pair a share and a count of another time, beside which its voice gives the count of the time of the share? */
export type IsBesideCount = (a: Claim, b: Claim) => boolean;

/**
 * Who gives a share and its count hour by hour is held against itself hour by hour, and count against count from hour
 * to hour: the share multiplied out says of another hour what its own count says better.
 */
export function ownCounts(index: DossierIndex): IsBesideCount {
  const numerators = new Map(
    index.dossier.measures.flatMap(({ id, kind, numerator }) =>
      kind === 'share' && numerator !== undefined ? [[id, numerator] as const] : [],
    ),
  );
  if (numerators.size === 0) return () => false;
  const counted = new Set<string>();
  const counts = new Set(numerators.values());
  const keyOf = (claim: Claim, measure: string): string =>
    JSON.stringify([seriesVoice(index, claim), measure, claim.asOf?.edtf, Object.entries(claim.scope).sort()]);
  for (const claim of index.dossier.claims)
    if (counts.has(claim.measure) && claim.value.form !== 'none' && stanceOf(claim.mode) === 'affirms')
      counted.add(keyOf(claim, claim.measure));
  const isBeside = (share: Claim, count: Claim): boolean => {
    const numerator = numerators.get(share.measure);
    if (numerator === undefined || numerators.has(count.measure) || share.asOf?.edtf === count.asOf?.edtf) return false;
    return seriesVoice(index, share) === seriesVoice(index, count) && counted.has(keyOf(share, numerator));
  };
  return (a, b) => isBeside(a, b) || isBeside(b, a);
}
