import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

const on = (day: string): Pick<Said, 'asOf' | 'said'> => ({ asOf: day, said: day });

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

describe('a part that leaves nothing of its whole', () => {
  const hurt: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    measure: 'casualties',
    value: '4000',
    asOf: '2025-01-09',
    said: '2025-01-09',
  };
  const dead: Said = { ...hurt, at: 'kursk-oblast', measure: 'killed', asOf: '2025-01-21', said: '2025-01-21' };
  test('strains it within the month, in one mouth: nobody was wounded', () => {
    expect(typeOf(hurt, dead)).toBe('tension');
    expect(typeOf(hurt, { ...dead, value: '1000' })).toBe('part-of-whole');
    expect(typeOf(hurt, { ...dead, asOf: '2025-04-21', said: '2025-04-21' })).toBe('part-of-whole');
  });
  test('does not strain it where a table gives both to the last case', () => {
    const exact: Said = { ...hurt, value: '=4000' };
    expect(typeOf(exact, { ...dead, value: '=4000', asOf: '2025-01-09', said: '2025-01-09' })).toBe('part-of-whole');
  });
  test('who train are not as many as "nearly" as many who were sent', () => {
    const train: Said = {
      of: 'dprk-soldiers',
      at: 'russia',
      status: 'in-training',
      value: '12000',
      asOf: '2024-10-22',
      said: '2024-10-22',
    };
    const sent: Said = {
      ...train,
      for: 'ministry-b',
      status: 'sent',
      value: '<~12000',
      asOf: '2024-10-24',
      said: '2024-10-24',
    };
    expect(typeOf(train, sent)).toBe('tension');
    expect(typeOf({ ...train, value: '11000' }, sent)).toBe('part-of-whole');
  });
});

test('nobody sent so far is nobody who has run away before', () => {
  const none: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'sent',
    value: '0',
    mode: 'denied',
    for: 'ministry-b',
    asOf: '2024-10-21',
    said: '2024-10-21',
  };
  const there: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    status: 'present',
    value: '18',
    asOf: '2024-10-18',
    said: '2024-10-18',
  };
  expect(typeOf(none, there)).toBe('contradicts');
  expect(typeOf(none, { ...there, asOf: '2024-11-18', said: '2024-11-18' })).not.toBe('contradicts');
});

test('a plan without a day, months before another with other numbers, may be of another time', () => {
  const plan: Said = {
    measure: 'strength-change',
    of: 'dprk-soldiers',
    status: 'planned',
    at: 'russia',
    mode: 'forecast',
    value: '>+20000',
    said: '2025-02-05',
  };
  const later: Said = { ...plan, for: 'ministry-b', value: '+25000..30000', asOf: '2025-11', said: '2025-07-02' };
  expect(typeOf(plan, later)).toBe('cannot-tell');
  expect(typeOf(plan, { ...later, said: '2025-02-07' })).not.toBe('cannot-tell');
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
  const hurt = { measure: 'casualties', of: 'russian-personnel' } as const;
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
  expect(typeOf(present, { ...sent, value: '9000' })).toBe('contradicts');
  // The ends of a range are rounded like any figure.
  expect(typeOf(present, sent)).toBe('tension');
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

describe('harm to a group that is harmed in one place alone', () => {
  const wounded: Said = { measure: 'wounded', of: 'dprk-soldiers', at: 'russia', value: '4100', asOf: '2025-04-30' };
  const all: Said = {
    measure: 'casualties-missing',
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    for: 'ministry-b',
    value: '>6000',
    asOf: '2025-06-15',
  };
  test('is told for that place, or for the country around it', () => {
    expect(typeOf(wounded, all)).toBe('part-of-whole');
    expect(typeOf({ ...wounded, measure: 'casualties-missing', value: '=6600', asOf: '2025-06-15' }, all)).toBe(
      'corroborates',
    );
  });
  test('that of others is of the one or of the other', () => {
    const of = 'russian-personnel';
    expect(typeOf({ ...wounded, of }, { ...all, of })).toBe('incomparable');
  });
});

test('one total on two days, for the country and for a part of it, is told twice', () => {
  const sent = { of: 'dprk-soldiers', status: 'sent', value: '~10000' } as const;
  const first: Said = { ...sent, at: 'russia', asOf: '2024-10-28', said: '2024-10-28' };
  const second: Said = { ...sent, at: 'eastern-russia', asOf: '2024-10-29', said: '2024-10-29' };
  expect(typeOf(first, second)).toBe('echoes');
  expect(typeOf(first, { ...second, value: '~3000' })).toBe('part-of-whole');
});

test('one range of two voices makes itself no more precise', () => {
  const sent = { of: 'dprk-soldiers', status: 'sent', at: 'russia', asOf: '2024-10-28', said: '2024-10-28' } as const;
  expect(typeOf({ ...sent, value: '10000..12000' }, { ...sent, value: '~10000..12000', for: 'ministry-b' })).not.toBe(
    'refines',
  );
});

describe('a figure that is recorded as a part of another', () => {
  const whole: Said = { of: 'dprk-soldiers', at: 'russia', asOf: '2024-10-31', value: '20' };
  const part: Said = { ...whole, value: '10', links: [{ kind: 'part-of', claims: ['b'] }] };
  test('is one, though no axis says so, whoever counts it', () => {
    for (const voice of ['ministry-a', 'ministry-b'])
      expect(judged({ ...part, for: voice }, whole)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
    const { at: _, ...open } = part;
    expect(judged(open, whole)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
  });
  test('and is no more than it', () => {
    expect(typeOf({ ...part, value: '30' }, whole)).toBe('contradicts');
  });
});

describe('a state and a wider one, of one figure', () => {
  const soldiers = { of: 'dprk-soldiers', at: 'russia' } as const;
  const sent: Said = { ...soldiers, status: 'sent', for: 'ministry-a', value: '~3000', ...on('2024-10-23') };
  const training: Said = { ...soldiers, status: 'in-training', for: 'ministry-b', value: '3000', ...on('2024-10-21') };
  test('are one group that two have seen within days', () => {
    expect(typeOf(sent, training)).toBe('corroborates');
    expect(typeOf(sent, { ...training, at: 'eastern-russia' })).toBe('corroborates');
    expect(typeOf({ ...sent, value: '3000..4000' }, training)).toBe('corroborates');
  });
  test('a smaller figure is a part, and so is one of other weeks or of another unit', () => {
    expect(typeOf(sent, { ...training, value: '2000' })).toBe('part-of-whole');
    expect(typeOf(sent, { ...training, value: '>3000' })).not.toBe('corroborates');
    expect(typeOf(sent, { ...training, ...on('2024-11-21') })).not.toBe('corroborates');
    expect(typeOf(sent, { ...training, of: 'dprk-officers' })).toBe('part-of-whole');
    expect(typeOf(sent, { ...training, mode: 'planned' })).not.toBe('corroborates');
  });
  test('of one voice, all who were sent are told twice, for the region and weeks later for the country', () => {
    const east: Said = { ...sent, value: '~10000', at: 'eastern-russia' };
    const all: Said = { ...sent, value: '10000', ...on('2024-11-12') };
    expect(typeOf(east, all)).toBe('consistent');
    expect(typeOf(east, { ...all, ...on('2025-03-12') })).not.toBe('consistent');
    expect(typeOf(east, { ...all, value: '12000' })).not.toBe('consistent');
  });
});

test('what is told as a range of a region is no part of a smaller figure for the country', () => {
  const all: Said = {
    of: 'dprk-soldiers',
    at: 'russia',
    status: 'sent',
    for: 'ministry-a',
    value: '~10000',
    ...on('2024-11-05'),
  };
  const some: Said = {
    ...all,
    at: 'kursk-oblast',
    status: 'present',
    for: 'ministry-b',
    value: '11000..12000',
    ...on('2024-11-04'),
  };
  expect(typeOf(all, some)).toBe('tension');
  expect(typeOf(all, { ...some, value: '9000..12000' })).toBe('part-of-whole');
});

test('more dead than a bound of some days before for dead and wounded', () => {
  const floor: Said = {
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    measure: 'casualties',
    for: 'ministry-a',
    value: '>1000',
    ...on('2025-01-09'),
  };
  const dead: Said = { ...floor, measure: 'killed', for: 'ministry-b', value: '4000', ...on('2025-01-21') };
  expect(typeOf(floor, dead)).toBe('tension');
  expect(typeOf(floor, { ...dead, value: '1500' })).not.toBe('tension');
  expect(typeOf(floor, { ...dead, ...on('2025-06-21') })).not.toBe('tension');
});
