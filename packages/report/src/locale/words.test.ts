import { type MeasureKind, modes } from '@claimline/core';
import { expect, it } from 'vitest';
import { moreOf, nameOf, wordsFor } from './index.ts';

it('one that is not shown is one, and two are two', () => {
  expect([1, 2].map((n) => moreOf(wordsFor('sq'), n))).toEqual(['… dhe 1 tjetër', '… dhe 2 të tjera']);
  expect([1, 2].map((n) => moreOf(wordsFor('en'), n))).toEqual(['… and 1 more', '… and 2 more']);
});

it('the table of a pair names kinds of measure and stances in Albanian', () => {
  const kinds: Readonly<Record<MeasureKind, string>> = {
    ...{
      stock: 'gjendje',
      increment: 'shtesë',
      flow: 'rrjedhë',
      cumulative: 'shumë në rritje',
      rate: 'mesatare kohore',
    },
    ...{ share: 'pjesë', ratio: 'raport', target: 'synim', event: 'ngjarje' },
  };
  for (const [kind, word] of Object.entries(kinds)) expect(nameOf(wordsFor('sq'), kind)).toBe(word);
  expect(modes.filter((mode) => nameOf(wordsFor('sq'), mode) === mode)).toEqual([]);
  expect(nameOf(wordsFor('en'), 'estimated')).toBe('estimated');
});
