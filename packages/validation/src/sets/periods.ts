import { addsUpOverTime, type Claim, type DossierIndex, isBelow, meets, widened } from '@claimline/core';
import { claimsByCell, groupBy } from '../rules/facts.ts';
import { strayedClaims } from '../rules/pair/told-as-fact.ts';
import { sumOfParts } from './partitions.ts';
import { contestedOf, firstAt, type Report, reportOf, type Series, seriesOf, seriesVoice } from './series/index.ts';

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
/** Part of all that no revision adds, where it is more than any one of the parts as well: a year with a month too many. */
const FAR = 0.1;

/**
 * Wholes that are more than all of their many parts: the one year of four that its months do not come to, in lists where
 * wholes are the sums of their parts, and any year that is more by what no revision adds.
 */
export function wholesAboveParts(index: DossierIndex): readonly Periods[] {
  const counts = seriesOf(index).filter(({ kind, measure }) => kind === 'count' && measure.kind === 'flow');
  return [...groupBy(counts, ({ cell, voice }) => `${voice} ${cell}`).values()].flatMap((lists) => {
    const alone = besideLists(index, lists);
    return lists.flatMap((short) => {
      const wholes = lists.filter((long) => long !== short).map(({ reports }) => reports);
      return [...wholes, alone].flatMap((reports) => above(index, reports, short));
    });
  });
}

/** The year or two of a count that make no list of years. */
function besideLists(index: DossierIndex, lists: readonly Series[]): readonly Report[] {
  const [first] = lists;
  if (first === undefined || !lists.some(({ reports }) => reports.length >= MANY)) return [];
  const listed = new Set(lists.flatMap(({ reports }) => reports.map(({ claim }) => claim)));
  const contested = new Set(contestedOf(index).flat());
  const strayed = strayedClaims(index);
  return (claimsByCell(index).get(first.cell) ?? []).flatMap((claim) => {
    if (listed.has(claim) || contested.has(claim) || strayed.has(claim.id)) return [];
    const report = seriesVoice(index, claim) === first.voice ? reportOf(claim) : undefined;
    return report === undefined || report.from === report.day ? [] : [report];
  });
}

function above(index: DossierIndex, wholes: readonly Report[], short: Series): readonly Periods[] {
  const all = wholes.flatMap((report) => {
    const parts = tilesOf(report, short.reports);
    return parts.length < MANY ? [] : [{ whole: report.claim, parts, sum: sumOfParts(index, parts) }];
  });
  const apart = all.filter(({ whole, sum }) => !meets(sum, widened(whole.value)));
  const agreeing = all.length - apart.length;
  if (apart.length > Math.max(1, SELDOM * all.length)) return [];
  const more = apart.filter(({ whole, sum }) => isBelow(sum, widened(whole.value)));
  return agreeing < AGREEING ? more.filter((one) => addsUpOverTime(short.measure) && isFarAbove(one)) : more;
}

function isFarAbove({ whole, parts }: Periods): boolean {
  const amounts = parts.map(({ value }) => Number(value.stated[0]));
  const sum = amounts.reduce((all, amount) => all + amount, 0);
  const size = amounts.reduce((all, amount) => all + Math.abs(amount), 0);
  const more = Number(whole.value.stated[0]) - sum;
  return more > FAR * size && amounts.every((amount) => more > Math.abs(amount));
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
