/** Most widths that are kept of one face. */
const MOST = 20_000;
/** For all timelines of a page: one that is made anew after a save has the same words. */
const byFace = new Map<string, Map<string, number>>();

/** Width in pixels of words of a size and weight in a face; without a context to measure with, a guess. */
export function textWidth(
  context: CanvasRenderingContext2D | null,
  face: string,
  text: string,
  size: number,
  weight: 400 | 600,
): number {
  if (context === null) return text.length * size * 0.5;
  const widths = byFace.get(face) ?? new Map<string, number>();
  byFace.set(face, widths);
  const key = `${weight} ${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size > MOST) widths.clear();
  context.font = `${weight} ${size}px ${face}`;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** Forgets everything: another face has arrived under a name that was measured before. */
export function forgetWidths(): void {
  byFace.clear();
}
