import { indexDossier, type Source } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { check } from '../engine/engine.ts';
import { renderMessage } from '../messages/index.ts';
import type { Verdict, VerdictType } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, indexOf, type Said } from './testing/build.ts';

function judged(a: Said, b: Said, sources?: readonly Source[]): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  const index = sources === undefined ? indexOf(x, y) : indexDossier(dossierOf([x, y], { sources }));
  return compare(index, x, y);
}
const type = (a: Said, b: Said): VerdictType => judged(a, b).type;
const on = (day: string): Partial<Said> => ({ asOf: day, said: day });

describe('two months', () => {
  const month = (asOf: string, value: string, voice = 'ministry-a'): Said => ({
    for: voice,
    measure: 'casualties-in-period',
    of: 'russian-personnel',
    at: 'war-theatre',
    asOf,
    value,
  });
  test('“more than 38,000” and 45,680 of another month are no unchanged figure', () => {
    expect(type(month('2024-09', '>38000'), month('2024-11', '45680'))).toBe('changed');
    expect(type(month('2024-09', '>38000'), month('2024-11', '45680', 'ministry-b'))).toBe('changed');
  });
  test('a figure that the words suggest is unchanged', () => {
    expect(type(month('2024-10', '>46000'), month('2024-12', '48670'))).toBe('consistent');
  });
});

describe('weeks apart', () => {
  const there = { of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast' } as const;
  test('a ceiling that is passed later has moved, whoever speaks', () => {
    const ceiling: Said = { ...there, ...on('2024-10-31'), for: 'ministry-a', value: '..8000' };
    expect(type(ceiling, { ...there, ...on('2024-11-18'), for: 'ministry-b', value: '~11000' })).toBe('changed');
  });
  test('a ceiling for a part that is higher than the whole was weeks before settles nothing', () => {
    const whole: Said = { ...there, ...on('2024-10-23'), at: 'russia', for: 'ministry-a', value: '~3000' };
    expect(type(whole, { ...there, ...on('2024-11-04'), for: 'ministry-b', value: '..10000' })).toBe('cannot-tell');
    expect(type(whole, { ...there, ...on('2024-11-04'), for: 'ministry-b', value: '..3000' })).toBe('part-of-whole');
  });
  test('a later lower bound takes nothing from a total', () => {
    const total = { measure: 'casualties', of: 'russian-personnel', at: 'war-theatre' } as const;
    const first: Said = { ...total, ...on('2024-10-07'), value: '648000' };
    expect(type(first, { ...total, ...on('2024-12-07'), for: 'ministry-b', value: '>600000' })).toBe('consistent');
    expect(type(first, { ...total, ...on('2024-12-07'), for: 'ministry-b', value: '>70000' })).toBe('tension');
  });
  test('a total told without a day is of the weeks in which it is told', () => {
    const undated: Said = {
      ...there,
      status: 'sent',
      at: 'russia',
      for: 'ministry-b',
      said: '2024-12-31',
      value: '~12000',
    };
    const early: Said = { ...there, ...on('2024-10-28'), at: 'russia', for: 'ministry-a', value: '~3000' };
    expect(judged(early, undated)).toMatchObject({ type: 'changed', necessity: 'possible' });
    // Told within days of the other it may be of one day with it.
    expect(type(early, { ...undated, said: '2024-10-31' })).toBe('cannot-tell');
  });
  test('an addition of November is not that of February', () => {
    const added = { measure: 'strength-change', of: 'dprk-soldiers', status: 'sent', at: 'russia' } as const;
    const first: Said = { ...added, ...on('2024-11-04'), value: '+~2000' };
    expect(type(first, { ...added, ...on('2025-02-20'), for: 'ministry-b', value: '+>1000' })).toBe('incomparable');
  });
});

describe('days apart', () => {
  const total = { measure: 'casualties', of: 'russian-personnel', at: 'war-theatre' } as const;
  test('a total that is a little higher some days later has grown', () => {
    const first: Said = { ...total, ...on('2024-11-10'), value: '~<700000' };
    const later = (value: string): Said => ({ ...total, ...on('2024-11-16'), for: 'ministry-b', value });
    expect(judged(first, later('>719000'))).toMatchObject({ type: 'changed', subject: 'b' });
    expect(type(first, later('>790000'))).toBe('contradicts');
  });
  test('offices of one side: “up to 8,000”, then “at least 10,000”', () => {
    const office = (id: string): Source => ({ id, name: id, kind: 'institution', side: 'one' });
    const there = { of: 'dprk-soldiers', status: 'present', at: 'kursk-oblast' } as const;
    const verdict = judged(
      { ...there, ...on('2024-10-31'), for: 'state', value: '..8000' },
      { ...there, ...on('2024-11-04'), for: 'defence', value: '>=10000' },
      [office('state'), office('defence')],
    );
    expect(verdict).toMatchObject({ type: 'changed', subject: 'b' });
  });
  test('one voice, later and higher, told for the country instead of the region', () => {
    const lost = { measure: 'casualties', of: 'dprk-soldiers' } as const;
    const first: Said = { ...lost, at: 'kursk-oblast', ...on('2024-12-23'), value: '>3000' };
    expect(type(first, { ...lost, at: 'russia', ...on('2025-01-09'), value: '4000' })).toBe('changed');
  });
});

describe('a bound far below', () => {
  const day = { measure: 'killed', of: 'residents', at: 'war-theatre', ...on('2024-11-04') } as const;
  test('“more than 1,000” is not false of 4,000, and is no second witness', () => {
    const low: Said = { ...day, value: '>1000' };
    expect(type(low, { ...day, for: 'ministry-b', value: '4000' })).toBe('tension');
    expect(type(low, { ...day, for: 'ministry-b', value: '1700' })).toBe('consistent');
    expect(type(low, { ...day, for: 'ministry-b', value: '1100' })).toBe('corroborates');
  });
});

describe('plans', () => {
  const plan = { of: 'dprk-soldiers', status: 'planned', mode: 'forecast' } as const;
  test('more for the part than for its whole, without a deadline, is a stage or a revision', () => {
    const whole: Said = { ...plan, at: 'russia', said: '2024-10-28', value: '12000' };
    expect(type(whole, { ...plan, at: 'kursk-oblast', said: '2024-11-05', value: '15000' })).toBe('cannot-tell');
  });
  test('a high ceiling without a deadline says nothing for another plan', () => {
    const first: Said = { ...plan, at: 'russia', asOf: '2024-12', said: '2024-10-23', value: '10000' };
    expect(type(first, { ...plan, at: 'russia', for: 'ministry-b', said: '2024-11-17', value: '..100000' })).toBe(
      'cannot-tell',
    );
  });
  test('that somebody is there is not to be compared with a plan, and no “thousands” of a plan makes it precise', () => {
    const somebody: Said = {
      ...plan,
      status: 'present',
      mode: 'observed',
      at: 'kursk-oblast',
      ...on('2024-10-28'),
      value: '>=1',
    };
    expect(type(somebody, { ...plan, at: 'russia', for: 'ministry-b', said: '2024-10-28', value: '12000' })).toBe(
      'incomparable',
    );
    expect(type(somebody, { ...plan, at: 'war-theatre', for: 'ministry-b', said: '2024-10-28', value: '1000s' })).toBe(
      'incomparable',
    );
  });
  test('what came to be months later echoes no plan', () => {
    const base = { of: 'dprk-soldiers', at: 'russia', by: 'speaker', value: '12000' } as const;
    const first: Said = { ...base, status: 'planned', mode: 'forecast', said: '2024-10-28' };
    expect(type(first, { ...base, status: 'sent', ...on('2025-01-05') })).toBe('incomparable');
  });
});

describe('what a list gives for one year', () => {
  const total = { for: 'ministry-a', measure: 'killed', of: 'residents', at: 'war-theatre', asOf: '2024' } as const;
  test('is of one day of it: two totals for one year contradict one another', () => {
    expect(type({ ...total, value: '=3521' }, { ...total, value: '=9521' })).toBe('contradicts');
  });
  test('is of another day where words of two days give it', () => {
    const told = (said: string, value: string): Said => ({ ...total, said, value });
    expect(type(told('2024-03-01', '=3521'), told('2024-11-01', '=9521'))).not.toBe('contradicts');
  });
  test('is of some day of it each where two outlets give it', () => {
    const relayed = (outlet: string, value: string): Said => ({ ...total, via: [outlet], value });
    expect(type(relayed('outlet-d', '=3521'), relayed('outlet-e', '=9521'))).not.toBe('contradicts');
    expect(type(relayed('outlet-d', '=3521'), relayed('outlet-d', '=9521'))).toBe('contradicts');
  });
  test('cannot be more for a part than for the whole', () => {
    const there = { for: 'ministry-a', status: 'present', asOf: '1960' } as const;
    const [whole, part]: readonly Said[] = [
      { ...there, of: 'russian-side-force', value: '=17930' },
      { ...there, of: 'russian-personnel', value: '=88075' },
    ];
    expect(type(whole as Said, part as Said)).toBe('contradicts');
  });
});

test('the rate of a month and that of its year are of two periods', () => {
  const rate = { measure: 'casualties-rate', of: 'russian-personnel', at: 'war-theatre' } as const;
  const [may, year]: readonly [Said, Said] = [
    { ...rate, asOf: '2024-05', value: '1540' },
    { ...rate, asOf: '2024', value: '1230' },
  ];
  expect(type(may, year)).toBe('incomparable');
  expect(type(may, { ...year, asOf: '2024-05' })).not.toBe('incomparable');
  // What is said of a day is often the mean of weeks.
  expect(type(may, { ...year, asOf: '2024-05-28' })).not.toBe('incomparable');
});

test('a toll of the evening has grown since the morning, whoever counts', () => {
  const toll = { measure: 'killed', of: 'russian-personnel', at: 'war-theatre' } as const;
  const morning: Said = { ...toll, asOf: '2023-02-08T08:00:00+03:00', value: '8574' };
  const evening: Said = { ...toll, asOf: '2023-02-08T20:00:00+03:00', value: '12391', for: 'ministry-b' };
  const found = judged(morning, evening);
  expect([found.type, found.subject]).toEqual(['changed', 'b']);
  expect(found.reasons.map((message) => renderMessage(message, 'en'))[0]).toContain('8 Feb 2023, 20:00');
  expect(type(morning, { ...evening, asOf: '2023-02-08T08:00:00+03:00' })).toBe('contradicts');
  expect(type({ ...morning, value: '15000' }, evening)).toBe('contradicts');
});

test('a level changes within the day where both say their hour, and the turnout of an afternoon is not that of the day', () => {
  const level = { measure: 'strength', of: 'russian-personnel', at: 'kursk', asOf: '2023-02-08T08:00:00' } as const;
  const evening: Said = { ...level, asOf: '2023-02-08T20:00:00', value: '3100', for: 'ministry-b' };
  expect(type({ ...level, value: '13400' }, evening)).toBe('changed');
  expect(type({ ...level, value: '13400' }, { ...evening, asOf: '2023-02-08T09:00:00' })).toBe('contradicts');
  expect(type({ ...level, value: '13400' }, { ...evening, asOf: '2023-02-08' })).toBe('contradicts');
  const toll = { measure: 'killed', of: 'russian-personnel', at: 'war-theatre' } as const;
  const four: Said = { ...toll, asOf: '2023-02-08T16:00:00', said: '2023-02-08', value: '410' };
  const day: Said = { ...toll, asOf: '2023-02-08', said: '2023-02-09', value: '583' };
  expect(type(four, day)).toBe('changed');
  expect(type(four, { ...day, for: 'ministry-b' })).not.toBe('contradicts');
});

test('what flowed by noon is a part of what flowed on that day', () => {
  const flow = { measure: 'casualties-in-period', of: 'russian-personnel', at: 'kursk', said: '2023-02-08' } as const;
  const noon: Said = { ...flow, asOf: '2023-02-08T12:00:00', value: '~250' };
  expect(type(noon, { ...flow, asOf: '2023-02-08', value: '473' })).toBe('part-of-whole');
  expect(type(noon, { ...flow, asOf: '2023-02-08', value: '120' })).toBe('contradicts');
});

test('a total that corrects a later one takes back what had been added in between', () => {
  const toll = { measure: 'killed', of: 'russian-personnel', at: 'war-theatre' } as const;
  const [first, high, low] = [
    claim({ ...toll, id: 'first', ...on('2023-08-16'), value: '111' }),
    claim({ ...toll, id: 'high', ...on('2023-08-21'), value: '115' }),
    claim({ ...toll, id: 'low', ...on('2023-09-15'), value: '97', links: [{ kind: 'corrects', claims: ['high'] }] }),
  ];
  const index = indexOf(first, high, low);
  expect(compare(index, first, low).type).toBe('changed');
  expect(compare(index, high, low).type).toBe('superseded');
  const other = claim({ ...toll, id: 'other', ...on('2023-08-16'), via: ['outlet-d'], value: '161' });
  expect(compare(indexOf(first, high, low, other), other, low).type).toBe('contradicts');
  expect(check(index.dossier).findings.filter(({ rule }) => rule.startsWith('series/'))).toEqual([]);
  const unlinked = indexOf(first, high, { ...low, links: [] });
  expect(compare(unlinked, first, unlinked.claim('low') ?? low).type).toBe('contradicts');
});

test('a total that is counted, just below what it was about, is in no error', () => {
  const toll = { measure: 'killed', of: 'russian-personnel', at: 'war-theatre' } as const;
  const index = indexOf(
    claim({ ...toll, id: 'about', ...on('2023-11-10'), value: '~1200' }),
    claim({ ...toll, id: 'counted', ...on('2023-12-20'), value: '1139' }),
  );
  expect(check(index.dossier).findings.map(({ rule }) => rule)).not.toContain('series/cumulative-drop');
});

test('“up to” and “dozens” leave room above them, and not ten times as much', () => {
  const crowd = { measure: 'strength', of: 'russian-personnel', at: 'war-theatre', asOf: '2003-02-15' } as const;
  const organisers: Said = { ...crowd, for: 'ministry-b', value: '>=2000000' };
  for (const value of ['..11000', '12s']) {
    expect(type({ ...crowd, value }, organisers)).toBe('contradicts');
    expect(type({ ...crowd, value }, { ...organisers, value: '>=200' })).not.toBe('contradicts');
  }
});

test('a level told without a day is of the week in which it is told', () => {
  const training = { of: 'dprk-soldiers', status: 'in-training', at: 'russia' } as const;
  const dated: Said = { ...training, ...on('2024-10-22'), value: '12000' };
  const undated: Said = { ...training, said: '2024-10-23?', value: '~3000', for: 'ministry-b' };
  expect(judged(dated, undated)).toMatchObject({ type: 'contradicts', necessity: 'possible' });
  expect(type(dated, { ...undated, said: '2024-11-20' })).not.toBe('contradicts');
});
