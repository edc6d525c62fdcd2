import type { Day } from '@claimline/core';
import type { Mark } from './types.ts';

interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Fewer marks than this fit on one picture, however they lie. */
const MANY = 30;
/** Share of the marks at each end that may lie outside the first view. */
const TAIL = 0.05;
/** The dense part must be this much shorter than the whole to be worth it. */
const WORTH = 0.6;

/**
 * The days that nine tenths of the marks fall on, so that a few early or late ones do not
 * press the rest together. What lies outside is counted beside the picture, and one
 * button away.
 */
export function openingOf(marks: readonly Mark[], focus: Span): Span {
  const all = new Float64Array(marks.length);
  let count = 0;
  for (const { panel, anchorDay } of marks) {
    if (panel === '' || anchorDay < focus.from || anchorDay > focus.to) continue;
    all[count] = anchorDay;
    count += 1;
  }
  const days = all.subarray(0, count).sort();
  if (days.length < MANY) return focus;
  const out = Math.floor(days.length * TAIL);
  const [from, to] = [days[out] ?? focus.from, days[days.length - 1 - out] ?? focus.to];
  const padding = Math.max(2, Math.ceil((to - from) * 0.06));
  const dense = { from: Math.max(focus.from, from - padding), to: Math.min(focus.to, to + padding) };
  return dense.to - dense.from > WORTH * (focus.to - focus.from) ? focus : dense;
}
