import { median } from './spread.ts';
import type { Oddity, Series } from './types.ts';

/** Reports from which the highest and the lowest tell what such a figure can be. */
const MANY = 40;
/** The same where it lies further from the nearest of them than they lie from one another. */
const FEW = 12;
/** All of them lie within so many times the lowest. */
const WITHIN = 4;
/** A figure beyond the others by this is none of them. */
const BEYOND = 1.5;
/** The same of a level that may be nothing or less: beyond them by so much of all that lies between them. */
const BEYOND_WIDTH = 0.75;
/** Half of the others take at least this part of it: what a level is by nature, and not now and then. */
const BODY = 1 / 6;

/**
 * One figure far above or below everything that a level or a count ever was, where all
 * others lie within a few times one another, whatever its weeks and seasons do: 31,000
 * births on a day among 8,000 to 16,000. With two such figures it is how the series is.
 * A level that may be nothing or less is told by differences: 72 degrees among -2 to 36.
 */
export function beyondAll({ kind, measure, reports }: Series): readonly Oddity[] {
  const values = reports.map(({ value }) => value);
  if (kind === 'total' || values.length < FEW) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const [least = 0, second = 0, last = 0, most = 0] = [sorted[0], sorted[1], sorted.at(-2), sorted.at(-1)];
  const isPositive = least > 0;
  const isFar = (gap: number, width: number): boolean =>
    width <= WITHIN && gap > (values.length < MANY ? Math.max(2, width) ** 2 : BEYOND);
  const isFarOff = (gap: number, width: number): boolean =>
    kind === 'level' && values.length >= MANY && gap > BEYOND_WIDTH * width && bodyOf(sorted) >= BODY * width;
  return [
    {
      value: most,
      next: last,
      isBeyond: (isPositive && isFar(most / last, last / least)) || isFarOff(most - last, last - least),
    },
    {
      value: least,
      next: second,
      isBeyond: (isPositive && isFar(second / least, most / second)) || isFarOff(second - least, most - second),
    },
  ].flatMap(({ value, next, isBeyond }): Oddity[] => {
    const at = values.indexOf(value);
    // The first and the last have a neighbour on one side only.
    const isInside = at > 0 && at + 1 < values.length;
    const isSmall = measure.integer && Math.abs(value - next) < A_FEW;
    const isChance = isSmall || (kind === 'count' && measure.integer && isByChance(value, median(values)));
    return isBeyond && isInside && !isChance
      ? [{ kind: 'spike', at, before: at - 1, after: at + 1, times: value / next, isBeyond: true }]
      : [];
  });
}

/** One person less among two or three is nothing odd, whatever part of them that is. */
const A_FEW = 5;

/** Of sixteen that come one by one two may come now and then, where many series are looked at (Poisson, on square roots). */
export function isByChance(value: number, usual: number): boolean {
  return 2 * Math.abs(Math.sqrt(value) - Math.sqrt(usual)) < DEVIATIONS;
}

const DEVIATIONS = 6;

/** What the middle half of them takes. */
function bodyOf(sorted: readonly number[]): number {
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return at(0.75) - at(0.25);
}
