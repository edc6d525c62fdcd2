import { indexDossier, type Measure } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, dossierOf, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf, war } from './testing/judged.ts';

describe('a figure that its own voice has replaced', () => {
  const toll = { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast', for: 'ministry-a' } as const;
  const old = claim({ ...toll, id: 'old', value: '1204', asOf: '2025-03-10', said: '2025-03-10' });
  const links = [{ kind: 'corrects' as const, claims: ['old'] }];
  const mended = claim({ ...toll, id: 'mended', value: '1187', asOf: '2025-03-12', said: '2025-03-12', links });
  const again = (more: Partial<Said>): Said => ({
    ...toll,
    value: '1204',
    said: '2025-03-13',
    via: ['outlet-d'],
    ...more,
  });
  const against = (said: Said): string => {
    const relay = claim({ ...said, id: 'relay' });
    return compare(indexOf(old, mended, relay), relay, mended).type;
  };

  test('is replaced wherever it is told again, with a day and without one', () => {
    expect(against(again({}))).toBe('superseded');
    expect(against(again({ asOf: '2025-03-13' }))).toBe('superseded');
  });
  test('another figure of that voice, and the figure of another voice, are not', () => {
    expect(against(again({ value: '1250' }))).toBe('changed');
    expect(against(again({ for: 'ministry-b', asOf: '2025-03-12' }))).not.toBe('superseded');
  });
  test('told again days later without a day, to the last digit, it is an echo', () => {
    const first: Said = { ...toll, value: '1204', asOf: '2025-03-10', said: '2025-03-10' };
    expect(typeOf(first, again({}))).toBe('echoes');
    expect(typeOf({ ...first, value: '1200' }, again({ value: '1200' }))).toBe('consistent');
  });
});

describe('plans of one voice', () => {
  const plan = { of: 'dprk-soldiers', status: 'planned', at: 'russia', for: 'ministry-a', mode: 'planned' } as const;
  const horizon = '../2026-12-31';
  test('by one day are of one time, however the day is written', () => {
    const told: Said = { ...plan, value: '6500', asOf: horizon, said: '2024-01-15' };
    expect(typeOf(told, { ...plan, value: '~<6736', asOf: horizon, said: '2024-01-16' })).not.toBe('changed');
  });
  test('what it denied it would do, and announces months later', () => {
    const none: Said = { ...plan, value: '>=1', mode: 'denied', asOf: horizon, said: '2024-01-30' };
    const some: Said = { ...plan, value: '1000', asOf: horizon, said: '2024-04-15' };
    expect(typeOf(none, some)).toBe('superseded');
    expect(typeOf(none, { ...some, for: 'ministry-b' })).toBe('tension');
  });
  test('“about 20” months after “20.5 to 21” is another forecast, though its hedge reaches the range', () => {
    const range: Said = { ...plan, value: '20500..21000', mode: 'forecast', asOf: '2024', said: '2024-02-28' };
    const lower: Said = { ...range, value: '~20000', said: '2024-10-24' };
    expect(judged(range, lower)).toMatchObject({ type: 'superseded', subject: 'b' });
    expect(typeOf(range, { ...lower, value: '20700' })).toBe('refines');
  });
  test('two offices of one state that name different days make one another no more precise', () => {
    const may: Said = { ...plan, value: '..5000', asOf: '2024-10-28', mode: 'forecast' };
    const first: Said = { ...plan, value: '2600', asOf: '2024-11-01', mode: 'forecast', for: 'ministry-b' };
    expect(typeOf(may, first)).not.toBe('refines');
  });
  test('a forecast and, after its year, the outcome are not one figure told twice', () => {
    const expected: Said = {
      ...plan,
      status: 'present',
      value: '~20000',
      mode: 'forecast',
      asOf: '2024',
      said: '2024-10-24',
    };
    const outcome: Said = { ...expected, value: '20000', mode: 'observed', said: '2025-02-27', via: ['outlet-d'] };
    expect(typeOf(expected, outcome)).toBe('incomparable');
  });
});

test('“thousands”, some day, and 10,000 by December: the plan has got a number', () => {
  const plan = { of: 'dprk-soldiers', status: 'planned', at: 'russia', mode: 'forecast' } as const;
  const vague: Said = { ...plan, value: '1000s' };
  const number: Said = { ...plan, value: '10000', for: 'ministry-b', asOf: '2024-12', said: '2024-10-23' };
  expect(judged(vague, number)).toMatchObject({ type: 'refines', subject: 'b' });
});

test('so much a day and the month of it, from one office, are no two figures', () => {
  const month: Said = { ...war, measure: 'casualties-in-period', value: '45680', asOf: '2024-11' };
  const daily: Said = { ...war, measure: 'casualties-rate', value: '1523', unit: 'person/d', asOf: '2024-11' };
  expect(typeOf(month, daily)).toBe('consistent');
  expect(typeOf(month, { ...daily, value: '1700' })).not.toBe('consistent');
});

test('a plan that its voice repeats days later is told again, with a day or without', () => {
  const plan: Said = { of: 'dprk-soldiers', status: 'planned', at: 'russia', mode: 'forecast', value: '12000' };
  expect(typeOf({ ...plan, said: '2024-10-24' }, { ...plan, asOf: '2024-12', said: '2024-10-28' })).toBe('echoes');
});

describe('totals of one side, told by its president and by its staff', () => {
  const staff: Said = { ...war, measure: 'losses', value: '650640', asOf: '2022-02-24/2024-09-28', said: '2024-09-28' };
  const later: Said = {
    ...war,
    value: '~650000',
    for: 'ministry-b',
    asOf: '2022-02-24/2024-10-28',
    said: '2024-10-28',
  };
  test('“about 650,000” a month after 650,640 is that count, rounded', () => {
    expect(typeOf(staff, later)).toBe('consistent');
    expect(typeOf({ ...staff, value: '658000' }, later)).toBe('tension');
  });
  test('“more than 200” and, five days later, “more than 3,000”', () => {
    const sides = { value: '>200', measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
    const first = claim({ ...sides, id: 'a', asOf: '2024-12-18', said: '2024-12-18' });
    const second = claim({
      ...sides,
      id: 'b',
      for: 'ministry-d',
      value: '>3000',
      asOf: '2024-12-23',
      said: '2024-12-23',
    });
    const dossier = dossierOf([first, second]);
    const office = { id: 'ministry-d', name: 'Ministry D', kind: 'institution' as const, side: 'a' };
    const index = indexDossier({ ...dossier, sources: [...dossier.sources, office] });
    expect(compare(index, first, second).type).toBe('changed');
  });
});

test('what melts to a third within days clashes, where what grows as fast has changed', () => {
  const there = { of: 'dprk-soldiers', status: 'present', at: 'russia' } as const;
  const many: Said = { ...there, value: '~12000', asOf: '2024-10-24', said: '2024-10-24' };
  const few: Said = { ...there, value: '~3000', for: 'ministry-b', asOf: '2024-10-28', said: '2024-10-28' };
  expect(typeOf(many, few)).toBe('contradicts');
  expect(typeOf({ ...many, at: 'kursk-oblast' }, few)).toBe('contradicts');
  expect(typeOf({ ...many, asOf: '2024-10-28' }, { ...few, asOf: '2024-10-24' })).toBe('changed');
});

test('losses of one side fit into the casualties of both, whatever losses are', () => {
  const one: Said = { ...war, measure: 'losses', of: 'ukrainian-personnel', value: '400000', said: '2024-12-08' };
  const both: Said = { ...war, of: 'both-sides-personnel', value: '>1000000', for: 'ministry-b', said: '2024-12-12' };
  expect(typeOf(one, both)).toBe('part-of-whole');
  expect(typeOf({ ...one, of: 'both-sides-personnel' }, both)).not.toBe('part-of-whole');
});

test('a relay of a staff’s losses, told as casualties, goes on counting', () => {
  const staff: Said = { ...war, measure: 'losses', value: '784200', asOf: '2022-02-24/2024-12-28', said: '2024-12-28' };
  const relay: Said = { ...war, value: '>790000', for: 'ministry-b', via: ['ministry-b', 'ministry-a'] };
  expect(typeOf(staff, { ...relay, asOf: '2022-02-24/2024-12-31', said: '2025-01-07' })).toBe('changed');
  expect(typeOf(staff, { ...relay, via: [], asOf: '2022-02-24/2024-12-31', said: '2025-01-07' })).not.toBe('changed');
});

test('one utterance that is told as killed and as injured', () => {
  const told = {
    of: 'dprk-soldiers',
    at: 'russia',
    by: 'minister',
    asOf: '2025-03-06',
    said: '2025-03-06',
    value: '5100',
  } as const;
  const killed: Said = { ...told, measure: 'killed', via: ['outlet-d'] };
  const wounded: Said = { ...told, measure: 'wounded', via: ['outlet-e'] };
  expect(judged(killed, wounded)).toMatchObject({ type: 'contradicts', drift: ['definition'] });
  expect(typeOf(killed, { ...wounded, value: '7000' })).toBe('incomparable');
});

describe('what is of a period', () => {
  const rate: Measure = {
    id: 'jobless',
    label: 'jobless',
    kind: 'share',
    unit: '%',
    integer: false,
    validityDays: 7,
    within: [],
  };
  const turnover: Measure = { ...rate, id: 'turnover', label: 'turnover', kind: 'flow', unit: 'EUR' };
  const type = (measure: Measure, a: Partial<Said>, b: Partial<Said>): string => {
    const [x, y] = [
      { for: 'ministry-a', ...a },
      { for: 'ministry-b', ...b },
    ].map((said, i) => claim({ measure: measure.id, unit: measure.unit, id: `c${i}`, value: '1', ...said }));
    if (x === undefined || y === undefined) throw new Error('two claims');
    const dossier = dossierOf([x, y]);
    return compare(indexDossier({ ...dossier, measures: [...dossier.measures, measure] }), x, y).type;
  };
  test('a monthly rate is that of the whole month', () => {
    expect(type(rate, { value: '7.4', asOf: '2024-06' }, { value: '<7', asOf: '2024-06' })).toBe('contradicts');
    expect(type(rate, { value: '7.4', asOf: '2024-06' }, { value: '<7', asOf: '2024-07' })).not.toBe('contradicts');
  });
  test('a mean of seven days and that from the second of them on are two, with one voice', () => {
    const moving: Measure = { ...rate, kind: 'rate', unit: 'flight/d' };
    const week = { value: '1588', asOf: '2024-12-18/2024-12-24' };
    expect(type(moving, week, { value: '1464', asOf: '2024-12-19/2024-12-25', for: 'ministry-a' })).toBe(
      'incomparable',
    );
    expect(type(moving, week, { value: '1164', asOf: '2024-12-18/2024-12-24', for: 'ministry-a' })).toBe('contradicts');
    expect(type(moving, week, { value: '1164', asOf: '2025-03-19/2025-03-25', for: 'ministry-a' })).toBe('changed');
  });
  test('half a year is a part of the year, and a year counted some days too early is that year', () => {
    const year = { value: '19800', for: 'ministry-a', asOf: '2024' };
    expect(type(turnover, { value: '10200', asOf: '2024-01/2024-06' }, year)).toBe('part-of-whole');
    expect(type(turnover, { value: '19300', asOf: '2024-01-01/2024-12-28' }, year)).toBe('changed');
  });
});

describe('within a day, and what was added', () => {
  const turnout: Measure = {
    id: 'ballots',
    label: 'ballots cast',
    kind: 'cumulative',
    unit: 'vote',
    integer: true,
    validityDays: 7,
    within: [],
  };
  const cases: Measure = { ...turnout, id: 'cases', label: 'new cases', kind: 'flow', unit: 'case' };
  const square: Measure = {
    ...turnout,
    id: 'crowd',
    label: 'present',
    kind: 'stock',
    unit: 'person',
    within: ['came'],
  };
  const came: Measure = { ...square, id: 'came', label: 'who came', kind: 'flow', within: [] };
  const type = (measures: readonly Measure[], a: Partial<Said>, b: Partial<Said>): string => {
    const [x, y] = [a, b].map((said, i) => {
      const measure = measures.find(({ id }) => id === said.measure) ?? measures[0];
      return claim({ id: `c${i}`, value: '1', unit: measure?.unit ?? '', ...said });
    });
    if (x === undefined || y === undefined) throw new Error('two claims');
    const dossier = dossierOf([x, y]);
    return compare(indexDossier({ ...dossier, measures: [...dossier.measures, ...measures] }), x, y).type;
  };

  test('the count of noon and that of four of one office', () => {
    const noon = { measure: 'ballots', value: '1040000', asOf: '2025-04-27T12:00:00+02:00' };
    const later = { measure: 'ballots', value: '2070000', asOf: '2025-04-27T16:00:00+02:00' };
    expect(type([turnout], noon, later)).toBe('changed');
    expect(type([turnout], noon, { ...later, asOf: noon.asOf })).toBe('contradicts');
  });
  test('a backlog that was added to a week is no count of the week', () => {
    const week = { measure: 'cases', asOf: '2025-03-03/2025-03-09' };
    expect(type([cases], { ...week, value: '+150' }, { ...week, value: '=310', for: 'ministry-b' })).toBe(
      'incomparable',
    );
  });
  test('those present are some of all who came, where the dossier says so', () => {
    const all = { measure: 'came', value: '14000', asOf: '2025-04-12', for: 'ministry-b' };
    const there = { measure: 'crowd', asOf: '2025-04-12' };
    expect(type([square, came], { ...there, value: '12000' }, all)).toBe('part-of-whole');
    expect(type([square, came], { ...there, value: '27500' }, all)).toBe('contradicts');
    expect(type([{ ...square, within: [] }, came], { ...there, value: '27500' }, all)).toBe('incomparable');
  });
});

test('a best figure that is told without its margin is the same figure', () => {
  const best: Said = { ...war, value: '27500 [24000..31000]', by: 'director', asOf: '2024-10-28', said: '2024-10-28' };
  expect(typeOf({ ...best, via: ['outlet-d'] }, { ...best, value: '27500', via: ['outlet-e'] })).toBe('echoes');
});

describe('denied, not confirmed, and taken part in', () => {
  const korea = { of: 'dprk-soldiers', at: 'russia', status: 'sent' } as const;
  test('nobody sent so far is nobody sent last week', () => {
    const denied: Said = { ...korea, value: '>=1', mode: 'denied', asOf: '2024-10-21', said: '2024-10-21' };
    const seen: Said = {
      ...korea,
      value: '~1500',
      for: 'ministry-b',
      asOf: '2024-10-08/2024-10-13',
      said: '2024-10-18',
    };
    expect(typeOf(denied, seen)).toBe('contradicts');
    expect(typeOf(denied, { ...seen, asOf: '2024-11-08', said: '2024-11-08' })).not.toBe('contradicts');
    expect(typeOf(denied, { ...seen, asOf: '2024-10-31', said: '2024-10-31' })).toBe('contradicts');
    const more: Said = { ...seen, measure: 'strength-change', value: '+1500', asOf: '2024-10', said: '2024-10-23' };
    expect(typeOf(denied, more)).toBe('contradicts');
    expect(typeOf(denied, { ...more, mode: 'planned' })).not.toBe('contradicts');
    // That it were ten thousand in all is denied, and not that any came.
    expect(typeOf({ ...denied, value: '10000' }, more)).not.toBe('contradicts');
  });
  test('one speaker says in one breath that they are there, and that nobody has confirmed that they fight', () => {
    const there = {
      of: 'dprk-soldiers',
      at: 'kursk-oblast',
      by: 'speaker',
      asOf: '2024-11-18',
      said: '2024-11-18',
    } as const;
    const fighting: Said = { ...there, status: 'in-combat', value: '>=1', mode: 'not-confirmed' };
    expect(typeOf({ ...there, status: 'present', value: '11000' }, fighting)).toBe('consistent');
    expect(typeOf({ ...there, by: 'other', for: 'ministry-b', status: 'present', value: '11000' }, fighting)).toBe(
      'cannot-tell',
    );
  });
  test('who deserted was there, against whoever cannot confirm that anybody is', () => {
    const deserters: Said = {
      of: 'dprk-soldiers',
      at: 'kursk-oblast',
      measure: 'deserted',
      value: '18',
      asOf: '2024-10-18',
    };
    const unconfirmed: Said = {
      ...korea,
      value: '>=1',
      mode: 'not-confirmed',
      for: 'ministry-b',
      asOf: '2024-10-18',
      said: '2024-10-18',
    };
    expect(typeOf(deserters, unconfirmed)).toBe('tension');
  });
});

test('a thousand wounded leave no dead among several hundred killed and wounded', () => {
  const harm = { of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2024-12-18', said: '2024-12-18' } as const;
  const some: Said = { ...harm, measure: 'casualties', value: '100s', for: 'ministry-b' };
  expect(typeOf({ ...harm, measure: 'wounded', value: '1000' }, some)).toBe('tension');
  expect(typeOf({ ...harm, measure: 'wounded', value: '700' }, some)).toBe('part-of-whole');
});

test('more than 200 make “several hundred” no more precise', () => {
  const harm = {
    measure: 'killed',
    of: 'dprk-soldiers',
    at: 'kursk-oblast',
    asOf: '2024-12-18',
    said: '2024-12-18',
  } as const;
  expect(typeOf({ ...harm, value: '100s' }, { ...harm, value: '>200', for: 'ministry-b' })).not.toBe('refines');
  expect(typeOf({ ...harm, value: '100s' }, { ...harm, value: '~400', for: 'ministry-b' })).toBe('refines');
});

describe('who takes a figure back', () => {
  const beds: Said = { of: 'residents', at: 'russia', asOf: '2023-05-01', said: '2023-05-02', value: '=10' };
  const link = [{ kind: 'corrects' as const, claims: ['a'] }];
  const corrected: Said = { ...beds, said: '2023-05-04', value: '=99', links: link };
  test('is the voice that gave it, and no independent one', () => {
    expect(judged(beds, corrected).type).toBe('superseded');
    expect(judged(beds, { ...corrected, for: 'ministry-b' }).type).toBe('contradicts');
    // An outlet corrects what it reported.
    const reported: Said = { ...beds, via: ['outlet-d'] };
    expect(judged(reported, { ...corrected, for: 'ministry-b', via: ['outlet-d'] }).type).toBe('superseded');
  });
});
