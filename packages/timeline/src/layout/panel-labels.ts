import type { Mark } from '../marks/types.ts';
import { labelLines } from './label-lines.ts';
import { type Box, type LabelWish, placeLabels } from './labels.ts';
import type { Primitive, Spot } from './scene.ts';
import type { View } from './view.ts';
import { text } from './words.ts';

/** Labels beside their marks, clear of marks and of what else has been written. */
export function directLabels(
  visible: readonly Mark[],
  spots: ReadonlyMap<string, Spot>,
  bounds: Box,
  taken: readonly Primitive[],
  yOf: (value: number) => number,
  view: View,
): readonly Primitive[] {
  const wishes = visible.flatMap((mark): LabelWish[] => {
    const spot = spots.get(mark.claim);
    return spot === undefined ? [] : [{ mark, x: spot.x, y: spot.y, lines: labelLines(mark, view) }];
  });
  const boxes: Box[] = [...spots.values()].map((spot) => ({ x: spot.x - 9, y: spot.y - 9, width: 18, height: 18 }));
  for (const mark of visible) boxes.push(...bandsOf(mark, spots.get(mark.claim), yOf));
  for (const shape of taken) {
    if (shape.shape === 'line' && shape.id.startsWith('lag:'))
      boxes.push({ x: Math.min(shape.x1, shape.x2), y: shape.y1 - 3, width: Math.abs(shape.x2 - shape.x1), height: 6 });
    if (shape.shape === 'text')
      boxes.push({
        x: shape.anchor === 'middle' ? shape.x - 12 : shape.x - 14,
        y: shape.y - 16,
        width: shape.anchor === 'middle' ? 24 : 14 + view.measure(shape.text, shape.size, shape.weight),
        height: 22,
      });
  }
  return placeLabels(wishes, boxes, bounds, view).primitives;
}

/** Where a mark is a band of values, words across it are hard to read. */
function bandsOf(mark: Mark, spot: Spot | undefined, yOf: (value: number) => number): readonly Box[] {
  if (spot === undefined) return [];
  return mark.value.flatMap((part): Box[] => {
    if (part.kind !== 'band' && part.kind !== 'fade') return [];
    const [low, high] = part.kind === 'band' ? [part.low, part.high] : [part.from, part.to].sort((a, b) => a - b);
    const [top, bottom] = [yOf(high ?? 0), yOf(low ?? 0)];
    // A fade is faint in its further half.
    const height = part.kind === 'band' ? bottom - top : (bottom - top) / 2;
    const isDown = part.kind === 'fade' && part.from > part.to;
    return [{ x: spot.x - 7, y: part.kind === 'fade' && !isDown ? bottom - height : top, width: 14, height }];
  });
}

/** Narrow pictures carry numbers; the list under the picture has the labels. */
export function numberKeys(
  visible: readonly Mark[],
  spots: ReadonlyMap<string, Spot>,
  keys: string[],
): readonly Primitive[] {
  return [...visible]
    .sort((a, b) => a.anchorDay - b.anchorDay || (a.claim < b.claim ? -1 : 1))
    .flatMap((mark): Primitive[] => {
      const spot = spots.get(mark.claim);
      if (spot === undefined) return [];
      keys.push(mark.claim);
      return [
        {
          ...text(`key:${mark.claim}`, spot.x + 12, spot.y - 8, String(keys.length), 14, 600, 'ink', 'start'),
          claim: mark.claim,
        },
      ];
    });
}
