import { expect, test } from 'vitest';
import { readNumbers } from './read-numbers.ts';
import { inUnit } from './scaled-units.ts';

test.each([
  ['crude output averaged 9.02 mb/d', 'bbl/d', ['9020000']],
  ['crude output averaged 9.02 mbpd', 'bbl/d', ['9020000']],
  ['supplies of 30 bcm of gas', 'm3', ['30000000000']],
  ['emissions of 12.5 Mt', 't', ['12500000']],
  ['a fence of 3 km', 'm', ['3000']],
  ['a fence of 300 m', 'km', ['0.3']],
  ['a fence of 3 miles', 'km', []],
  ['9 people', 'bbl/d', []],
])('%s, in %s', (text, unit, values) => {
  expect(inUnit(unit, text, readNumbers(text, 'en'))).toEqual(values);
});
