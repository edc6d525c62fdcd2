import { describe, expect, test } from 'vitest';
import type { Said } from './testing/build.ts';
import { typeOf, war } from './testing/judged.ts';

describe('figures rejected without a figure', () => {
  const rejected: Said = {
    ...war,
    for: 'ministry-b',
    mode: 'denied',
    value: '?',
    asOf: '2024-12-08',
    said: '2024-12-08',
  };
  const given: Said = { ...war, for: 'ministry-a', value: '<~600000', asOf: '2024-12-08', said: '2024-12-08' };
  test('pull against the figures of that day, and against no figure of another', () => {
    expect(typeOf(rejected, given)).toBe('tension');
    expect(typeOf(rejected, { ...given, asOf: '2024-09-01', said: '2024-09-01' })).toBe('cannot-tell');
    expect(typeOf(rejected, { ...given, measure: 'killed' })).toBe('cannot-tell');
  });
  test('for losses are those that anybody gives for them, in whatever sense', () => {
    expect(typeOf(rejected, { ...given, measure: 'losses' })).toBe('tension');
    // Whoever rejects the figures of others takes nothing back by giving one.
    const own: Said = { ...given, measure: 'losses', for: 'ministry-b', said: '2025-03-01', asOf: '2025-03-01' };
    expect(typeOf(rejected, own)).toBe('cannot-tell');
  });
  test('of what is there too: that nobody is there is denied as 0 or as at least one', () => {
    const day = { of: 'dprk-soldiers', status: 'present', at: 'russia', asOf: '2024-10-28' } as const;
    const given: Said = { ...day, for: 'ministry-a', value: '10000', said: '2024-10-28' };
    const none: Said = { ...day, for: 'ministry-b', mode: 'denied', value: '?', said: '2024-10-28' };
    expect(typeOf(none, given)).toBe('tension');
    expect(typeOf({ ...none, value: '>=1' }, given)).toBe('contradicts');
  });
  test('are those of others, and said before', () => {
    const day = { ...war, asOf: '2024-12-08' } as const;
    const given: Said = { ...day, for: 'ministry-a', value: '600000', said: '2024-12-08' };
    expect(typeOf({ ...rejected, for: 'ministry-a', said: '2024-12-08' }, given)).toBe('cannot-tell');
    expect(typeOf(rejected, { ...given, said: '2024-12-20' })).toBe('cannot-tell');
  });
});

describe('what a denial or a silence is of', () => {
  const there = { of: 'dprk-soldiers', at: 'russia' } as const;
  test('a denial, and a figure for the month around it that is told in those days', () => {
    const denied: Said = {
      ...there,
      status: 'sent',
      for: 'ministry-b',
      mode: 'denied',
      value: '>=1',
      asOf: '2024-10-21',
      said: '2024-10-21',
    };
    const trained: Said = {
      ...there,
      status: 'in-training',
      for: 'ministry-a',
      value: '>=3000',
      asOf: '2024-10',
      said: '2024-10-23',
    };
    expect(typeOf(denied, trained)).toBe('contradicts');
    expect(typeOf(denied, { ...trained, said: '2024-11-23' })).toBe('cannot-tell');
  });
  test('no fighting since a day, and a week of casualties after it', () => {
    const none: Said = {
      of: 'dprk-soldiers',
      status: 'in-combat',
      at: 'kursk-oblast',
      for: 'ministry-a',
      value: '0',
      asOf: '2024-12-15~/2025-02-04',
      said: '2025-02-04',
    };
    const hurt = {
      of: 'dprk-soldiers',
      at: 'kursk-oblast',
      for: 'ministry-b',
      value: '>1000',
      said: '2024-12-27',
    } as const;
    const week: Said = { ...hurt, measure: 'casualties-in-period', asOf: '2024-12-20/2024-12-27' };
    expect(typeOf(none, week)).toBe('contradicts');
    expect(typeOf(none, { ...week, asOf: '2024-11-20/2024-11-27' })).not.toBe('contradicts');
    // The dead of a total may be of other days.
    expect(typeOf(none, { ...hurt, measure: 'casualties', asOf: '2024-12-27' })).not.toBe('contradicts');
  });
});

test('whoever was killed in a place was there, against whoever has not confirmed that anybody is', () => {
  const open: Said = {
    of: 'dprk-soldiers',
    status: 'in-combat',
    at: 'kursk-oblast',
    for: 'ministry-b',
    mode: 'not-confirmed',
    value: '>=1',
    asOf: '2024-12-17',
    said: '2024-12-17',
  };
  const dead: Said = { ...open, measure: 'killed', for: 'ministry-a', mode: 'alleged', value: '6' };
  const { status: _, ...killed } = dead as Said & { status: string };
  expect(typeOf(open, killed)).toBe('tension');
});

test('nobody in combat for weeks pulls against a total of those weeks, and says nothing of one of before', () => {
  const there = { of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const lull: Said = { ...there, status: 'in-combat', asOf: '2024-12-15/2025-02-04', said: '2025-02-04', value: '0' };
  const wounded: Said = { ...there, measure: 'wounded', asOf: '2025-01-13', said: '2025-01-13', value: '2700' };
  expect(typeOf(lull, wounded)).toBe('tension');
  for (const other of [{ asOf: '2024-12-20' }, { asOf: '2025-03-01' }, { at: 'russia' }, { value: '0' }])
    expect(typeOf(lull, { ...wounded, ...other })).not.toBe('tension');
});
