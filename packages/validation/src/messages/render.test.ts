import type { Message } from '@claimline/core';
import { expect, it } from 'vitest';
import { renderMessage } from './index.ts';

const quantity = (values: Message['values']): string => renderMessage({ id: '@quantity', values }, 'en');

it('a quantity is told by its words, and as it is written where a rule of others gives them wrong', () => {
  expect(quantity({ text: '~3000', form: 'about', stated: ['3000'] })).toBe('about 3,000');
  expect(quantity({ text: '~3000' })).toBe('~3000');
  expect(quantity({ text: '~3000', stated: ['3000'] })).toBe('~3000');
  expect(quantity({ text: '~3000', form: 'constructor', stated: ['3000'] })).toBe('~3000');
  expect(quantity({})).toBe('?');
});
