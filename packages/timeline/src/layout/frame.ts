const NARROW = 560;

/** The plane between its edges, in pixels. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly narrow: boolean;
}

/** Pixels at the edges of the plane; a narrow picture keeps its width for the marks. */
export function frameOf(width: number): Frame {
  const narrow = width < NARROW;
  return { left: narrow ? 56 : 64, right: width - (narrow ? 40 : 150), narrow };
}
