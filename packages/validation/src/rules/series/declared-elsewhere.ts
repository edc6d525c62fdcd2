import type { Decimal, DossierIndex, FuzzyDate } from '@claimline/core';
import { eventsBetween, type Report, type Series } from '../../sets/series/index.ts';

/** A correction that takes something back, and the day for which it is declared. */
interface Declared {
  readonly amount: Decimal;
  readonly date: FuzzyDate;
}

/** What came in the meantime makes a fall smaller than its correction, and seldom less than half of it. */
const AT_MOST = 2;

/**
 * The one correction of about the size of a fall that is declared for days on which the total does not fall, where none
 * is declared for the fall itself.
 */
export function declaredElsewhere(
  index: DossierIndex,
  series: Series,
  earlier: Report,
  later: Report,
): Declared | undefined {
  const { reports } = series;
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined || eventsBetween(index, series, earlier, later).length > 0)
    return undefined;
  const fall = earlier.value - later.value;
  const found = eventsBetween(index, series, first, last).flatMap(({ kind, amount, date }): Declared[] => {
    const [n, ...more] = amount?.stated ?? [];
    if (kind !== 'correction' || n === undefined || more.length > 0 || fallsOn(reports, date)) return [];
    const taken = -Number(n);
    return taken >= fall && taken <= AT_MOST * fall ? [{ amount: n, date }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

function fallsOn(reports: readonly Report[], { earliest, latest }: FuzzyDate): boolean {
  const before = reports.findLast(({ day }) => earliest !== null && day < earliest);
  const after = reports.find(({ day }) => latest !== null && day >= latest);
  return before !== undefined && after !== undefined && after.value < before.value;
}
