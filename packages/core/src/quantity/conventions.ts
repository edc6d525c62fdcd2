import {
  absDecimal,
  addDecimals,
  compareDecimals,
  maxDecimal,
  minDecimal,
  multiplyDecimals,
  ONE,
  toDecimal,
} from './decimal.ts';
import type { Decimal, QuantityConventions } from './types.ts';

/** Defaults of docs/model.md "Quantities"; a dossier overrides them under `conventions:`. */
export const defaultQuantityConventions: QuantityConventions = {
  toleranceGranularity: toDecimal('0.5'),
  toleranceMaxShare: toDecimal('0.05'),
  hedgeGranularity: toDecimal('0.5'),
  hedgeMinShare: toDecimal('0.05'),
  hedgeMaxShare: toDecimal('0.2'),
  vagueLow: toDecimal('2'),
  vagueHigh: toDecimal('10'),
};

/** Place value of the last non-zero digit: 3000 → 1000, 12417 → 1, 2.5 → 0.1, 0 → 1. */
export function granularity(n: Decimal): Decimal {
  const body = absDecimal(n);
  if (body === '0') return ONE;
  const dot = body.indexOf('.');
  if (dot >= 0) return `0.${'0'.repeat(body.length - dot - 2)}1` as Decimal;
  let zeros = 0;
  while (body.charCodeAt(body.length - 1 - zeros) === 48) zeros += 1;
  return `1${'0'.repeat(zeros)}` as Decimal;
}

/**
 * How far a bare figure may be rounded: min(granularity / 2, 5 % of n). 10000 → 500, 12417 → 0.5.
 * `grain`: the place to which it was written, where that is finer, as in 7.0.
 */
export function roundingTolerance(
  n: Decimal,
  conventions: QuantityConventions = defaultQuantityConventions,
  grain: Decimal = granularity(n),
): Decimal {
  const byGrain = multiplyDecimals(grain, conventions.toleranceGranularity);
  return minDecimal(byGrain, multiplyDecimals(absDecimal(n), conventions.toleranceMaxShare));
}

/** Half-width of "about": granularity / 2 held between 5 % and 20 % of n. 3000 → 500, 10000 → 2000. */
export function hedgeWidth(
  n: Decimal,
  conventions: QuantityConventions = defaultQuantityConventions,
  grain: Decimal = granularity(n),
): Decimal {
  const size = absDecimal(n);
  const byGrain = multiplyDecimals(grain, conventions.hedgeGranularity);
  const least = multiplyDecimals(size, conventions.hedgeMinShare);
  const most = multiplyDecimals(size, conventions.hedgeMaxShare);
  return maxDecimal(least, minDecimal(byGrain, most));
}

/**
 * Next multiple of the highest power of ten not above n: 600000 → 700000, 10000 → 20000.
 * What hearers take as the silent ceiling of "more than n" (Cummins, Sauerland & Solt 2012); a hint only.
 */
export function nextLandmark(n: Decimal): Decimal {
  const whole = absDecimal(n).split('.')[0] ?? '0';
  const step = `1${'0'.repeat(Math.max(0, whole.length - 1))}` as Decimal;
  const leading = `${whole[0] ?? '0'}${'0'.repeat(Math.max(0, whole.length - 1))}` as Decimal;
  const floor = whole === '0' ? ('0' as Decimal) : leading;
  const next = addDecimals(floor, step);
  return n.startsWith('-') || compareDecimals(next, n) <= 0 ? addDecimals(n, step) : next;
}
