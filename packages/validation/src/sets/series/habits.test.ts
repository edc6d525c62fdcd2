// What is usual in one series is odd in another: weeks without weekends, waves, dry spells.
import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

const plain = { for: 'ministry-a', of: 'residents', at: 'county', name: 'day', from: '2024-05-06' };

function told(values: readonly (number | undefined)[], measure: string): readonly string[] {
  return check(buildExample({ claims: days({ ...plain, measure }, values) }))
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims }) => `${rule.slice(7)} ${claims[0]?.slice(4)}`);
}

function totals(counts: readonly number[]): readonly number[] {
  return counts.map((_, i) => counts.slice(0, i + 1).reduce((sum, n) => sum + n, 40));
}

describe('reports of working days only', () => {
  const working = Array.from({ length: 56 }, (_, i) => (i % 7 < 5 ? 100 + 9 * i : undefined));
  it('are regular', () => {
    expect(told(working, 'injured')).toEqual([]);
  });
  it('have a hole where two weeks are missing', () => {
    const holed = working.map((value, i) => (i > 20 && i < 35 ? undefined : value));
    expect(told(holed, 'injured')).toEqual(['gap 36']);
  });
  it('have a zero too many that is found in their counts', () => {
    const counts = working.map((value, i) => (value === undefined ? value : 90 + ((i * 37) % 120)));
    expect(told(counts, 'injured-in-a-day')).toEqual([]);
    expect(told(counts.with(24, 1640), 'injured-in-a-day')).toEqual(['slip 25']);
  });
});

describe('a day of nearly three times the usual in a calm series with weekends', () => {
  const week = [240, 250, 245, 235, 230, 120, 90];
  const counts = Array.from({ length: 70 }, (_, i) => (week[i % 7] ?? 0) + ((i * 13) % 17));
  const wave = counts.map((n, i) => Math.round(i > 40 ? n * (1 + (i - 40) / 12) : n));
  it('is odd, however high a wave rises a month later', () => {
    expect(told(wave, 'injured-in-a-day')).toEqual([]);
    expect(told(wave.with(24, 690), 'injured-in-a-day')).toEqual(['implausible-rate 25']);
    expect(told(totals(wave.with(24, 690)), 'injured')).toEqual(['implausible-rate 25']);
  });
  it('is odd again when it comes a second time', () => {
    expect(told(counts.with(24, 690).with(45, 710), 'injured-in-a-day')).toEqual([
      'implausible-rate 25',
      'implausible-rate 46',
    ]);
  });
  it('is a lost zero where the figure is a tenth, though the series began from little', () => {
    const grown = counts.map((n, i) => (i < 14 ? Math.round((n * (i + 1)) / 15) : n));
    expect(told(grown.with(24, 24), 'injured-in-a-day')).toEqual(['slip 25']);
  });
  it('is none where the counts are as wild as in a list of disasters', () => {
    const wild = [18, 6747, 150, 149, 29986, 1100, 767, 5013, 12, 635, 3317, 70006, 26, 166, 1275, 189, 7235, 633];
    expect(told([...wild, ...wild.toReversed()].with(9, 95_000), 'injured-in-a-day')).toEqual([]);
  });
});

it('a total that stands still time and again, as one of rain does, was not carried forward', () => {
  const still = (n: number): readonly number[] => Array(n).fill(0);
  const rain = [9, 8, 12, ...still(6), 7, 21, 9, 14, 11, ...still(5), 12, 8, 10, 9, 13, 30, 11, 12, 8, 9, 9, 11];
  expect(told(totals([...rain, ...still(13), 14, 11, 9, 12, 8, 10, 11, 9, 13, 12]), 'injured')).toEqual([]);
});

it('growth after a fall is counted from where the total fell to', () => {
  const counts = Array.from({ length: 63 }, (_, i) => (i % 7 === 5 ? 60 : 40) + (i % 3) + Math.round(i / 2));
  const fallen = totals(counts).map((n, i) => (i >= 40 ? n - 400 : n));
  expect(told(fallen, 'injured')).toEqual(['cumulative-drop 41']);
});

describe('a count that takes off', () => {
  const weekly = (values: readonly number[]): readonly string[] => {
    const day = (i: number): string => new Date(Date.UTC(2020, 1, 26 + 7 * i)).toISOString().slice(0, 10);
    const claims = values.map((value, i) => ({
      id: `day-${i + 1}`,
      for: 'ministry-a',
      measure: 'injured-in-a-day',
      of: 'residents',
      at: 'county',
      asOf: `${new Date(Date.UTC(2020, 1, 20 + 7 * i)).toISOString().slice(0, 10)}/${day(i)}`,
      value: `=${value}`,
    }));
    return check(buildExample({ claims }))
      .findings.filter(({ rule }) => rule.startsWith('series/'))
      .map(({ rule, claims: [first = ''] }) => `${rule.slice(7)} ${first.slice(4)}`);
  };
  // Deaths with COVID-19 in the United States by week, March to July 2020.
  const deaths = [
    12, 25, 125, 892, 4271, 11376, 15369, 14989, 13871, 12917, 10321, 9243, 7010, 6762, 5919, 4643, 4188, 6170, 4134,
    5089,
  ];
  // Deaths by disease in the British army in the East by month, April 1854 to March 1856.
  const army = [
    1, 12, 11, 359, 828, 788, 503, 844, 1725, 2761, 2120, 1205, 477, 508, 802, 382, 483, 189, 128, 178, 91, 42, 24, 15,
  ];
  it('is in no other unit, and no figure of it is a slip: each lies between its neighbours', () => {
    expect(weekly(deaths)).toEqual([]);
    expect(weekly(army)).toEqual([]);
  });
  it('has slips all the same', () => {
    expect(weekly(deaths.with(10, 103_210))).toEqual(['slip 11']);
  });
});
