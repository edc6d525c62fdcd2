import { type Claim, type DossierIndex, isBelow, meets, widened } from '@claimline/core';
import { groupBy } from '../rules/facts.ts';
import { sumOfParts } from './partitions.ts';
import { firstAt, type Report, type Series, seriesOf } from './series/index.ts';

/** A count of a period, and those of the periods that make it up. */
export interface Periods {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
}

/** Of fewer parts any whole must be the sum; a year that is more than its months may have been revised since. */
const MANY = 8;
/** Wholes that are the sum of their parts, from which a list is one in which they all are. */
const AGREEING = 2;
/** Share of them that may be none. */
const SELDOM = 0.2;

/**
 * Wholes that are more than all of their many parts, in lists where wholes are the sums of their parts: the one year of
 * four that its months do not come to.
 */
export function wholesAboveParts(index: DossierIndex): readonly Periods[] {
  const counts = seriesOf(index).filter(({ kind, measure }) => kind === 'count' && measure.kind === 'flow');
  return [...groupBy(counts, ({ cell, voice }) => `${voice} ${cell}`).values()].flatMap((lists) =>
    lists.flatMap((long) => lists.flatMap((short) => (short === long ? [] : above(index, long, short)))),
  );
}

function above(index: DossierIndex, long: Series, short: Series): readonly Periods[] {
  const all = long.reports.flatMap((whole) => {
    const parts = tilesOf(whole, short.reports);
    return parts.length < MANY ? [] : [{ whole: whole.claim, parts, sum: sumOfParts(index, parts) }];
  });
  const apart = all.filter(({ whole, sum }) => !meets(sum, widened(whole.value)));
  const agreeing = all.length - apart.length;
  if (agreeing < AGREEING || apart.length > Math.max(1, SELDOM * all.length)) return [];
  return apart.filter(({ whole, sum }) => isBelow(sum, widened(whole.value)));
}

/** The reports that follow one another from the first day of a period to its last; none where a day is left out. */
function tilesOf(whole: Report, reports: readonly Report[]): readonly Claim[] {
  const tiles: Claim[] = [];
  let next = whole.from;
  for (let i = firstAt(reports, whole.from); next <= whole.day; i += 1) {
    const report = reports[i];
    if (report === undefined || report.from !== next || report.day > whole.day) return [];
    tiles.push(report.claim);
    next = report.day + 1;
  }
  return tiles;
}
