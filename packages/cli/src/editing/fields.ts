import type { Claim } from '@claimline/core';

/** Fields of a claim that the page may change, with their text as it stands in the dossier. */
const FIELDS: ReadonlyMap<string, (claim: Claim) => string | undefined> = new Map([
  ['value', (claim) => claim.value.text],
  ['as-of', (claim) => claim.asOf?.edtf],
  ['said', (claim) => claim.said?.edtf],
  ['mode', (claim) => claim.mode],
  ['summary', (claim) => claim.summary],
  ['certainty', (claim) => claim.certainty],
  ['state', (claim) => claim.state],
  ['for', (claim) => claim.for],
  ['by', (claim) => claim.by],
  ['measure', (claim) => claim.measure],
  ['of', (claim) => claim.scope['of']],
  ['status', (claim) => claim.scope['status']],
  ['at', (claim) => claim.scope['at']],
]);

/** The text of a field; null where it is not stated, undefined for a field that is not changed here. */
export function fieldText(claim: Claim, field: string): string | null | undefined {
  const read = FIELDS.get(field);
  return read === undefined ? undefined : (read(claim) ?? null);
}
