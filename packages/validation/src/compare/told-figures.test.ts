import { toDecimal } from '@claimline/core';
import { expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { figureWithUnit, intervalMessage, wholeWithin } from './reasons.ts';
import { claim } from './testing/build.ts';

it('a figure in millions, or so much of each, is told with its unit, and a counted thing by its measure', () => {
  const told = (unit: string, locale: string): string =>
    renderMessage(figureWithUnit({ ...claim({ id: 'a', of: 'people', value: '=4210' }), unit }, false), locale);
  expect(told('{million EUR}', 'en')).toBe('4,210 million EUR');
  expect(told('{million EUR}', 'sq')).toBe('4.210 million EUR');
  expect(told('{per 100,000}', 'en')).toBe('4,210 per 100,000');
  expect(told('{battalions}', 'en')).toBe('4,210');
  expect(told('person', 'en')).toBe('4,210');
});

it('what a share comes to is told in whole things, also where it is no whole one', () => {
  const told = (low: number, high: number): string =>
    renderMessage(
      intervalMessage(wholeWithin({ low: toDecimal(low), high: toDecimal(high), lowOpen: false, highOpen: false })),
      'en',
    );
  expect(told(896.4, 904.4)).toBe('897 to 904');
  expect(told(6.3535, 6.4505)).toBe('6');
  expect(told(6.71, 6.82)).toBe('7');
  expect(told(0.06, 0.0617)).toBe('0.06 to 0.0617');
});
