import { expect, test } from 'vitest';
import { matchesOutput } from './output.ts';

test.each([
  ['a\nb\n', 'a\nb', true],
  ['a\nb\n', 'a', false],
  ['a\nb\nc\n', 'a\n…\nc', true],
  ['a\nc\n', 'a\n…\nc', true],
  ['a\nb\nc\nd\n', '…\nb\n…', true],
  ['a\nb\n', '…\nx\n…', false],
  ['a\n', 'a\n…\na', false],
  ['anything\n', '…', true],
])('%j is shown by %j: %s', (printed, shown, expected) => {
  expect(matchesOutput(printed, shown)).toBe(expected);
});
