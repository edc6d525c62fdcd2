import type { Decimal } from '@claimline/core';
import { expect, test } from 'vitest';
import { saidWith } from './words-of-claim.ts';

const mention = (words: string, hedge?: string): Parameters<typeof saidWith>[0] => ({
  start: 0,
  end: words.length,
  words,
  readings: ['200' as Decimal],
  vague: false,
  ...(hedge === undefined ? {} : { hedge: { form: 'about', words: hedge } }),
});

test.each([
  ['about', '3,000', 'about 3,000 people', 'about 3,000'],
  ['-plus', '2,000', '2,000-plus people died', '2,000-plus'],
  ['or more', '3,500', '3,500 or more', '3,500 or more'],
  ['A couple of hundred', 'A couple of hundred', 'A couple of hundred people', 'A couple of hundred'],
  ['close to $', '28 billion', 'a loss of close to $28 billion', 'close to $28 billion'],
  ['at least', '3,000', 'There are 3,000 residents', 'at least 3,000'],
])('“%s” of “%s” is quoted as it stands in the words', (hedge, words, text, said) => {
  expect(saidWith(mention(words, hedge), text)).toBe(said);
});

test('a number without a hedge is quoted by itself', () => {
  expect(saidWith(mention('3,000'), 'some text')).toBe('3,000');
});
