import { dayFromIso, isoFromDay, parseQuantity } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days, onDays } from '../../rules/examples/days.ts';

/** What the rules of series say of one list of a voice, each with the day that it names first. */
function told(values: readonly number[], measure: string): readonly string[] {
  const fields = { name: 'day', for: 'ministry-a', measure, of: 'residents', at: 'town-a', from: '2024-05-02' };
  return check(buildExample({ claims: days(fields, values) }))
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims }) => `${rule.slice(7)} ${claims[0]?.slice(4)}`);
}

describe('a figure beyond everything that the series ever was', () => {
  // A week in which Saturday and Sunday bring half as much, as births do.
  const births = Array.from({ length: 84 }, (_, i) => (i % 7 > 4 ? 8200 + 31 * (i % 11) : 13_100 + 137 * (i % 13)));
  it('is told of a count, whose weeks go up and down by themselves', () => {
    expect(told(births, 'injured-in-a-day')).toEqual([]);
    expect(told(births.with(30, 31_398), 'injured-in-a-day')).toEqual(['spike 31']);
    expect(told(births.with(30, 5100), 'injured-in-a-day')).toEqual(['spike 31']);
  });
  it('is no few of those that come one by one, where chance brings them', () => {
    const hires = Array.from({ length: 48 }, (_, i) => 12 + ((i * i * 7 + 5 * i) % 9));
    expect(told(hires.with(20, 2), 'injured-in-a-day')).toEqual([]);
    // Of many that is no chance.
    expect(told(hires.map((n) => 40 * n).with(20, 80), 'injured-in-a-day')).toContain('slip 21');
  });
  it('is no one more or less among two or three', () => {
    const patients = [3, 4, 4, 5, 4, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 4, 4, 4].concat(
      Array.from({ length: 30 }, (_, i) => 3 + (Math.floor(i / 6) % 2)),
    );
    expect(told(patients.with(10, 1), 'sheltered')).toEqual([]);
    expect(told(patients.map((n) => 100 * n).with(10, 100), 'sheltered')).toContain('spike 11');
  });
  it('is how the series is when it comes twice', () => {
    expect(told(births.with(30, 31_398).with(60, 30_900), 'injured-in-a-day')).not.toContain('spike 31');
  });

  it('is told of a short count that lost its first digit, and of no thin year', () => {
    // Electricity from fossil fuels in Iowa, GWh a year from 2001 (Energy Information Administration).
    const iowa = [35_361, 35_991, 36_234, 36_205, 36_883, 37_014, 41_389, 42_734, 38_620, 42_750, 39_361, 37_379];
    expect(told(iowa, 'injured-in-a-day')).toEqual([]);
    expect(told(iowa.with(6, 1389), 'injured-in-a-day')).toEqual(['spike 7']);
    expect(told(iowa.with(6, 13_890), 'injured-in-a-day')).toEqual([]);
  });
});

describe('a level that is nothing now and then', () => {
  // Highest temperatures of a day in Seattle from 1 January 2012, frost as 0, and rain from 1 October (NOAA).
  const warmth = [
    12.8, 10.6, 11.7, 12.2, 8.9, 4.4, 7.2, 10.0, 9.4, 6.1, 6.1, 6.1, 5.0, 4.4, 1.1, 1.7, 3.3, 0.0, 0, 7.2, 8.3, 6.7,
    8.3, 10.0, 8.9, 8.9, 6.7, 6.7, 9.4, 8.3, 9.4, 8.9, 8.3, 14.4, 15.6, 13.9, 16.1, 15.6, 10.0, 11.1, 12.8, 8.9, 8.3,
    7.2, 6.7, 7.2, 7.2, 10.0, 6.7, 6.7, 7.8, 10.0, 10.0, 8.3, 6.7, 7.2, 5.0, 6.7, 6.7, 5.0,
  ];
  const rain = [
    0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 2.0, 4.8, 16.5, 7.9, 0.0, 0.0, 20.8, 4.8, 0.5, 6.4, 8.9, 0.0,
    7.1, 0.0, 1.5, 23.1, 6.1, 10.9, 34.5, 14.5, 9.7, 5.6, 0.5, 8.1, 0.8, 0.3, 0.0, 0.0, 0.0, 0.0, 15.2, 3.6, 5.3, 0.8,
    0.0, 5.6, 6.1, 7.9, 54.1, 3.8, 11.2, 0.0, 32.0, 0.0, 0.0, 0.0, 0.0, 2.8, 1.5, 35.6, 4.1, 19.6, 13.0, 14.2, 1.5, 1.5,
    1.0, 0.0, 1.5, 0.5, 3.0, 8.1, 2.3, 7.9, 5.3,
  ];
  it('has figures beyond everything that it ever was, told by differences', () => {
    expect(told(warmth, 'share-flooded')).toEqual([]);
    expect(told(warmth.with(36, 38.3), 'share-flooded')).toEqual(['spike 37']);
  });
  it('has none where most of it is next to nothing, and a storm is many times as much', () => {
    expect(told(rain, 'share-flooded')).toEqual([]);
    expect(told(rain.with(40, 97), 'share-flooded')).toEqual([]);
  });
});

describe('a stretch in another unit', () => {
  const level = Array.from({ length: 60 }, (_, i) => 1840 + 9 * i + ((i * 13) % 7));
  it('is told once, whether it stays or comes back', () => {
    const thousands = level.map((value, i) => (i < 40 ? value : value * 1000));
    expect(told(thousands, 'sheltered')).toEqual(['slip 41']);
    expect(
      told(
        level.map((value, i) => (i < 20 || i > 33 ? value : value * 10)),
        'sheltered',
      ),
    ).toEqual(['slip 21']);
  });
  it('of a total is told where it leaps up, and no fast growth is one', () => {
    const total = [2330, 3403, 3628, 4511, 5766, 6169, 7711, 7740, 12667, 13201, 14335, 14730];
    const leap = total.map((value, i) => (i < 8 ? value : value * 1000));
    expect(told(leap, 'injured')).toEqual(['slip 9']);
    expect(told(total, 'injured')).toEqual([]);
    const outbreak = Array.from({ length: 24 }, (_, i) => Math.round(3 * 1.9 ** i));
    expect(told(outbreak, 'injured').filter((one) => one.startsWith('slip'))).toEqual([]);
  });
  it('hides no single slip inside it', () => {
    const thousands = level.map((value, i) => (i < 40 ? value : value * 1000));
    expect(told(thousands.with(50, 229_500), 'sheltered')).toEqual(['slip 41', 'slip 51']);
  });
  it('is none where growth or an outbreak brings the ten times', () => {
    const wave = Array.from({ length: 40 }, (_, i) => Math.round(30 * 1.35 ** Math.min(i, 20)));
    expect(told(wave, 'sheltered').filter((one) => one.startsWith('slip'))).toEqual([]);
    expect(
      told([52, 61, 58, 520, 610, 700, 810, 640, 300, 120, 80, 60], 'arrived').filter((one) => one.startsWith('slip')),
    ).toEqual([]);
  });
});

describe('a series that begins with none for weeks', () => {
  // People in the hospitals of Fribourg from 29 February 2020 (openZH).
  const beds = [
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 26, 11, 12, 20, 28, 32, 35, 35, 39, 44, 50, 67, 76, 77, 77, 81,
    80, 77, 89, 87, 87, 78, 80, 80, 73, 68, 65, 68, 68, 61, 60, 66, 64, 61, 62, 60, 57, 57, 55, 54, 54, 55, 49, 48, 46,
    43, 38, 35, 36, 35, 34, 30, 30, 30, 26, 26, 26,
  ];
  it('shows by what comes later that a stretch of it is in another unit', () => {
    expect(told(beds, 'sheltered')).toEqual([]);
    const thousands = beds.map((value, i) => (i < 43 || i > 50 ? value : 1000 * value));
    expect(told(thousands, 'sheltered')).toEqual(['slip 44']);
    // One of its ends alone is clear: the figures before it still climb.
    const earlier = beds.map((value, i) => (i < 35 || i > 42 ? value : 1000 * value));
    expect(told(earlier, 'sheltered')).toEqual(['slip 36']);
  });
});

describe('an outbreak', () => {
  // Cases of cholera in the west of Haiti by week, from 23 October 2010 (MSPP).
  const weeks = [
    540, 1938, 713, 3312, 7000, 5383, 5674, 6733, 9777, 9088, 7019, 5672, 5079, 5108, 4422, 2872, 3022, 2998, 2573,
    2430,
  ];
  it('begins in the middle of its first report', () => {
    expect(told(weeks, 'injured-in-a-day')).toEqual([]);
  });
});

describe('a count of weeks that rise and fall', () => {
  // Cases of cholera in Artibonite by week, July 2017 to March 2018; 7 was struck off later (MSPP).
  const weeks = [
    25, 27, 29, 54, 75, 88, 110, 140, 127, 188, 189, 204, 248, 195, 170, 170, 131, 135, 7, 90, 107, 98, 87, 93, 61, 58,
    64, 27, 17, 10, 29, 11, 18, 12, 7, 8,
  ];
  const slips = (values: readonly number[]): readonly string[] => {
    const first = dayFromIso('2017-07-08') ?? 0;
    const dated = Object.fromEntries(values.map((value, i) => [isoFromDay(first + 7 * i), value]));
    const of = { name: 'week', for: 'ministry-a', measure: 'injured-in-a-day', of: 'residents', at: 'town-a' };
    return check(buildExample({ claims: onDays(of, dated) }), { only: ['series/slip'] }).findings.map(
      ({ claims }) => claims[0] ?? '',
    );
  };
  it('has one that is a tenth of the line of its neighbours', () => {
    expect(slips(weeks)).toEqual(['week-19']);
    expect(slips(weeks.with(18, 112))).toEqual([]);
    expect(slips(weeks.with(18, 1120))).toEqual(['week-19']);
  });
});

describe('a total that never stands still', () => {
  // Cases of COVID-19 in Spain from 22 March 2020 (Ministry of Health).
  const cases = [
    28_572, 33_089, 39_673, 47_610, 56_188, 64_059, 72_248, 78_797, 85_195, 94_417, 102_136, 110_238, 117_710, 124_736,
    130_759, 135_032, 140_510, 146_690, 152_446, 157_022, 161_852, 166_019, 169_496, 172_541, 177_633, 182_816, 188_068,
    191_726, 195_944, 200_210, 204_178, 208_389, 213_024, 219_764, 223_759,
  ];
  it('does not for three reports either', () => {
    expect(told(cases, 'injured')).toEqual([]);
    expect(
      told(
        cases.map((value, i) => (i > 20 && i < 24 ? 161_852 : value)),
        'injured',
      ),
    ).toEqual(['copied-value 21']);
    expect(
      told(
        cases.map((value, i) => (i > 20 && i < 23 ? 161_852 : value)),
        'injured',
      ),
    ).toEqual([]);
  });
});

describe('reports that come month by month', () => {
  const months = (missing: readonly number[]): readonly string[] => {
    const claims = Array.from({ length: 60 }, (_, i) => i).filter((i) => !missing.includes(i));
    const dossier = buildExample({
      claims: claims.map((i) => ({
        id: `m-${i}`,
        for: 'ministry-a',
        measure: 'arrived',
        of: 'residents',
        at: 'town-a',
        asOf: `${2015 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        value: `=${400 + ((i * 29) % 60)}`,
      })),
    });
    return check(dossier)
      .findings.filter(({ rule }) => rule === 'series/gap')
      .map(({ claims: [first = ''] }) => first);
  };
  it('have a hole where three and more stay away, or one where no other does', () => {
    expect(months([])).toEqual([]);
    expect(months([31])).toEqual(['m-32']);
    expect(months([10, 30, 31])).toEqual([]);
    expect(months([30, 31, 32, 33])).toEqual(['m-34']);
  });
});

describe('a figure below zero', () => {
  const price = Array.from({ length: 80 }, (_, i) => 60 + ((i * i * 7 + 13 * i) % 97) / 10);
  it('lost its sign where none of the others is', () => {
    expect(toldSigned(price.with(40, -64))).toEqual(['spike 41']);
  });
  it('lost it as well where it is twice as far out as all that are, and just where its neighbours are', () => {
    expect(toldSigned(price.with(12, -9).with(40, -68).with(60, -20))).toEqual(['spike 41']);
    expect(toldSigned(price.with(12, -9).with(40, -84).with(60, -20))).toEqual([]);
  });
  it('is one of several, as a price of power is now and then', () => {
    expect(toldSigned(price.with(12, -9).with(40, -64).with(60, -30))).toEqual([]);
  });
});

function toldSigned(values: readonly number[]): readonly string[] {
  const fields = {
    name: 'day',
    for: 'ministry-a',
    measure: 'sheltered',
    of: 'residents',
    at: 'town-a',
    from: '2024-05-02',
  };
  const dossier = buildExample({ claims: days(fields, values.map(Math.abs)) });
  const claims = dossier.claims.map((one, i) => {
    const read = parseQuantity(`=${values[i]}`, { negative: true });
    return read.ok ? { ...one, value: read.value } : one;
  });
  const measures = dossier.measures.map((one) => (one.id === 'sheltered' ? { ...one, negative: true } : one));
  return check({ ...dossier, claims, measures })
    .findings.filter(({ rule }) => rule.startsWith('series/'))
    .map(({ rule, claims: [first] }) => `${rule.slice(7)} ${first?.slice(4)}`);
}
