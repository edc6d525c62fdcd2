import type { Claim, Day, DossierIndex } from '@claimline/core';
import { balancesOf } from './balance.ts';
import { contestedOf, seriesKey, seriesVoice } from './collect.ts';
import { countedTotals } from './counted.ts';
import { oddSeries } from './odd.ts';

interface OddTotal {
  readonly key: string;
  readonly voice: string;
  /** Of the total and of what adds to it. */
  readonly measures: ReadonlySet<string>;
  /** On which it is odd, does not grow by its counts, or is given twice. */
  readonly days: readonly Day[];
}

/**
 * Tells of claims whether they clash because a total beside them is amiss: it fell, began anew or did not grow by what
 * was counted, which is told of the total. What else is counted of those days, also in parts, clashes with it as well.
 */
export function besideOddTotals(index: DossierIndex): (claims: readonly Claim[]) => boolean {
  const totals = oddTotals(index);
  return (claims) =>
    totals.some(({ key, voice, measures, days }) => {
      if (!claims.some((claim) => seriesKey(index, claim) === key)) return false;
      if (!claims.every((claim) => measures.has(claim.measure) && seriesVoice(index, claim) === voice)) return false;
      const first = Math.min(...claims.map(({ asOf }) => asOf?.earliest ?? Number.POSITIVE_INFINITY));
      const last = Math.max(...claims.map(({ asOf }) => asOf?.latest ?? Number.NEGATIVE_INFINITY));
      return days.some((day) => first <= day && day <= last);
    });
}

function oddTotals(index: DossierIndex): readonly OddTotal[] {
  const balances = new Map(balancesOf(index).map((balance) => [balance.total, balance]));
  const odd = new Map(oddSeries(index).map((one) => [one.series, one.odd]));
  return countedTotals(index).flatMap(({ total, added }): OddTotal[] => {
    const measures = new Set([total, ...added].map(({ measure }) => measure.id));
    const { off = [], shifts = [] } = balances.get(total) ?? {};
    const days = [
      ...[...off, ...shifts.flat()].map(({ after }) => after.day),
      ...(odd.get(total) ?? []).flatMap((one) =>
        [...('at' in one ? [one.at, one.at + 1] : []), ...('after' in one ? [one.after] : [])].flatMap(
          (at) => total.reports[at]?.day ?? [],
        ),
      ),
      ...contestedOf(index).flatMap(([claim]) =>
        claim !== undefined && measures.has(claim.measure) && seriesVoice(index, claim) === total.voice
          ? (claim.asOf?.latest ?? [])
          : [],
      ),
    ];
    return days.length === 0 ? [] : [{ key: total.key, voice: total.voice, measures, days }];
  });
}
