import { expect, it } from 'vitest';
import { moreOf, wordsFor } from './index.ts';

it('one that is not shown is one, and two are two', () => {
  expect([1, 2].map((n) => moreOf(wordsFor('sq'), n))).toEqual(['… dhe 1 tjetër', '… dhe 2 të tjera']);
  expect([1, 2].map((n) => moreOf(wordsFor('en'), n))).toEqual(['… and 1 more', '… and 2 more']);
});
