import {
  ALL,
  addIntervals,
  type Decimal,
  divideDecimals,
  hull,
  type Interval,
  intervalRatio,
  meets,
  multiplyNonNegative,
  point,
  scaleInterval,
  signOfDecimal,
  subtractIntervals,
  toDecimal,
} from '@claimline/core';

/** With more figures than this, sums and differences are those of all, or of one less all others. */
const MOST_SIGNED = 6;

/** All of them together. */
function sumOf(all: readonly Interval[]): Interval {
  return all.reduce(addIntervals, point(toDecimal(0)));
}

/**
 * What sums and differences of all of some figures give: parts added up, a total less an
 * earlier one, a stock with what came and what went; and their mean.
 */
export function sumsAndDifferences(all: readonly Interval[]): readonly Interval[] {
  const sum = sumOf(all);
  const mean = scaleInterval(sum, divideDecimals(toDecimal(1), toDecimal(all.length), { digits: 12 }));
  if (all.length > MOST_SIGNED) {
    const lessAllOthers = all.map((one, i) => subtractIntervals(one, sumOf(all.filter((_, at) => at !== i))));
    return [sum, mean, ...lessAllOthers];
  }
  const [first, ...rest] = all;
  if (first === undefined) return [];
  let signed: readonly Interval[] = [first, scaleInterval(first, toDecimal(-1))];
  for (const one of rest) signed = signed.flatMap((so) => [addIntervals(so, one), subtractIntervals(so, one)]);
  return [...signed, mean];
}

/** What two figures give by multiplying and dividing, and three by the rule of three. */
export function productsAndRatios(all: readonly Interval[]): readonly Interval[] {
  if (all.some(({ low }) => low === null || signOfDecimal(low) < 0)) return all.length <= 3 ? [ALL] : [];
  const [a, b, c] = all;
  if (a === undefined || b === undefined || all.length > 3) return [];
  if (c === undefined) return [multiplyNonNegative(a, b), ratioOf(a, b), ratioOf(b, a)];
  const product = multiplyNonNegative(multiplyNonNegative(a, b), c);
  const ofThree = [
    [a, b, c],
    [a, c, b],
    [b, c, a],
  ] as const;
  return [
    product,
    ...ofThree.flatMap(([x, y, z]) => [ratioOf(multiplyNonNegative(x, y), z), ratioOf(z, multiplyNonNegative(x, y))]),
  ];
}

/** By how much one figure is more than the other, as a part of it. */
export function changesBetween(a: Interval, b: Interval): readonly Interval[] {
  return [
    [a, b],
    [b, a],
  ].flatMap(([x = a, y = b]) => {
    const change = subtractIntervals(ratioOf(x, y), point(toDecimal(1)));
    return [change, scaleInterval(change, toDecimal(-1))];
  });
}

/** From the least of them to the greatest. */
export function betweenThem(all: readonly Interval[]): Interval {
  return all.reduce(hull);
}

/** Is a figure one of those that were reckoned? */
export function isAmong(figure: Interval, reckoned: readonly Interval[], factor: Decimal = toDecimal(1)): boolean {
  return reckoned.some((one) => meets(figure, scaleInterval(one, factor)));
}

function ratioOf(a: Interval, b: Interval): Interval {
  return { ...intervalRatio(a, b), lowOpen: false, highOpen: false };
}
