import { type DossierIndex, meets, widened } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { listsOf, sharedOf } from './lists.ts';
import type { Report, Series } from './types.ts';

/** In so few reports two lists are apart by a slip of one of them, each of which is told by itself. */
const FEW = 2;
const SELDOM = 0.05;
const MOST = 5;

export function areFew(apart: number, shared: number): boolean {
  return apart <= Math.min(MOST, Math.max(FEW, SELDOM * shared));
}

/** Lists of one thing by two voices. */
export function pairsOfLists(index: DossierIndex): readonly (readonly [Series, Series])[] {
  return [...groupBy(listsOf(index), ({ cell }) => cell).values()].flatMap((group) =>
    group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const)),
  );
}

/** Days by which a total may lag behind another one, as its measure declares. */
export function lagOf({ kind, measure }: Series): number {
  return kind === 'count' ? 0 : (measure.lagDays ?? 0);
}

/** The figures of single days on which two lists are apart that otherwise go together; where one may lag, they may be so any day. */
export function slipsBetween(index: DossierIndex): readonly (readonly [Report, Report])[] {
  return pairsOfLists(index).flatMap(([a, b]) => {
    if (lagOf(a) > 0) return [];
    const shared = sharedOf(a, b);
    const apart = shared.filter(([x, y]) => !meets(widened(x.quantity), widened(y.quantity)));
    return areFew(apart.length, shared.length) ? apart : [];
  });
}
