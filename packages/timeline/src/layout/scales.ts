import { scaleLinear, scaleLog } from 'd3';
import type { Mark } from '../marks/types.ts';

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
  /** Where the scale breaks off because a few figures lie far above all others; they stand in a strip on top. */
  readonly cut: { readonly above: number; readonly y: number } | null;
}

/** Fewer figures than this are drawn to scale, however far apart. */
const MANY = 20;
/** Share of the figures that may stand above the break. */
const ABOVE = 0.08;
/** How many times taller the picture would be without the break. */
const WORTH = 3;
/** Height of the strip above the break in pixels. */
const STRIP = 40;
/** Where its figures stand in it: above the words, which are as high as the rest. */
const IN_STRIP = 12;

/** What a scale needs to know of its figures; made once for all windows. */
export interface Extent {
  readonly least: number;
  readonly most: number;
  /** The least above zero; null: none is. */
  readonly leastPositive: number | null;
  /** The value above which so few figures stand, so far away, that they would press all others flat. */
  readonly cutAbove: number | null;
}

export function extentOf(marks: readonly Mark[]): Extent {
  let [least, most, positive] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const take = (value: number): void => {
    if (value < least) least = value;
    if (value > most) most = value;
    if (value > 0 && value < positive) positive = value;
  };
  for (const mark of marks) {
    // A bare figure reaches no further than where it stands; nothing need be drawn to know that.
    if ((mark.form === 'figure' || mark.form === 'exact') && mark.anchorValue !== null) {
      take(mark.anchorValue);
      continue;
    }
    for (const part of mark.value) {
      if (part.kind === 'band') {
        take(part.low);
        take(part.high);
      } else if (part.kind === 'fade') {
        take(part.from);
        take(part.to);
      } else take(part.at);
    }
  }
  const isEmpty = most < least;
  return {
    least: isEmpty ? 0 : least,
    most: isEmpty ? 1 : most,
    leastPositive: positive === Number.POSITIVE_INFINITY ? null : positive,
    cutAbove: cutAbove(marks),
  };
}

function cutAbove(marks: readonly Mark[]): number | null {
  const all = new Float64Array(marks.length);
  let count = 0;
  for (const { anchorValue } of marks) {
    if (anchorValue === null) continue;
    all[count] = anchorValue;
    count += 1;
  }
  const tops = all.subarray(0, count);
  if (tops.length < MANY) return null;
  // Nothing need be put in order where more figures stand near the highest than may be cut off.
  const highest = tops.reduce((a, b) => Math.max(a, b), 0);
  let near = 0;
  for (const top of tops) if (WORTH * top > highest) near += 1;
  if (near > tops.length * ABOVE) return null;
  tops.sort();
  const most = tops.at(-1) ?? 0;
  let cut: number | null = null;
  for (let out = 1; out <= Math.floor(tops.length * ABOVE); out += 1) {
    const top = tops[tops.length - 1 - out] ?? 0;
    const next = tops[tops.length - out] ?? 0;
    // Break where a gap is, so that neighbours stay together.
    if (top > 0 && most >= WORTH * top && next >= 1.25 * top) cut = top * 1.15;
  }
  return cut;
}

/** Zero-based linear scale of a panel, or a logarithmic one on request; whole ticks, at most one per 44 pixels. */
export function valueScale(extent: Extent, top: number, bottom: number, kind: 'linear' | 'log'): ValueScale {
  const { least, most, leastPositive } = extent;
  const wanted = Math.max(2, Math.floor((bottom - top) / 44));
  if (kind === 'log' && leastPositive !== null) {
    const scale = scaleLog([leastPositive / 1.6, Math.max(most, 1) * 1.6], [bottom, top]).clamp(true);
    const powers = scale
      .ticks(wanted)
      .filter(
        (tick) =>
          Number.isInteger(Math.log10(tick) + 1e-9) || Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9,
      );
    return {
      cut: null,
      y: (value) => scale(Math.max(value, Number.MIN_VALUE)),
      ticks: powers.length >= 2 ? powers : scale.ticks(wanted).slice(0, wanted),
    };
  }
  const low = Math.min(0, least);
  const above = low < 0 ? null : extent.cutAbove;
  if (above !== null) {
    const at = top + STRIP;
    const scale = scaleLinear([low, above], [bottom, at]);
    const ticks = scale.ticks(Math.max(2, Math.floor((bottom - at) / 44)));
    return { y: (value) => (value > above ? top + IN_STRIP : scale(value)), ticks, cut: { above, y: at } };
  }
  const scale = scaleLinear([low, most === low ? low + 1 : most * (most > 0 ? 1.08 : 1)], [bottom, top]);
  return { y: scale, ticks: scale.ticks(wanted), cut: null };
}

export interface DayScale {
  readonly x: (day: number) => number;
  readonly perDay: number;
}

export function dayScale(from: number, to: number, left: number, right: number): DayScale {
  const scale = scaleLinear([from, Math.max(to, from + 1)], [left, right]);
  return { x: scale, perDay: (right - left) / Math.max(1, to - from) };
}
