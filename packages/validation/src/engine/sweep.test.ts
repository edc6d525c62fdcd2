import { type Claim, isBelow, widened } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { claim } from '../compare/testing/build.ts';
import { sweep, sweepBetween, widest } from './sweep.ts';

const value = fc.oneof(
  fc.integer({ min: 1, max: 60 }).map((n) => `=${n}`),
  fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9 })).map(([a, b]) => `${a}..${a + b}`),
  fc.integer({ min: 1, max: 60 }).map((n) => `>${n}`),
  fc.integer({ min: 1, max: 60 }).map((n) => `<${n}`),
);
const said = fc.record({ value, asOf: fc.constantFrom('2024-05-04', '2024-05-05') });
const few = fc.array(said, { maxLength: 6 });
const many = fc.array(said, { maxLength: 30 });

function claimsOf(all: readonly { readonly value: string; readonly asOf: string }[], prefix = 'c'): readonly Claim[] {
  return all.map((one, i) => claim({ ...one, id: `${prefix}${i}` }));
}

function areApart(a: Claim, b: Claim): boolean {
  const [x, y] = [widened(a.value), widened(b.value)];
  return isBelow(x, y) || isBelow(y, x);
}

function keysOf(pairs: readonly (readonly [Claim, Claim])[]): readonly string[] {
  return pairs.map(([a, b]) => [a.id, b.id].sort().join(' ')).sort();
}

function allApart(claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((a, i) => claims.slice(i + 1).flatMap((b) => (areApart(a, b) ? [[a, b] as const] : [])));
}

describe('sweeping a cell', () => {
  test.prop([fc.oneof(few, many)], { numRuns: 500 })(
    'tells how many lie apart, and which while they are few',
    (all) => {
      const claims = claimsOf(all);
      const { pairs, passedOver } = sweep(claims);
      const apart = allApart(claims);
      expect(pairs.length + passedOver).toBe(apart.length);
      expect(new Set(keysOf(pairs)).size).toBe(pairs.length);
      for (const [a, b] of pairs) expect(areApart(a, b)).toBe(true);
      if (apart.length <= claims.length) expect(keysOf(pairs)).toEqual(keysOf(apart));
    },
  );

  test.prop([many], { numRuns: 500 })(
    'shows of any two that lie apart one at least, in no more pairs than claims',
    (all) => {
      const claims = claimsOf(all);
      const { pairs } = sweep(claims);
      const shown = new Set(pairs.flat());
      expect(pairs.length).toBeLessThanOrEqual(claims.length);
      for (const [a, b] of allApart(claims)) expect(shown.has(a) || shown.has(b)).toBe(true);
    },
  );

  test('holds the one that is off against those that agree, of its own day where there are any', () => {
    const claims = claimsOf(
      Array.from({ length: 50 }, (_, i) => ({
        value: i % 17 === 3 ? '=9000' : '=3000',
        asOf: `2024-05-0${1 + (i % 5)}`,
      })),
    );
    const { pairs, passedOver } = sweep(claims);
    expect(pairs.length + passedOver).toBe(3 * 47);
    expect(pairs.map(([one]) => one.id).sort()).toEqual(['c20', 'c3', 'c37']);
    for (const [one, other] of pairs) expect([other.asOf?.edtf, other.value.text]).toEqual([one.asOf?.edtf, '=3000']);
  });

  test('looks at what only hedges reconcile, while it is rare', () => {
    const claims = claimsOf(['~3000', '~3100', '3000', '=3000'].map((of) => ({ value: of, asOf: '2024-05-05' })));
    expect(keysOf(sweep(claims).pairs)).toEqual(['c0 c1', 'c1 c2', 'c1 c3']);
    const many = claimsOf(Array.from({ length: 20 }, (_, i) => ({ value: `~${3000 + 5 * i}`, asOf: '2024-05-05' })));
    expect(sweep(many)).toEqual({ pairs: [], passedOver: 0 });
  });

  test('holds what affirms no figure against every claim, while it is rare', () => {
    const claims = [
      claim({ id: 'no', mode: 'denied', value: '=3000' }),
      ...claimsOf(Array(9).fill({ value: '=3000', asOf: '2024-05-04' })),
    ];
    expect(sweep(claims).pairs).toHaveLength(9);
  });

  test('sees that more than 35 begins higher than 35', () => {
    const claims = claimsOf(['=35', '>35', '29..35'].map((of) => ({ value: of, asOf: '2024-05-05' })));
    expect(keysOf(sweep(claims).pairs)).toEqual(['c0 c1', 'c1 c2']);
  });

  test.prop([many], { numRuns: 300 })('names two that lie furthest apart if any do', (all) => {
    const claims = claimsOf(all);
    const pairs = widest(claims);
    expect(pairs.length > 0).toBe(allApart(claims).length > 0);
    for (const pair of pairs) expect(areApart(...(pair as [Claim, Claim]))).toBe(true);
  });

  const overDays = [
    ...['=3000', '=3001', '=3002', '=3003', '=3004', '=3005'].map((of, i) => ({
      value: of,
      asOf: `2024-05-0${1 + i}`,
    })),
    { value: '2990..3010', asOf: '2024-05-01' },
    { value: '2990..3010', asOf: '2024-05-02' },
    { value: '2990..3010', asOf: '2024-05-11' },
    { value: '=9000', asOf: '2024-05-12' },
  ];

  test('holds the one that is off against one of the nearest day, for a figure may change in time', () => {
    const { pairs } = sweep(claimsOf(overDays));
    expect(pairs.filter(([one]) => one.value.text === '=9000').map(([, { asOf }]) => asOf?.edtf)).toEqual([
      '2024-05-11',
    ]);
  });

  test('names beside the two furthest apart what lies apart from each of them at about its time', () => {
    const days = widest(claimsOf(overDays)).map(([a, b]) => [a.asOf?.edtf, b.asOf?.edtf]);
    expect(days).toEqual([
      ['2024-05-01', '2024-05-12'],
      ['2024-05-12', '2024-05-11'],
      ['2024-05-01', '2024-05-02'],
    ]);
  });
});

describe('sweeping between two cells', () => {
  test.prop([many, many], { numRuns: 300 })(
    'shows a value above another of its day, if there is one',
    (some, others) => {
      const [a, b] = [claimsOf(some, 'a'), claimsOf(others, 'b')];
      const pairs = sweepBetween(a, b);
      expect(new Set(keysOf(pairs)).size).toBe(pairs.length);
      const isAbove = (x: Claim, y: Claim): boolean =>
        x.asOf?.edtf === y.asOf?.edtf && isBelow(widened(y.value), widened(x.value));
      for (const [x, y] of [
        [a, b],
        [b, a],
      ] as const)
        expect(
          pairs
            .flatMap(
              ([p, q]) =>
                [
                  [p, q],
                  [q, p],
                ] as const,
            )
            .some(([p, q]) => x.includes(p) && isAbove(p, q)),
        ).toBe(x.some((p) => y.some((q) => isAbove(p, q))));
    },
  );
});
