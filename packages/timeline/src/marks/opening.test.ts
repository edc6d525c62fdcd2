import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { openingOf } from './opening.ts';
import type { Mark } from './types.ts';

function on(day: number): Mark {
  return { panel: 'strength', anchorDay: day } as unknown as Mark;
}

describe('the days with which a picture opens', () => {
  it('are those that most marks fall on, when a few lie far away', () => {
    const marks = [on(0), ...Array.from({ length: 60 }, (_, i) => on(1000 + i)), on(2000)];
    const opening = openingOf(marks, { from: 0, to: 2000 });
    expect(opening.from).toBeGreaterThan(900);
    expect(opening.to).toBeLessThan(1150);
  });

  it('are all days when marks are few or spread evenly', () => {
    const focus = { from: 0, to: 2000 };
    expect(openingOf([on(0), on(1000), on(1001), on(2000)], focus)).toEqual(focus);
    expect(
      openingOf(
        Array.from({ length: 100 }, (_, i) => on(20 * i)),
        focus,
      ),
    ).toEqual(focus);
  });

  test.prop([fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 30, maxLength: 200 })])(
    'lie within the focus and hold nine tenths of the marks',
    (days) => {
      const opening = openingOf(days.map(on), { from: 0, to: 3000 });
      const inside = days.filter((day) => day >= opening.from && day <= opening.to).length;
      expect(opening.from).toBeGreaterThanOrEqual(0);
      expect(opening.to).toBeLessThanOrEqual(3000);
      expect(inside).toBeGreaterThanOrEqual(0.9 * days.length);
    },
  );
});
