import { type Claim, isWithin, meets, stanceOf } from '@claimline/core';
import type { Side } from './evidence.ts';
import { sameFigure } from './zones.ts';

/**
 * Does a denial deny a figure? "We did not lose 3,000" says that the number does not lie in
 * this interval, and nothing else; `0` and `>=1` deny that there is anything at all.
 */
export function isFigureDenied(side: Side): boolean {
  return stanceOf(side.mode) === 'denies' && !saysNothingIsThere(side.form, side.stated);
}

/**
 * Who rejects the figures of others without giving one denies none of them in particular:
 * "the actual losses are completely different". That nobody is there is denied as `0` or `>=1`.
 */
export function areFiguresRejected(side: Side): boolean {
  return stanceOf(side.mode) === 'denies' && side.form === 'none' && side.kind !== 'event';
}

/** A denial that anybody is there; that it were so many denies nobody. */
export function isAnybodyDenied({ mode, value }: Claim): boolean {
  return stanceOf(mode) === 'denies' && value.form !== 'none' && saysNothingIsThere(value.form, value.stated);
}

function saysNothingIsThere(form: Side['form'], stated: readonly string[]): boolean {
  const isPresence = form === 'at-least' && stated[0] === '1';
  return form === 'none' || isPresence || (stated.length === 1 && stated[0] === '0');
}

/** Who says that nobody was ever sent denies that any more were, whatever the two count. */
export function deniesAnyMore(
  denial: Pick<Side, 'mode' | 'form' | 'stated' | 'total'>,
  added: Pick<Side, 'mode' | 'increment' | 'prospective'>,
): boolean {
  const isNobodyEver =
    stanceOf(denial.mode) === 'denies' &&
    denial.total &&
    denial.form !== 'none' &&
    saysNothingIsThere(denial.form, denial.stated);
  return isNobodyEver && added.increment && stanceOf(added.mode) === 'affirms' && !added.prospective;
}

/** One of the two denies, the other affirms. */
export function isDenialOfOther(a: Side, b: Side): boolean {
  const [x, y] = [stanceOf(a.mode), stanceOf(b.mode)];
  return (x === 'denies' && y === 'affirms') || (x === 'affirms' && y === 'denies');
}

/**
 * Where an affirmed value lies as a denied one sees it: `inside`, so that both cannot be
 * true; `hedged`, the very figure with an "about" around it; `partly`; or `outside`, where
 * the denial says nothing of it. A bare figure denies that number, and not its rounding.
 */
export function liesInDenied(affirmed: Side, denied: Side): 'inside' | 'hedged' | 'partly' | 'outside' {
  const [said, refused] = [affirmed.zones.soft, denied.zones.soft];
  const isBare = (side: Side): boolean => side.form === 'figure' || side.form === 'exact';
  if (isBare(denied) ? isBare(affirmed) && sameFigure(affirmed, denied) : isWithin(said, refused)) return 'inside';
  // Whoever says that it is not 30,000 means those "some 30,000".
  if (sameFigure(affirmed, denied)) return affirmed.form === 'about' && isBare(denied) ? 'inside' : 'hedged';
  return meets(said, refused) ? 'partly' : 'outside';
}
