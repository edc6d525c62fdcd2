import { expect, test } from 'vitest';
import { scrollFor } from './scroll-for.ts';

test('what is in sight stays where it is', () => {
  expect(scrollFor(80, 900)).toBe(0);
  expect(scrollFor(820, 900)).toBe(0);
});

test('what lies below or above comes into the middle', () => {
  expect(scrollFor(5_000, 900)).toBe(4_550);
  expect(scrollFor(-400, 900)).toBe(-850);
});
