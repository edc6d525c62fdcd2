import { parseDate } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readEnd } from './read-end.ts';

const two = (n: number): string => String(n).padStart(2, '0');
const plain = fc
  .tuple(
    fc.integer({ min: 1, max: 9998 }),
    fc.option(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.option(fc.integer({ min: 1, max: 31 })))),
    fc.constantFrom('', '?', '~', '%'),
  )
  .map(([year, rest, mark]) => {
    const month = rest === null ? '' : `-${two(rest[0])}${rest[1] === null ? '' : `-${two(rest[1])}`}`;
    return `${String(year).padStart(4, '0')}${month}${mark}`;
  });

test.prop([plain], { numRuns: 2000 })('reads what the grammar reads', (edtf) => {
  const read = parseDate(edtf);
  expect(readEnd(edtf)).toEqual(read.ok ? read.value : null);
});

test.each(['', '..', '2024-21', '202X', '2024-02-30', 'Y12024'])('leaves %s to others', (edtf) => {
  expect(readEnd(edtf)).toBeNull();
});
