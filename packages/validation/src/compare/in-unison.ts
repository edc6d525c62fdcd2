import { type Claim, type DossierIndex, type Interval, meets, point, type Quantity, stanceOf } from '@claimline/core';

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

/**
 * Do the figures of two voices, of one scope, meet as they are said, so that no hedge and no bound has to hold them
 * together? As quick an answer, and as safe: what it denies may still be no clash.
 */
export function doFiguresMeet(index: DossierIndex, a: Claim, b: Claim): boolean {
  if (a.for === b.for || a.measure !== b.measure || a.unit !== b.unit) return false;
  if (stanceOf(a.mode) !== 'affirms' || stanceOf(b.mode) !== 'affirms' || !isPlain(index, a)) return false;
  const [x, y] = [said(a.value), said(b.value)];
  return x !== undefined && y !== undefined && meets(x, y);
}

const POINTS: ReadonlySet<Quantity['form']> = new Set(['exact', 'figure', 'about', 'nearly', 'a-little-over']);

/** The figure as it is said; undefined where it is open to one side, vague, or an addition. */
function said({ form, stated: [n], hard, increment }: Quantity): Interval | undefined {
  if (increment || n === undefined) return undefined;
  if (POINTS.has(form)) return point(n);
  return form === 'range' ? hard : undefined;
}

/** Shares are multiplied by what others say, and two of one figure can be of different wholes. */
function isPlain(index: DossierIndex, { measure }: Claim): boolean {
  const kind = index.measure(measure)?.kind;
  return kind !== undefined && kind !== 'share' && kind !== 'rate';
}
