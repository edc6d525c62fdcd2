import {
  addDecimals,
  type Claim,
  type Decimal,
  type DossierIndex,
  type Interval,
  type Measure,
  type Quantity,
  subtractDecimals,
  widened,
} from '@claimline/core';

/**
 * A figure as widely as its words allow. What is measured and not counted was rounded to the last place that
 * is written, however exactly a table gives it: 33.3, 33.3 and 33.3 may be 100.
 */
export function spanOf(index: DossierIndex, { measure, value }: Claim): Interval {
  return measuredSpan(index.measure(measure), value);
}

export function measuredSpan(measure: Measure | undefined, value: Quantity): Interval {
  const span = widened(value);
  if (span.low === null || span.low !== span.high || measure?.integer !== false) return span;
  const places = span.low.split('.')[1]?.length ?? 0;
  const half = (places === 0 ? '0.5' : `0.${'0'.repeat(places)}5`) as Decimal;
  return { ...span, low: subtractDecimals(span.low, half), high: addDecimals(span.low, half) };
}
