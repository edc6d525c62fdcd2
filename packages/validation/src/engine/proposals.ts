import type { ClaimsEdit, Dossier } from '@claimline/core';

/**
 * What a reader has proposed and no editor confirmed is judged by nobody; it is only told of. `edit` says where alone
 * there can be any.
 */
export function withoutProposals(
  whole: Dossier,
  edit?: ClaimsEdit,
): { readonly dossier: Dossier; readonly waiting: readonly string[] } {
  const asked = edit === undefined ? whole.claims : whole.claims.slice(edit.from, edit.now);
  const waiting = asked.filter((claim) => claim.state === 'proposed').map((claim) => claim.id);
  if (waiting.length === 0) return { dossier: whole, waiting };
  return { dossier: { ...whole, claims: whole.claims.filter((claim) => claim.state !== 'proposed') }, waiting };
}
