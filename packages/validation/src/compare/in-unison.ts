import { type Claim, type DossierIndex, stanceOf } from '@claimline/core';

/**
 * Do two claims say the very same of the same measure, so that no row of the table can
 * find a clash between them? A quick answer for the many pairs of a large dossier; what
 * it denies may still agree. Row 1 is left out: pairs that an editor overruled are
 * judged in any case.
 */
export function areInUnison(index: DossierIndex, a: Claim, b: Claim): boolean {
  return (
    a.value.text === b.value.text &&
    a.measure === b.measure &&
    a.unit === b.unit &&
    // One figure at two places may be of people on their way from one to the other (row 3).
    a.scope['at'] === b.scope['at'] &&
    a.value.form !== 'none' &&
    stanceOf(a.mode) === 'affirms' &&
    stanceOf(b.mode) === 'affirms' &&
    isPlain(index, a)
  );
}

/** Shares are multiplied by what others say, and two of one figure can be of different wholes. */
function isPlain(index: DossierIndex, { measure }: Claim): boolean {
  const kind = index.measure(measure)?.kind;
  return kind !== undefined && kind !== 'share' && kind !== 'rate';
}
