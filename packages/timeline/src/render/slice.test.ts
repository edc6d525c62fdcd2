import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Primitive } from '../layout/scene.ts';
import { isIn, ratioForWhole, type Slice, sliceFor } from './slice.ts';

const sizes = fc.record({
  width: fc.integer({ min: 280, max: 5000 }),
  height: fc.integer({ min: 1, max: 3_000_000 }),
  ratio: fc.constantFrom(1, 1.5, 2, 3),
  top: fc.integer({ min: -5000, max: 3_000_000 }),
  screen: fc.integer({ min: 300, max: 1600 }),
});

describe('the part of a picture on the canvas', () => {
  prop.prop([sizes])(
    'holds what is seen, within what every browser can hold',
    ({ width, height, ratio, top, screen }) => {
      const bottom = top + screen;
      const slice = sliceFor({ width, height }, ratio, { top, bottom }, null);
      expect(slice.top).toBeGreaterThanOrEqual(0);
      expect(slice.bottom).toBeLessThanOrEqual(height);
      if (bottom > 0 && top < height) {
        expect(slice.top).toBeLessThanOrEqual(Math.max(0, top));
        expect(slice.bottom).toBeGreaterThanOrEqual(Math.min(height, bottom));
      }
      expect((slice.bottom - slice.top) * ratio).toBeLessThanOrEqual(16_000);
    },
  );

  it('is all of an ordinary picture, and stays while it holds what is seen', () => {
    expect(sliceFor({ width: 932, height: 2000 }, 1, { top: 0, bottom: 800 }, null)).toEqual({ top: 0, bottom: 2000 });
    const tall = { width: 932, height: 1_000_000 };
    const first = sliceFor(tall, 1, { top: 5000, bottom: 5800 }, null);
    expect(first).toEqual({ top: 4200, bottom: 6600 });
    expect(sliceFor(tall, 1, { top: 5500, bottom: 6300 }, first)).toBe(first);
    expect(sliceFor(tall, 1, { top: 6000, bottom: 6800 }, first)).toEqual({ top: 5200, bottom: 7600 });
    expect(sliceFor({ width: 932, height: 6000 }, 3, { top: 5500, bottom: 6300 }, first).bottom).toBe(6000);
  });

  it('prints a tall picture whole, only coarser', () => {
    expect(ratioForWhole({ width: 932, height: 2000 })).toBe(1);
    const ratio = ratioForWhole({ width: 932, height: 100_000 });
    expect(100_000 * ratio).toBeLessThanOrEqual(16_000);
  });

  it('keeps every shape that touches it', () => {
    const slice: Slice = { top: 100, bottom: 200 };
    const plain = { color: 'ink', width: 1, dash: [], opacity: 1 } as const;
    const path = (...points: number[]): Primitive => ({
      shape: 'path',
      id: 'p',
      points,
      closed: false,
      fill: null,
      stroke: plain,
    });
    expect(isIn(path(0, 0, 0, 1000), slice)).toBe(true);
    expect(isIn(path(0, 0, 0, 50), slice)).toBe(false);
    expect(isIn({ shape: 'line', id: 'l', x1: 0, x2: 9, y1: 900, y2: 150, stroke: plain }, slice)).toBe(true);
    expect(isIn({ shape: 'circle', id: 'c', x: 0, y: 230, radius: 30, fill: 'ink', stroke: null }, slice)).toBe(true);
    expect(isIn({ shape: 'circle', id: 'c', x: 0, y: 330, radius: 30, fill: 'ink', stroke: null }, slice)).toBe(false);
  });
});
