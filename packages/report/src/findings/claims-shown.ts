import type { Claim, DossierIndex } from '@claimline/core';
import type { Finding } from '@claimline/validation';

/** Claims of one finding whose words are shown; a figure may stand against thousands. */
const MOST_CLAIMS = 6;

/** Claims of a finding whose words are to be shown, and how many there are besides; without those told already. */
export function claimsShown(
  index: DossierIndex,
  { claims }: Finding,
  told?: ReadonlySet<string>,
): { readonly shown: readonly Claim[]; readonly more: number } {
  const left = claims.filter((id) => told?.has(id) !== true).flatMap((id) => index.claim(id) ?? []);
  const shown = left.slice(0, MOST_CLAIMS);
  return { shown, more: left.length - shown.length };
}
