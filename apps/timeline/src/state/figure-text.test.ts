import { type Claim, parseQuantity } from '@claimline/core';
import { expect, test } from 'vitest';
import { figureText } from './model.ts';

test.each([
  ['80', 'km2', '80 km²', '80 km²'],
  ['1', 'd', '1 day', '1 ditë'],
  ['~7', 'd', 'about 7 days', 'rreth 7 ditë'],
  ['12', '%', '12 %', '12 %'],
  ['3000', 'person', '3,000', '3.000'],
  ['5', '{loads}', '5', '5'],
  ['>=1', 'person', 'some, no number', 'disa, pa numër'],
  ['>=1', 'd', 'at least 1 day', 'të paktën 1 ditë'],
])('%s in %s is shown as %s', (text, unit, english, albanian) => {
  const value = parseQuantity(text);
  if (!value.ok) throw new RangeError(value.problem.message);
  const claim = { value: value.value, unit, mode: 'observed' } as Claim;
  expect(figureText(claim, 'en')).toBe(english);
  expect(figureText(claim, 'sq')).toBe(albanian);
});
