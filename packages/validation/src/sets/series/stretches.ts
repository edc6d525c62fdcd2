import type { OddSeries } from './odd.ts';
import { POWERS } from './spread.ts';
import type { Series } from './types.ts';

/** Reports of a total in a smaller unit: from one to another, where the next goes on in the unit of before. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** How many times what they should be the figures are, below one. */
  readonly factor: number;
}

/** How far from a power of ten both ends may be, and growth in between, as a ratio. */
const ROOM = 1.35;

/**
 * Where a total seems to start again and comes back later: for a while it was told in thousands. What
 * looks like a restart, and the leap at the end, have this one cause.
 */
export function stretchesOf({ series, odd }: OddSeries): readonly Stretch[] {
  if (series.kind !== 'total') return [];
  return odd.flatMap((one) => (one.kind === 'reset' ? (stretchFrom(series, one.before, one.after) ?? []) : []));
}

function stretchFrom({ reports }: Series, before: number, from: number): Stretch | undefined {
  const value = (at: number): number => reports[at]?.value ?? Number.NaN;
  const back = reports.findIndex((report, at) => at > from && report.value >= value(before));
  if (back < 0) return undefined;
  const power = POWERS.find((ten) =>
    reports
      .slice(from, back)
      .every((report) => report.value * ten * ROOM >= value(before) && report.value * ten <= ROOM * value(back)),
  );
  const isShort =
    value(from) * (power ?? 0) > ROOM * value(before) || value(back) > ROOM * value(back - 1) * (power ?? 0);
  return power === undefined || isShort ? undefined : { from, to: back - 1, factor: 1 / power };
}
