import type { Finding } from '@claimline/validation';
import { expect, test } from 'vitest';
import { cutFolded, foldNotes } from './fold-notes.ts';

const finding = (rule: string, severity: Finding['severity'], claim: string): Finding => ({
  rule,
  severity,
  claims: [claim],
  related: [],
  settle: [],
  message: { id: `${rule}:found`, values: {} },
});
const notes = (rule: string, n: number): readonly Finding[] =>
  Array.from({ length: n }, (_, i) => finding(rule, 'info', `${rule}-${i}`));

test('of many notes of one rule the first are told, and all of the others counted', () => {
  const [many, few] = [notes('text/quote-missing', 9), notes('date/stale', 4)];
  const { told, alike } = foldNotes([...many, ...few]);
  expect(told).toEqual([...many.slice(0, 3), ...few]);
  expect([...alike]).toEqual([['text/quote-missing', many.slice(3)]]);
});

test('warnings and errors are told one by one, and the order stays', () => {
  const warnings = Array.from({ length: 9 }, (_, i) => finding('number/hedge-lost', 'warning', `w${i}`));
  const [first, ...rest] = notes('text/quote-missing', 6);
  const all = [...(first ? [first] : []), ...warnings, ...rest];
  const { told, alike } = foldNotes(all);
  expect(told.filter(({ severity }) => severity === 'warning')).toEqual(warnings);
  expect(told[0]).toBe(first);
  expect(told.length + [...alike.values()].flat().length).toBe(all.length);
});

test('where there is room for few, every note is shown or counted once', () => {
  const all = [...notes('text/quote-missing', 9), ...notes('date/stale', 7)];
  for (let most = 0; most <= all.length; most += 1) {
    const { shown, alike, hidden } = cutFolded(foldNotes(all), most);
    expect(shown.length + [...alike.values()].flat().length + hidden).toBe(all.length);
    for (const rule of alike.keys()) expect(shown.map((one) => one.rule)).toContain(rule);
  }
  const { alike, hidden } = cutFolded(foldNotes(all), 2);
  expect([...alike].map(([rule, { length }]) => [rule, length])).toEqual([['text/quote-missing', 7]]);
  expect(hidden).toBe(7);
});
