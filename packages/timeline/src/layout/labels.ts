import type { Mark } from '../marks/types.ts';
import { type Primitive, stroke, type Token } from './scene.ts';
import type { View } from './view.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly face: 'sans' | 'serif';
  readonly italic: boolean;
  readonly color: Token;
  readonly language?: string;
}
export interface LabelWish {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly LabelLine[];
}

const LEADING = 1.25;
const GAP = 14;
/** Offsets tried in turn, in label heights: beside the mark first, then further up and down. */
const SHIFTS = [0, -0.6, 0.6, -1.1, 1.1, -1.7, 1.7, -2.3, 2.3, -3, 3];

/**
 * Places labels beside their marks so that none covers another or a mark: the most
 * important first, each at the first free place, with a leader line when it moved.
 * What finds no place is left to the list beside the picture.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  taken: readonly Box[],
  bounds: Box,
  view: View,
): { readonly primitives: readonly Primitive[]; readonly placed: ReadonlySet<string> } {
  const boxes: Box[] = [...taken];
  const primitives: Primitive[] = [];
  const placed = new Set<string>();
  const order = [...wishes].sort((a, b) => b.mark.weight - a.mark.weight || (a.mark.claim < b.mark.claim ? -1 : 1));
  for (const wish of order) {
    const width = Math.max(...wish.lines.map((line) => view.measure(line.text, line.size, line.weight)));
    const height = wish.lines.reduce((sum, line) => sum + line.size * LEADING, 0);
    const found = firstFree(wish, width, height, boxes, bounds);
    if (found === undefined) continue;
    boxes.push(found.box);
    placed.add(wish.mark.claim);
    primitives.push(...draw(wish, found.box, found.side, height));
  }
  return { primitives, placed };
}

function firstFree(
  wish: LabelWish,
  width: number,
  height: number,
  boxes: readonly Box[],
  bounds: Box,
): { box: Box; side: 'left' | 'right' } | undefined {
  // The line on which the mark holds runs between the first line of the label and the second, through no words.
  const above = (wish.lines[0]?.size ?? 0) * LEADING;
  for (const shift of SHIFTS) {
    for (const side of ['right', 'left'] as const) {
      const x = side === 'right' ? wish.x + GAP : wish.x - GAP - width;
      const box = { x, y: wish.y - above + shift * height, width, height };
      const inside =
        box.x >= bounds.x &&
        box.x + width <= bounds.x + bounds.width &&
        box.y >= bounds.y &&
        box.y + height <= bounds.y + bounds.height;
      if (inside && !boxes.some((other) => overlaps(box, other))) return { box, side };
    }
  }
  return undefined;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function draw(wish: LabelWish, box: Box, side: 'left' | 'right', height: number): readonly Primitive[] {
  const { claim } = wish.mark;
  const anchor = side === 'right' ? 'start' : 'end';
  const x = side === 'right' ? box.x : box.x + box.width;
  const parts: Primitive[] = [];
  const middle = box.y + height / 2;
  if (Math.abs(middle - wish.y) > height * 0.4) {
    const from = side === 'right' ? wish.x + 7 : wish.x - 7;
    parts.push({
      shape: 'line',
      id: `leader:${claim}`,
      claim,
      x1: from,
      y1: wish.y,
      x2: side === 'right' ? box.x - 3 : x + 3,
      y2: middle,
      stroke: stroke('soft', 1),
    });
  }
  let y = box.y;
  for (const [i, line] of wish.lines.entries()) {
    y += line.size * LEADING;
    parts.push({
      shape: 'text',
      id: `label${i}:${claim}`,
      claim,
      x,
      y: y - line.size * 0.28,
      text: line.text,
      size: line.size,
      face: line.face,
      weight: line.weight,
      italic: line.italic,
      color: line.color,
      anchor,
      halo: true,
      ...(line.language === undefined ? {} : { language: line.language }),
    });
  }
  return parts;
}
