import type { Measure } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import type { Finding } from '../types.ts';
import { check } from './engine.ts';

const FROM = '2024-05-02';

function findingsOf(claims: readonly ExampleClaim[], measures: Readonly<Record<string, Partial<Measure>>> = {}) {
  const dossier = buildExample({ claims });
  const declared = dossier.measures.map((one) => ({ ...one, ...measures[one.id] }));
  const unitOf = (id: string): string => declared.find((one) => one.id === id)?.unit ?? '';
  return check({
    ...dossier,
    measures: declared,
    claims: dossier.claims.map((claim) => ({ ...claim, unit: unitOf(claim.measure) })),
  }).findings.filter(({ rule }) => !rule.startsWith('model/'));
}

/** The rules that speak in each finding, the cause first. */
function told(findings: readonly Finding[]): readonly (readonly string[])[] {
  return findings.map(({ rule, found }) => found?.map((one) => one.rule) ?? [rule]);
}

/** Totals of two towns and of their county, a week a row; some figures are other than they were. */
function county(
  off: Readonly<Record<string, number>>,
  figures = { a: (i: number) => 31264 + 1990 * i + 97 * (i % 3), b: (i: number) => 42050 + 2103 * i - 41 * (i % 4) },
): readonly ExampleClaim[] {
  const of = { for: 'ministry-a', measure: 'injured', of: 'residents', from: FROM };
  const range = Array.from({ length: 16 }, (_, i) => i);
  const at = (name: string, place: string, value: (i: number) => number): readonly ExampleClaim[] =>
    days(
      { ...of, name, at: place },
      range.map((i) => off[`${name}-${i + 1}`] ?? value(i)),
    );
  return [
    ...at('a', 'town-a', figures.a),
    ...at('b', 'town-b', figures.b),
    ...at('all', 'county', (i) => figures.a(i) + figures.b(i)),
  ];
}

describe('what follows from one cause is told behind it', () => {
  it('a total that lost its last digit is less than every part of it, on every day before', () => {
    const all = Math.floor((31264 + 42050 + 13 * (1990 + 2103) + 97 - 41) / 10);
    expect(told(findingsOf(county({ 'all-14': all })))).toEqual([
      ['series/slip', 'pair/part-exceeds-whole', 'pair/part-exceeds-whole'],
    ]);
  });

  it('a figure that is above its whole falls back to what is right', () => {
    const of = { for: 'ministry-a', measure: 'injured', at: 'town-a', from: FROM };
    const paid = [900, 925, 951, 977, 1060, 1020, 1025, 1031, 1036, 1040, 1044, 1049, 1055, 1061, 1066, 1071];
    const claims = [
      ...days({ ...of, name: 'children', of: 'children' }, paid),
      ...days(
        { ...of, name: 'all', of: 'residents' },
        paid.map((_, i) => 976 + 14 * i),
      ),
    ];
    const findings = findingsOf(claims);
    expect(told(findings)).toEqual([['pair/part-exceeds-whole', 'series/cumulative-drop']]);
    // Above the whole of its own day and of the next, which is the other that is named.
    const sentence = findings[0] === undefined ? '' : renderMessage(findings[0].message, 'en');
    expect(sentence).toContain('1 more of this series: 7 May 2024.');
  });

  it('from a figure that stands in another column a total falls as it falls to one', () => {
    const swapped = { 'a-9': 42050 + 8 * 2103, 'b-9': 31264 + 8 * 1990 + 97 * 2 };
    expect(told(findingsOf(county(swapped)))).toEqual([
      ['series/swapped-columns', 'series/cumulative-drop', 'series/cumulative-drop', 'set/jointly-impossible'],
    ]);
  });

  it('but a slip among two that stay in one another’s column spoils the sum of its day', () => {
    const [a, b] = [(i: number) => 20 + 2 * i + (i % 2), (i: number) => 60 + 2 * i + (i % 3)];
    const figures = { a: (i: number) => (i < 11 ? a(i) : b(i)), b: (i: number) => (i < 11 ? b(i) : a(i)) };
    const claims = [...county({}, figures)];
    const slipped = claims.map((claim) =>
      claim.id === 'all-14' ? { ...claim, value: `=${10 * (a(13) + b(13))}` } : claim,
    );
    expect(told(findingsOf(slipped))).toContainEqual(['series/slip', 'set/sum-mismatch']);
    expect(told(findingsOf(slipped))).toContainEqual(['series/swapped-columns', 'series/cumulative-drop']);
  });

  it('a figure that was carried on spoils the sums of its days, whichever way', () => {
    const carried = Object.fromEntries([9, 10, 11, 12, 13].map((i) => [`b-${i}`, 42050 + 7 * 2103 - 41 * 3]));
    const [finding, ...more] = findingsOf(county(carried));
    expect(more).toEqual([]);
    expect(finding?.rule).toBe('series/copied-value');
    expect(finding?.severity).toBe('error');
    expect(new Set(finding?.found?.map(({ rule }) => rule))).toContain('set/sum-mismatch');
  });

  it('but what stands still where its sums come out does not take another sum along', () => {
    const still = (i: number): number => (i < 4 || i > 11 ? 42050 + 2103 * i : 42050 + 2103 * 3);
    const figures = { a: (i: number) => 31264 + 1990 * i + 97 * (i % 3), b: still };
    const findings = findingsOf(county({ 'all-7': 31264 + 42050 + 6 * 1990 + 3 * 2103 + 240 }, figures));
    expect(told(findings)).toContainEqual(['set/sum-mismatch']);
  });

  it('a month that is above its whole, and by which its total has not grown, is one', () => {
    const months = [300, 320, 345, 310, 333, 352, 341, 360];
    const grown = (of: number): readonly number[] =>
      months.map((_, i) => 900 + of * months.slice(0, i + 1).reduce((sum, n) => sum + n, 0));
    const typed = months.map((n, i) => (i === 5 ? n * 2 + 55 : n));
    const of = { for: 'ministry-a', at: 'town-a', from: FROM };
    const claims = [
      ...days({ ...of, name: 'children', measure: 'injured-in-a-day', of: 'children' }, typed),
      ...days(
        { ...of, name: 'all', measure: 'injured-in-a-day', of: 'residents' },
        months.map((n) => 2 * n),
      ),
      ...days({ ...of, name: 'children-total', measure: 'injured', of: 'children' }, grown(1)),
      ...days({ ...of, name: 'all-total', measure: 'injured', of: 'residents' }, grown(2)),
    ];
    expect(told(findingsOf(claims))).toEqual([['pair/part-exceeds-whole', 'series/count-mismatch']]);
  });

  const SHARES: Readonly<Record<string, Partial<Measure>>> = {
    arrived: { within: ['evacuated'] },
    evacuated: { kind: 'flow' },
    turnout: { numerator: 'arrived', denominator: 'evacuated' },
  };

  it('of two rows for one day the count of the one is in no dispute of its own with the share of the other', () => {
    const of = { for: 'ministry-a', of: 'residents', at: 'town-a', from: FROM };
    const all = [8037, 8111, 8090, 8074, 8120, 8133, 8099, 8101];
    const late = [858, 871, 866, 849, 880, 877, 861, 869];
    const column = (name: string, measure: string, values: readonly number[], second: number): ExampleClaim[] => [
      ...days({ ...of, name, measure }, values),
      {
        id: `${name}-second`,
        for: 'ministry-a',
        measure,
        of: 'residents',
        at: 'town-a',
        asOf: FROM,
        value: `=${second}`,
      },
    ];
    const share = late.map((n, i) => Math.round((1000 * n) / (all[i] ?? 1)) / 10);
    const claims = [
      ...column('all', 'evacuated', all, 8115),
      ...column('late', 'arrived', late, 908),
      ...column('share', 'turnout', share, 11.2),
    ];
    const findings = findingsOf(claims, SHARES);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.message).toMatchObject({ id: 'engine.also' });
    expect(findings[0]?.found?.[0]?.message.id).toBe('pair/contradiction:rows');
  });

  it('a column that stands a row too late is in no dispute of its own with its shares', () => {
    const of = { for: 'ministry-a', from: FROM };
    const range = Array.from({ length: 12 }, (_, i) => i);
    const [a, b] = [(i: number) => 18615 + ((i * 977) % 1400), (i: number) => 9100 + ((i * 613) % 900)];
    const base = (i: number): number => 301000 + 250 * i;
    const share = (i: number): number => Math.round((1000 * a(i)) / base(i)) / 10;
    const places = (name: string, measure: string, at: string, value: (i: number) => number) =>
      days({ ...of, name, measure, of: 'residents', at }, range.map(value));
    const claims = [
      ...places('a', 'arrived', 'town-a', (i) => a(Math.max(0, i - 1))),
      ...places('b', 'arrived', 'town-b', b),
      ...places('county', 'arrived', 'county', (i) => a(i) + b(i)),
      ...places('base', 'evacuated', 'town-a', base),
      ...places('share', 'turnout', 'town-a', share),
    ];
    const findings = findingsOf(claims, SHARES);
    expect(findings.map(({ rule }) => rule)).toEqual(['set/sum-mismatch']);
    expect(findings[0]?.found?.map(({ rule }) => rule)).toContain('pair/contradiction');
  });
});
