import { median } from './spread.ts';
import type { Oddity, Series } from './types.ts';

/** Reports on each side that show how far from nothing the series is. */
const REACH = 15;
/** So many of them are needed. */
const ENOUGH = 6;
/** None of them is less than this part of their middle. */
const LEAST_PART = 0.1;
/** Of what is counted one by one there are so many at least, or none may have happened by chance. */
const LEAST_COUNT = 20;
/** Its neighbours are this many of the longest steps away from nothing, or the series may just have got there. */
const STEPS = 1.5;
/** Zeros of this kind from which they are how the series is: a day on which nothing is open. */
const AGAIN = 3;

/**
 * A single nothing far from which a level or a count keeps otherwise: a figure that is missing was written as 0. Of
 * an outbreak that begins, or a village in which nobody is counted on most days, there is more than one hereabouts.
 */
export function loneZeros({ kind, measure, reports }: Series): readonly Oddity[] {
  if (kind === 'total') return [];
  const values = reports.map(({ value }) => value);
  const found = values.flatMap((value, at) =>
    value === 0 && isFarFromNothing(values, at, measure.integer) ? [at] : [],
  );
  if (found.length >= AGAIN) return [];
  return found.map((at) => ({ kind: 'spike', at, before: at - 1, after: at + 1, times: 0, isNothing: true }));
}

function isFarFromNothing(values: readonly number[], at: number, isCounted: boolean): boolean {
  const [before, after] = [values.slice(Math.max(0, at - REACH), at), values.slice(at + 1, at + 1 + REACH)];
  const others = [...before, ...after];
  if (before.length === 0 || after.length === 0 || others.length < ENOUGH) return false;
  const least = Math.max(isCounted ? LEAST_COUNT : Number.MIN_VALUE, LEAST_PART * median(others));
  const nearest = Math.min(before.at(-1) ?? 0, after[0] ?? 0);
  return Math.min(...others) >= least && nearest >= STEPS * Math.max(longestStep(before), longestStep(after));
}

function longestStep(values: readonly number[]): number {
  return Math.max(0, ...values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? value))));
}
