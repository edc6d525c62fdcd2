import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import type { Mark } from '../marks/types.ts';
import { Column } from './prepared.ts';

const marks = fc
  .array(
    fc.record({ day: fc.integer({ min: -400, max: 400 }), value: fc.nat({ max: 9999 }), echoes: fc.nat({ max: 3 }) }),
    {
      maxLength: 120,
    },
  )
  .map((all) =>
    all.map(
      ({ day, value, echoes }, i) =>
        ({
          claim: `c${String(i).padStart(3, '0')}`,
          anchorDay: day,
          anchorValue: value,
          value: [],
          weight: value % 200,
          echoes: Array.from({ length: echoes }, (_, k) => `c${i}-${k}`),
        }) as unknown as Mark,
    ),
  );
const windows = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 600 }))
  .map(([from, span]) => ({ from, to: from + span }));
const sizes = fc.constantFrom(1, 2, 4, 16, 64, 256);

describe('the level of detail', () => {
  test.prop([marks, windows, sizes])(
    'counts every claim of the days shown once, and no other',
    (all, { from, to }, days) => {
      const column = new Column(all);
      const [first, end] = column.within(from, to);
      const counted = column.buckets(days, first, end).flatMap(({ claims }) => claims);
      const wanted = all
        .filter(({ anchorDay }) => anchorDay >= from && anchorDay <= to)
        .flatMap(({ claim, echoes }) => [claim, ...echoes]);
      expect([...counted].sort()).toEqual([...wanted].sort());
      expect(column.claims(first, end)).toBe(wanted.length);
    },
  );

  test.prop([marks, windows, sizes])('keeps together while panning what stood together', (all, { from, to }, days) => {
    const column = new Column(all);
    const whole = new Map(column.buckets(days, 0, all.length).map((bucket) => [bucket.from, bucket.claims]));
    const [first, end] = column.within(from, to);
    for (const bucket of column.buckets(days, first, end)) {
      if (bucket.from < from || bucket.to > to) continue;
      expect(bucket.claims).toEqual(whole.get(bucket.from));
    }
  });

  test.prop([marks, fc.constantFrom(1, 0.5, 10_000)])(
    'holds the marks in time, those of a day as they came',
    (all, stretch) => {
      const stretched = all.map((mark) => ({ ...mark, anchorDay: mark.anchorDay * stretch }));
      const wanted = [...stretched].sort((a, b) => a.anchorDay - b.anchorDay);
      expect(new Column(stretched).marks.map(({ claim }) => claim)).toEqual(wanted.map(({ claim }) => claim));
    },
  );

  it('shows the lowest and the highest of what it counts', () => {
    const at = (claim: string, anchorDay: number, anchorValue: number): Mark =>
      ({ claim, anchorDay, anchorValue, value: [], weight: 0, echoes: [] }) as unknown as Mark;
    const column = new Column([at('a', 0, 5), at('b', 1, 90), at('c', 3, 7), at('d', 4, 1)]);
    const [one, two] = column.buckets(4, 0, 4);
    expect([one?.low, one?.high, one?.claims]).toEqual([5, 90, ['a', 'b', 'c']]);
    expect([two?.low, two?.high, two?.claims]).toEqual([1, 1, ['d']]);
  });
});
