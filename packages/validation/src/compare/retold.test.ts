import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

const speech = {
  ...war,
  by: 'secretary',
  for: 'ministry-a',
  asOf: '2022-02-24/2025-01-09',
  said: '2025-01-09',
} as const;

describe('one speech, told by two', () => {
  test('“lost 700,000” renders “more than 700,000 casualties”', () => {
    const lost: Said = { ...speech, measure: 'losses', value: '700000', via: ['outlet-d'] };
    expect(typeOf(lost, { ...speech, value: '>700000', via: ['outlet-e'] })).toBe('echoes');
  });
  test('“almost a million lost” and “over a million casualties” cannot both be its words', () => {
    const lost: Said = { ...speech, measure: 'losses', value: '<~1000000', via: ['outlet-d'] };
    const over: Said = { ...speech, value: '>1000000', via: ['outlet-e'] };
    expect(typeOf(lost, over)).toBe('contradicts');
    expect(judged(lost, over).drift).toEqual(['bound']);
  });
  test('about 600,000 lost, or 700,000 casualties: one number, and one report has it wrong', () => {
    const lost: Said = { ...speech, measure: 'losses', value: '~600000', via: ['outlet-d'] };
    expect(typeOf(lost, { ...speech, value: '700000', via: ['outlet-e'] })).toBe('contradicts');
  });
  test('“a couple of thousand” comes back from a translation as “several thousand”', () => {
    const told = {
      of: 'dprk-soldiers',
      at: 'russia',
      by: 'speaker',
      for: 'ministry-a',
      asOf: '2024-10-29',
      said: '2024-10-29',
    } as const;
    const couple: Said = { ...told, value: '~2000', via: ['outlet-d'] };
    const several: Said = { ...told, value: '1000s', via: ['outlet-e'] };
    expect(typeOf(couple, several)).toBe('echoes');
    expect(typeOf({ ...couple, value: '~20000' }, several)).toBe('tension');
    expect(typeOf({ ...couple, by: 'secretary' }, several)).toBe('refines');
  });
  test('moved to a wider place and to an earlier stage, it is still the one figure', () => {
    const told = { of: 'dprk-soldiers', by: 'agency', for: 'ministry-a', said: '2024-10-18', value: '1500' } as const;
    const wide: Said = { ...told, status: 'in-training', at: 'russia', asOf: '2024-10-18', via: ['outlet-d'] };
    const narrow: Said = {
      ...told,
      status: 'sent',
      at: 'kursk-oblast',
      asOf: '2024-10-08/2024-10-13',
      via: ['outlet-e'],
    };
    expect(typeOf(wide, narrow)).toBe('echoes');
    expect(typeOf(wide, { ...narrow, by: 'deputy' })).toBe('incomparable');
  });
  test('two figures of one speech are two figures, whatever word they bear', () => {
    const lost: Said = { ...speech, measure: 'losses', value: '750000', via: ['outlet-d'] };
    expect(typeOf(lost, { ...speech, measure: 'killed', value: '198000', via: ['outlet-e'] })).not.toBe('contradicts');
  });
  test('about 4,700 wounded, or 4,700 killed and wounded', () => {
    const day = {
      of: 'dprk-soldiers',
      at: 'russia',
      for: 'ministry-a',
      asOf: '2025-04-30',
      said: '2025-04-30',
    } as const;
    const wounded: Said = { ...day, measure: 'wounded', value: '~4700', via: ['outlet-d'] };
    const both: Said = { ...day, measure: 'casualties', value: '4700', via: ['outlet-e'] };
    expect(judged(wounded, both)).toMatchObject({ type: 'contradicts', drift: ['definition'] });
    expect(typeOf(wounded, { ...both, value: '5300' })).toBe('part-of-whole');
  });
});

describe('no fighting since a day', () => {
  const none = { of: 'dprk-soldiers', status: 'in-combat', at: 'kursk-oblast', value: '0', for: 'ministry-a' } as const;
  const december: Said = { ...none, asOf: '2024-12-15~/2025-02-04', said: '2025-02-04~', via: ['outlet-d'] };
  const january: Said = { ...none, asOf: '2025-01-15~/2025-02-04', said: '2025-02-04', via: ['outlet-e'] };
  test('since mid-December, or since mid-January: one of two who report it erred', () => {
    expect(typeOf(december, january)).toBe('contradicts');
    expect(judged(december, january).drift).toEqual(['date']);
  });
  test('also where one of the reports does not say when it was said', () => {
    const { said: _, ...undated } = january;
    expect(typeOf(december, undated)).toBe('contradicts');
  });
  test('days within a week of one another are one beginning', () => {
    expect(typeOf({ ...december, asOf: '2025-01-12/2025-02-04' }, january)).toBe('echoes');
  });
  test('who says so again in another week may have looked again', () => {
    expect(typeOf({ ...december, asOf: '2024-12-15~/2024-12-29', said: '2024-12-29' }, january)).not.toBe(
      'contradicts',
    );
  });
  test('another voice who has seen them in that month pulls against it', () => {
    const seen: Said = { ...none, value: '>=1', for: 'ministry-b', asOf: '2025-02' };
    expect(judged(january, seen)).toMatchObject({ type: 'tension', necessity: 'possible' });
  });
});

describe('a figure handed on', () => {
  const week: Said = {
    measure: 'casualties-in-period',
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    for: 'ministry-a',
    value: '>1000',
    asOf: '2024-12-20/2024-12-27',
    said: '2024-12-27',
  };
  test('one office confirms the figure of another, and its week is lost on the way', () => {
    const { asOf: _, ...rest } = week;
    const repeat: Said = { ...rest, measure: 'casualties', for: 'ministry-b', value: '1000', said: '2024-12-31' };
    const [x, y] = [claim({ ...week, id: 'a' }), { ...claim({ ...repeat, id: 'b' }), origin: 'ministry-a' }];
    expect(compare(indexOf(x, y), x, y).type).toBe('echoes');
    expect(compare(indexOf(x, y), y, x).evidence.time).toBe(compare(indexOf(x, y), x, y).evidence.time);
    const later = { ...y, ...claim({ ...repeat, id: 'b', said: '2025-01-31' }), origin: 'ministry-a' };
    expect(compare(indexOf(x, later), x, later).type).toBe('cannot-tell');
  });
  test('one report has a number, the other that none was given', () => {
    const note = { measure: 'strength-change', of: 'dprk-soldiers', status: 'sent', at: 'russia' } as const;
    const told = { ...note, by: 'agency', for: 'ministry-a', said: '2025-02-27', asOf: '2025-02-27' } as const;
    const number: Said = { ...told, value: '+1000..3000', via: ['outlet-d'] };
    const none: Said = { ...told, value: '?', mode: 'no-comment', via: ['outlet-e'] };
    expect(judged(number, none)).toMatchObject({ type: 'tension', drift: ['attribution'] });
    expect(typeOf(number, { ...none, said: '2025-02-21', asOf: '2025-02-21' })).toBe('superseded');
  });
});
