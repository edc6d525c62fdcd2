import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';

function judged(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(indexOf(x, y), x, y);
}

/** The same from both sides. */
function typeOf(a: Said, b: Said): string {
  const [there, back] = [judged(a, b), judged(b, a)];
  expect(back.type).toBe(there.type);
  return there.type;
}

const war = { measure: 'casualties', of: 'russian-personnel', at: 'war-theatre' } as const;
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
    const later = { ...y, ...claim({ ...repeat, id: 'b', said: '2025-01-31' }), origin: 'ministry-a' };
    expect(compare(indexOf(x, later), x, later).type).toBe('incomparable');
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

describe('a part of all who were sent', () => {
  const page = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    for: 'ministry-a',
    asOf: '2025-01-21',
    said: '2025-01-21',
  } as const;
  const dead: Said = { ...page, measure: 'killed', value: '4000' };
  const sent: Said = { ...page, measure: 'strength', status: 'sent', value: '12000' };
  test('the dead are some of them', () => {
    expect(typeOf(dead, sent)).toBe('part-of-whole');
    expect(typeOf(dead, { ...sent, status: 'in-training' })).toBe('incomparable');
  });
  test('the repatriated of one briefing are some of its wounded, whoever speaks', () => {
    const briefing = { of: 'dprk-soldiers', for: 'ministry-a', said: '2025-04-30' } as const;
    const home: Said = { ...briefing, measure: 'repatriated', by: 'deputy', value: '2000', asOf: '2025-01/2025-03' };
    const hurt: Said = { ...briefing, measure: 'wounded', by: 'agency', value: '4100', asOf: '2025-04-30' };
    expect(typeOf(home, hurt)).toBe('part-of-whole');
    expect(typeOf(home, { ...hurt, said: '2025-05-20', asOf: '2025-05-20' })).not.toBe('part-of-whole');
  });
});

describe('one running total, dated to a day and to a month', () => {
  const total = { ...war, for: 'ministry-a' } as const;
  test('has grown within the month', () => {
    const month: Said = { ...total, value: '800010', asOf: '2022-02-24/2025-01' };
    const day: Said = {
      ...total,
      measure: 'losses',
      value: '818740',
      asOf: '2022-02-24/2025-01-19',
      said: '2025-01-19',
    };
    expect(judged(month, day)).toMatchObject({ type: 'changed', necessity: 'possible' });
  });
  test('about 900,000, and a million weeks later in one mouth', () => {
    const spring: Said = { ...total, value: '~900000', asOf: '2022-02-24/2025-03', said: '2025-03' };
    const june: Said = { ...total, value: '~1000000', asOf: '2022-02-24/2025-06-12', said: '2025-06-12' };
    expect(typeOf(spring, june)).toBe('changed');
    expect(typeOf(spring, { ...june, for: 'ministry-b' })).toBe('consistent');
  });
  test('a figure just below “nearly” one of months before is no growth', () => {
    const nearly: Said = {
      ...war,
      measure: 'killed',
      for: 'ministry-b',
      value: '<~200000',
      asOf: '2022-02-24/2024-09-17',
    };
    const later: Said = {
      ...war,
      measure: 'killed',
      for: 'ministry-a',
      value: '198000',
      asOf: '2022-02-24/2024-12-08',
    };
    expect(typeOf(nearly, later)).toBe('consistent');
    expect(typeOf(nearly, { ...later, value: '298000' })).toBe('changed');
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

test('two plans for different months are asked by when, and are no two periods', () => {
  const plan = {
    measure: 'strength-change',
    of: 'dprk-soldiers',
    status: 'planned',
    at: 'russia',
    mode: 'forecast',
  } as const;
  const autumn: Said = { ...plan, for: 'ministry-a', value: '+30000', asOf: '2025-11' };
  expect(typeOf(autumn, { ...plan, for: 'ministry-b', value: '+15000', asOf: '2025-07/2025-08' })).toBe('cannot-tell');
});

test('a total without a day, for a place inside that of another voice', () => {
  const hurt = { measure: 'casualties', of: 'dprk-soldiers' } as const;
  const recap: Said = { ...hurt, at: 'kursk-oblast', for: 'ministry-a', value: '~1200' };
  const dated: Said = {
    ...hurt,
    at: 'russia',
    for: 'ministry-b',
    value: '4000',
    asOf: '2025-03-27',
    said: '2025-03-27',
  };
  expect(typeOf(recap, dated)).toBe('cannot-tell');
  expect(typeOf({ ...recap, asOf: '2025-03-27', said: '2025-03-27' }, dated)).toBe('part-of-whole');
});

test('a figure inside the wide range of another voice makes it more precise', () => {
  const day = { of: 'dprk-soldiers', status: 'planned', at: 'russia', mode: 'forecast', asOf: '2024-10-17' } as const;
  const range: Said = { ...day, value: '2000..12000' };
  const [x, y] = [claim({ ...range, id: 'a' }), claim({ ...day, value: '~10000', id: 'b' })];
  const [official, president] = [
    { ...x, for: 'unnamed' },
    { ...y, for: 'ministry-b' },
  ];
  expect(compare(indexOf(official, president), official, president)).toMatchObject({ type: 'refines', subject: 'b' });
});

test('all who were ever sent are no fewer than were there days before', () => {
  const there = { of: 'dprk-soldiers', at: 'russia' } as const;
  const present: Said = {
    ...there,
    status: 'present',
    for: 'ministry-a',
    value: '11000..12000',
    asOf: '2024-11-04',
    said: '2024-11-04',
  };
  const sent: Said = {
    ...there,
    status: 'sent',
    for: 'ministry-b',
    value: '10000',
    asOf: '2024-11-20',
    said: '2024-11-20',
  };
  expect(typeOf(present, sent)).toBe('contradicts');
  expect(typeOf(present, { ...sent, value: '15000' })).not.toBe('contradicts');
  // Those who are there can go home.
  expect(
    typeOf({ ...sent, value: '12000', asOf: '2024-11-04', said: '2024-11-04' }, { ...sent, status: 'in-training' }),
  ).not.toBe('contradicts');
});

test('a day of losses is a part of a month of casualties, whatever the word counts', () => {
  const war = { of: 'russian-personnel', at: 'war-theatre' } as const;
  const day: Said = { ...war, measure: 'losses-in-period', for: 'ministry-a', value: '1680', asOf: '2024-10-28' };
  const month: Said = { ...war, measure: 'casualties-in-period', for: 'ministry-b', value: '41980', asOf: '2024-10' };
  expect(judged(day, month)).toMatchObject({ type: 'part-of-whole', necessity: 'possible' });
});

test('a figure of a part does not make a vague size of the whole more precise', () => {
  const hurt = { of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2024-12-19' } as const;
  const wounded: Said = { ...hurt, measure: 'wounded', for: 'ministry-a', value: '~800' };
  expect(typeOf(wounded, { ...hurt, measure: 'casualties', for: 'ministry-b', value: '100s' })).toBe('part-of-whole');
});

test('names counted two years later, more than all the dead that were told then: the toll grew', () => {
  const told = { of: 'russian-personnel', at: 'war-theatre' } as const;
  const then: Said = { ...told, measure: 'killed', for: 'ministry-a', value: '5937', asOf: '2022-02-24/2022-09-21' };
  const names: Said = {
    ...told,
    measure: 'killed-by-name',
    for: 'ministry-b',
    value: '72899',
    asOf: '2022-02-24/2024-10-18',
  };
  expect(typeOf(then, names)).toBe('changed');
  expect(typeOf({ ...then, asOf: '2022-02-24/2024-12-21' }, names)).toBe('contradicts');
});

test('the dead are some of the losses beyond return', () => {
  const told = { of: 'russian-personnel', at: 'war-theatre', asOf: '2022-02-24/2025-06-12' } as const;
  const beyond: Said = { ...told, measure: 'irrecoverable-losses', for: 'ministry-b', value: '400000..500000' };
  expect(typeOf({ ...told, measure: 'killed', for: 'ministry-a', value: '~250000' }, beyond)).toBe('part-of-whole');
});

test('the dead of some months are some of a total that was told a day before their end', () => {
  const dead: Said = {
    measure: 'killed-in-period',
    of: 'russian-personnel',
    at: 'kursk-oblast',
    for: 'ministry-a',
    value: '7905',
    asOf: '2024-08-06/2024-11-11',
  };
  const total: Said = { ...war, for: 'ministry-a', value: '708890', asOf: '2022-02-24/2024-11-10' };
  expect(typeOf(dead, total)).toBe('part-of-whole');
  expect(typeOf(dead, { ...total, asOf: '2022-02-24/2024-10-20' })).toBe('incomparable');
});

test('one figure out of a range sharpens it, also at its end', () => {
  const day = { of: 'dprk-soldiers', status: 'sent', at: 'russia', for: 'ministry-a', asOf: '2025-04-30' } as const;
  const range: Said = { ...day, value: '15000..18000' };
  expect(judged(range, { ...day, value: '15000' })).toMatchObject({ type: 'refines', subject: 'b' });
  expect(typeOf(range, { ...day, value: '14900' })).not.toBe('refines');
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
