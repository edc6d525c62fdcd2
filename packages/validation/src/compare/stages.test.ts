import { describe, expect, test } from 'vitest';
import type { Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

const soldiers = { measure: 'strength', of: 'dprk-soldiers' } as const;
const on = (day: string): Pick<Said, 'asOf' | 'said'> => ({ asOf: day, said: day });

describe('that there are none of one group', () => {
  const none: Said = {
    ...soldiers,
    status: 'in-combat',
    at: 'kursk-oblast',
    value: '0',
    asOf: '2025-01-15/2025-02-04',
  };

  test('says nothing of those who were sent, trained or moved months before', () => {
    for (const status of ['sent', 'in-training', 'moving-to-front']) {
      const others: Said = {
        ...soldiers,
        ...on('2024-10-28'),
        status,
        at: 'russia',
        value: '~10000',
        for: 'ministry-b',
      };
      expect(typeOf(others, none)).toBe('incomparable');
    }
  });
  test('contradicts some of that group, and on another day has changed', () => {
    const some: Said = { ...none, value: '>=1000', for: 'ministry-b' };
    expect(typeOf({ ...some, ...on('2025-01-25') }, none)).toBe('contradicts');
    expect(typeOf({ ...some, ...on('2024-12-01') }, none)).toBe('changed');
  });
  test('is a part of its whole where only place or population are wider', () => {
    const all: Said = { ...none, at: 'russia', value: '~3000', for: 'ministry-b' };
    expect(typeOf(none, all)).toBe('part-of-whole');
  });
});

test('denials of two things at two times are not compared', () => {
  const training: Said = {
    ...soldiers,
    ...on('2024-10-18'),
    status: 'in-training',
    at: 'russia',
    value: '>=1',
    mode: 'denied',
  };
  const fighting: Said = {
    ...training,
    ...on('2024-12-09'),
    status: 'in-combat',
    at: 'kursk-oblast',
    for: 'ministry-b',
  };
  expect(typeOf(training, fighting)).toBe('incomparable');
});

describe('that some are somewhere', () => {
  const some: Said = { ...soldiers, ...on('2024-10-28'), status: 'present', at: 'kursk-oblast', value: '>=1' };
  const trained: Said = { ...soldiers, status: 'in-training', at: 'russia', value: '12000', for: 'ministry-b' };

  test('is not compared with others who only overlap with them days apart', () => {
    expect(typeOf(some, { ...trained, ...on('2024-10-22') })).toBe('incomparable');
  });
  test('is not compared with another state at all, of whatever day', () => {
    const fights: Said = { ...some, status: 'in-combat', asOf: '2024/2025-04-26', said: '2025-04-26' };
    expect(typeOf(fights, { ...trained, ...on('2024-10-18') })).toBe('incomparable');
  });
  test('on the same days, or on a day that is uncertain, leaves open whether they are the same', () => {
    expect(typeOf(some, { ...trained, asOf: '2024-10-22?', said: '2024-10-22' })).toBe('cannot-tell');
    expect(typeOf(some, { ...trained, ...on('2024-10-28') })).toBe('cannot-tell');
  });
});

describe('three thousand in one state, and a week later in the next', () => {
  const first: Said = { ...soldiers, ...on('2024-10-23'), status: 'sent', at: 'russia', value: '~3000', by: 'someone' };
  const next: Said = { ...first, ...on('2024-10-30'), status: 'moving-to-front', value: '>3000', by: 'another' };

  test('are no echo when two people say it', () => {
    expect(typeOf(first, next)).not.toBe('echoes');
  });
  test('are one when it is of one day', () => {
    expect(typeOf(first, { ...next, ...on('2024-10-23') })).toBe('echoes');
  });
});

test('more than ten thousand in the region are not as many as about ten thousand in all', () => {
  const all: Said = { ...soldiers, ...on('2024-11-05'), status: 'sent', at: 'russia', value: '~10000' };
  const part: Said = { ...all, status: 'present', at: 'kursk-oblast', for: 'ministry-b' };
  expect(typeOf(all, { ...part, value: '>10000' })).toBe('tension');
  expect(typeOf(all, { ...part, value: '~10000' })).toBe('corroborates');
});

test('those in reserve are a part of those sent, and none of those in combat', () => {
  const reserve: Said = { ...soldiers, ...on('2024-12-03'), status: 'in-reserve', at: 'russia', value: '9000' };
  const others: Said = { ...reserve, for: 'ministry-b' };
  expect(typeOf(reserve, { ...others, status: 'sent', value: '~12000' })).toBe('part-of-whole');
  expect(typeOf(reserve, { ...others, status: 'in-combat', value: '2000' })).toBe('incomparable');
});

describe('a level told by two voices', () => {
  const earlier: Said = { ...soldiers, ...on('2024-10-31'), status: 'present', at: 'kursk-oblast', value: '~8000' };
  const later = (day: string, value: string): Said => ({ ...earlier, ...on(day), value, for: 'ministry-b' });

  test('days later and higher has changed', () => {
    expect(judged(earlier, later('2024-11-04', '~11000'))).toMatchObject({ type: 'changed', subject: 'b' });
    expect(typeOf({ ...earlier, value: '..8000' }, later('2024-11-04', '11000'))).toBe('changed');
  });
  test('lower, or a day or two later, is disputed', () => {
    expect(typeOf(earlier, later('2024-11-04', '~4000'))).toBe('tension');
    expect(typeOf(earlier, later('2024-11-01', '~11000'))).toBe('contradicts');
  });
  test('with the very figure and another bound is the same', () => {
    expect(typeOf(earlier, later('2024-11-04', '>8000'))).not.toBe('changed');
  });
});

describe('totals of two voices, of one of which nobody knows what it counts', () => {
  const casualties: Said = { ...war, value: '>648000', asOf: '2022-02-24/2024-10-07', said: '2024-10-07' };
  const losses = (value: string): Said => {
    return { ...war, measure: 'losses', for: 'ministry-b', value, asOf: '2022-02-24/2024-11-10', said: '2024-11-10' };
  };

  test('have grown where one passes the bound of the other by somewhat', () => {
    expect(typeOf(casualties, losses('708890'))).toBe('changed');
  });
  test('may be two things where it passes a figure, or passes it by far', () => {
    expect(typeOf({ ...casualties, value: '648000' }, losses('708890'))).not.toBe('changed');
    expect(typeOf({ ...casualties, value: '>300000' }, losses('708890'))).toBe('cannot-tell');
  });
});

test('the casualties of a year and the dead of the whole war hold one another neither way', () => {
  const year: Said = { ...war, measure: 'casualties-in-period', value: '~236000', asOf: '2025-01-01/2025-07-11' };
  const dead: Said = { ...war, measure: 'killed', value: '~250000', asOf: '2022-02-24/2025-06-03', for: 'ministry-b' };
  expect(typeOf(year, dead)).toBe('incomparable');
  expect(typeOf(year, { ...dead, measure: 'casualties', value: '~900000' })).toBe('part-of-whole');
});

describe('who has not seen them in combat', () => {
  const unseen: Said = { ...soldiers, ...on('2024-12-09'), status: 'in-combat', at: 'kursk-oblast', value: '>=1' };

  test('does not contradict the dead of that month, who may have died after', () => {
    const { status: _, ...place } = unseen;
    const dead: Said = {
      ...place,
      measure: 'killed',
      value: '~3000',
      asOf: '2024-12',
      said: '2024-12',
      for: 'ministry-b',
    };
    expect(typeOf({ ...unseen, mode: 'denied' }, dead)).toBe('tension');
    expect(typeOf({ ...unseen, mode: 'denied' }, { ...dead, ...on('2024-12-08') })).toBe('contradicts');
  });
  test('and has not confirmed it, says nothing of a plan', () => {
    const plan: Said = {
      ...unseen,
      status: 'planned',
      at: 'russia',
      value: '12000',
      mode: 'planned',
      for: 'ministry-b',
    };
    expect(typeOf({ ...unseen, mode: 'not-confirmed' }, plan)).toBe('incomparable');
  });
  test('pulls against those who say of the same days that they are there', () => {
    const there: Said = { ...unseen, status: 'present', at: 'kursk-oblast', value: '8000', for: 'ministry-b' };
    expect(typeOf({ ...unseen, at: 'russia', mode: 'denied' }, there)).toBe('tension');
  });
});

describe('a part that is as many as its whole, or is suggested to be more', () => {
  const hurt: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    measure: 'casualties',
    asOf: '2025-01-22',
    value: '~4000',
  };
  const dead: Said = { ...hurt, measure: 'killed', for: 'ministry-b' };

  test('strains it where both are rounded: four thousand dead leave no wounded', () => {
    expect(typeOf(hurt, { ...dead, value: '4000' })).toBe('tension');
    expect(typeOf(hurt, { ...dead, value: '3000' })).toBe('part-of-whole');
  });
  test('does not where they were counted: of five, all may have died', () => {
    expect(typeOf({ ...hurt, value: '5' }, { ...dead, value: '5' })).toBe('part-of-whole');
  });
  test('strains it where "as many as" makes one think of more', () => {
    const all: Said = { ...soldiers, ...on('2024-10-28'), status: 'present', at: 'russia', value: '~3000' };
    const some: Said = { ...all, at: 'kursk-oblast', for: 'ministry-b' };
    expect(typeOf(all, { ...some, value: '..8000' })).toBe('tension');
    expect(typeOf(all, { ...some, value: '..2500' })).toBe('part-of-whole');
  });
});

describe('the dead whose names are known', () => {
  const named: Said = { ...war, measure: 'killed-by-name', value: '79819', asOf: '2022-02-24/2024-11-22' };
  const losses: Said = { ...war, measure: 'losses', for: 'ministry-b', asOf: '2022-02-24/2024-11-22', value: '666340' };

  test('are a part of the losses, whatever those are', () => {
    expect(judged(named, losses)).toMatchObject({ type: 'part-of-whole', necessity: 'necessary', subject: 'a' });
    expect(typeOf({ ...named, measure: 'killed' }, losses)).toBe('cannot-tell');
  });
  test('so are the wounded; the dead may be all that is meant', () => {
    expect(typeOf({ ...named, measure: 'wounded', value: '550000' }, { ...losses, value: '600000' })).toBe(
      'part-of-whole',
    );
    expect(typeOf({ ...named, measure: 'killed', value: '550000' }, { ...losses, value: '600000' })).not.toBe(
      'part-of-whole',
    );
  });
  test('cannot be more than those', () => {
    expect(typeOf(named, { ...losses, value: '60000' })).toBe('contradicts');
  });
});

describe('two stages of which neither is stated to hold the other', () => {
  const trains: Said = { ...soldiers, ...on('2024-10-23'), status: 'in-training', at: 'russia', value: '~3000' };
  const fights: Said = { ...trains, status: 'in-combat', for: 'ministry-b' };

  test('are not compared, whatever their figures and days', () => {
    for (const value of ['~3000', '~11000', '>2000'])
      for (const day of ['2024-10-23', '2024-11-20'])
        expect(typeOf(trains, { ...fights, ...on(day), value })).toBe('incomparable');
  });
  test('do not answer one another: who denied that they train takes nothing back by saying that they fight', () => {
    const denied: Said = { ...trains, mode: 'denied', value: '>=1', asOf: '2024-10-18', said: '2024-10-18' };
    const later = on('2025-01-11');
    expect(typeOf(denied, { ...fights, ...later, for: 'ministry-a', value: '>=1' })).toBe('incomparable');
    expect(typeOf(denied, { ...denied, ...later, mode: 'observed' })).toBe('superseded');
  });
  test('are a drift where two relays tell one utterance', () => {
    const told = { by: 'speaker', utterance: 'briefing' } as const;
    const verdict = judged(
      { ...trains, ...told, via: ['outlet-d'] },
      { ...trains, ...told, status: 'in-combat', via: ['outlet-e'] },
    );
    expect(verdict.type).not.toBe('incomparable');
  });
});

test('others at another time, in a place of which nobody says whether it is one, are no part', () => {
  const ready: Said = { ...soldiers, ...on('2024-10-17'), status: 'ready-to-join', at: 'north-korea', value: '10000' };
  const sent: Said = {
    ...soldiers,
    ...on('2024-11-20'),
    status: 'sent',
    at: 'russia',
    value: '~3000',
    for: 'ministry-b',
  };
  expect(typeOf(ready, sent)).toBe('incomparable');
  expect(judged(ready, sent).reasons[0]?.id).toBe('reason.incomparable.elsewhere');
  expect(typeOf({ ...ready, at: 'russia' }, sent)).toBe('part-of-whole');
});

describe('a level of which less is told within two weeks, by somebody else', () => {
  const level = { of: 'dprk-soldiers', at: 'kursk-oblast', status: 'present' } as const;
  const more: Said = { ...level, for: 'ministry-a', value: '~12000', asOf: '2024-10-24', said: '2024-10-24' };
  const less: Said = { ...level, for: 'ministry-b', value: '..10000', asOf: '2024-11-04', said: '2024-11-04' };
  test('is in dispute, and weeks later it has changed', () => {
    expect(typeOf(more, less)).toBe('tension');
    expect(typeOf(more, { ...less, asOf: '2024-12-04', said: '2024-12-04' })).toBe('changed');
    expect(typeOf(more, { ...less, for: 'ministry-a' })).toBe('changed');
  });
  test('and one voice that lets it be more some days later means another number', () => {
    const first: Said = { ...level, for: 'ministry-a', value: '8000', asOf: '2024-10-31', said: '2024-10-31' };
    expect(typeOf(first, { ...less, for: 'ministry-a' })).toBe('changed');
    expect(typeOf(first, { ...less, for: 'ministry-a', value: '..8500' })).not.toBe('changed');
  });
});
