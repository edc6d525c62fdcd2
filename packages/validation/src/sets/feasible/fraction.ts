import type { Decimal } from '@claimline/core';

/** An exact fraction with a positive denominator, in lowest terms. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export const NONE: Fraction = { over: 0n, under: 1n };
export const ONE: Fraction = { over: 1n, under: 1n };

/** A decimal as a fraction, exactly. */
export function fraction(decimal: Decimal): Fraction {
  const [, sign = '', whole = '0', rest = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal) ?? [];
  return lowest(BigInt(`${sign}${whole}${rest}`), 10n ** BigInt(rest.length));
}

export function plus(a: Fraction, b: Fraction): Fraction {
  if (a.under === b.under)
    return a.under === 1n ? { over: a.over + b.over, under: 1n } : lowest(a.over + b.over, a.under);
  return lowest(a.over * b.under + b.over * a.under, a.under * b.under);
}
export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}
export function times(a: Fraction, b: Fraction): Fraction {
  return lowest(a.over * b.over, a.under * b.under);
}
/** Throws a RangeError when b is zero. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  if (b.over === 0n) throw new RangeError('division by zero');
  return lowest(a.over * b.under, a.under * b.over);
}
/** Below zero, zero, or above: a against b. */
export function order(a: Fraction, b: Fraction): number {
  const [x, y] = a.under === b.under ? [a.over, b.over] : [a.over * b.under, b.over * a.under];
  return x < y ? -1 : x > y ? 1 : 0;
}

function lowest(over: bigint, under: bigint): Fraction {
  if (under < 0n) return lowest(-over, -under);
  if (under === 1n || over === 0n) return { over, under: over === 0n ? 1n : under };
  let [a, b] = [over < 0n ? -over : over, under];
  while (b !== 0n) [a, b] = [b, a % b];
  return { over: over / a, under: under / a };
}
