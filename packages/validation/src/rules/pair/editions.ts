import type { Claim, DossierIndex } from '@claimline/core';
import { isSeriesRow, seriesKey } from '../../sets/series/index.ts';
import type { Verdict } from '../../types.ts';
import { groupBy, voice } from '../facts.ts';

/** Days for which the tables of one voice give two figures of one thing. */
export interface Editions {
  /** In time. */
  readonly pairs: readonly (readonly [Claim, Claim])[];
  /** The pair that lies furthest apart. */
  readonly worst: readonly [Claim, Claim];
}

/** From so many on it is a second table, and not a slip in each of its rows. */
const SEVERAL = 6;

const TWO_FIGURES = 'reason.contradicts.two-figures';

/** Clashes of two tables of one voice, which has revised the one into the other. */
export function editionsIn(index: DossierIndex, verdicts: readonly Verdict[]): readonly Editions[] {
  const pairs = verdicts.flatMap((verdict): (readonly [Claim, Claim])[] => {
    if (verdict.type !== 'contradicts') return [];
    const [x, y] = [index.claim(verdict.a), index.claim(verdict.b)];
    if (x === undefined || y === undefined || x.measure !== y.measure || voice(index, x) !== voice(index, y)) return [];
    // The reasons are made when somebody asks for them: of voices that contradict one another nobody does.
    return isSeriesRow(x) && isSeriesRow(y) && verdict.reasons[0]?.id === TWO_FIGURES ? [[x, y]] : [];
  });
  if (pairs.length < SEVERAL) return [];
  return [...groupBy(pairs, ([x]) => seriesKey(index, x)).values()].flatMap((group): Editions[] => {
    const inTime = [...group].sort(
      ([x], [y]) => (x.asOf?.latest ?? 0) - (y.asOf?.latest ?? 0) || (x.id < y.id ? -1 : 1),
    );
    const [first] = inTime;
    if (first === undefined || group.length < SEVERAL) return [];
    const worst = inTime.reduce((most, pair) => (distance(pair) > distance(most) ? pair : most), first);
    return [{ pairs: inTime, worst }];
  });
}

function distance([x, y]: readonly [Claim, Claim]): number {
  return Math.abs(Number(x.value.stated[0]) - Number(y.value.stated[0]));
}
