import type { Mark } from '../marks/types.ts';
import { type Primitive, type Spot, stroke, type Token } from './scene.ts';
import type { View } from './view.ts';
import { voiceToken } from './words.ts';

/** Up to so many marks a pixel of width each still gets a dot of its own; beyond, marks are counted in buckets. */
export const DOTS_PER_PIXEL = 0.7;
const RADIUS = 3;

/** Marks too close for their glyphs: a dot each, disputed ones on top and in the colour of disputes. */
export function dots(marks: readonly Mark[], spots: ReadonlyMap<string, Spot>, view: View): readonly Primitive[] {
  return [...marks]
    .sort((a, b) => a.weight - b.weight || (a.claim < b.claim ? -1 : 1))
    .flatMap((mark): Primitive[] => {
      const spot = spots.get(mark.claim);
      if (spot === undefined) return [];
      const emphasised = view.selected === mark.claim || view.focused === mark.claim;
      const color: Token = mark.weight >= 100 ? 'signal' : voiceToken(mark.voice);
      return [
        {
          shape: 'circle',
          id: `dot:${mark.claim}`,
          claim: mark.claim,
          x: spot.x,
          y: spot.y,
          radius: emphasised ? RADIUS + 3 : RADIUS,
          fill: mark.borrowedDay || mark.states.includes('forecast') ? 'paper' : color,
          stroke: stroke(emphasised ? 'accent' : color, emphasised ? 2 : 1.25),
        },
      ];
    });
}
