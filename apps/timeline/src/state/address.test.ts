import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { type Address, blankAddress, filters, readAddress, sides, writeAddress } from './address.ts';

const id = fc.string({ minLength: 1, maxLength: 40 });
const address: fc.Arbitrary<Address> = fc.record({
  claim: fc.option(id),
  against: fc.option(id),
  view: fc.constantFrom('timeline', 'table'),
  side: fc.constantFrom(...sides),
  from: fc.constant(null),
  to: fc.constant(null),
  scale: fc.constantFrom('linear', 'log'),
  search: fc.string({ maxLength: 40 }),
  filter: fc.constantFrom(...filters),
  voice: fc.option(id),
  known: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
  moment: fc.option(fc.integer({ min: -900_000, max: 900_000 })),
  step: fc.option(fc.nat({ max: 98 })),
  language: fc.option(fc.constantFrom('en', 'sq')),
  theme: fc.constantFrom('auto', 'light', 'dark', 'contrast'),
});

describe('the address', () => {
  test.prop([address])('gives back the state that it was written from', (state) => {
    expect(readAddress(writeAddress(state))).toEqual(state);
  });
  test.prop([fc.double({ min: -9e5, max: 9e5, noNaN: true }), fc.double({ min: 2, max: 9e5, noNaN: true })])(
    'keeps the span of days to a hundredth',
    (from, length) => {
      const read = readAddress(writeAddress({ ...blankAddress, from, to: from + length }));
      expect(read.from).toBeCloseTo(from, 1);
      expect(read.to).toBeCloseTo(from + length, 1);
    },
  );
  test.prop([fc.string({ maxLength: 3000 })])('reads anything without failing, and settles at once', (hash) => {
    const read = readAddress(hash);
    expect(readAddress(writeAddress(read))).toEqual(read);
  });
  test('of a plain page is empty', () => {
    expect(writeAddress(blankAddress)).toBe('');
  });
  test.each([
    '#v=1&days=9..3',
    '#v=1&days=NaN..Infinity',
    '#v=1&known=2024-02-31',
    '#v=1&on=yesterday',
    '#v=1&side=__proto__',
    '#v=1&only=constructor',
    `#v=1&claim=${'x'.repeat(100_000)}`,
  ])('drops what it cannot read: %.40s', (hash) => {
    expect(readAddress(hash)).toEqual(blankAddress);
  });
});
