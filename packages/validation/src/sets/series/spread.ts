import type { Report } from './types.ts';

/** Middle value; the mean of the two middle ones of an even number. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : (high + (sorted[half - 1] ?? Number.NaN)) / 2;
}

/** The figure below which a share of them lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? Number.NaN;
}

/**
 * Spread of values that a few odd ones do not move: median distance from the median, as a
 * standard deviation (Hampel 1974; 1.4826 for a normal distribution).
 */
export function spread(values: readonly number[]): number {
  const middle = median(values);
  return 1.4826 * median(values.map((value) => Math.abs(value - middle)));
}

/** What a slip of a zero, a separator or a unit makes of a figure. */
export const POWERS: readonly number[] = [10, 100, 1000, 1_000_000];

/** The power of ten (10 to 1,000,000) nearest to a ratio above 1, if the ratio is within the margin of it. */
export function powerOfTen(ratio: number, margin: number): number | undefined {
  return POWERS.find((power) => ratio >= power / margin && ratio <= power * margin);
}

/** Decimals of a figure as it was written. */
export function decimalsOf({ quantity }: Report): number {
  return Math.max(0, ...quantity.stated.map((n) => n.split('.')[1]?.length ?? 0));
}
