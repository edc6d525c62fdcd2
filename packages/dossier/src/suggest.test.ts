import { expect, test } from 'vitest';
import { nearest, toChooseFrom } from './suggest.ts';

const many = Array.from({ length: 20 }, (_, i) => `place-${i}`);

test('an id guessed from a name leads to those that share a word with it, most shared first', () => {
  const known = [...many, 'dprk-soldiers', 'nato-members', 'north-soldiers'];
  expect(toChooseFrom('north-korean-soldiers', known)).toEqual(['north-soldiers', 'dprk-soldiers']);
});

test('of few ids all can be chosen from, of many without a common word none is named', () => {
  expect(toChooseFrom('somebody', ['kyiv', 'usa'])).toEqual(['kyiv', 'usa']);
  expect(toChooseFrom('somebody', many)).toEqual([]);
  expect(toChooseFrom('place-of-nowhere', many)).toHaveLength(8);
});

test('what is suggested does not depend on what stands first', () => {
  expect(toChooseFrom('somebody', ['usa', 'kyiv'])).toEqual(['kyiv', 'usa']);
  expect(nearest('bat', ['hat', 'cat'])).toBe('cat');
  expect(nearest('bat', ['cat', 'hat'])).toBe('cat');
});
