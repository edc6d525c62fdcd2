/** A mark nearer to the edge of the window than this may be hidden by what sticks there. */
const EDGE = 80;

/** How far a page is scrolled to bring a height into the middle of its window; 0 for what is in sight. */
export function scrollFor(y: number, height: number): number {
  const edge = Math.min(EDGE, height / 4);
  return y >= edge && y <= height - edge ? 0 : y - height / 2;
}
