import type { DossierIndex } from '@claimline/core';
import { cellFor, groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
import type { Report, Series } from './types.ts';

/** Totals of a voice, and stocks, each with the series of the counts that add to it; to a stock what may be below zero. */
export function countedTotals(
  index: DossierIndex,
): readonly { readonly total: Series; readonly added: readonly Series[] }[] {
  const totals = groupBy(
    seriesOf(index).filter(({ kind, measure }) => kind === 'total' || measure.kind === 'stock'),
    ({ key }) => key,
  );
  // Donations and refunds: all that adds to one total, together.
  const counts = groupBy(seriesOf(index), ({ kind, measure: { addsTo }, reports, voice }) => {
    const first = reports[0]?.claim;
    return kind !== 'count' || addsTo === undefined || first === undefined
      ? undefined
      : `${voice} ${cellFor(addsTo, first.unit, first.scope)}`;
  });
  return [...counts].flatMap(([key, added]) => {
    const [total] = totals.get(key) ?? [];
    // Who arrives adds to those who are there, and who has left is not told.
    const isWhole = total?.kind === 'total' || added.every(({ measure }) => measure.negative === true);
    return total === undefined || !isWhole ? [] : [{ total, added }];
  });
}

/** Of each measure that is counted, its reports by the day on which they end, in each way in which it is counted. */
type Ends = readonly (readonly ReadonlyMap<number, Report>[])[];

export function endsOf(added: readonly Series[]): Ends {
  // What is counted by the month and once more by the year is one count.
  const byMeasure = groupBy(added, ({ measure }) => measure.id);
  return [...byMeasure.values()].map((series) =>
    series.map(({ reports }) => new Map(reports.map((report) => [report.day, report]))),
  );
}

/** What was counted between two days by all that add up; a count that says nothing of a time counted nothing in it. */
export function addedBetween(all: Ends, after: number, until: number): readonly Report[] | undefined {
  const covered = all.map((ways) => {
    for (const ends of ways) {
      const found = covering(ends, after, until);
      if (found !== undefined) return found;
    }
    return ways.some((ends) => hasBetween(ends, after, until)) ? null : [];
  });
  if (covered.every((one) => one === null || one.length === 0) || covered.includes(null)) return undefined;
  return covered.flatMap((one) => one ?? []);
}

function hasBetween(ends: ReadonlyMap<number, Report>, after: number, until: number): boolean {
  for (let day = after + 1; day <= until; day += 1) if (ends.has(day)) return true;
  return false;
}

/** Counts that cover the days after one report up to the next, without a hole; undefined when some day is missing. */
function covering(ends: ReadonlyMap<number, Report>, after: number, until: number): readonly Report[] | undefined {
  const found: Report[] = [];
  for (let day = until; day > after; ) {
    const report = ends.get(day);
    if (report === undefined || report.from <= after) return undefined;
    found.push(report);
    day = report.from - 1;
  }
  return found;
}

const takers = new WeakMap<DossierIndex, ReadonlyMap<string, Ends>>();

/** Totals from which some of what is counted may take away. */
function takersOf(index: DossierIndex): ReadonlyMap<string, Ends> {
  const made =
    takers.get(index) ??
    new Map(
      countedTotals(index).flatMap(({ total, added }) =>
        added.some(({ measure }) => measure.negative === true) ? [[total.key, endsOf(added)] as const] : [],
      ),
    );
  takers.set(index, made);
  return made;
}

/** Does what was counted since take away just what the total lost? Then its voice has told of it: minus 87 on that day. */
export function isCountedOff(index: DossierIndex, { key }: Series, before: Report, after: Report): boolean {
  const ends = takersOf(index).get(key);
  const counts = ends === undefined ? undefined : addedBetween(ends, before.day, after.day);
  if (counts === undefined) return false;
  const sum = counts.reduce((all, { value }) => all + value, 0);
  return Math.abs(after.value - before.value - sum) < 1e-9;
}
