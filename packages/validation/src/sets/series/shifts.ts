import { regularStep } from './gaps.ts';
import { median, spread } from './spread.ts';
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
    const isStep = isAlone(moves, at) || isBetweenLevels(levels, moves, at);
    if (Math.abs(move) < least || !isStep || !stays(levels, at, lasting)) return [];
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

/** Reports on each side that make a level, by which a step may be told that is less far beyond the other moves. */
const LEVEL = 12;
/** The levels are so many times their scatter apart, and the step is so many times any other move around it, and of all. */
const SCATTERS = 10;
const CLEAR_OF_SCATTER = 3;
const CLEAR_OF_REST = 1.5;
/** Of the step so much may a level have moved by itself. */
const DRIFT = 0.2;

/** Does it lead from one level to another, each of which keeps to itself, and in this one move? */
function isBetweenLevels(levels: readonly number[], moves: readonly number[], at: number): boolean {
  const [before, after] = [levels.slice(Math.max(0, at - LEVEL), at), levels.slice(at, at + LEVEL)];
  if (before.length < LEVEL || after.length < LEVEL) return false;
  const own = Math.abs(moves[at] ?? 0);
  const others = (some: readonly number[]): number =>
    some.reduce((most, move) => (Math.abs(move) === own ? most : Math.max(most, Math.abs(move))), 0);
  const around = moves.slice(Math.max(1, at - REACH), at + REACH + 1);
  if (own < CLEAR_OF_SCATTER * others(around) || own < CLEAR_OF_REST * others(moves)) return false;
  const apart = Math.abs(median(after) - median(before));
  return [before, after].every((level) => {
    const drift = Math.abs(median(level.slice(LEVEL / 2)) - median(level.slice(0, LEVEL / 2)));
    return apart >= SCATTERS * spread(level) && drift <= DRIFT * apart;
  });
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
