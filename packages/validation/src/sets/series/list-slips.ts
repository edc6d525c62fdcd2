import { type DossierIndex, meets, widened } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { listsOf, sharedOf } from './lists.ts';
import type { Report, Series } from './types.ts';

/** In so few reports two lists are apart by a slip of one of them, each of which is told by itself. */
const FEW = 2;
const SELDOM = 0.05;
const MOST = 5;

function areFew(apart: number, shared: number): boolean {
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

type Shared = readonly (readonly [Report, Report])[];

/** So many times as far apart as on any other day, by how much and as a part of the figures. */
const FAR = 8;

/**
 * Of what two lists give of the same days, where they are apart by a slip of one of them: where they are seldom apart,
 * and otherwise the few days on which they are far further apart than on all others.
 */
export function slipsIn(shared: Shared): Shared {
  const apart = shared.filter(([x, y]) => !meets(widened(x.quantity), widened(y.quantity)));
  return areFew(apart.length, shared.length) ? apart : farthestOf(apart, shared.length);
}

function farthestOf(apart: Shared, shared: number): Shared {
  const inOrder = [...apart].sort((a, b) => partOf(b) - partOf(a));
  for (let n = Math.min(MOST, apart.length - 1); n > 0; n -= 1) {
    const [far, others] = [inOrder.slice(0, n), inOrder.slice(n)];
    const isFar = (by: (pair: Shared[number]) => number): boolean =>
      Math.min(...far.map(by)) >= FAR * Math.max(...others.map(by));
    if (areFew(n, shared) && isFar(distance) && isFar(partOf)) return far;
  }
  return [];
}

export function distance([x, y]: readonly [Report, Report]): number {
  return Math.abs(x.value - y.value);
}

function partOf([x, y]: readonly [Report, Report]): number {
  return distance([x, y]) / Math.max(Math.abs(x.value), Math.abs(y.value));
}

/** The figures of single days on which two lists are apart that otherwise go together; where one may lag, they may be so any day. */
export function slipsBetween(index: DossierIndex): Shared {
  return pairsOfLists(index).flatMap(([a, b]) => (lagOf(a) > 0 ? [] : slipsIn(sharedOf(a, b))));
}
