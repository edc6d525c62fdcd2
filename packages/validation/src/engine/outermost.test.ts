import { type Claim, isBelow, widened } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { claim } from '../compare/testing/build.ts';
import { outermost } from './outermost.ts';

const said = fc.record({
  value: fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((n) => `=${n}`),
    fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => `${a}..${a + b}`),
    fc.integer({ min: 1, max: 60 }).map((n) => `>${n}`),
    fc.constant('?'),
  ),
  asOf: fc.constantFrom('2024-05-04', '2024-05-05'),
});

function areApart(a: Claim, b: Claim): boolean {
  const [x, y] = [widened(a.value), widened(b.value)];
  return a.asOf?.edtf === b.asOf?.edtf && (isBelow(x, y) || isBelow(y, x));
}

test.prop([fc.array(said, { maxLength: 30 })], { numRuns: 300 })(
  'every claim that lies apart from another of its day is held against one from which it lies apart',
  (all) => {
    const claims = all.map((one, i) => claim({ ...one, id: `c${i}` })).filter(({ value }) => value.form !== 'none');
    const pairs = outermost(claims);
    expect(pairs.length).toBeLessThanOrEqual(2 * claims.length);
    expect(new Set(pairs.map(([a, b]) => [a.id, b.id].sort().join())).size).toBe(pairs.length);
    for (const one of claims)
      expect(pairs.some(([a, b]) => (a === one || b === one) && areApart(a, b))).toBe(
        claims.some((other) => areApart(one, other)),
      );
  },
);

test('more than 35 begins higher than 35', () => {
  const claims = ['=35', '>35', '29..35'].map((value, i) => claim({ value, asOf: '2024-05-05', id: `c${i}` }));
  expect(outermost(claims).map(([a, b]) => [a.id, b.id].sort())).toContainEqual(['c0', 'c1']);
});
