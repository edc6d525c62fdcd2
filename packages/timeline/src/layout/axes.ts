import { type Decimal, formatDecimal } from '@claimline/core';
import type { Frame } from './frame.ts';
import type { DayScale } from './scales.ts';
import { type Primitive, stroke } from './scene.ts';
import { dateTicks } from './ticks.ts';
import type { View } from './view.ts';
import { text } from './words.ts';

/** Room for the words of the date axis. */
export const AXIS = 44;

/** Lines and figures of the value axis. */
export function valueAxis(
  key: string,
  ticks: readonly number[],
  y: (value: number) => number,
  frame: Frame,
  view: View,
): readonly Primitive[] {
  return ticks.flatMap((tick): Primitive[] => [
    {
      shape: 'line',
      id: `grid:${key}:${tick}`,
      x1: frame.left,
      y1: y(tick),
      x2: frame.right,
      y2: y(tick),
      stroke: stroke(tick === 0 ? 'soft' : 'hair', 1),
    },
    text(`tick:${key}:${tick}`, frame.left - 8, y(tick) + 4, shortNumber(tick, view), 12, 400, 'soft', 'end'),
  ]);
}

/** 10,000 in full; from a million on with as few digits as tell it apart. */
function shortNumber(value: number, view: View): string {
  const plain = (n: number): string => formatDecimal(String(Number(n.toPrecision(6))) as Decimal, view.language);
  const size = Math.abs(value);
  if (size >= 1e12) return `${plain(value / 1e12)} ×10¹²`;
  if (size >= 1e9) return `${plain(value / 1e9)} bn`;
  return size >= 1e6 ? `${plain(value / 1e6)} M` : plain(value);
}

/** Line, day lines and words of the axis at the foot. */
export function dateAxis(bottom: number, frame: Frame, days: DayScale, view: View): readonly Primitive[] {
  const ticks = dateTicks(view.from, view.to, frame.right - frame.left, view.locale);
  const parts: Primitive[] = [
    { shape: 'line', id: 'axis', x1: frame.left, y1: bottom, x2: frame.right, y2: bottom, stroke: stroke('soft', 1) },
  ];
  for (const tick of ticks) {
    const x = days.x(tick.day);
    parts.push({
      shape: 'line',
      id: `day:${tick.day}`,
      x1: x,
      y1: 40,
      x2: x,
      y2: bottom + 5,
      stroke: stroke('hair', 1, [], 0.6),
    });
  }
  return [...parts, ...dateLabels('foot', bottom, frame, days, view)];
}

/** The words of the date axis, under a line at `bottom`. */
export function dateLabels(
  place: string,
  bottom: number,
  frame: Frame,
  days: DayScale,
  view: View,
): readonly Primitive[] {
  return dateTicks(view.from, view.to, frame.right - frame.left, view.locale).flatMap((tick) => {
    const x = days.x(tick.day);
    const label = text(`date:${place}:${tick.day}`, x, bottom + 19, tick.label, 12, 400, 'soft', 'middle');
    if (tick.turn === null) return [label];
    return [label, text(`turn:${place}:${tick.day}`, x, bottom + 35, tick.turn, 12, 600, 'ink', 'middle')];
  });
}
