import { compareDecimals, containsDecimal, type Decimal, type Interval, interval, meets } from '@claimline/core';
import type { Side } from './evidence.ts';
import { otherNumbers } from './zones.ts';

/** Words that give a ceiling mean a number near it: within this many times. */
const NEAR_THE_CEILING = 1.25;

/**
 * What the words make one think of, which is narrower than what they commit to: "more than
 * 38,000" not of 46,000, "as many as 250,000" not of 115,000. A hint, so that it never makes
 * a contradiction; but figures of two days that suggest other numbers are not unchanged.
 * `null` where the words suggest no number.
 */
function suggested(side: Side): Interval | null {
  const [n] = side.stated;
  if (n === undefined || side.presence || side.form === 'vague' || side.form === 'none') return null;
  if (side.form === 'up-to') return interval(String(Number(n) / NEAR_THE_CEILING) as Decimal, n as Decimal);
  if (side.landmark !== null) return { ...side.zones.soft, high: side.landmark as Decimal, highOpen: false };
  return side.form === 'figure' ? side.zones.widened : side.zones.soft;
}

/** Do the words of the later one suggest more, or less, than those of the earlier one? `null`: neither. */
export function suggestedMove(later: Side, earlier: Side): 'more' | 'less' | null {
  const [x, y] = [suggested(later), suggested(earlier)];
  if (x === null || y === null || meets(x, y) || x.low === null || y.high === null) return null;
  return compareDecimals(x.low, y.high) >= 0 ? 'more' : 'less';
}

/** Who says "more than 1,000" of 4,000 says nothing false, and nobody would say so. */
const FAR_BELOW = 2;

/** Does one give a lower bound so far below the other that the words no longer speak of one number? */
export function isFarBelow(bound: Side, other: Side, areOfOneDay: boolean): boolean {
  const [n] = bound.stated;
  const least = other.stated[0];
  if (bound.landmark === null || bound.presence || other.presence || n === undefined || least === undefined)
    return false;
  // Of two lower bounds neither says what the number is, unless both are of one day.
  if ((other.landmark !== null && !areOfOneDay) || other.form === 'vague' || other.form === 'up-to' || Number(n) <= 0)
    return false;
  return containsDecimal(bound.zones.hard, least as Decimal) && Number(least) > FAR_BELOW * Number(n);
}

/** "More than 3,000" says nothing for "more than 10,000", nor for 8,000: a bound meets whatever lies beyond it. */
export function areFarBounds(a: Side, b: Side): boolean {
  const isBound = (side: Side): boolean => ['at-least', 'more-than', 'up-to'].includes(side.form);
  return (isBound(a) || isBound(b)) && otherNumbers(a, b);
}
