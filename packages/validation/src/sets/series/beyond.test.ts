import { describe, expect, it } from 'vitest';
import { check } from '../../engine/engine.ts';
import { buildExample } from '../../rules/examples/build-example.ts';
import { days } from '../../rules/examples/days.ts';

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
  it('have a hole where three and more stay away', () => {
    expect(months([])).toEqual([]);
    expect(months([30, 31])).toEqual([]);
    expect(months([30, 31, 32, 33])).toEqual(['m-34']);
  });
});
