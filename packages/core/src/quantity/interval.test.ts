import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  roundSignificant,
  subtractDecimals,
  toDecimal,
} from './decimal.ts';
import {
  addIntervals,
  containsDecimal,
  hasInteger,
  hull,
  intersect,
  interval,
  intervalRatio,
  isBelow,
  isEmptyInterval,
  isWithin,
  meets,
  negateInterval,
  sameInterval,
  scaleInterval,
  strictlyWithin,
  widenInterval,
} from './interval.ts';
import type { Decimal, Interval } from './types.ts';

const d = (n: number | string): Decimal => toDecimal(n);
const decimals = fc
  .tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.integer({ min: 0, max: 99 }))
  .map(([a, b]) => d(`${a}.${b}`));
const end = fc.option(decimals, { nil: null });
const intervals: fc.Arbitrary<Interval> = fc
  .tuple(end, end, fc.boolean(), fc.boolean())
  .map(([low, high, lowOpen, highOpen]) =>
    low !== null && high !== null && compareDecimals(low, high) > 0
      ? interval(high, low, { lowOpen, highOpen })
      : interval(low, high, { lowOpen, highOpen }),
  )
  .filter((i) => !isEmptyInterval(i));

describe('decimals are exact', () => {
  test('0.1 + 0.2 = 0.3', () => {
    expect(addDecimals(d('0.1'), d('0.2'))).toBe('0.3');
  });
  test('1/3 is rounded as asked', () => {
    expect(divideDecimals(d(1), d(3), { digits: 3, round: 'down' })).toBe('0.333');
    expect(divideDecimals(d(1), d(3), { digits: 3, round: 'up' })).toBe('0.334');
    expect(divideDecimals(d(-1), d(3), { digits: 3, round: 'down' })).toBe('-0.334');
    expect(divideDecimals(d('2.5'), d(1), { digits: 0 })).toBe('2');
  });
  test('significant digits are counted from the first that is not zero', () => {
    const rounded = [
      ['32779.537', 4],
      ['99996', 4],
      ['0.0123456', 3],
      ['-1234.5', 2],
      ['7', 4],
      ['0', 4],
    ] as const;
    expect(rounded.map(([n, digits]) => roundSignificant(toDecimal(n), digits))).toEqual([
      '32780',
      '100000',
      '0.0123',
      '-1200',
      '7',
      '0',
    ]);
  });
  test('numbers with exponents become plain', () => {
    expect(toDecimal(1e21)).toBe('1000000000000000000000');
    expect(toDecimal(1e-7)).toBe('0.0000001');
    expect(toDecimal(-0)).toBe('0');
  });
  test.prop([decimals, decimals, decimals])('addition and multiplication obey the laws', (a, b, c) => {
    expect(addDecimals(a, b)).toBe(addDecimals(b, a));
    expect(addDecimals(addDecimals(a, b), c)).toBe(addDecimals(a, addDecimals(b, c)));
    expect(multiplyDecimals(a, addDecimals(b, c))).toBe(addDecimals(multiplyDecimals(a, b), multiplyDecimals(a, c)));
    expect(subtractDecimals(addDecimals(a, b), b)).toBe(a);
  });
  test.prop([fc.bigInt(), fc.bigInt()])('comparison agrees with whole numbers of any size', (a, b) => {
    expect(Math.sign(compareDecimals(toDecimal(a), toDecimal(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
  });
});

describe('open and closed ends', () => {
  test('(10, ∞) and [0, 10] are apart, [10, ∞) and [0, 10] meet', () => {
    expect(meets(interval(d(10), null, { lowOpen: true }), interval(d(0), d(10)))).toBe(false);
    expect(meets(interval(d(10), null), interval(d(0), d(10)))).toBe(true);
  });
  test('only intervals with a whole number in them hold a count', () => {
    expect(hasInteger(interval(d('3.2'), d('3.7')))).toBe(false);
    expect(hasInteger(interval(d(3), d(4), { lowOpen: true, highOpen: true }))).toBe(false);
    expect(hasInteger(interval(d(3), d(4), { lowOpen: true }))).toBe(true);
  });
  test('the ratio comes from the ends: more than 10,000 against 2,500 to 3,500', () => {
    expect(intervalRatio(interval(d(10000), null, { lowOpen: true }), interval(d(2500), d(3500)))).toEqual({
      low: '2.857142',
      high: null,
    });
  });
});

describe('laws of the algebra', () => {
  test.prop([intervals, intervals])('meeting is symmetric and the same as not lying apart', (a, b) => {
    expect(meets(a, b)).toBe(meets(b, a));
    expect(meets(a, b)).toBe(!isBelow(a, b) && !isBelow(b, a));
  });
  test.prop([intervals, intervals, intervals])('hull and intersection are associative', (a, b, c) => {
    expect(sameInterval(hull(a, hull(b, c)), hull(hull(a, b), c))).toBe(true);
    expect(sameInterval(intersect(a, intersect(b, c)), intersect(intersect(a, b), c))).toBe(true);
  });
  test.prop([intervals, intervals])('both lie within their hull', (a, b) => {
    expect(isWithin(a, hull(a, b)) && isWithin(b, hull(a, b))).toBe(true);
    expect(strictlyWithin(a, a)).toBe(false);
  });
  test.prop([intervals, intervals, decimals, decimals])('a sum holds every sum of members', (a, b, x, y) => {
    if (containsDecimal(a, x) && containsDecimal(b, y))
      expect(containsDecimal(addIntervals(a, b), addDecimals(x, y))).toBe(true);
  });
  test.prop([intervals, decimals, decimals])('scaling keeps members, also by negative factors', (a, x, factor) => {
    if (containsDecimal(a, x))
      expect(containsDecimal(scaleInterval(a, factor), multiplyDecimals(x, factor))).toBe(true);
    expect(sameInterval(negateInterval(negateInterval(a)), a)).toBe(true);
  });
  test.prop([intervals, intervals, fc.nat(1000)])('widening never parts what met', (a, b, by) => {
    if (meets(a, b)) expect(meets(widenInterval(a, d(by)), b)).toBe(true);
    expect(isWithin(a, widenInterval(a, d(by)))).toBe(true);
  });
});
