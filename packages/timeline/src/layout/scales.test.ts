import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../marks/types.ts';
import { extentOf, valueScale } from './scales.ts';

function at(value: number): Mark {
  return { anchorValue: value, value: [{ kind: 'dot', at: value, look: 'filled' }] } as unknown as Mark;
}
const [TOP, BOTTOM] = [10, 310];

describe('the value scale', () => {
  it('breaks off below a few figures that would press all others flat', () => {
    const scale = valueScale(
      extentOf([...Array.from({ length: 30 }, (_, i) => at(1000 + 400 * i)), at(500_000)]),
      TOP,
      BOTTOM,
      'linear',
    );
    expect(scale.cut?.above).toBeGreaterThan(12_600);
    expect(scale.cut?.above).toBeLessThan(20_000);
    // What stands above is still on the picture, above the break.
    expect(scale.y(500_000)).toBeGreaterThanOrEqual(TOP);
    expect(scale.y(500_000)).toBeLessThan(scale.cut?.y ?? 0);
    expect(scale.y(12_600)).toBeGreaterThan(scale.cut?.y ?? 0);
  });

  it('stays whole for few figures, for figures that spread evenly, and on request of a logarithm', () => {
    const few = [at(3000), at(10_000), at(600_000)];
    const even = Array.from({ length: 60 }, (_, i) => at(1000 * 1.1 ** i));
    const far = [...Array.from({ length: 30 }, (_, i) => at(1000 + i)), at(900_000)];
    expect(valueScale(extentOf(few), TOP, BOTTOM, 'linear').cut).toBeNull();
    expect(valueScale(extentOf(even), TOP, BOTTOM, 'linear').cut).toBeNull();
    expect(valueScale(extentOf(far), TOP, BOTTOM, 'log').cut).toBeNull();
  });

  test.prop([fc.array(fc.integer({ min: 1, max: 1_000_000_000 }), { minLength: 1, maxLength: 60 })])(
    'puts every figure on the picture, a larger one never below a smaller one',
    (values) => {
      const scale = valueScale(extentOf(values.map(at)), TOP, BOTTOM, 'linear');
      const places = [...values].sort((a, b) => a - b).map((value) => scale.y(value));
      for (const [i, place] of places.entries()) {
        expect(place).toBeGreaterThanOrEqual(TOP - 1e-9);
        expect(place).toBeLessThanOrEqual(BOTTOM + 1e-9);
        expect(place).toBeLessThanOrEqual((places[i - 1] ?? BOTTOM) + 1e-9);
      }
    },
  );
});
