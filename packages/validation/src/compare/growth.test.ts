import { indexDossier, type Measure, parseDate, type Source } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { growthBetween } from './growth.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const dead: Measure = {
  id: 'dead',
  label: 'dead',
  kind: 'cumulative',
  unit: 'person',
  integer: true,
  validityDays: 7,
  within: [],
  baseline: '2025-03-01',
};
const office = (id: string, side?: string): Source => ({
  id,
  name: id,
  kind: 'institution',
  ...(side === undefined ? {} : { side }),
});
const sources: readonly Source[] = [office('rescue', 'country'), office('health', 'country'), office('aid')];

function judged(a: Said, b: Said): Verdict {
  const toll = { measure: 'dead', of: 'residents', at: 'russia' } as const;
  const [x, y] = [claim({ ...toll, ...a, id: 'a' }), claim({ ...toll, ...b, id: 'b' })];
  const dossier = dossierOf([x, y], { sources });
  return compare(indexDossier({ ...dossier, measures: [...dossier.measures, dead] }), x, y);
}
function verdictOf(a: Said, b: Said): string {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  return compare(indexDossier(dossierOf([x, y], { sources })), x, y).type;
}
const on = (day: string): Partial<Said> => ({ asOf: day, said: day });

describe('a floor of long standing', () => {
  const floor: Said = { for: 'health', value: '>=300', ...on('2025-05-13') };
  test('is not what somebody else passes manyfold within days', () => {
    expect(judged(floor, { for: 'aid', value: '4000', ...on('2025-05-21') }).type).toBe('tension');
  });
  test('has grown where weeks lie between, or where it is passed by little', () => {
    expect(judged(floor, { for: 'aid', value: '4000', ...on('2025-06-11') }).type).toBe('changed');
    expect(judged(floor, { for: 'aid', value: '600', ...on('2025-05-21') }).type).toBe('changed');
  });
});

describe('a young toll', () => {
  test('of another voice, a day later and higher, has grown', () => {
    const first: Said = { for: 'health', value: '210', ...on('2025-03-03') };
    expect(judged(first, { for: 'rescue', value: '340', ...on('2025-03-04') })).toMatchObject({
      type: 'changed',
      subject: 'b',
      row: '7m-moved',
    });
    expect(judged(first, { for: 'aid', value: '300', ...on('2025-03-04') }).type).toBe('changed');
    // On one day the two are at odds, and so are they where it is many times as high.
    expect(judged(first, { for: 'aid', value: '300', ...on('2025-03-03') }).type).toBe('contradicts');
    expect(judged(first, { for: 'aid', value: '2100', ...on('2025-03-04') }).type).toBe('contradicts');
  });
  test('of its second day can be many times as high two days later', () => {
    const first: Said = { for: 'health', value: '12', ...on('2025-03-02') };
    expect(judged(first, { for: 'aid', value: '~150', ...on('2025-03-04') }).type).toBe('changed');
    expect(judged({ ...first, ...on('2025-05-02') }, { for: 'aid', value: '~150', ...on('2025-05-04') }).type).toBe(
      'contradicts',
    );
  });
  test('does not fall', () => {
    const first: Said = { for: 'health', value: '340', ...on('2025-03-03') };
    expect(judged(first, { for: 'rescue', value: '210', ...on('2025-03-04') }).type).toBe('contradicts');
  });
  test('of one province, a day after that of the country', () => {
    const country: Said = { for: 'health', value: '210', ...on('2025-03-03') };
    const province: Said = { for: 'rescue', at: 'kursk-oblast', value: '360', ...on('2025-03-04') };
    expect(judged(country, province).type).toBe('tension');
    expect(judged(country, { ...province, ...on('2025-03-03') }).type).toBe('contradicts');
    // Four days later the whole had time to grow.
    expect(judged(country, { ...province, ...on('2025-03-07') }).type).toBe('changed');
    // Two in all, and four days later nine in one province: so few tell nothing.
    const few: Said = { for: 'health', value: '2', ...on('2025-03-01') };
    expect(judged(few, { ...province, value: '=9', ...on('2025-03-05') }).type).toBe('changed');
  });
  test('that grew several times as fast as such a one grows is in tension some days later, and on the next day no such', () => {
    const first: Said = { for: 'health', value: '280', ...on('2025-05-12') };
    expect(judged(first, { for: 'aid', value: '420', ...on('2025-05-19') }).type).toBe('tension');
    expect(judged(first, { for: 'aid', value: '420', ...on('2025-05-13') }).type).toBe('contradicts');
    expect(judged(first, { for: 'aid', value: '900', ...on('2025-05-19') }).type).toBe('contradicts');
    // Of a count of years a sixth more within days is another count.
    const old: Said = { for: 'health', value: '600000', ...on('2028-10-20') };
    expect(judged(old, { for: 'aid', value: '700000', ...on('2028-10-24') }).type).toBe('contradicts');
  });
  test('passes a ceiling and a vague size of the day before', () => {
    const first = { for: 'health', ...on('2025-03-03') };
    const later = { for: 'aid', ...on('2025-03-04') };
    expect(judged({ ...first, value: '..2200' }, { ...later, value: '~2500' }).type).toBe('changed');
    const province: Said = { ...later, at: 'kursk-oblast', value: '1380' };
    expect(judged({ ...first, value: '100s' }, province).type).toBe('changed');
    expect(judged({ ...first, value: '100s' }, { ...province, ...on('2025-03-03') }).type).toBe('tension');
  });
  test('a lower bound and a higher count of the next day', () => {
    const bound: Said = { for: 'rescue', value: '>=120', ...on('2025-03-02') };
    expect(judged(bound, { for: 'health', value: '210', ...on('2025-03-03') }).type).toBe('changed');
  });
});

test('the same office in two papers of one day, with a digit too many', () => {
  const told = { for: 'rescue', ...on('2025-03-02') } as const;
  const [few, many] = [
    { ...told, via: ['outlet-d'], value: '>=120' },
    { ...told, via: ['outlet-e'], value: '1200' },
  ];
  expect(judged(few, many).type).toBe('tension');
});

describe('a total of another voice, days later and many times as high', () => {
  const dead = { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
  const few: Said = { ...dead, for: 'ministry-a', value: '~300', asOf: '2025-01-13', said: '2025-01-13' };
  const many: Said = { ...dead, for: 'ministry-b', value: '4000', asOf: '2025-01-21', said: '2025-01-21' };
  const judgedSince = (baseline: string | undefined, a: Said, b: Said) => {
    const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
    const dossier = dossierOf([x, y]);
    const measures = dossier.measures.map((one) => (baseline === undefined ? one : { ...one, baseline }));
    return compare(indexDossier({ ...dossier, measures }), x, y);
  };
  test('contradicts where it has been counted for months', () => {
    expect(judgedSince('2024-10-03', few, many)).toMatchObject({ type: 'contradicts', dimension: 'time' });
    expect(judgedSince('2024-10-03', many, few).type).toBe('contradicts');
    // There have been North Korean soldiers in Russia since October.
    expect(judgedSince(undefined, few, many)).toMatchObject({ type: 'contradicts', dimension: 'time' });
  });
  test('strains a lower bound of days before, unless the count is young or nobody knows its age', () => {
    const floor: Said = { ...few, value: '>=300' };
    const soon: Said = { ...many, value: '~1000', asOf: '2025-01-15', said: '2025-01-15' };
    expect(judgedSince(undefined, floor, soon).type).toBe('tension');
    expect(judgedSince(undefined, soon, floor).type).toBe('tension');
    expect(judgedSince(undefined, floor, { ...soon, value: '~500' }).type).not.toBe('tension');
    expect(judgedSince('2025-01-12', floor, soon).type).not.toBe('tension');
    const others = { of: 'residents', at: 'russia' } as const;
    expect(judgedSince(undefined, { ...floor, ...others }, { ...soon, ...others }).type).not.toBe('tension');
  });
  test('has grown where the count is young or of unknown age, within months, and in one voice', () => {
    expect(judgedSince('2025-01-12', few, many).type).toBe('changed');
    const others = { of: 'residents', at: 'russia' } as const;
    expect(judgedSince(undefined, { ...few, ...others }, { ...many, ...others }).type).toBe('changed');
    expect(judgedSince('2024-10-03', few, { ...many, asOf: '2025-03-21', said: '2025-03-21' }).type).toBe('changed');
    expect(judgedSince('2024-10-03', few, { ...many, for: 'ministry-a' }).type).toBe('changed');
    expect(judgedSince('2024-10-03', few, { ...many, value: '>=4000' }).type).toBe('changed');
  });
});

test('how fast a count can grow follows its age', () => {
  const held = (day: string) => {
    const read = parseDate(day);
    if (!read.ok) throw new RangeError(day);
    return read.value;
  };
  const at = (day: string, measure = dead) => ({
    claim: claim({ value: '1', asOf: day }),
    since: undefined,
    measure,
    held: held(day),
  });
  expect(growthBetween(at('2025-03-01'), at('2025-03-02'))).toBe(16);
  expect(growthBetween(at('2025-03-02'), at('2025-03-01'))).toBe(16);
  expect(growthBetween(at('2025-03-10'), at('2025-03-11'))).toBeCloseTo(1.3);
  expect(growthBetween(at('2027-03-01'), at('2027-03-02'))).toBe(1.05);
  expect(growthBetween(at('2025-03-01'), at('2025-03-02', { ...dead, kind: 'stock' }))).toBe(1);
  const { baseline: _, ...open } = dead;
  // Nobody says since when: some days later it may be somewhat more, and weeks later hardly.
  expect(growthBetween(at('2025-03-01', open), at('2025-03-02', open))).toBe(1.5);
  expect(growthBetween(at('2025-03-01', open), at('2025-03-22', open))).toBe(1.05);
});

test('of a toll of which nobody says when it began more days make no clash of what fewer do not', () => {
  const toll = { measure: 'killed', of: 'residents', at: 'russia' } as const;
  const type = (a: string, b: string, days: number): string => {
    const day = `2023-02-${String(6 + days).padStart(2, '0')}`;
    return verdictOf(
      { ...toll, for: 'rescue', value: a, ...on('2023-02-06') },
      { ...toll, for: 'aid', value: b, ...on(day) },
    );
  };
  for (const days of [1, 2, 3, 4, 5, 6, 7, 8]) expect(type('20000', '23000', days)).toBe('changed');
  // 912, and the next day 3,432: the earthquake of 6 February 2023.
  expect(type('912', '3432', 1)).toBe('tension');
  expect(type('912', '9120', 1)).toBe('contradicts');
  expect(type('912', '3432', 0)).toBe('contradicts');
});

test('a toll of some hour and one of seven in the evening of that day are not of one time for certain', () => {
  const seven: Said = { for: 'health', value: '129', asOf: '2025-03-02T19:00', said: '2025-03-02' };
  expect(judged({ for: 'aid', value: '127', ...on('2025-03-02') }, seven).type).toBe('tension');
  expect(judged({ for: 'aid', value: '127', asOf: '2025-03-02T19:00', said: '2025-03-02' }, seven).type).toBe(
    'contradicts',
  );
});

test('the day and an hour of it, from one voice, are of one time for nobody', () => {
  const day: Said = { for: 'health', value: '1124', ...on('2025-03-02') };
  const evening: Said = { ...day, value: '1411', asOf: '2025-03-02T18:00' };
  expect(judged(day, evening).type).toBe('changed');
});

describe('a count of years', () => {
  const old = (said: Said): Said => ({ for: 'health', ...said });
  const years = '2028-03';
  test('does not grow by half within a quarter, whoever counts', () => {
    const low: Said = old({ value: '151000', ...on('2028-06-30') });
    expect(judged(low, { for: 'aid', value: '601000', ...on('2028-07-31') }).type).toBe('contradicts');
    expect(judged(low, { for: 'aid', value: '260000', ...on('2028-07-31') }).type).toBe('contradicts');
    expect(judged(low, { for: 'aid', value: '200000', ...on('2028-07-31') }).type).toBe('changed');
    expect(judged(low, { for: 'aid', value: '601000', ...on('2029-07-31') }).type).toBe('changed');
  });
  test('is no other on one day of a month than on another', () => {
    const month: Said = old({ value: '9000', asOf: years, said: '2028-05-01' });
    expect(judged(month, { for: 'aid', value: '90000', asOf: years, said: '2028-06-01' }).type).toBe('contradicts');
    expect(judged(month, { for: 'aid', value: '13000', asOf: years, said: '2028-06-01' }).type).not.toBe('contradicts');
  });
  test('of the last day of a month is no later than what is of some day of it', () => {
    const some: Said = { for: 'aid', value: '>13000', asOf: years, said: '2028-05-01' };
    expect(judged(some, old({ value: '4856', ...on('2028-03-31') })).type).toBe('contradicts');
    // Of an earlier day of the month it may have grown.
    expect(judged(some, old({ value: '12000', ...on('2028-03-12') })).type).not.toBe('contradicts');
  });
  test('told on one day by one voice for one month is told of one time', () => {
    const told: Said = { for: 'aid', asOf: years, said: '2028-05-01', value: '654965' };
    expect(judged({ ...told, via: ['outlet-a'] }, { ...told, via: ['outlet-b'], value: '~65500' }).type).toBe(
      'contradicts',
    );
    const more: Said = { ...told, value: '700000', said: '2028-05-09' };
    expect(judged(told, more).type).not.toBe('contradicts');
  });
});

describe('a toll of which nobody says since when it is counted', () => {
  const { baseline: _, ...undated } = dead;
  const judgedUndated = (a: Said, b: Said): Verdict['type'] => {
    const toll = { measure: 'dead', of: 'residents', at: 'russia' } as const;
    const [x, y] = [claim({ ...toll, ...a, id: 'a' }), claim({ ...toll, ...b, id: 'b' })];
    const dossier = dossierOf([x, y], { sources });
    const there = compare(indexDossier({ ...dossier, measures: [...dossier.measures, undated] }), x, y);
    return there.type;
  };
  const first = (value: string): Said => ({ for: 'health', value, ...on('2025-05-01') });
  const later = (value: string, day: string): Said => ({ for: 'aid', value, ...on(day) });
  test('of another voice, some days later and a few higher, has grown', () => {
    expect(judgedUndated(first('14'), later('17', '2025-05-02'))).toBe('changed');
    expect(judgedUndated(first('0'), later('1', '2025-05-03'))).toBe('changed');
  });
  test('of the next day is more than the exact number of the day before', () => {
    expect(judgedUndated(first('=187'), later('>187', '2025-05-02'))).toBe('changed');
    expect(judgedUndated(first('=187'), later('>187', '2025-05-01'))).toBe('tension');
    // Of two bounds that leave no number each one is meant.
    expect(judgedUndated(first('<=187'), later('>187', '2025-05-01'))).toBe('contradicts');
  });
  test('may have grown to twice as many, and not to ten times as many, nor become fewer', () => {
    expect(judgedUndated(first('140'), later('223', '2025-05-07'))).toBe('tension');
    expect(judgedUndated(first('140'), later('1400', '2025-05-07'))).toBe('contradicts');
    expect(judgedUndated(first('140'), later('110', '2025-05-07'))).toBe('contradicts');
    // What has come to so many has been counted for long.
    expect(judgedUndated(first('140000'), later('223000', '2025-05-07'))).toBe('contradicts');
  });
  test('is denied by one, and some days later affirmed by another', () => {
    const denied: Said = { ...first('>=1'), mode: 'denied' };
    expect(judgedUndated(denied, later('3', '2025-05-04'))).toBe('tension');
    expect(judgedUndated(denied, later('3', '2025-05-01'))).toBe('contradicts');
  });
  test('of one voice is one fewer a day later', () => {
    expect(judgedUndated(first('17'), { ...later('16', '2025-05-02'), for: 'health' })).toBe('contradicts');
    expect(judgedUndated(first('1717'), { ...later('1716', '2025-05-02'), for: 'health' })).not.toBe('contradicts');
  });
});
