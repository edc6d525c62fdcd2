import { regularStep } from './gaps.ts';
import { median } from './spread.ts';
import type { Oddity, Series } from './types.ts';

/** Reports on each side that must keep to their level. */
const STAYS = 6;
/** Reports on each side whose moves tell what is usual here. */
const REACH = 15;
/** Reports that a series needs, and moves around the step: fewer tell nothing. */
const ENOUGH = 20;
/** The step is so many times the largest move around it, and so many times any other of the series. */
const CLEAR = 6;
const CLEAR_OF_ALL = 3;
/** Share of the level below which nobody would call it another one. */
const SLIGHT = 0.05;
/** Of the step so much is left between the middles of the two levels. */
const LASTING = 0.7;
/** Reports behind the step in which it does not wear off, also of hours, and the share of them that have to keep to its side. */
const LASTS = 12;
const LASTS_HOURS = 72;
const KEEPS = 0.8;
/** Share of reports that move at all: what stands still and leaps now and then does so by nature, as a wage does. */
const MOVES = 0.5;
/** So many steps of this kind are how the series is. */
const MOST = 2;

/**
 * Where a level or a count takes one step, far beyond every other move hereabouts, and stays: the level shift of the
 * literature on time series (Tsay 1988), which another base, definition, unit or place brings. A total shows the same
 * as a fall or as growth.
 */
export function shiftsOf(series: Series): readonly Oddity[] {
  const { kind, measure, reports } = series;
  const step = regularStep(series);
  if (kind === 'total' || reports.length < ENOUGH || step === undefined) return [];
  const lasting = step < 1 ? LASTS_HOURS : LASTS;
  const values = reports.map(({ value }) => value);
  const isPositive = values.every((value) => value > 0);
  // What may be nothing or less has no ratios, and no share of it is a step.
  if (!isPositive && measure.negative === true) return [];
  const levels = isPositive ? values.map(Math.log) : values;
  const moves = levels.map((level, i) => level - (levels[i - 1] ?? level));
  if (moves.filter((move) => move !== 0).length < MOVES * moves.length) return [];
  const least = isPositive ? SLIGHT : SLIGHT * Math.max(...values.map(Math.abs));
  const found = moves.flatMap((move, at): Oddity[] => {
    if (Math.abs(move) < least || !isAlone(moves, at) || !stays(levels, at, lasting)) return [];
    return [{ kind: 'shift', before: at - 1, after: at }];
  });
  return found.length > MOST ? [] : found;
}

function isAlone(moves: readonly number[], at: number): boolean {
  const own = Math.abs(moves[at] ?? 0);
  const around = moves.slice(Math.max(1, at - REACH), at + REACH + 1);
  if (around.length < ENOUGH - 1) return false;
  const largest = (some: readonly number[], skip: number): number =>
    some.reduce((most, move, i) => (i === skip ? most : Math.max(most, Math.abs(move))), 0);
  return own >= CLEAR * largest(around, at - Math.max(1, at - REACH)) && own >= CLEAR_OF_ALL * largest(moves, at);
}

/** Do the figures before keep to the one side of the step, and those behind it to the other? */
function stays(levels: readonly number[], at: number, lasting: number): boolean {
  const [before, after] = [levels.slice(Math.max(0, at - STAYS), at), levels.slice(at, at + STAYS)];
  const [from = 0, to = 0] = [levels[at - 1], levels[at]];
  if (before.length < STAYS || after.length < STAYS) return false;
  const middle = (from + to) / 2;
  const isUp = to > from;
  const isApart = before.every((level) => level < middle === isUp) && after.every((level) => level > middle === isUp);
  // A river falls again within days, and a place or a definition does not change back by itself.
  const later = levels.slice(at, at + lasting);
  const lasts = later.filter((level) => level > middle === isUp).length >= KEEPS * later.length;
  return isApart && lasts && Math.abs(median(after) - median(before)) >= LASTING * Math.abs(to - from);
}
