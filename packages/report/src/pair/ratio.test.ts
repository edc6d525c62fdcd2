import { check, type Verdict } from '@claimline/validation';
import { expect, it } from 'vitest';
import { flood } from '../golden/flood.ts';
import { wordsFor } from '../locale/index.ts';
import { ratioText } from './ratio.ts';

const [verdict] = check(flood).verdicts;

function told(low: string | null, high: string | null, locale = 'en'): string | undefined {
  const pair = { ...verdict, ratio: { low, high } } as Verdict;
  return ratioText(pair, wordsFor(locale), locale);
}

it.each([
  ['230.66', '230.67', '231 times apart'],
  ['3.02', '3.03', '3 times apart'],
  ['1.291', '1.299', '1.3 times apart'],
  ['2.714', '4.2', '2.7 to 4.2 times apart'],
  ['1.061', '1.38', '1.06 to 1.38 times apart'],
  ['8.69', '12.2', '8.6 to 13 times apart'],
  ['1', '1.38', 'at most 1.38 times apart'],
  ['1', '1.0041', 'at most 0.5 % apart'],
  ['1', '1', undefined],
  ['2.857', null, 'at least 2.8 times apart'],
  ['1.02', null, undefined],
  [null, '2', undefined],
])('%s to %s: %s', (low, high, text) => {
  expect(told(low, high)).toBe(text);
});

it('in Albanian', () => {
  expect([told('2.714', '4.2', 'sq'), told('1', '1.0041', 'sq')]).toEqual([
    '2,7 deri në 4,2 herë larg',
    'së shumti 0,5 % larg',
  ]);
});
