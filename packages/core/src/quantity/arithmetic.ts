import { buildQuantity } from './build.ts';
import { multiplyDecimals, ZERO } from './decimal.ts';
import { addIntervals, multiplyNonNegative, scaleInterval, subtractIntervals } from './interval.ts';
import { composeNotation } from './notation.ts';
import type { Decimal, Interval, Quantity } from './types.ts';

/** Sum of two quantities; open and closed ends are kept exactly. */
export function addQuantities(a: Quantity, b: Quantity): Quantity {
  return computed(addIntervals(a.hard, b.hard), addIntervals(a.soft, b.soft));
}

/** Difference of two quantities. */
export function subtractQuantities(a: Quantity, b: Quantity): Quantity {
  return computed(subtractIntervals(a.hard, b.hard), subtractIntervals(a.soft, b.soft));
}

/** A quantity times an exact factor. */
export function scaleQuantity(q: Quantity, factor: Decimal): Quantity {
  return computed(scaleInterval(q.hard, factor), scaleInterval(q.soft, factor));
}

/** A share in percent of a whole, as an absolute quantity: ~33 % of 11000 is 3135 to 4125 by the hedge. */
export function percentageOf(percent: Quantity, whole: Quantity): Quantity {
  const hundredth = '0.01' as Decimal;
  return computed(
    multiplyNonNegative(scaleInterval(percent.hard, hundredth), whole.hard),
    multiplyNonNegative(scaleInterval(percent.soft, hundredth), whole.soft),
    percent.stated.length === 1 && whole.stated.length === 1
      ? [multiplyDecimals(multiplyDecimals(percent.stated[0] ?? ZERO, hundredth), whole.stated[0] ?? ZERO)]
      : [],
  );
}

/** A quantity that nobody said: its ends are computed, its text shows the hard interval. */
function computed(hard: Interval, soft: Interval, stated: readonly Decimal[] = []): Quantity {
  const shown = buildQuantity({ form: 'none', stated: [], text: notationOf(hard) });
  return { ...shown, form: formOf(hard), hard, soft, stated };
}

function formOf(i: Interval): Quantity['form'] {
  if (i.low !== null && i.high !== null) return i.low === i.high ? 'exact' : 'range';
  if (i.low !== null) return i.lowOpen ? 'more-than' : 'at-least';
  if (i.high !== null) return i.highOpen ? 'less-than' : 'at-most';
  return 'none';
}

function notationOf(i: Interval): string {
  const stated = [i.low, i.high].filter((end) => end !== null);
  const form = formOf(i);
  return composeNotation({ form, stated: form === 'exact' ? stated.slice(0, 1) : stated, increment: false });
}
