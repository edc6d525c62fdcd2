import { type Claim, combineRelations, type DossierIndex, relateMeasures, relateNodes } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import type { Series } from './types.ts';

/** Something odd about a series at one of its days. */
interface Happening {
  readonly series: Series;
  readonly day: number;
  readonly claim: Claim;
}

/** Series of one table in which the same happens on one day: from so many on it has one cause. */
const MANY = 3;

/**
 * What happens on one day in several series of one voice, in groups of one cause: three
 * columns of a table or more, or a part and its whole, a count and its total.
 */
export function together<T extends Happening>(index: DossierIndex, all: readonly T[]): readonly (readonly T[])[] {
  const days = groupBy(all, ({ series, day }) => JSON.stringify([series.voice, day]));
  return [...days.values()].flatMap((group): readonly (readonly T[])[] => {
    const [a, b] = group;
    if (a === undefined || b === undefined) return [group];
    return group.length >= MANY || isOneWithin(index, a.claim, b.claim) ? [group] : group.map((one) => [one]);
  });
}

function isOneWithin(index: DossierIndex, a: Claim, b: Claim): boolean {
  const axes = [...new Set([...Object.keys(a.scope), ...Object.keys(b.scope)])].map((axis) => {
    const known = index.axis(axis);
    return known === undefined ? 'unknown' : relateNodes(known, a.scope[axis], b.scope[axis]);
  });
  const addsTo = (x: Claim, y: Claim): boolean => index.measure(x.measure)?.addsTo === y.measure;
  const measures = addsTo(a, b) || addsTo(b, a) ? 'equal' : relateMeasures(index.measures, a.measure, b.measure);
  return ['equal', 'within', 'contains'].includes(combineRelations([measures, ...axes]));
}
