import { expect, test } from 'vitest';
import { reachedIn } from './reached.ts';
import { readNumbers } from './read-numbers.ts';

test.each([
  ['the one billionth dose was delivered', 'en', ['1000000000']],
  ['the 1.5-millionth visitor', 'en', ['1500000']],
  ['the fifty thousandth refugee', 'en', ['50000']],
  ['doza e një miliardta', 'sq', ['1000000000']],
  ['die einmillionste Dosis', 'de', ['1000000']],
  ['la millionième dose', 'fr', ['1000000']],
  ['миллионная доза', 'ru', ['1000000']],
  ['one billion doses', 'en', []],
])('%s', (text, language, reached) => {
  expect(reachedIn(text, readNumbers(text, language))).toEqual(reached);
});
