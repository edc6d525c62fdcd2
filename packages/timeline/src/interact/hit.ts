import type { Scene, TextShape } from '../layout/scene.ts';

/** Reach of a mark: targets are at least 24 pixels wide. */
const REACH = 14;

/** The claim at a place: the nearest mark in reach, else the label there. */
export function claimAt(
  scene: Scene,
  x: number,
  y: number,
  measure: (text: string, size: number, weight: 400 | 600) => number,
): string | null {
  let nearest: string | null = null;
  let least = REACH * REACH;
  for (const spot of scene.spots) {
    const away = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (away <= least) {
      least = away;
      nearest = spot.claim;
    }
  }
  if (nearest !== null) return nearest;
  for (let i = scene.primitives.length - 1; i >= 0; i -= 1) {
    const shape = scene.primitives[i];
    if (shape?.shape === 'text' && shape.claim !== undefined && covers(shape, x, y, measure)) return shape.claim;
  }
  return null;
}

/** The pair whose symbol is at a place. */
export function pairAt(scene: Scene, x: number, y: number): { readonly a: string; readonly b: string } | null {
  return scene.pairs.find((pair) => Math.hypot(pair.x - x, pair.y - y) <= REACH) ?? null;
}

function covers(
  shape: TextShape,
  x: number,
  y: number,
  measure: (text: string, size: number, weight: 400 | 600) => number,
): boolean {
  const width = measure(shape.text, shape.size, shape.weight);
  const left = shape.anchor === 'end' ? shape.x - width : shape.anchor === 'middle' ? shape.x - width / 2 : shape.x;
  return x >= left - 3 && x <= left + width + 3 && y >= shape.y - shape.size && y <= shape.y + shape.size * 0.35;
}
