import { type Claim, parseQuantity } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { SOMEBODY } from './convert.ts';
import { claim, indexOf, type Said } from './testing/build.ts';

const toll = { of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2025-02-14', said: '2025-02-14' };

function share(percent: string, base: string | undefined, more: Partial<Said> = {}): Claim {
  const made = claim({ ...toll, id: 'share', measure: 'killed-share', unit: '%', value: percent, ...more });
  if (base === undefined) return { ...made, shareOf: { measure: 'casualties' } };
  const quantity = parseQuantity(base);
  if (!quantity.ok) throw new RangeError(quantity.problem.message);
  return { ...made, shareOf: { quantity: quantity.value } };
}

function judge(a: Claim, b: Claim, ...others: readonly Claim[]): Verdict {
  return compare(indexOf(a, b, ...others), a, b);
}

function inWords(verdict: Verdict): string {
  return verdict.reasons.map((message) => renderMessage(message, 'en')).join(' ');
}

test('somebody is one or more, as the notation reads it', () => {
  expect(parseQuantity('>=1')).toEqual({ ok: true, value: SOMEBODY });
});

describe('a share is compared as the count that it gives', () => {
  const counted = (value: string): Claim =>
    claim({
      ...toll,
      id: 'count',
      measure: 'killed',
      value,
      for: 'ministry-b',
      asOf: '2025-02-15',
      said: '2025-02-15',
    });

  test.each([
    ['~67%', '4000', '600', 'contradicts'],
    ['~67%', '4000', '~2700', 'corroborates'],
    ['~25%', '4000', '~1000', 'corroborates'],
    ['~50%', '4000', '~1000', 'contradicts'],
    ['~67%', '>4000', '600', 'contradicts'],
    ['~67%', '>4000', '9000', 'corroborates'],
  ])('%s of %s against %s: %s', (percent, base, count, wanted) => {
    expect(judge(share(percent, base), counted(count)).type).toBe(wanted);
  });

  test('the sentence shows what was multiplied', () => {
    expect(inWords(judge(share('~67%', '4000'), counted('600')))).toContain(
      'About 67 % of 4,000 is read as 2,419 to 2,954.',
    );
  });

  test('without a number, the whole is what the voice gave on the same day', () => {
    const whole = claim({ ...toll, id: 'whole', measure: 'casualties', value: '4000', by: 'minister' });
    const told = share('~67%', undefined, { by: 'minister' });
    const verdict = judge(told, counted('600'), whole);
    expect(verdict.type).toBe('contradicts');
    expect(verdict.evidence.a.conversion).toEqual({ how: 'share', base: 'whole', by: '4000' });
  });

  test('the whole of another voice, or of another month, is not taken', () => {
    const foreign = claim({ ...toll, id: 'whole', measure: 'casualties', value: '4000', for: 'ministry-c' });
    const old = claim({
      ...toll,
      id: 'whole',
      measure: 'casualties',
      value: '4000',
      asOf: '2024-12-01',
      said: '2024-12-01',
    });
    for (const whole of [foreign, old])
      expect(judge(share('~67%', undefined), counted('600'), whole).type).toBe('incomparable');
  });

  test('two shares of one whole stay shares', () => {
    const verdict = judge(share('~67%', '4000'), { ...share('~30%', '4000', { for: 'ministry-b' }), id: 'other' });
    expect([verdict.type, verdict.evidence.a.conversion]).toEqual(['contradicts', null]);
  });
});

describe('a daily mean is compared over the days of its period', () => {
  const month = { of: 'russian-personnel', at: 'war-theatre', asOf: '2024-10' };
  const rate = (value: string, said = '2024-11-08'): Claim =>
    claim({ ...month, id: 'rate', measure: 'casualties-rate', unit: 'person/d', value, said });
  const count = (value: string, asOf = '2024-10'): Claim =>
    claim({
      ...month,
      id: 'count',
      measure: 'casualties-in-period',
      value,
      for: 'ministry-b',
      said: '2024-11-09',
      asOf,
    });

  test.each([
    ['1354', '41980', 'corroborates'],
    ['~12000', '41980', 'contradicts'],
  ])('%s a day against %s in the month: %s', (daily, monthly, wanted) => {
    expect(judge(rate(daily), count(monthly)).type).toBe(wanted);
  });

  test('says nothing about a single day, and clashes with its month, also where it was told before the month was over', () => {
    expect(judge(rate('1354'), count('1680', '2024-10-27')).type).toBe('incomparable');
    const early = judge(rate('~1200', '2024-10-18'), count('45690'));
    expect(early.type).toBe('contradicts');
    expect(inWords(early)).toContain('told before its time was over');
    expect(judge(rate('~1200', '2024-11-02'), count('45690')).type).toBe('contradicts');
    expect(judge(rate('~1500', '2024-10-18'), count('45690')).type).not.toBe('contradicts');
  });
});

describe('what a count presumes', () => {
  const denial = claim({
    id: 'denial',
    value: '0',
    mode: 'denied',
    of: 'dprk-soldiers',
    status: 'in-combat',
    at: 'kursk-oblast',
    for: 'ministry-b',
    asOf: '2025-02-16',
    said: '2025-02-16',
  });

  test('whoever was killed somewhere was there, whatever a denial says', () => {
    const killed = claim({ ...toll, id: 'killed', measure: 'killed', value: '~300' });
    const verdict = judge(killed, denial);
    expect([verdict.type, verdict.row]).toEqual(['contradicts', '6c-denial']);
    expect(inWords(verdict)).toContain('presumes that some were there');
  });

  test('none seen for some days denies no death', () => {
    const none = { ...denial, mode: 'observed' as const };
    expect(judge(claim({ ...toll, id: 'killed', measure: 'killed', value: '~300' }), none).type).toBe('incomparable');
  });
});

describe('a share of a share', () => {
  const hit = { ...share('50%', '8000'), id: 'hit', measure: 'casualty-share' };
  const ofThem: Claim = { ...share('25%', undefined), id: 'of-them', shareOf: { claim: 'hit' } };
  const dead = (value: string): Claim => claim({ ...toll, id: 'dead', measure: 'killed', value });
  test('is multiplied out with it', () => {
    expect(judge(ofThem, dead('=1000'), hit).type).not.toBe('contradicts');
    expect(judge(ofThem, dead('=2000'), hit).type).toBe('contradicts');
  });
  test('of itself is no number', () => {
    const ring = { ...hit, shareOf: { claim: 'of-them' } };
    expect(judge(ofThem, dead('=2000'), ring).type).not.toBe('contradicts');
  });
});

describe('a rate over its period', () => {
  const of = (measure: string, asOf: string, unit: string, value: string): Claim => ({
    ...claim({ ...toll, id: measure, measure, asOf, said: '2025-03-20', value }),
    unit,
  });
  test('of hours is no rate over whole days', () => {
    const night = '2025-02-14T18:00:00Z/2025-02-15T06:00:00Z';
    const rate = of('casualties-rate', night, 'person/h', '=49');
    const total = (value: string): Claim => of('casualties-in-period', night, 'person', value);
    expect(judge(rate, total('=588')).type).not.toBe('contradicts');
    expect(judge(rate, total('=2352')).type).toBe('contradicts');
    expect(inWords(judge(rate, total('=588')))).toContain('Over 12 h');
  });
  test('by the week comes to a whole number in four weeks', () => {
    const month = '2025-02-03/2025-03-02';
    const weekly = of('casualties-rate', month, 'person/wk', '=500');
    expect(inWords(judge(weekly, of('casualties-in-period', month, 'person', '=2600')))).toContain('2,000');
  });
});
