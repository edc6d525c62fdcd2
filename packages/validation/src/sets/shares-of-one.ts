import {
  addIntervals,
  type Claim,
  type DossierIndex,
  type Interval,
  isBelow,
  point,
  stanceOf,
  toDecimal,
  widened,
} from '@claimline/core';
import { groupBy, voice } from '../rules/facts.ts';

/** Shares of one base for parts that exclude one another, which come to more than all of it. */
export interface TooManyShares {
  readonly claims: readonly Claim[];
  /** What they come to at least, in per cent. */
  readonly least: string;
}

const ALL: Interval = point(toDecimal(100));

/**
 * Shares that one voice gives at one time of one base, stated at each of them (`share-of`), to the parts of a node that
 * says `disjoint`. Rates of groups, each of its own group, state other bases or none.
 */
export function tooManyShares(index: DossierIndex): readonly TooManyShares[] {
  const shares = index.dossier.claims.filter(
    ({ measure, unit, shareOf, asOf, mode, value }) =>
      isOfKnownBase(shareOf) &&
      asOf !== undefined &&
      unit === '%' &&
      value.form !== 'none' &&
      !value.increment &&
      stanceOf(mode) === 'affirms' &&
      index.measure(measure)?.kind === 'share',
  );
  if (shares.length < 2) return [];
  return [...index.axes].flatMap(([axis, known]) => {
    const groups = groupBy(
      shares.flatMap((claim) => {
        const wholes = known.nodes.get(claim.scope[axis] ?? '')?.broader ?? [];
        return wholes.flatMap((whole) => (known.nodes.get(whole)?.disjoint === true ? [{ claim, whole }] : []));
      }),
      ({ claim, whole }) => {
        const { [axis]: _, ...others } = claim.scope;
        const { claim: of, quantity, measure } = claim.shareOf ?? {};
        const base = [of, quantity?.text, measure];
        return JSON.stringify([
          voice(index, claim),
          claim.measure,
          claim.mode,
          claim.asOf?.edtf,
          base,
          whole,
          Object.entries(others).sort(),
        ]);
      },
    );
    return [...groups.values()].flatMap((group) =>
      sumOver(
        axis,
        group.map(({ claim }) => claim),
      ),
    );
  });
}

/** A measure alone says nothing of whom: the voters among the men are not those among the women. */
function isOfKnownBase(shareOf: Claim['shareOf']): boolean {
  const { claim, quantity } = shareOf ?? {};
  return claim !== undefined || (quantity !== undefined && quantity.form !== 'none');
}

function sumOver(axis: string, claims: readonly Claim[]): readonly TooManyShares[] {
  // Of two figures for one part the first.
  const parts = [...groupBy(claims, ({ scope }) => scope[axis]).values()].flatMap((same) => same.slice(0, 1));
  if (parts.length < 2) return [];
  const sum = parts.map(({ value }) => widened(value)).reduce(addIntervals);
  return isBelow(ALL, sum) ? [{ claims: parts, least: sum.low ?? '0' }] : [];
}
