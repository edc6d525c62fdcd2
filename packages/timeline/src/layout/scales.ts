import { scaleLinear, scaleLog } from 'd3';
import type { Mark } from '../marks/types.ts';

export interface ValueScale {
  readonly y: (value: number) => number;
  readonly ticks: readonly number[];
}

/** Zero-based linear scale of a panel, or a logarithmic one on request; whole ticks, at most one per 44 pixels. */
export function valueScale(marks: readonly Mark[], top: number, bottom: number, kind: 'linear' | 'log'): ValueScale {
  const values = marks.flatMap((mark) =>
    mark.value.flatMap((part) =>
      part.kind === 'band' ? [part.low, part.high] : part.kind === 'fade' ? [part.from, part.to] : [part.at],
    ),
  );
  const most = values.length === 0 ? 1 : Math.max(...values);
  const least = values.length === 0 ? 0 : Math.min(...values);
  const wanted = Math.max(2, Math.floor((bottom - top) / 44));
  const positive = values.filter((value) => value > 0);
  if (kind === 'log' && positive.length > 0) {
    const scale = scaleLog([Math.min(...positive) / 1.6, Math.max(most, 1) * 1.6], [bottom, top]).clamp(true);
    const powers = scale
      .ticks(wanted)
      .filter(
        (tick) =>
          Number.isInteger(Math.log10(tick) + 1e-9) || Math.abs(Math.log10(tick) - Math.round(Math.log10(tick))) < 1e-9,
      );
    return {
      y: (value) => scale(Math.max(value, Number.MIN_VALUE)),
      ticks: powers.length >= 2 ? powers : scale.ticks(wanted).slice(0, wanted),
    };
  }
  const low = Math.min(0, least);
  const scale = scaleLinear([low, most === low ? low + 1 : most * (most > 0 ? 1.08 : 1)], [bottom, top]);
  return { y: scale, ticks: scale.ticks(wanted) };
}

export interface DayScale {
  readonly x: (day: number) => number;
  readonly perDay: number;
}

export function dayScale(from: number, to: number, left: number, right: number): DayScale {
  const scale = scaleLinear([from, Math.max(to, from + 1)], [left, right]);
  return { x: scale, perDay: (right - left) / Math.max(1, to - from) };
}
