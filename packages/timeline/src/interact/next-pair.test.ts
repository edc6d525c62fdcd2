import { expect, test } from 'vitest';
import { nextPair } from './next-pair.ts';

const pairs = [
  { a: 'x', b: 'y' },
  { a: 'x', b: 'z' },
  { a: 'v', b: 'w' },
];

test('a claim that disputes with several is left again after the last of them', () => {
  expect(nextPair(pairs, null, null, 1)).toBe(pairs[0]);
  expect(nextPair(pairs, { a: 'x', b: 'y' }, 'x', 1)).toBe(pairs[1]);
  expect(nextPair(pairs, { a: 'x', b: 'z' }, 'x', 1)).toBe(pairs[2]);
  expect(nextPair(pairs, { a: 'v', b: 'w' }, 'v', 1)).toBe(pairs[0]);
});

test('the walk goes on from a claim that was chosen in between', () => {
  expect(nextPair(pairs, { a: 'x', b: 'z' }, 'v', 1)).toBe(pairs[0]);
  expect(nextPair(pairs, { a: 'x', b: 'z' }, 'another', -1)).toBe(pairs[2]);
});

test('without disputes there is nowhere to go', () => {
  expect(nextPair([], null, 'x', 1)).toBeUndefined();
});
