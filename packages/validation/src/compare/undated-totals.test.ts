import { parseDate } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

/** A figure of which nobody says when it was or when it was said, in an outlet of a day. */
function published(id: string, day: string, said: Said) {
  const { asOf: _a, said: _s, ...bare } = claim({ ...said, id });
  const read = parseDate(day);
  if (!read.ok) throw new RangeError(day);
  return { ...bare, published: read.value };
}

const hurt = { of: 'dprk-soldiers', at: 'kursk-oblast', measure: 'casualties' } as const;

describe('two totals of which nobody says when they were', () => {
  const verdict = (early: string, late: string): string => {
    const a = published('a', '2025-04-02', { ...hurt, for: 'ministry-a', value: early });
    const b = published('b', '2025-09-02', { ...hurt, for: 'ministry-b', value: late });
    const [there, back] = [compare(indexOf(a, b), a, b).type, compare(indexOf(b, a), b, a).type];
    expect(back).toBe(there);
    return there;
  };
  test('what was told months later is of no earlier day', () => {
    expect(verdict('>5000', '350')).toBe('contradicts');
    expect(verdict('350', '>5000')).not.toBe('contradicts');
  });
});

describe('a total that nobody dated, beside one of a day', () => {
  const dated = claim({ ...hurt, id: 'a', for: 'ministry-a', value: '~300', asOf: '2025-01-13', said: '2025-01-13' });
  const undated = (value: string, voice = 'ministry-b') => published('b', '2025-09-02', { ...hurt, for: voice, value });
  const type = (value: string, voice?: string): string => {
    const other = undated(value, voice);
    return compare(indexOf(dated, other), dated, other).type;
  };
  test('may be that figure, if it is near', () => {
    expect(type('~350')).toBe('consistent');
    expect(type('~2000')).toBe('changed');
    // One voice that gives more counts on.
    expect(type('~450', 'ministry-a')).toBe('changed');
  });
});

test('a level of a month, told within a week of one of a day, is of its time', () => {
  const training = { of: 'dprk-soldiers', status: 'in-training', at: 'russia', measure: 'strength' } as const;
  const month: Said = { ...training, for: 'ministry-a', value: '3000', asOf: '2024-10', said: '2024-10-23' };
  const day: Said = { ...training, for: 'ministry-b', value: '~11000', asOf: '2024-10-18', said: '2024-10-18' };
  expect(typeOf(month, day)).toBe('contradicts');
  expect(typeOf({ ...month, said: '2024-10' }, day)).toBe('cannot-tell');
});

test('a total of some day of the year may have grown until then', () => {
  const early: Said = {
    ...war,
    for: 'ministry-a',
    value: '<~1000000',
    asOf: '2022-02-24/2025-06-03',
    said: '2025-06-03',
  };
  const late: Said = { ...war, measure: 'losses', for: 'ministry-b', value: '>1073530', asOf: '2022-02-24/2025' };
  expect(typeOf(early, late)).toBe('cannot-tell');
});

test('a total of a month that fits an “about” of one of its days has not fallen', () => {
  const around: Said = { ...war, for: 'ministry-a', value: '~800000', asOf: '2024-12-08', said: '2024-12-08' };
  const lost: Said = { ...war, measure: 'losses', for: 'ministry-b', value: '768000', asOf: '2024-12' };
  expect(judged(lost, around)).toMatchObject({ type: 'consistent', necessity: 'possible' });
  expect(typeOf({ ...lost, value: '700000' }, around)).toBe('tension');
});

test('nobody who counts over 1,500 a day knows of 12,000 a day who are some of them', () => {
  const month = { of: 'russian-personnel', at: 'war-theatre', unit: 'person/d', asOf: '2024-10' } as const;
  const all: Said = { ...month, measure: 'casualties-rate', for: 'ministry-a', value: '>1500' };
  const lost: Said = { ...month, measure: 'losses-rate', for: 'ministry-b', value: '~12000' };
  expect(typeOf(lost, all)).toBe('tension');
  expect(typeOf({ ...lost, value: '~1600' }, all)).not.toBe('tension');
});

describe('what happened within a week, beside a total that nobody dated', () => {
  const week = claim({
    ...hurt,
    id: 'a',
    measure: 'casualties-in-period',
    for: 'ministry-a',
    value: '1000',
    asOf: '2024-12-20/2024-12-27',
    said: '2024-12-27',
  });
  const beside = (said: Said) => {
    const total = published('b', '2025-04-28', { ...hurt, for: 'ministry-b', ...said });
    const [there, back] = [compare(indexOf(week, total), week, total), compare(indexOf(total, week), total, week)];
    expect(back.type).toBe(there.type);
    return there.type;
  };
  test('is a part of it, if the total is as many', () => {
    expect(beside({ value: '~1200' })).toBe('part-of-whole');
    expect(beside({ value: '350' })).toBe('cannot-tell');
    expect(beside({ value: '~1200', at: 'russia' })).toBe('part-of-whole');
    expect(beside({ value: '~1200', of: 'russian-personnel' })).toBe('incomparable');
  });
});
