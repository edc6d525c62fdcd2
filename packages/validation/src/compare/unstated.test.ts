// Places, populations and measures that a dossier names and does not relate to one another.
import { type DossierIndex, indexDossier, type Measure, parseQuantity, type ScopeAxis } from '@claimline/core';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../types.ts';
import { compare } from './compare.ts';
import { claim, dossierOf, type Said } from './testing/build.ts';

const measure = (id: string, kind: Measure['kind'], more: Partial<Measure> = {}): Measure => ({
  id,
  label: id,
  kind,
  unit: 'person',
  integer: true,
  validityDays: 7,
  within: [],
  ...more,
});
const measures: readonly Measure[] = [
  measure('marchers', 'flow'),
  measure('burnt', 'flow', { unit: 'ha', integer: false }),
  measure('residents', 'stock'),
  measure('killed', 'cumulative', { baseline: '1989-06-03' }),
  measure('taken', 'cumulative', { baseline: '2023-10-07' }),
  measure('freed', 'cumulative', { baseline: '2023-10-07', within: ['taken'] }),
  measure('held', 'stock', { within: ['taken'] }),
  measure('made', 'flow'),
  measure('delivered', 'cumulative', { baseline: '2023-01-01' }),
  measure('growth', 'ratio', { unit: '1', integer: false }),
  measure('vaccinated', 'cumulative', { baseline: '2021-01-01' }),
  measure('share-vaccinated', 'share', { unit: '%', integer: false, numerator: 'vaccinated' }),
];
const axes: readonly ScopeAxis[] = [
  {
    id: 'at',
    label: 'place',
    nodes: [
      { id: 'paris', label: 'Paris', broader: [] },
      { id: 'marseille', label: 'Marseille', broader: [] },
      { id: 'country', label: 'the country', broader: [] },
      { id: 'county', label: 'the county', broader: ['country'] },
    ],
  },
  {
    id: 'of',
    label: 'population',
    nodes: [
      { id: 'all', label: 'all', broader: [] },
      { id: 'men', label: 'men', broader: ['all'] },
      { id: 'of-one', label: 'users of one service', broader: [] },
      { id: 'of-other', label: 'users of another', broader: [] },
    ],
  },
];

function judged(a: Said, b: Said): Verdict {
  const [x, y] = [claim({ ...a, id: 'a' }), claim({ ...b, id: 'b' })];
  const index: DossierIndex = indexDossier({ ...dossierOf([x, y]), measures, axes });
  const [there, back] = [compare(index, x, y), compare(index, y, x)];
  expect(back.type).toBe(there.type);
  return there;
}

function typeOf(a: Said, b: Said): string {
  return judged(a, b).type;
}

describe('two places that are named and not related', () => {
  const paris: Said = { measure: 'marchers', at: 'paris', value: '81000', asOf: '2023-03-07', for: 'ministry-a' };
  const marseille: Said = { ...paris, at: 'marseille', value: '30000', for: 'ministry-b' };
  test('are two, at one time and at another', () => {
    expect(judged(paris, marseille)).toMatchObject({ type: 'incomparable', row: '22u-unstated' });
    expect(typeOf(paris, { ...marseille, asOf: '2024-03-07' })).toBe('incomparable');
    const year = { measure: 'burnt', unit: 'ha' } as const;
    expect(
      typeOf(
        { ...year, at: 'paris', value: '5500000', asOf: '2019-07-01/2020-03-31' },
        { ...year, at: 'marseille', value: '~162000', asOf: '2023-01-01/2023-09-02', for: 'ministry-b' },
      ),
    ).toBe('incomparable');
  });
  test('one that is not said may be the other', () => {
    const { at: _, ...somewhere } = marseille;
    expect(typeOf(paris, somewhere)).toBe('cannot-tell');
  });
});

test('two populations that are named and not related are two, also where the figures would be one', () => {
  const users: Said = { measure: 'residents', of: 'of-one', value: '170M', asOf: '2024-01-31', for: 'ministry-a' };
  for (const value of ['>100M', '170M', '171M', '30M'])
    for (const asOf of ['2024-01-31', '2024-07-31'])
      expect(typeOf(users, { ...users, of: 'of-other', value, asOf, for: 'ministry-b' })).toBe('incomparable');
});

test('who voted and who is registered are two, whoever tells them on whatever days, until it is stated how they relate', () => {
  const list: Said = { of: 'of-one', at: 'county', value: '=1000', asOf: '2024-05-05', for: 'ministry-a' };
  for (const measure of ['residents', 'killed', 'marchers'])
    for (const by of ['ministry-a', 'ministry-b'])
      for (const value of ['=600', '=1000', '=1100', '~1100'])
        for (const [at, asOf] of [
          ['county', '2024-05-05'],
          ['county', '2024-05-06'],
          ['country', '2024-05-06'],
        ] as const)
          expect(typeOf({ ...list, measure }, { ...list, measure, of: 'of-other', for: by, value, at, asOf })).toBe(
            'incomparable',
          );
});

test('the people of a county are none of the men of its country, though one table gives both', () => {
  const table = { measure: 'residents', asOf: '2023-09-18', said: '2024-06-28', for: 'ministry-a' } as const;
  const county: Said = { ...table, of: 'all', at: 'county', value: '758513' };
  expect(typeOf(county, { ...table, of: 'men', at: 'country', value: '1189405' })).toBe('incomparable');
  expect(typeOf(county, { ...table, of: 'all', at: 'country', value: '2402113' })).toBe('part-of-whole');
});

test('seventy without a place and sixty-eight in the county agree, and sixty do not', () => {
  const day = { measure: 'killed', asOf: '1989-06-10', said: '1989-06-10' } as const;
  const county: Said = { ...day, for: 'ministry-a', at: 'county', value: '68' };
  expect(typeOf(county, { ...day, for: 'ministry-b', value: '~70' })).toBe('consistent');
  expect(typeOf(county, { ...day, for: 'ministry-b', value: '60' })).not.toBe('consistent');
});

test('freed so far and still held, both of those taken, are none of one another', () => {
  const day = { asOf: '2023-12-01', said: '2023-12-01', for: 'ministry-a' } as const;
  const freed: Said = { ...day, measure: 'freed', value: '110' };
  expect(typeOf(freed, { ...day, measure: 'held', value: '137' })).toBe('incomparable');
  expect(typeOf(freed, { ...day, measure: 'taken', value: '240' })).toBe('part-of-whole');
});

test('what is expected of one thing does not replace what is expected of another', () => {
  const said = { for: 'ministry-a', mode: 'forecast' } as const;
  const delivered: Said = { ...said, measure: 'delivered', asOf: '2024-03-31', said: '2024-01-31', value: '524000' };
  expect(
    typeOf(delivered, { ...said, measure: 'made', asOf: '2024', said: '2024-03-16', value: '1300000..1400000' }),
  ).toBe('incomparable');
  expect(typeOf(delivered, { ...delivered, said: '2024-03-16', value: '400000' })).toBe('superseded');
});

describe('a toll in a city', () => {
  const toll = { measure: 'killed', for: 'ministry-a' } as const;
  test('does not grow out of none in one of its places', () => {
    const none: Said = { ...toll, at: 'county', value: '0', asOf: '1989-06-04', said: '1989-06-16' };
    expect(typeOf(none, { ...toll, at: 'country', value: '~300', asOf: '1989-06-06' })).toBe('part-of-whole');
  });
  test('and in its country grows within weeks, and is a part of it months later', () => {
    const city: Said = { ...toll, at: 'county', value: '12470', asOf: '1989-06-10', said: '1989-06-10' };
    const country: Said = { ...toll, at: 'country', value: '284500', asOf: '1989-06-20', said: '1989-06-20' };
    expect(typeOf(city, country)).toBe('changed');
    expect(typeOf(city, { ...country, asOf: '1989-10-01', said: '1989-10-01' })).toBe('part-of-whole');
  });
  test('told weeks later with a floor of another order is in dispute', () => {
    const floor: Said = { ...toll, at: 'country', value: '>=10000', asOf: '1989-06-05', said: '1989-06-05' };
    const low: Said = { ...floor, for: 'ministry-b', value: '>200', asOf: '1989-06-30', said: '1989-06-30' };
    expect(typeOf(floor, low)).toBe('tension');
    expect(typeOf(floor, { ...low, value: '>9000' })).toBe('consistent');
  });
});

test('a share agrees with a count that lies within its rounding', () => {
  const day = { at: 'country', asOf: '2021-09-02', said: '2021-09-02' } as const;
  const base = parseQuantity('=2872934');
  if (!base.ok) throw new RangeError(base.problem.message);
  const type = (count: string): string => {
    const x = claim({ ...day, id: 'a', measure: 'vaccinated', value: count, for: 'ministry-a' });
    const share = claim({ ...day, id: 'b', measure: 'share-vaccinated', unit: '%', value: '21.2', for: 'ministry-b' });
    const y = { ...share, shareOf: { quantity: base.value } };
    return compare(indexDossier({ ...dossierOf([x, y]), measures, axes }), x, y).type;
  };
  expect(type('608223')).toBe('corroborates');
  expect(type('620000')).toBe('tension');
  expect(type('700000')).toBe('contradicts');
});

test('one voice does not make “more than 15 million” more precise by ten times as much', () => {
  const floor: Said = { measure: 'residents', at: 'country', asOf: '2023-03-21', said: '2023-03-21', value: '>15M' };
  expect(typeOf(floor, { ...floor, said: '2023-03-22', value: '>150M' })).toBe('tension');
  expect(typeOf(floor, { ...floor, said: '2023-03-22', value: '16.4M' })).not.toBe('tension');
});

test('two measurings within one per cent are in tension, and two counts contradict one another', () => {
  const area: Said = { measure: 'burnt', unit: 'ha', at: 'country', asOf: '2023', said: '2024-01-12', value: '609.49' };
  const other: Said = { ...area, for: 'ministry-b', value: '609.92' };
  expect(typeOf(area, other)).toBe('tension');
  expect(typeOf(area, { ...other, unit: 'km2', value: '6.0992' })).toBe('tension');
  expect(typeOf(area, { ...other, value: '625.4' })).toBe('contradicts');
  const heads: Said = { measure: 'marchers', at: 'country', asOf: '2023', said: '2024-01-12', value: '60949' };
  expect(typeOf(heads, { ...heads, for: 'ministry-b', value: '60992' })).toBe('contradicts');
});

test('what is planned for one year is not held against what somebody else expects for another', () => {
  const cost = { measure: 'residents', at: 'country' } as const;
  const plan: Said = { ...cost, mode: 'planned', asOf: '../2013', said: '2005', value: '4500' };
  const other: Said = {
    ...cost,
    mode: 'forecast',
    asOf: '../2015-09',
    said: '2010-11-10',
    value: '~6500',
    for: 'ministry-b',
  };
  expect(typeOf(plan, other)).toBe('incomparable');
  expect(typeOf(plan, { ...other, asOf: '../2013' })).toBe('tension');
});

describe('two places that nothing holds together', () => {
  const on = (day: string): Partial<Said> => ({ asOf: day, said: day });
  test('are not compared, however near the figures and whenever they were', () => {
    const paris: Said = {
      ...on('2024-07-07'),
      for: 'ministry-a',
      measure: 'share-vaccinated',
      at: 'paris',
      value: '49.8',
      unit: '%',
    };
    expect(judged(paris, { ...paris, for: 'ministry-b', at: 'marseille', value: '59.4' }).type).toBe('incomparable');
    const march: Said = { ...on('2023-11-11'), for: 'ministry-a', measure: 'marchers', at: 'paris', value: '~300000' };
    const other: Said = { ...march, ...on('2025-03-15'), for: 'ministry-b', at: 'marseille', value: '275000..325000' };
    expect(judged(march, other).type).toBe('incomparable');
    const dead: Said = { ...on('2023-11-11'), for: 'ministry-b', measure: 'killed', at: 'marseille', value: '29' };
    expect(judged(march, dead).type).toBe('incomparable');
  });
});

describe('one voice', () => {
  const own = { for: 'ministry-a', of: 'all' } as const;
  test('counts the dead and the vaccinated of one table, neither of whom are some of the other', () => {
    const table = { ...own, at: 'paris', said: '2024-02-20', asOf: '2024-02-20' } as const;
    const dead: Said = { ...table, measure: 'killed', value: '44218' };
    expect(judged(dead, { ...table, measure: 'vaccinated', value: '>108000' }).type).toBe('incomparable');
    expect(judged(dead, { ...table, measure: 'residents', value: '6000' }).type).toBe('incomparable');
    const later = { said: '2024-03-02', asOf: '2024-03-02' } as const;
    expect(judged(dead, { ...table, ...later, measure: 'vaccinated', value: '108000' }).type).toBe('incomparable');
  });
  test('says anew of a day that is over what replaces what it had said, within a week too', () => {
    const day = { ...own, measure: 'share-vaccinated', unit: '%', asOf: '2024-07-28' } as const;
    const [first, second]: readonly [Said, Said] = [
      { ...day, said: '2024-07-29', value: '51.2' },
      { ...day, said: '2024-08-02', value: '51.95' },
    ];
    expect(judged(first, second)).toMatchObject({ type: 'superseded', subject: 'b' });
    expect(judged({ ...first, via: ['paper-a'] }, { ...second, via: ['paper-b'] }).type).toBe('contradicts');
    expect(judged(first, { ...second, said: '2024-07-29' }).type).toBe('contradicts');
  });
  test('expects what replaces what it had expected, also where the two meet at their ends', () => {
    const year = { ...own, measure: 'made', mode: 'forecast', asOf: '2023' } as const;
    const january: Said = { ...year, said: '2023-01-25', value: '400..450' };
    expect(judged(january, { ...year, said: '2023-10-25', value: '375..400' }).type).toBe('superseded');
    expect(judged(january, { ...year, said: '2023-10-25', value: '400..425' }).type).not.toBe('superseded');
  });
});

test('a share of one day and a higher one of days later is one that has moved', () => {
  const share = { measure: 'share-vaccinated', unit: '%', at: 'paris' } as const;
  const first: Said = { ...share, for: 'ministry-a', asOf: '2024-06-28', said: '2024-06-29', value: '12' };
  const second: Said = { ...share, for: 'ministry-b', asOf: '2024-07-05', said: '2024-07-06', value: '49.8' };
  expect(judged(first, second).type).toBe('changed');
  expect(judged(first, { ...second, value: '4' }).type).toBe('tension');
  expect(judged(first, { ...second, asOf: '2024-06-28' }).type).toBe('contradicts');
});

test('by how much it grew in one year is one thing', () => {
  const year = { measure: 'growth', unit: '1', at: 'paris', asOf: '2022', said: '2023-02-23' } as const;
  const [official, other]: readonly [Said, Said] = [
    { ...year, for: 'ministry-a', value: '1.6' },
    { ...year, for: 'ministry-b', value: '>2' },
  ];
  expect(judged(official, other).type).toBe('contradicts');
  expect(judged(official, { ...other, asOf: '2021' }).type).not.toBe('contradicts');
});
