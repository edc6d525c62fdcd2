import type { Mark } from '../marks/types.ts';
import type { Frame } from './frame.ts';
import type { DayScale } from './scales.ts';
import { type Primitive, stroke } from './scene.ts';
import { voiceToken } from './words.ts';

/** A stock holds for its validity window, solid, and then ages, dashed. */
export function holdLine(
  mark: Mark,
  days: DayScale,
  yOf: (value: number) => number,
  frame: Frame,
): readonly Primitive[] {
  if (mark.validityDays <= 0 || mark.anchorValue === null || mark.states.includes('superseded')) return [];
  const y = yOf(mark.anchorValue);
  const [x0, x1, x2] = [
    days.x(mark.anchorDay),
    days.x(mark.anchorDay + mark.validityDays),
    days.x(mark.anchorDay + 2 * mark.validityDays),
  ].map((x) => Math.min(frame.right, x));
  if (x0 === undefined || x1 === undefined || x2 === undefined || x1 - x0 < 2) return [];
  const color = voiceToken(mark.voice);
  return [
    {
      shape: 'line',
      id: `hold:${mark.claim}`,
      claim: mark.claim,
      x1: x0,
      y1: y,
      x2: x1,
      y2: y,
      stroke: stroke(color, 1.25, [], 0.7),
    },
    {
      shape: 'line',
      id: `age:${mark.claim}`,
      claim: mark.claim,
      x1,
      y1: y,
      x2,
      y2: y,
      stroke: stroke(color, 1, [2, 3], 0.45),
    },
  ];
}

/** Hairline from the day a figure holds for to the day it was said. */
export function lag(mark: Mark, days: DayScale, yOf: (value: number) => number, frame: Frame): readonly Primitive[] {
  if (mark.saidDay === null || mark.anchorValue === null) return [];
  const y = yOf(mark.anchorValue) + 9;
  const x = days.x(mark.saidDay);
  if (x < frame.left || x > frame.right) return [];
  return [
    {
      shape: 'line',
      id: `lag:${mark.claim}`,
      claim: mark.claim,
      x1: days.x(mark.anchorDay),
      y1: y,
      x2: x,
      y2: y,
      stroke: stroke('soft', 1, [], 0.6),
    },
    {
      shape: 'line',
      id: `lagtick:${mark.claim}`,
      claim: mark.claim,
      x1: x,
      y1: y - 3,
      x2: x,
      y2: y + 3,
      stroke: stroke('soft', 1),
    },
  ];
}
