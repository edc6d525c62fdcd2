import type { Verdict } from '@claimline/validation';
import { expect, it } from 'vitest';
import { firstOnes } from './once.ts';

/** Verdicts of which only the sentence is looked at. */
const saying = (...texts: readonly string[]): readonly Verdict[] =>
  texts.map((text) => ({ reasons: [{ id: '@label', values: { default: text } }] }) as unknown as Verdict);

it('what says the same again is not shown, and makes room for what does not', () => {
  const shown = firstOnes(saying('part', 'part', 'grew', 'part', 'later'), 2, 'en');
  expect(shown.map(({ reasons }) => reasons[0]?.values['default'])).toEqual(['part', 'grew']);
  expect(firstOnes(saying(...Array<string>(500).fill('part')), 3, 'en')).toHaveLength(1);
});
