import { parseDate } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { claim, indexOf, type Said } from './testing/build.ts';
import { judged, typeOf } from './testing/judged.ts';

const on = (day: string): Pick<Said, 'asOf' | 'said'> => ({ asOf: day, said: day });
const soldiers = { of: 'dprk-soldiers' } as const;

describe('what is there and what is planned, told on one day', () => {
  const there: Said = { ...soldiers, ...on('2024-10-23'), status: 'sent', at: 'russia', value: '~3000' };
  const planned: Said = { ...there, status: 'planned', asOf: '2024-12~', value: '10000', mode: 'forecast' };

  test('a total to be reached by a day holds those who are there', () => {
    expect(judged(there, planned)).toMatchObject({ type: 'part-of-whole', subject: 'a' });
    expect(typeOf(there, planned)).toBe('part-of-whole');
  });
  test('a plan without a day may be of others, and another voice means what it means', () => {
    const { asOf: _, ...undated } = planned;
    expect(typeOf(there, undated)).toBe('incomparable');
    expect(typeOf(there, { ...planned, for: 'ministry-b' })).toBe('incomparable');
    expect(typeOf(there, { ...planned, value: '+10000' })).toBe('incomparable');
    expect(typeOf({ ...there, said: '2024-10-20' }, planned)).toBe('incomparable');
  });
  test('a first unit for another place is taken from those in training', () => {
    const training: Said = { ...there, status: 'in-training', at: 'russia', value: '~11000' };
    const unit: Said = { ...planned, at: 'kursk-oblast', asOf: '2024-11-01', value: '2600' };
    expect(judged(training, unit)).toMatchObject({ type: 'part-of-whole', subject: 'b' });
    expect(typeOf(training, { ...unit, at: 'russia' })).toBe('incomparable');
  });
});

describe('how many came, told beside how many there are', () => {
  const all: Said = { ...soldiers, ...on('2024-10-23'), status: 'sent', at: 'russia', value: '~3000' };
  test('the newcomers are some of them', () => {
    expect(judged({ ...all, asOf: '2024-10', value: '+1500' }, all)).toMatchObject({
      type: 'part-of-whole',
      subject: 'a',
    });
  });
  test('unless they are more, came later, or another voice tells of them', () => {
    expect(typeOf({ ...all, asOf: '2024-10', value: '+5000' }, all)).toBe('incomparable');
    expect(typeOf({ ...all, asOf: '2025', value: '+1500' }, all)).toBe('incomparable');
    expect(typeOf({ ...all, asOf: '2024-10', value: '+1500', for: 'ministry-b' }, all)).toBe('incomparable');
  });
});

describe('one number of one voice under two definitions', () => {
  const update: Said = { ...soldiers, ...on('2025-06-15'), at: 'kursk-oblast', measure: 'casualties', value: '>6000' };
  test('as a bound it is told again', () => {
    const wider: Said = { ...update, measure: 'casualties-missing', via: ['outlet-e'] };
    expect(typeOf({ ...update, via: ['outlet-d'] }, wider)).toBe('echoes');
    expect(typeOf({ ...update, via: ['outlet-d'] }, { ...wider, value: '>7000' })).not.toBe('echoes');
  });
  test('said once in a month and once on a day of it by one speaker, only one of them can be the words', () => {
    const speech: Said = { ...update, ...on('2024-12-23'), by: 'speaker', value: '>3000', via: ['outlet-d'] };
    const killed: Said = { ...speech, ...on('2024-12'), measure: 'killed', value: '~3000', via: ['outlet-e'] };
    expect(judged(speech, killed)).toMatchObject({ type: 'contradicts', drift: ['definition'] });
    expect(typeOf(speech, { ...killed, by: 'secretary' })).toBe('part-of-whole');
    expect(typeOf(speech, { ...killed, value: '~1000' })).toBe('part-of-whole');
  });
  test('without a day, in the news of one day, it is of one time', () => {
    const told = (measure: string, value: string, outlet: string, day: string) => {
      const { asOf: _a, said: _s, ...bare } = claim({ ...update, id: outlet, measure, value, via: [outlet] });
      const published = parseDate(day);
      if (!published.ok) throw new RangeError(day);
      return { ...bare, published: published.value };
    };
    const killed = told('killed', '~350', 'outlet-d', '2025-09-02');
    const verdict = (day: string, value = '350'): string => {
      const other = told('casualties', value, 'outlet-e', day);
      return compare(indexOf(killed, other), killed, other).type;
    };
    expect(verdict('2025-09-02')).toBe('contradicts');
    expect(verdict('2025-09-03')).not.toBe('contradicts');
    expect(verdict('2025-09-02', '360')).not.toBe('contradicts');
  });
});

describe('nobody seen, said after somebody was', () => {
  const fighting: Said = { ...soldiers, status: 'in-combat', at: 'kursk-oblast', value: '2000', asOf: '2024-12-03~' };
  const unseen: Said = { ...fighting, ...on('2024-12-09~'), value: '>=1', mode: 'denied', for: 'ministry-b' };
  test('within the week of it pulls against it', () => {
    expect(judged(fighting, unseen)).toMatchObject({ type: 'tension', necessity: 'possible' });
  });
  test('weeks later, or by the voice itself, it leaves open what was then', () => {
    expect(typeOf(fighting, { ...unseen, ...on('2025-02-09') })).toBe('cannot-tell');
    expect(judged(fighting, { ...unseen, for: 'ministry-a' }).reasons[0]?.id).not.toBe('reason.tension.denied-since');
  });
});

test('two lower bounds far apart: in tension where they are of one day, else neither says what the number is', () => {
  const bound: Said = { ...soldiers, ...on('2024-12-23'), at: 'kursk-oblast', measure: 'casualties', value: '>=1100' };
  const other: Said = { ...bound, for: 'ministry-b', value: '>3000' };
  expect(judged(bound, other)).toMatchObject({ type: 'tension', dimension: 'value' });
  expect(typeOf(bound, { ...other, value: '>1400' })).toBe('consistent');
  expect(typeOf(bound, { ...other, asOf: '2024-12', said: '2024-12-31' })).not.toBe('tension');
});

test('as many of one army as in a whole force, told as nearly so many, strain it', () => {
  const force: Said = {
    ...on('2024-11-11'),
    of: 'russian-side-force',
    status: 'present',
    at: 'kursk-oblast',
    value: '~<50000',
  };
  const army: Said = { ...force, of: 'russian-personnel', for: 'ministry-b', value: '50000' };
  expect(typeOf(army, force)).toBe('tension');
  expect(typeOf(army, { ...force, value: '50000' })).toBe('part-of-whole');
  expect(typeOf({ ...army, value: '40000' }, force)).toBe('part-of-whole');
});
