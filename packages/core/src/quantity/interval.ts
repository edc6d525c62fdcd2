import {
  addDecimals,
  ceilDecimal,
  compareDecimals,
  divideDecimals,
  floorDecimal,
  isIntegerDecimal,
  multiplyDecimals,
  negateDecimal,
  signOfDecimal,
  subtractDecimals,
} from './decimal.ts';
import type { Decimal, Interval } from './types.ts';

/** Every number. */
export const ALL: Interval = { low: null, lowOpen: false, high: null, highOpen: false };

/** An interval from its ends; ends are closed unless said otherwise. */
export function interval(
  low: Decimal | null,
  high: Decimal | null,
  ends: { lowOpen?: boolean; highOpen?: boolean } = {},
): Interval {
  return {
    low,
    lowOpen: low !== null && ends.lowOpen === true,
    high,
    highOpen: high !== null && ends.highOpen === true,
  };
}

/** The single number n. */
export function point(n: Decimal): Interval {
  return { low: n, lowOpen: false, high: n, highOpen: false };
}

export function isEmptyInterval(a: Interval): boolean {
  if (a.low === null || a.high === null) return false;
  const order = compareDecimals(a.low, a.high);
  return order > 0 || (order === 0 && (a.lowOpen || a.highOpen));
}

/** Is there a whole number in it? Counts need one. */
export function hasInteger(a: Interval): boolean {
  if (isEmptyInterval(a)) return false;
  if (a.low === null || a.high === null) return true;
  let least = ceilDecimal(a.low);
  if (a.lowOpen && isIntegerDecimal(a.low)) least = addDecimals(least, '1' as Decimal);
  let most = floorDecimal(a.high);
  if (a.highOpen && isIntegerDecimal(a.high)) most = subtractDecimals(most, '1' as Decimal);
  return compareDecimals(least, most) <= 0;
}

export function containsDecimal(a: Interval, n: Decimal): boolean {
  return !isEmptyInterval(intersect(a, point(n)));
}

/** The numbers in both. May be empty. */
export function intersect(a: Interval, b: Interval): Interval {
  const low = higherLow(a, b);
  const high = lowerHigh(a, b);
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** Do they share a number? lo < hi, or lo = hi with both ends closed. */
export function meets(a: Interval, b: Interval): boolean {
  return !isEmptyInterval(intersect(a, b));
}

/** The smallest interval that holds both (neither empty). */
export function hull(a: Interval, b: Interval): Interval {
  const low = lowerLow(a, b);
  const high = higherHigh(a, b);
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

/** Is every number of a in b? */
export function isWithin(a: Interval, b: Interval): boolean {
  return isEmptyInterval(a) || sameInterval(intersect(a, b), a);
}

/** Within, and not the same. */
export function strictlyWithin(a: Interval, b: Interval): boolean {
  return isWithin(a, b) && !sameInterval(a, b);
}

export function sameInterval(a: Interval, b: Interval): boolean {
  return a.low === b.low && a.high === b.high && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;
}

/** Is every number of a below every number of b? */
export function isBelow(a: Interval, b: Interval): boolean {
  if (a.high === null || b.low === null) return false;
  const order = compareDecimals(a.high, b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : addDecimals(a.low, b.low),
    lowOpen: a.low !== null && b.low !== null && (a.lowOpen || b.lowOpen),
    high: a.high === null || b.high === null ? null : addDecimals(a.high, b.high),
    highOpen: a.high !== null && b.high !== null && (a.highOpen || b.highOpen),
  };
}

export function negateInterval(a: Interval): Interval {
  return {
    low: a.high === null ? null : negateDecimal(a.high),
    lowOpen: a.highOpen,
    high: a.low === null ? null : negateDecimal(a.low),
    highOpen: a.lowOpen,
  };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** Every number times a factor; a negative factor swaps the ends, zero gives [0, 0]. */
export function scaleInterval(a: Interval, factor: Decimal): Interval {
  const sign = signOfDecimal(factor);
  if (sign === 0) return point('0' as Decimal);
  const source = sign > 0 ? a : negateInterval(a);
  const by = sign > 0 ? factor : negateDecimal(factor);
  return {
    ...source,
    low: source.low === null ? null : multiplyDecimals(source.low, by),
    high: source.high === null ? null : multiplyDecimals(source.high, by),
  };
}

/** Products of two intervals of non-negative numbers (shares of counts). */
export function multiplyNonNegative(a: Interval, b: Interval): Interval {
  return {
    low: a.low === null || b.low === null ? null : multiplyDecimals(a.low, b.low),
    lowOpen: a.lowOpen || b.lowOpen,
    high: a.high === null || b.high === null ? null : multiplyDecimals(a.high, b.high),
    highOpen: a.highOpen || b.highOpen,
  };
}

/** Moves both ends outwards by a non-negative amount. */
export function widenInterval(a: Interval, by: Decimal): Interval {
  return {
    ...a,
    low: a.low === null ? null : subtractDecimals(a.low, by),
    high: a.high === null ? null : addDecimals(a.high, by),
  };
}

/**
 * Bounds of (a number of a) ÷ (a number of b) for non-negative intervals, from the
 * ends, never from midpoints: (10000, ∞) against [2500, 3500] is at least 2.857….
 * Rounded outwards at 6 decimals; null = unbounded.
 */
export function intervalRatio(a: Interval, b: Interval): { low: Decimal | null; high: Decimal | null } {
  const low =
    a.low === null || b.high === null || signOfDecimal(b.high) <= 0
      ? null
      : divideDecimals(a.low, b.high, { digits: 6, round: 'down' });
  const high =
    a.high === null || b.low === null || signOfDecimal(b.low) <= 0
      ? null
      : divideDecimals(a.high, b.low, { digits: 6, round: 'up' });
  return { low, high };
}

function higherLow(a: Interval, b: Interval): Interval {
  if (a.low === null) return b;
  if (b.low === null) return a;
  const order = compareDecimals(a.low, b.low);
  if (order !== 0) return order > 0 ? a : b;
  return a.lowOpen ? a : b;
}

function lowerHigh(a: Interval, b: Interval): Interval {
  if (a.high === null) return b;
  if (b.high === null) return a;
  const order = compareDecimals(a.high, b.high);
  if (order !== 0) return order < 0 ? a : b;
  return a.highOpen ? a : b;
}

function lowerLow(a: Interval, b: Interval): Interval {
  if (a.low === null || b.low === null) return a.low === null ? a : b;
  const order = compareDecimals(a.low, b.low);
  if (order !== 0) return order < 0 ? a : b;
  return a.lowOpen ? b : a;
}

function higherHigh(a: Interval, b: Interval): Interval {
  if (a.high === null || b.high === null) return a.high === null ? a : b;
  const order = compareDecimals(a.high, b.high);
  if (order !== 0) return order > 0 ? a : b;
  return a.highOpen ? b : a;
}
