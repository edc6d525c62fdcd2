import {
  addDecimals,
  ceilingIsHint,
  compareDecimals,
  containsDecimal,
  convertQuantity,
  type Decimal,
  granularity,
  type Interval,
  interval,
  maxDecimal,
  meets,
  minDecimal,
  type Quantity,
  strictlyWithin,
  subtractDecimals,
  widened,
} from '@claimline/core';
import type { Zones } from '../types.ts';
import type { Side } from './evidence.ts';

/** The three zones of a value in the unit of the comparison. A bare round figure commits to its rounding interval. */
export function zonesOf(
  q: Quantity,
  from: string,
  to: string,
): { readonly zones: Zones; readonly stated: readonly Decimal[]; readonly landmark: Decimal | null } {
  const said = from === '%' ? inSimpleParts(q) : q;
  const converted = convertQuantity(said, from, to);
  const value = converted.ok ? converted.value : said;
  const hard = value.form === 'figure' ? rounded(value) : value.hard;
  return {
    zones: { hard, soft: softWithoutHint(value), widened: value.form === 'figure' ? hard : roundedEnds(value) },
    stated: value.stated,
    landmark: ceilingIsHint(value) ? value.soft.high : null,
  };
}

const SIMPLE_PART = /^(?:25|33(?:\.3+)?|66(?:\.6*7?)?|67|75)$/;
const HALF_A_STEP = '2.5' as Decimal;

/** A quarter, two thirds: who says “almost a quarter” counts in fives, and has as much room as between two of them. */
function inSimpleParts(q: Quantity): Quantity {
  const [n] = q.stated;
  const { low, high } = q.soft;
  if (n === undefined || q.stated.length > 1 || !HEDGED.has(q.form) || !SIMPLE_PART.test(n)) return q;
  const least = low === null || low === n ? low : minDecimal(low, subtractDecimals(n, HALF_A_STEP));
  const most = high === null || high === n ? high : maxDecimal(high, addDecimals(n, HALF_A_STEP));
  return { ...q, soft: { ...q.soft, low: least, high: most } };
}

/** "More than n" suggests a ceiling that it does not state; passing it is no conflict. */
function softWithoutHint(q: Quantity): Interval {
  return q.form === 'more-than' || q.form === 'at-least' ? q.hard : q.soft;
}

function rounded(q: Quantity): Interval {
  const [n] = q.stated;
  if (n === undefined) return q.hard;
  return interval(subtractDecimals(n, q.tolerance), addDecimals(n, q.tolerance));
}

/** "15,000 to 18,000": who says "about 14,000" is not contradicted, for neither end is meant to the last digit. */
function roundedEnds(q: Quantity): Interval {
  const { low, high } = widened(q);
  if (q.form !== 'range' || low === null || high === null) return widened(q);
  return interval(subtractDecimals(low, q.tolerance), addDecimals(high, q.tolerance));
}

/** How two values stand to one another. */
export type Agreement = 'apart' | 'strained' | 'meet';

/**
 * `apart` when even the widened intervals share no number; `strained` when only a
 * hedge, a cancelled ceiling or rounding keeps them together; `meet` otherwise.
 */
export function agreement(a: Side, b: Side): Agreement {
  if (isPassedFar(a, b) || isPassedFar(b, a)) return 'apart';
  if (touchesSoftly(a, b)) return 'strained';
  if (!meets(a.zones.widened, b.zones.widened))
    return justMisses(a, b) || isVaguelyOff(a, b) || isJustPassed(a, b) ? 'strained' : 'apart';
  if (!meets(a.zones.hard, b.zones.hard) || !meets(a.zones.soft, b.zones.soft)) return 'strained';
  if (touches(a, b) || savedByWidth(a, b)) return 'strained';
  return crosses(a, b) || crosses(b, a) ? 'strained' : 'meet';
}

/** "Up to" and "dozens" leave more open than they say, and nobody means ten times as many by them. */
const FAR = 10;

function isPassedFar(loose: Side, floor: Side): boolean {
  if (loose.form !== 'up-to' && loose.form !== 'vague') return false;
  const [said, from] = [loose.zones.soft.high, floor.zones.widened.low];
  return said !== null && from !== null && Number(said) > 0 && Number(from) >= FAR * Number(said);
}

/** "At least 10,000" and "as many as 10,000" share one number and no more. */
function touches(a: Side, b: Side): boolean {
  const isFloor = (side: Side): boolean => side.form === 'at-least' || side.form === 'more-than';
  const isCeiling = (side: Side): boolean => side.form === 'up-to' || side.form === 'at-most' || side.form === 'range';
  const [floor, ceiling] = isFloor(a) ? [a, b] : [b, a];
  return isFloor(floor) && isCeiling(ceiling) && floor.zones.soft.low === ceiling.zones.soft.high;
}

/** "More than 3,000" and "1,000 to 3,000" part at the very figure, and nobody who estimates means it so exactly. */
function touchesSoftly(a: Side, b: Side): boolean {
  const [floor, ceiling] = a.form === 'more-than' ? [a, b] : [b, a];
  const isEstimate = ceiling.form === 'range' || ceiling.form === 'up-to';
  return floor.form === 'more-than' && isEstimate && floor.stated[0] === ceiling.stated.at(-1);
}

/** Nobody knows where “thousands” begins: 1,400 is hardly that, and no lie. */
const VAGUELY = 1.5;

function isVaguelyOff(a: Side, b: Side): boolean {
  if (a.form !== 'vague' && b.form !== 'vague') return false;
  const gap = gapBetween(a.zones.widened, b.zones.widened);
  return gap !== null && gap.to <= VAGUELY * gap.from;
}

/** “Exactly 187,000” and “more than 187,000” name one number; somebody’s words for it were loose. “At most” is meant. */
function isJustPassed(a: Side, b: Side): boolean {
  const isOpen = ({ form }: Side): boolean => form === 'more-than' || form === 'less-than';
  const isPoint = ({ form }: Side): boolean => form === 'exact' || form === 'figure';
  return ((isOpen(a) && isPoint(b)) || (isPoint(a) && isOpen(b))) && sameFigure(a, b);
}

/** Figures closer than this share of the larger are not told apart by a hedge or by rounding. */
const NEAR = 0.01;
const HEDGED: ReadonlySet<string> = new Set(['about', 'about-range', 'nearly', 'a-little-over']);

/** A gap so small that the words for "about" cannot be meant to leave it open. */
function justMisses(a: Side, b: Side): boolean {
  return areNearlyMet(a, a.zones.widened, b, b.zones.widened);
}

/** The same of two values, as far as each reaches. */
export function areNearlyMet(
  a: Pick<Quantity, 'form'>,
  reachOfA: Interval,
  b: Pick<Quantity, 'form'>,
  reachOfB: Interval,
): boolean {
  return (HEDGED.has(a.form) || HEDGED.has(b.form)) && isSmallGap(reachOfA, reachOfB);
}

function isSmallGap(x: Interval, y: Interval): boolean {
  const gap = gapBetween(x, y);
  return gap !== null && gap.to - gap.from <= NEAR * gap.to;
}

/** Where the lower of two intervals ends, and where the higher begins; null where one of these is open. */
function gapBetween(x: Interval, y: Interval): { readonly from: number; readonly to: number } | null {
  const [low, high] = x.high !== null && y.low !== null && compareDecimals(x.high, y.low) <= 0 ? [x, y] : [y, x];
  return low.high === null || high.low === null ? null : { from: Number(low.high), to: Number(high.low) };
}

/** Do two that reach from some number to another have at most their ends in common: 200,000 to 300,000, and 300,000 to 400,000? */
export function onlyTouch({ zones: { soft: a } }: Side, { zones: { soft: b } }: Side): boolean {
  const areWide = a.low !== a.high && b.low !== b.high;
  return areWide && (endsBefore(a, b) || endsBefore(b, a));
}

function endsBefore({ high }: Interval, { low }: Interval): boolean {
  return high !== null && low !== null && compareDecimals(high, low) <= 0;
}

/** Two figures of which neither lies within what the other allows: only the widths of both together reconcile them. */
function savedByWidth(a: Side, b: Side): boolean {
  const pointed = (side: Side): boolean => side.stated.length === 1 && ['figure', 'about'].includes(side.form);
  const [x, y] = [a.stated[0], b.stated[0]];
  if (!pointed(a) || !pointed(b) || x === undefined || y === undefined) return false;
  if (Math.abs(Number(x) - Number(y)) <= NEAR * Math.max(Math.abs(Number(x)), Math.abs(Number(y)))) return false;
  return !reaches(a, y as Decimal) && !reaches(b, x as Decimal);
}

/** Is a number one that a figure may be rounded from, halves included, or one well within what an “about” allows? */
function reaches(side: Side, n: Decimal): boolean {
  return side.form === 'figure' ? containsDecimal(reach(side), n) : holdsInside(reach(side), n);
}

/** Within an interval, and not at its very end. */
function holdsInside({ low, high }: Interval, n: Decimal): boolean {
  return (low === null || compareDecimals(low, n) < 0) && (high === null || compareDecimals(n, high) < 0);
}

/** What a figure or an "about" allows; the hard interval of a hedge allows nearly everything. */
function reach(side: Side): Interval {
  return side.form === 'figure' ? side.zones.widened : side.zones.soft;
}

/** Does the figure of a hedged value lie outside what the other states as a bound? */
function crosses(bound: Side, hedged: Side): boolean {
  const [n] = hedged.stated;
  if (n === undefined || hedged.stated.length > 1 || bound.stated.length === 0) return false;
  if (hedged.form !== 'about' && hedged.form !== 'figure') return false;
  const { low, high } = bound.zones.hard;
  if (bound.form === 'at-least' || bound.form === 'more-than')
    return low !== null && compareDecimals(n as Decimal, low) < 0;
  if (bound.form === 'at-most' || bound.form === 'less-than' || bound.form === 'nearly')
    return high !== null && compareDecimals(n as Decimal, high) > 0;
  return false;
}

/** Same numbers in the words, hedges and bounds set aside. */
export function sameFigure(a: Side, b: Side): boolean {
  const [x, y] = [namedOf(a), namedOf(b)];
  return x.length > 0 && x.length === y.length && x.every((n, i) => n === y[i]) && a.increment === b.increment;
}

/** The numbers that a report names: of a best figure and its margin the figure, where the other has no margin. */
function namedOf({ form, stated }: Side): readonly string[] {
  return form === 'best' ? stated.slice(0, 1) : stated;
}

/** "About 650,000" is what 650,640 comes to when it is told in so many digits. */
export function isRoundingOf(rounded: Side, count: Side): boolean {
  const [x, y] = [rounded.stated[0], count.stated[0]];
  const isCount = (count.form === 'figure' || count.form === 'exact') && count.stated.length === 1;
  if (rounded.form !== 'about' || rounded.stated.length !== 1 || !isCount) return false;
  if (x === undefined || y === undefined || rounded.increment !== count.increment) return false;
  const most = Math.min(Number(granularity(x as Decimal)) / 2, NEAR * Math.abs(Number(x)));
  return Math.abs(Number(x) - Number(y)) <= most;
}

/** The same figure, or a range and its upper end told as "up to". */
export function sameFigureOrTop(a: Side, b: Side): boolean {
  const isTopOf = (x: Side, y: Side): boolean =>
    x.form === 'up-to' && y.form === 'range' && x.increment === y.increment && x.stated[0] === y.stated.at(-1);
  return sameFigure(a, b) || isTopOf(a, b) || isTopOf(b, a);
}

/** Figures further apart than this share are not two renderings of one figure. */
const RENDERING = 1.25;

/**
 * Are the numbers in the words so far apart that no hedge makes them one? "More than
 * 1,200" and "some 12,000" meet as intervals, but cannot report the same words.
 */
export function otherNumbers(a: Side, b: Side): boolean {
  if (a.form === 'vague' || b.form === 'vague' || a.stated.length === 0 || b.stated.length === 0) return false;
  return a.stated.every((x) =>
    b.stated.every((y) => {
      const [m, n] = [Number(x), Number(y)];
      return m * n < 0 || Math.max(Math.abs(m), Math.abs(n)) > RENDERING * Math.min(Math.abs(m), Math.abs(n));
    }),
  );
}

/** Is one value a sharpening of the other? Two bounds that merely meet are not. */
export function finer(a: Side, b: Side): 'a' | 'b' | null {
  // A month's average and the month's count are one figure, whichever rounds less.
  if (a.conversion?.how === 'rate' || b.conversion?.how === 'rate') return null;
  if (isOneSided(a) && isOneSided(b)) return narrowerBound(a, b);
  // "About 15 million" is 14.9 million, rounded, whatever range was given around it.
  if (isRoundedBest(a, b) || isRoundedBest(b, a)) return null;
  if (a.form === 'vague' && b.form !== 'vague' && isSaidWithin(b, a)) return 'b';
  if (b.form === 'vague' && a.form !== 'vague' && isSaidWithin(a, b)) return 'a';
  // "Dozens" makes nothing more precise, not "at least 15" either.
  if (a.form === 'vague' || b.form === 'vague') return null;
  if (isPointInRange(a, b)) return 'a';
  if (isPointInRange(b, a)) return 'b';
  if (isCountAbove(a, b)) return 'a';
  if (isCountAbove(b, a)) return 'b';
  if (strictlyWithin(a.zones.soft, b.zones.soft)) return 'a';
  return strictlyWithin(b.zones.soft, a.zones.soft) ? 'b' : null;
}

function isRoundedBest(rough: Side, best: Side): boolean {
  const [x, y] = [Number(rough.stated[0]), Number(best.stated[0])];
  return rough.form === 'about' && best.form === 'best' && Math.abs(x - y) <= 2 * NEAR * y;
}

/** One figure out of a range sharpens it, also at its end, where rounding reaches beyond. */
function isPointInRange(point: Side, range: Side): boolean {
  const [n] = point.stated;
  const isPoint = point.form === 'figure' || point.form === 'exact' || point.form === 'about';
  const isRange = range.form === 'range' || range.form === 'about-range';
  const [low, high] = range.stated;
  if (!isPoint || !isRange || n === undefined || low === undefined || high === undefined) return false;
  return compareDecimals(low as Decimal, n as Decimal) <= 0 && compareDecimals(n as Decimal, high as Decimal) <= 0;
}

/** A count to the last digits inside a bound: "about 751,910" sharpens "more than 750,000", however wide "about" is. */
function isCountAbove(count: Side, bound: Side): boolean {
  const [n] = count.stated;
  const isFloor = bound.form === 'more-than' || bound.form === 'at-least';
  return n !== undefined && isFloor && isCountWithAbout(count) && containsDecimal(bound.zones.hard, n as Decimal);
}

/** "About 751,910": counted to the last digits, and hedged out of habit. */
export function isCountWithAbout(side: Side): boolean {
  const [n] = side.stated;
  return side.form === 'about' && n !== undefined && Number(granularity(n as Decimal)) < Number(n) * NEAR;
}

/** Of two bounds that look the same way, the one that says more: at least 3,000 against more than 1,000. */
function narrowerBound(a: Side, b: Side): 'a' | 'b' | null {
  const looksUp = (side: Side): boolean => side.form === 'at-least' || side.form === 'more-than';
  if (!looksUp(a) || !looksUp(b)) return null;
  if (strictlyWithin(a.zones.hard, b.zones.hard)) return 'a';
  return strictlyWithin(b.zones.hard, a.zones.hard) ? 'b' : null;
}

/** Where a vague size ends nobody knows: 12,000 are "thousands" as well. */
const SOMEWHAT_MORE = 1.25;

/** Do the figures in the words lie in a vague size? 10,000 is still "thousands", whatever its rounding. */
function isSaidWithin(figure: Side, vague: Side): boolean {
  const isBound = figure.form === 'more-than' || figure.form === 'at-least' || figure.form === 'up-to';
  const { low, high } = vague.zones.soft;
  return (
    !isBound &&
    figure.stated.length > 0 &&
    figure.stated.every(
      (n) =>
        (low === null || compareDecimals(low, n as Decimal) <= 0) &&
        (high === null || Number(n) <= SOMEWHAT_MORE * Number(high)),
    )
  );
}

function isOneSided(side: Side): boolean {
  const { low, high } = side.zones.hard;
  return (
    (low === null || low === '0' || high === null) &&
    side.form !== 'about' &&
    side.form !== 'about-range' &&
    side.form !== 'vague'
  );
}

/** Sixteen are not seventeen, whatever such figures may be rounded to elsewhere; one of thousands is no matter. */
export function isFewerCount(later: Counted, earlier: Counted): boolean {
  const isCount = ({ form, measured, stated: [n] }: Counted): boolean =>
    (form === 'figure' || form === 'exact') && !measured && n !== undefined && granularity(n as Decimal) === '1';
  if (!isCount(later) || !isCount(earlier)) return false;
  const [n, before] = [Number(later.stated[0]), Number(earlier.stated[0])];
  return before - n > A_FEW_OF * before;
}

type Counted = Pick<Side, 'form' | 'stated' | 'measured'>;
const A_FEW_OF = 0.01;

/** How a part stands to its whole: exceeding it for certain, straining it, or fitting. */
export function partFit(part: Side, whole: Side): 'exceeds' | 'strained' | 'fits' {
  const above = (x: Interval, y: Interval): boolean => {
    if (x.low === null || y.high === null) return false;
    const order = compareDecimals(x.low, y.high);
    return order > 0 || (order === 0 && (x.lowOpen || y.highOpen));
  };
  if (above(part.zones.widened, whole.zones.widened))
    return justMisses(part, whole) || touchesSoftly(part, whole) ? 'strained' : 'exceeds';
  if (above(part.zones.hard, whole.zones.hard) || above(part.zones.soft, whole.zones.soft)) return 'strained';
  const [x] = part.stated;
  const y = whole.stated.at(-1);
  const pointed = (side: Side): boolean => side.form === 'figure' || side.form === 'exact' || side.form === 'about';
  const isRange = part.form === 'range' || part.form === 'about-range';
  if (x === undefined || y === undefined || (part.stated.length > 1 && !isRange)) return 'fits';
  const order = compareDecimals(x as Decimal, y as Decimal);
  const partReaches = pointed(part) || isRange || part.form === 'at-least' || part.form === 'more-than';
  const wholeEnds = pointed(whole) || whole.form === 'up-to' || whole.form === 'at-most' || whole.form === 'range';
  const passes = order > 0 || (order === 0 && part.form === 'more-than');
  return partReaches && wholeEnds && passes ? 'strained' : 'fits';
}
