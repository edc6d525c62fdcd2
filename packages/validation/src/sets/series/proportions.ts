import { type Claim, type Decimal, type DossierIndex, roundDecimal, toDecimal } from '@claimline/core';
import { cellOf, groupBy, linkingClaims } from '../../rules/facts.ts';
import { isDerived, seriesKey } from './collect.ts';
import { median } from './spread.ts';

/** A figure that was worked out from one other, and is not in the proportion to it in which all others of its series are. */
export interface OutOfProportion {
  readonly claim: Claim;
  readonly base: Claim;
  /** What it would be in their proportion. */
  readonly meant: Decimal;
  /** How many are in proportion. */
  readonly others: number;
}

/** Figures that show a proportion. */
const ENOUGH = 8;
/** Those out of it are so few of all. */
const FEW = 0.2;
/** In proportion is what is no further from it, as a part of it, beside its rounding: the population changes over the years. */
const NEAR = 0.02;
/** Out of it is what is so far, and as often as far as any that are in it. */
const FAR = 0.05;
const TIMES = 4;

/**
 * Cases per hundred thousand, or in another unit, are cases times something that stays the same: in a list of them the
 * few that are not were reckoned or written wrong. A mean of seven days is in no proportion to its day, and nothing is
 * said of it.
 */
export function outOfProportion(index: DossierIndex): readonly OutOfProportion[] {
  const pairs = linkingClaims(index).flatMap((claim) => pairOf(index, claim) ?? []);
  const lists = groupBy(pairs, ({ claim, base }) => `${seriesKey(index, claim)} ${seriesKey(index, base)}`);
  return [...lists.values()].flatMap(oddOf);
}

interface Pair {
  readonly claim: Claim;
  readonly base: Claim;
  readonly value: number;
  readonly of: number;
}

function pairOf(index: DossierIndex, claim: Claim): Pair | undefined {
  if (!isDerived(claim)) return undefined;
  const ids = claim.links.flatMap(({ kind, claims }) => (kind === 'derived-from' ? claims : []));
  const base = ids.length === 1 ? index.claim(ids[0] ?? '') : undefined;
  // What was carried forward from another day, or stands for the very thing, is in no proportion.
  if (base === undefined || cellOf(base) === cellOf(claim)) return undefined;
  if (claim.asOf === undefined || claim.asOf.edtf !== base.asOf?.edtf) return undefined;
  const [value, of] = [claim, base].map((one) =>
    one.value.stated.length === 1 ? Number(one.value.stated[0]) : Number.NaN,
  );
  return value === undefined || of === undefined || Number.isNaN(value + of) ? undefined : { claim, base, value, of };
}

function oddOf(list: readonly Pair[]): readonly OutOfProportion[] {
  const told = list.filter(({ of }) => of !== 0);
  if (told.length < ENOUGH) return [];
  const ratio = median(told.map(({ value, of }) => value / of));
  if (ratio === 0 || !Number.isFinite(ratio)) return [];
  // A list is written to as many places all over, though 50.0 is kept as 50.
  const places = Math.max(...told.map(({ claim }) => placesOf(claim.value.stated[0] ?? '0')));
  // How far each is from its proportion beyond what it may have been rounded by, as a part of it.
  const away = told.map(({ value, of }) => {
    const off = Math.abs(value - ratio * of) - 0.5 * 10 ** -places;
    return Math.max(0, off) / Math.abs(ratio * of);
  });
  const near = away.filter((one) => one <= NEAR);
  if (told.length - near.length > FEW * told.length) return [];
  const far = Math.max(FAR, TIMES * Math.max(...near));
  return told.flatMap(({ claim, base, of }, i): OutOfProportion[] =>
    (away[i] ?? 0) > far
      ? [{ claim, base, meant: roundDecimal(toDecimal(ratio * of), places), others: near.length }]
      : [],
  );
}

function placesOf(n: Decimal | string): number {
  return n.split('.')[1]?.length ?? 0;
}
