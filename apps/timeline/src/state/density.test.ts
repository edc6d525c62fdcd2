import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { densityOf } from './density.ts';

test.prop([
  fc.array(fc.integer({ min: -1000, max: 1000 })),
  fc.integer({ min: -500, max: 500 }),
  fc.nat(900),
  fc.integer({ min: 1, max: 200 }),
])('every claim is counted once, wherever it stands', (days, from, length, bins) => {
  const marks = days.map((anchorDay, i) => ({ claim: String(i), anchorDay }));
  const found = densityOf(marks, (claim) => Number(claim) % 2 === 0, { from, to: from + length }, bins);
  expect(found).toHaveLength(bins);
  expect(found.reduce((sum, { claims }) => sum + claims, 0)).toBe(days.length);
  expect(found.reduce((sum, { disputed }) => sum + disputed, 0)).toBe(Math.ceil(days.length / 2));
});
