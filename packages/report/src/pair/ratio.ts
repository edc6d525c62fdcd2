import {
  compareDecimals,
  type Decimal,
  formatDecimal,
  multiplyDecimals,
  type Rounding,
  roundDecimal,
  subtractDecimals,
  toDecimal,
} from '@claimline/core';
import type { Verdict } from '@claimline/validation';
import { fill, type ReportWords } from '../locale/index.ts';

/** Nearer to one another than this the difference is told in per cent. */
const CLOSE = toDecimal('1.05');

/** "at least 2.8 times apart", "231 times apart", "1.3 % apart", from the ends of the intervals; nothing where that tells nothing. */
export function ratioText({ ratio }: Verdict, words: ReportWords, locale: string): string | undefined {
  if (ratio?.low == null) return undefined;
  const low = toDecimal(ratio.low);
  const isClose = compareDecimals(low, CLOSE) < 0;
  if (ratio.high === null) return isClose ? undefined : fill(words.ratioFrom, { low: end(low, 'down', locale) });
  const high = toDecimal(ratio.high);
  if (compareDecimals(high, CLOSE) < 0) return percentText(high, words, locale);
  if (isClose) return fill(words.ratioTo, { high: end(high, 'up', locale) });
  const [one, other] = [low, high].map((n) => formatDecimal(roundDecimal(n, isTens(n) ? 0 : 1), locale));
  if (one === other) return fill(words.ratioIs, { low: one ?? '' });
  return fill(words.ratioBetween, { low: end(low, 'down', locale), high: end(high, 'up', locale) });
}

/** Rounded outwards, so that a bound stays one; as finely as it tells something. */
function end(n: Decimal, round: Rounding, locale: string): string {
  const digits = isTens(n) ? 0 : compareDecimals(n, toDecimal('2')) < 0 ? 2 : 1;
  return formatDecimal(roundDecimal(n, digits, round), locale);
}

function isTens(n: Decimal): boolean {
  return compareDecimals(n, toDecimal('10')) >= 0;
}

/** How much more the larger is, at most. */
function percentText(high: Decimal, words: ReportWords, locale: string): string | undefined {
  const percent = roundDecimal(multiplyDecimals(subtractDecimals(high, toDecimal('1')), toDecimal('100')), 1, 'up');
  return compareDecimals(percent, toDecimal('0')) <= 0
    ? undefined
    : fill(words.ratioPercent, { percent: formatDecimal(percent, locale) });
}
