import { expect, test } from 'vitest';
import { hiddenMarks, shownAs } from './hidden-marks.ts';

const marks = [
  { claim: 'report', echoes: ['copy', 'other-copy'] },
  { claim: 'alone', echoes: [] },
];

test('a mark stays while one of those who repeat it is shown', () => {
  expect([...hiddenMarks(marks, new Set(['report', 'other-copy', 'alone']))].sort()).toEqual(['alone', 'other-copy']);
});
test('a mark goes when all of them are hidden', () => {
  const all = new Set(['report', 'copy', 'other-copy', 'alone']);
  expect(hiddenMarks(marks, all)).toEqual(all);
});
test('a repeat is shown by the mark of its origin', () => {
  expect(shownAs(marks, 'copy')).toBe('report');
  expect(shownAs(marks, 'alone')).toBe('alone');
  expect(shownAs(marks, 'not-drawn')).toBe('not-drawn');
  expect(shownAs(marks, null)).toBeNull();
});
