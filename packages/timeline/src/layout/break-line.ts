import type { Mark } from '../marks/types.ts';
import type { ValueScale } from './scales.ts';
import { type Primitive, stroke } from './scene.ts';
import type { View } from './view.ts';
import { text } from './words.ts';

/** Where the scale breaks off: a dashed line, how many figures stand above it, and that they are not to scale. */
export function breakLine(
  key: string,
  scale: ValueScale,
  visible: readonly Mark[],
  frame: { readonly left: number; readonly right: number },
  view: View,
): readonly Primitive[] {
  const { cut } = scale;
  if (cut === null) return [];
  const above = visible.filter((mark) => (mark.anchorValue ?? 0) > cut.above);
  return [
    {
      shape: 'line',
      id: `break:${key}`,
      x1: frame.left,
      y1: cut.y,
      x2: frame.right,
      y2: cut.y,
      stroke: stroke('soft', 1, [6, 4], 0.8),
    },
    text(`break:words:${key}`, frame.left + 4, cut.y - 5, view.locale.above(above.length), 12, 400, 'soft', 'start'),
  ];
}
