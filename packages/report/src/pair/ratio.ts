import { compareDecimals, formatDecimal, roundDecimal, toDecimal } from '@claimline/core';
import type { Verdict } from '@claimline/validation';
import { fill, type ReportWords } from '../locale/index.ts';

/** "at least 2.86 times apart", from the ends of the intervals. */
export function ratioText(verdict: Verdict, words: ReportWords, locale: string): string | undefined {
  const { low, high } = verdict.ratio ?? {};
  if (low == null) return undefined;
  // Rounded outwards: a lower bound stays a lower bound.
  const shown = (n: string, round: 'down' | 'up'): string =>
    formatDecimal(roundDecimal(toDecimal(n), 2, round), locale);
  // What rounds to once as much is no distance to tell of.
  if (compareDecimals(roundDecimal(toDecimal(low), 2, 'down'), toDecimal('1')) <= 0 && high == null) return undefined;
  if (high == null) return fill(words.ratioFrom, { low: shown(low, 'down') });
  const [least, most] = [shown(low, 'down'), shown(high, 'up')];
  return least === most ? fill(words.ratioIs, { low: least }) : fill(words.ratioBetween, { low: least, high: most });
}
