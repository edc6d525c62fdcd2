import type { DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
import { oddSeries } from './odd.ts';
import type { Series } from './types.ts';

/** Two days whose reports changed places: all totals of one voice fall between them, and none would the other way round. */
export interface Swap {
  readonly voice: string;
  readonly days: readonly [number, number];
  /** Totals that fall, each with the place of the earlier of the two reports. */
  readonly falls: readonly { readonly series: Series; readonly before: number }[];
}

const known = new WeakMap<DossierIndex, readonly Swap[]>();

export function swapsOf(index: DossierIndex): readonly Swap[] {
  const made = known.get(index) ?? findSwaps(index);
  known.set(index, made);
  return made;
}

function findSwaps(index: DossierIndex): readonly Swap[] {
  const totals = groupBy(
    seriesOf(index).filter(({ kind }) => kind === 'total'),
    ({ voice }) => voice,
  );
  const falls = oddSeries(index).flatMap(({ series, odd }) =>
    odd.flatMap((one) => {
      const [x, y] = one.kind === 'fall' ? [series.reports[one.before]?.day, series.reports[one.after]?.day] : [];
      const isOneStep = one.kind === 'fall' && one.after === one.before + 1;
      return isOneStep && x !== undefined && y !== undefined
        ? [{ series, before: one.before, days: [x, y] as const }]
        : [];
    }),
  );
  const groups = groupBy(falls, ({ series, days }) => JSON.stringify([series.voice, days]));
  return [...groups.values()].flatMap((group): readonly Swap[] => {
    const [first] = group;
    if (first === undefined || group.length < 2 || !group.every(isMended)) return [];
    const { voice } = first.series;
    const moved = (totals.get(voice) ?? []).filter((series) => movesBetween(series, first.days));
    return moved.length === group.length ? [{ voice, days: first.days, falls: group }] : [];
  });
}

/** Do the figures only grow once the two have changed places? */
function isMended({ series, before }: { readonly series: Series; readonly before: number }): boolean {
  const value = (at: number): number | undefined => series.reports[at]?.value;
  const [ahead, high, low, onward] = [before - 1, before, before + 1, before + 2].map(value);
  if (ahead === undefined || high === undefined || low === undefined || onward === undefined) return false;
  return ahead <= low && high <= onward;
}

function movesBetween({ reports }: Series, [x, y]: readonly [number, number]): boolean {
  const [a, b] = [x, y].map((day) => reports.find((report) => report.day === day)?.value);
  return a !== undefined && b !== undefined && a !== b;
}
