import type { Dossier } from '@claimline/core';

/** What a reader has proposed and no editor confirmed is judged by nobody; it is only told of. */
export function withoutProposals(whole: Dossier): { readonly dossier: Dossier; readonly waiting: readonly string[] } {
  const waiting = whole.claims.filter((claim) => claim.state === 'proposed').map((claim) => claim.id);
  if (waiting.length === 0) return { dossier: whole, waiting };
  return { dossier: { ...whole, claims: whole.claims.filter((claim) => claim.state !== 'proposed') }, waiting };
}
