import { parseDate } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

describe('a loose word covers at most what its vocabulary says', () => {
  const october = { of: 'russian-personnel', at: 'war-theatre', asOf: '2024-10' } as const;
  const losses = (value: string): Said => ({ ...october, measure: 'losses-in-period', for: 'ministry-a', value });
  const casualties: Said = { ...october, measure: 'casualties-in-period', for: 'ministry-b', value: '41980' };

  test('nine times all the casualties are no losses under any definition', () => {
    expect(judged(losses('~372000'), casualties)).toMatchObject({ type: 'contradicts', necessity: 'possible' });
    expect(judged(casualties, losses('~372000'))).toMatchObject({ type: 'contradicts', necessity: 'possible' });
  });
  test('a few more may be another way of counting', () => {
    expect(judged(losses('45000'), casualties)).toMatchObject({ type: 'tension', necessity: 'possible' });
  });
  test('fewer can be the dead alone', () => {
    expect(typeOf(losses('15000'), casualties)).toBe('cannot-tell');
  });
  test('beside the dead alone a loose word may be anything', () => {
    const killed: Said = { ...casualties, measure: 'killed-in-period', value: '9000' };
    expect(typeOf(losses('~372000'), killed)).toBe('cannot-tell');
  });
});

describe('a denial without any day', () => {
  const cell = { measure: 'strength', of: 'dprk-soldiers', at: 'russia', status: 'present' } as const;
  const denied: Said = { ...cell, mode: 'denied', for: 'ministry-a', value: '>=1' };
  const told: Said = { ...cell, for: 'ministry-b', value: '~3000', asOf: '2024-10-15', said: '2024-10-15' };

  test('is of what is told, whenever that was', () => {
    expect(judged(denied, told)).toMatchObject({ type: 'contradicts', necessity: 'possible' });
  });
  test('with a day it is of that day', () => {
    expect(typeOf({ ...denied, said: '2024-08-01', asOf: '2024-08-01' }, told)).toBe('cannot-tell');
  });
});

describe('a part that is more than its whole, of days that may be one', () => {
  const hurt = { of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const dead = (value: string): Said => ({
    ...hurt,
    measure: 'killed',
    for: 'ministry-a',
    value,
    asOf: '2024-12',
    said: '2024-12',
  });
  const all: Said = {
    ...hurt,
    measure: 'casualties',
    for: 'ministry-b',
    value: '~1100',
    asOf: '2024-12-23',
    said: '2024-12-23',
  };

  test('contradicts when no days between them make up for it', () => {
    expect(typeOf(dead('~3000'), all)).toBe('contradicts');
  });
  test('also where one of them is known by the day of its report alone', () => {
    const published = parseDate('2024-12-24');
    if (!published.ok) throw published.problem;
    const { said: _, ...untold } = claim({ ...all, id: 'all' });
    const [x, y] = [claim({ ...dead('~3000'), id: 'dead' }), { ...untold, published: published.value }];
    expect(compare(indexOf(x, y), x, y).type).toBe('contradicts');
  });
  test('may have grown into it when it is little more', () => {
    expect(typeOf(dead('~1400'), all)).not.toBe('contradicts');
  });
});

describe('a total without any day', () => {
  const sent: Said = {
    measure: 'strength',
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'sent',
    for: 'ministry-a',
    value: '12000',
    asOf: '2024-10-24',
    said: '2024-10-24',
  };
  const told: Said = { ...sent, at: 'kursk-oblast', for: 'ministry-b', value: '14000' };

  test('may be older or younger than another, whatever it counts', () => {
    const { asOf: _, said: __, ...undated } = told;
    expect(typeOf(sent, undated)).toBe('cannot-tell');
    expect(typeOf(sent, told)).not.toBe('cannot-tell');
  });
});

test('a toll of several hundred is another one days later', () => {
  const hurt = { measure: 'casualties', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const first: Said = { ...hurt, for: 'ministry-a', value: '100s', asOf: '2024-12-17', said: '2024-12-17' };
  const then = (value: string): Said => ({ ...hurt, for: 'ministry-b', value, asOf: '2024-12-23', said: '2024-12-23' });
  expect(typeOf(first, then('~1100'))).toBe('changed');
  expect(typeOf(first, then('~3000'))).not.toBe('changed');
});

test('what is there and what is announced for later are no echo, though one mouth gives one figure', () => {
  const group = { measure: 'strength', of: 'dprk-soldiers', at: 'russia', for: 'ministry-a', value: '12000' } as const;
  const there: Said = { ...group, status: 'in-training', asOf: '2024-10-22', said: '2024-10-22' };
  const soon: Said = { ...group, status: 'planned', mode: 'forecast', said: '2024-10-28' };
  expect(typeOf(there, soon)).toBe('incomparable');
  expect(typeOf({ ...there, utterance: 'u' }, { ...soon, utterance: 'u' })).not.toBe('incomparable');
});

describe('two defined counts of which neither holds the other', () => {
  const lost = { of: 'russian-personnel', at: 'war-theatre', asOf: '2022-02-24/2025-06-12' } as const;
  const casualties: Said = { ...lost, measure: 'casualties', for: 'ministry-a', value: '~1000000' };

  test('and which share the dead: the smaller is a part of the larger', () => {
    expect(typeOf(casualties, { ...lost, measure: 'irrecoverable-losses', for: 'ministry-b', value: '400000' })).toBe(
      'part-of-whole',
    );
  });
  test('and which share nothing are held against nothing', () => {
    const wounded: Said = { ...casualties, measure: 'wounded' };
    const others: Said = { ...lost, measure: 'killed-or-missing', for: 'ministry-b', value: '400000' };
    expect(typeOf(wounded, others)).not.toBe('part-of-whole');
  });
});

test('who will not comment is set against no share and no count', () => {
  const silent: Said = { of: 'dprk-soldiers', at: 'kursk-oblast', measure: 'strength', value: '?', mode: 'no-comment' };
  const killed: Said = { of: 'dprk-soldiers', at: 'kursk-oblast', measure: 'killed', value: '300', for: 'ministry-b' };
  expect(typeOf(silent, killed)).toBe('cannot-tell');
});

test('thousands are to come, and by the end of the year 10,900: the plan has got a number', () => {
  const plan = { of: 'dprk-soldiers', at: 'russia', measure: 'strength', status: 'planned', mode: 'forecast' } as const;
  const vague: Said = { ...plan, value: '1000s' };
  const numbered = (value: string): Said => ({
    ...plan,
    for: 'ministry-b',
    value,
    asOf: '2024-12-31',
    said: '2024-10-29',
  });
  expect(judged(vague, numbered('10900'))).toMatchObject({ type: 'refines', subject: 'b' });
  expect(judged(vague, numbered('40000')).type).toBe('cannot-tell');
});

test('nobody fights, and some are hurt every day of that month', () => {
  const scope = { of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const none: Said = { ...scope, measure: 'strength', status: 'in-combat', value: '0', asOf: '2025-01/2025-02' };
  const hurt: Said = {
    ...scope,
    measure: 'casualties-rate',
    unit: 'person/d',
    value: '~92',
    asOf: '2025-01',
    for: 'ministry-b',
  };
  expect(typeOf(none, hurt)).toBe('contradicts');
});

test('of one day, “about 600,000 lost” and 750,000 killed and wounded contradict each other if they count the same', () => {
  const day = { of: 'russian-personnel', at: 'war-theatre', asOf: '2024-12-08', said: '2024-12-08' } as const;
  const lost: Said = { ...day, measure: 'losses', value: '~600000' };
  const hurt: Said = { ...day, measure: 'casualties', value: '>750000', for: 'ministry-b' };
  const found = judged(lost, hurt);
  expect([found.type, found.necessity]).toEqual(['contradicts', 'possible']);
  expect(found.reasons[0]?.id).toBe('reason.contradicts.open');
  // A tenth apart they pull at one another, and further off they are of other things, or of other days.
  expect(typeOf({ ...lost, value: '~690000' }, hurt)).toBe('tension');
  expect(typeOf({ ...lost, value: '~300000' }, hurt)).toBe('cannot-tell');
  expect(typeOf({ ...lost, asOf: '2024-10-28', said: '2024-10-28' }, hurt)).not.toBe('contradicts');
});

describe('a count of years under a loose word and under a defined one', () => {
  const war = { of: 'russian-personnel', at: 'war-theatre' } as const;
  const until = (day: string): Partial<Said> => ({ asOf: `2022-02-24/${day}`, said: day });
  const lost = (day: string, value: string): Said => ({ ...war, ...until(day), measure: 'losses', value });
  const hurt = (day: string, value: string): Said => ({
    ...lost(day, value),
    measure: 'casualties',
    for: 'ministry-b',
  });
  test('has grown where it is a little more weeks later, and no more than it can have grown by', () => {
    expect(typeOf(lost('2024-09-14', '632630'), hurt('2024-10-07', '648000'))).toBe('changed');
    expect(typeOf(lost('2025-01-19', '818740'), hurt('2025-03-20', '~900000'))).toBe('changed');
    expect(typeOf(lost('2025-01-09', '700000'), hurt('2025-01-19', '819000'))).not.toBe('changed');
    expect(typeOf(lost('2024-02-25', '180000'), hurt('2024-05-03', '500000'))).toBe('cannot-tell');
  });
  test('is in tension where it is somewhat less months later, unless the other word holds more', () => {
    expect(typeOf(lost('2024-09-29', '651810'), hurt('2024-12-08', '~600000'))).toBe('tension');
    expect(typeOf(lost('2024-02-25', '180000'), { ...hurt('2024-05-03', '150000'), measure: 'killed' })).toBe(
      'cannot-tell',
    );
  });
});

test('the mean of a day in two months has changed by a fifth, whatever was counted', () => {
  const month = { of: 'russian-personnel', at: 'war-theatre', unit: 'person/d' } as const;
  const october: Said = { ...month, measure: 'casualties-rate', asOf: '2024-10', value: '1354' };
  const november: Said = { ...month, measure: 'losses-rate', asOf: '2024-11', value: '~1500', for: 'ministry-b' };
  expect(typeOf(october, november)).toBe('changed');
  expect(typeOf(october, { ...november, value: '~3000' })).toBe('cannot-tell');
});

test('thirty thousand that were to come, and dozens that were counted, are a forecast and an observation', () => {
  const day = { ...war, for: 'ministry-a', measure: 'strength', asOf: '2024-09-21' } as const;
  const forecast: Said = { ...day, said: '2024-09-12', mode: 'forecast', value: '30000' };
  const counted: Said = { ...day, for: 'ministry-b', said: '2024-09-21', mode: 'estimated', value: '12s' };
  expect(typeOf(forecast, counted)).toBe('incomparable');
});
