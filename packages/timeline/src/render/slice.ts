import type { Primitive } from '../layout/scene.ts';

/** The part of a picture between two heights, in the scene's pixels. */
export interface Slice {
  readonly top: number;
  readonly bottom: number;
}

// Browsers hold no canvas of any size and draw nothing at all beyond theirs. The tightest in use is Safari
// on a phone, with 2^24 pixels in all; painting much less than that keeps every redraw within a frame or two.
const MOST_PIXELS = 10_000_000;
const MOST_SIDE = 16_000;
const MOST_PRINTED = 16_000_000;

/** Does the whole picture go on one canvas, at so many device pixels for one of the scene's? */
function fits(width: number, height: number, ratio: number): boolean {
  return height * ratio <= MOST_SIDE && width * height * ratio * ratio <= MOST_PIXELS;
}

/**
 * What the canvas holds of a picture: all of it where it fits, else what is seen and one
 * screen above and below. The slice that is there stays while it still holds what is seen.
 */
export function sliceFor(
  picture: { readonly width: number; readonly height: number },
  ratio: number,
  seen: Slice,
  there: Slice | null,
): Slice {
  const { width, height } = picture;
  if (fits(width, height, ratio)) return { top: 0, bottom: height };
  const inside = { top: clamp(seen.top, 0, height), bottom: clamp(seen.bottom, 0, height) };
  if (there !== null && there.top <= inside.top && there.bottom >= inside.bottom && there.bottom <= height)
    return there;
  const screen = Math.max(200, seen.bottom - seen.top);
  return {
    top: Math.floor(clamp(inside.top - screen, 0, height)),
    bottom: Math.ceil(clamp(inside.bottom + screen, 0, height)),
  };
}

/** Device pixels for one of the scene's at which the whole picture fits on one canvas: coarser, but with nothing cut. */
export function ratioForWhole({ width, height }: { readonly width: number; readonly height: number }): number {
  return Math.min(1, MOST_SIDE / height, Math.sqrt(MOST_PRINTED / (width * height)));
}

/** Strokes, halos and letters reach a little beyond their points. */
const REACH = 16;

/** May the shape be seen in the slice? */
export function isIn(shape: Primitive, { top, bottom }: Slice): boolean {
  switch (shape.shape) {
    case 'line':
      return overlaps(Math.min(shape.y1, shape.y2), Math.max(shape.y1, shape.y2), top, bottom);
    case 'rect':
      return overlaps(shape.y, shape.y + shape.height, top, bottom);
    case 'circle':
      return overlaps(shape.y - shape.radius, shape.y + shape.radius, top, bottom);
    case 'text':
      return overlaps(shape.y - shape.size, shape.y + shape.size, top, bottom);
    case 'path': {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (let i = 1; i < shape.points.length; i += 2) {
        const y = shape.points[i] ?? 0;
        if (y < low) low = y;
        if (y > high) high = y;
      }
      return overlaps(low, high, top, bottom);
    }
  }
}

function overlaps(low: number, high: number, top: number, bottom: number): boolean {
  return high + REACH >= top && low - REACH <= bottom;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
