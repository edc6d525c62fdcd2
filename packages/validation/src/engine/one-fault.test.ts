import { indexDossier } from '@claimline/core';
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { renderMessage } from '../messages/index.ts';
import { buildExample } from '../rules/examples/build-example.ts';
import { days } from '../rules/examples/days.ts';
import type { ExampleClaim } from '../rules/examples/types.ts';
import { isForReaders } from '../rules/for-readers.ts';
import type { CheckResult, Finding, Found } from '../types.ts';
import { check } from './engine.ts';
import { fingerprintOf, fingerprintsOf } from './fingerprint.ts';
import { withoutKnown } from './known-findings.ts';
import { joinByFault } from './one-fault.ts';

const RULES = [
  'number/share-over-100',
  'pair/contradiction',
  'pair/part-exceeds-whole',
  'series/count-mismatch',
  'series/cumulative-drop',
  'series/slip',
  'series/spike',
  'set/jointly-impossible',
  'set/parts-exceed-whole',
  'set/sum-mismatch',
];
const LENGTH = 24;

/** Residents in shelters are children and adults, day by day; some figures of the children are other than they were. */
function shelters(off: Readonly<Record<number, number>>, by = 'ministry-a'): readonly ExampleClaim[] {
  const plain = { for: 'ministry-a', at: 'town-a', from: '2024-05-02' };
  const count = (i: number): number => 3000 + 17 * i + (i % 3);
  const range = Array.from({ length: LENGTH }, (_, i) => i);
  return [
    ...days(
      { ...plain, name: 'all', of: 'residents' },
      range.map((i) => 2 * count(i)),
    ),
    ...days(
      { ...plain, for: by, name: 'children', of: 'children' },
      range.map((i) => off[i] ?? count(i)),
    ),
    ...days({ ...plain, name: 'adults', of: 'adults' }, range.map(count)),
  ];
}
const checked = (claims: readonly ExampleClaim[], only: readonly string[] = RULES): CheckResult =>
  check(buildExample({ claims }), { only });
const rulesOf = ({ found = [] }: Finding): readonly string[] => found.map(({ rule }) => rule);
const apart = ({ findings }: CheckResult): readonly Found[] =>
  findings.flatMap(({ found, rule, severity, message, claims }) => found ?? [{ rule, severity, message, claims }]);

describe('what several rules find of one wrong figure', () => {
  const [finding, ...more] = checked(shelters({ 9: 31530 })).findings;

  it('is one finding that says what was done, as grave as the gravest, with the others behind its sentence', () => {
    expect(more).toEqual([]);
    expect(finding && rulesOf(finding)).toEqual(['series/slip', 'pair/part-exceeds-whole']);
    expect(finding?.severity).toBe('error');
    expect(finding?.claims).toEqual(expect.arrayContaining(['children-10', 'all-10', 'children-9']));
    const sentence = finding && renderMessage(finding.message, 'en');
    for (const one of finding?.found ?? []) expect(sentence).toContain(renderMessage(one.message, 'en').slice(1));
    expect(sentence).toContain('Also (pair/part-exceeds-whole): ');
    expect(finding && renderMessage(finding.message, 'sq')).toContain('Po ashtu (pair/part-exceeds-whole): ');
  });

  it('is the sum that it spoils, where it is too low', () => {
    const { findings } = checked(shelters({ 9: 315 }));
    expect(findings.map(rulesOf)).toEqual([['series/slip', 'set/sum-mismatch']]);
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });

  it('is a stretch in another unit, with every sum that it spoils', () => {
    const thousandths = Object.fromEntries(
      Array.from({ length: LENGTH - 12 }, (_, i) => [12 + i, Math.round((3000 + 17 * (12 + i)) / 1000)]),
    );
    const [one, ...others] = checked(shelters(thousandths)).findings;
    expect(others).toEqual([]);
    expect(one?.rule).toBe('series/slip');
    expect(one?.severity).toBe('error');
    expect(one && renderMessage(one.message, 'en')).toMatch(/another unit\? Also \(set\/sum-mismatch\): /);
  });

  it('is two figures in one another’s column, with what is found about either', () => {
    const total = (step: number, first: number): readonly number[] =>
      Array.from({ length: LENGTH }, (_, i) => first + step * i + (i % 3));
    const [low, high] = [total(3, 540), total(9, 3200)];
    const column = (measure: string, values: readonly number[]): readonly ExampleClaim[] =>
      days({ for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02', name: measure, measure }, values);
    const [one, ...others] = checked(
      [...column('killed', low.with(9, high[9] ?? 0)), ...column('injured', high.with(9, low[9] ?? 0))],
      ['series/cumulative-drop', 'series/swapped-columns', 'series/spike', 'series/slip'],
    ).findings;
    expect(others).toEqual([]);
    expect(one && rulesOf(one)[0]).toBe('series/swapped-columns');
  });

  it('is the total that a sum does not bear out, and not the right one to which it falls', () => {
    const plain = { for: 'ministry-a', of: 'residents', from: '2024-05-02', measure: 'injured' };
    const a = Array.from({ length: 20 }, (_, i) => 100 + 7 * i);
    const b = a.map((n) => 3 * n);
    const all = a.map((n) => 4 * n).with(9, 700);
    const { findings } = checked([
      ...days({ ...plain, name: 'a', at: 'town-a' }, a),
      ...days({ ...plain, name: 'b', at: 'town-b' }, b),
      ...days({ ...plain, name: 'all', at: 'county' }, all),
    ]);
    expect(findings.map(({ rule, claims }) => [rule, claims[0]])).toEqual([['set/sum-mismatch', 'all-10']]);
    expect(findings[0] && rulesOf(findings[0])).toContain('series/cumulative-drop');
  });

  it('stays apart where the figures are those of two voices', () => {
    expect(checked(shelters({ 9: 31530 }, 'ministry-b')).findings.every((one) => one.found === undefined)).toBe(true);
  });

  it('is one with what another voice says that gives the figure without its slip', () => {
    const range = Array.from({ length: 60 }, (_, i) => i);
    const list = (by: string, off: Readonly<Record<number, number>>): readonly ExampleClaim[] =>
      days(
        { at: 'town-a', of: 'residents', from: '2024-03-01', for: by, name: by },
        range.map((i) => off[i] ?? 3000 + 17 * i + (i % 3)),
      );
    const told = (off: Readonly<Record<number, number>>, others: Readonly<Record<number, number>>) =>
      checked([...list('ministry-a', off), ...list('ministry-b', others)], [...RULES, 'number/magnitude-slip'])
        .findings.filter(({ severity }) => severity !== 'info')
        .map((one) => [one.severity, one.rule, ...rulesOf(one).slice(1)].join(' '));
    expect(told({ 30: 35_100 }, {})).toEqual(['error series/slip pair/contradiction number/magnitude-slip']);
    // Who gives another figure besides is in dispute with it.
    expect(told({ 30: 35_100 }, { 30: 4900 })).toContain('error pair/contradiction');
  });

  it('is one with what others say where it stands on a day that is not meant', () => {
    const count = (i: number): number => 3000 + 40 * i;
    const range = Array.from({ length: 60 }, (_, i) => i);
    const plain = { at: 'town-a', of: 'residents', measure: 'injured' as const, from: '2024-03-01' };
    const lists = ['ministry-a', 'ministry-b'].flatMap((by) => days({ ...plain, for: by, name: by }, range.map(count)));
    // The figure of the third of April, with the day and the month in one another's place.
    const claims = lists.map((one) => (one.id === 'ministry-b-34' ? { ...one, asOf: '2024-03-04' } : one));
    const { findings } = checked(claims, [...RULES, 'series/mistyped-day', 'pair/tension']);
    expect(findings.flatMap(({ rule, severity }) => (severity === 'info' ? [] : rule))).toEqual([
      'series/mistyped-day',
    ]);
    const [first] = findings.filter(({ rule }) => rule === 'series/mistyped-day');
    expect(first && rulesOf(first)).toContain('pair/contradiction');
  });

  it('is one with the fall and the beginning of the count that a mistyped year brings about', () => {
    const plain = { at: 'town-a', of: 'residents', measure: 'injured' as const, from: '2024-05-02', for: 'ministry-a' };
    const list = days(
      { ...plain, name: 'day' },
      Array.from({ length: 60 }, (_, i) => 3000 + 40 * i),
    );
    const claims = list.map((one) => (one.id === 'day-34' ? { ...one, asOf: '2023-06-04' } : one));
    const { findings } = checked(claims, [...RULES, 'series/mistyped-day', 'date/before-baseline']);
    expect(findings.map(({ rule }) => rule)).toEqual(['series/mistyped-day']);
    expect(findings[0] && rulesOf(findings[0])).toContain('date/before-baseline');
  });

  it('is a slip of the whole with every share of it and every sum that does not come out with it', () => {
    const claims = Array.from({ length: 16 }, (_, i) => i).flatMap((i): readonly ExampleClaim[] => {
      const [children, adults] = [1700 + ((i * 37) % 90), 3500 + ((i * 53) % 110)];
      const all = children + adults;
      const day = { for: 'ministry-a', at: 'town-a', asOf: `2024-05-${i + 10}` };
      const shareOf = (n: number) => ({ measure: 'share-flooded', value: `=${((100 * n) / all).toFixed(1)}` });
      return [
        { ...day, id: `all-${i}`, of: 'residents', value: `=${i === 8 ? 10 * all : all}` },
        { ...day, id: `children-${i}`, of: 'children', value: `=${children}` },
        { ...day, id: `adults-${i}`, of: 'adults', value: `=${adults}` },
        { ...day, id: `children-share-${i}`, of: 'children', ...shareOf(children) },
        { ...day, id: `adults-share-${i}`, of: 'adults', ...shareOf(adults) },
      ];
    });
    const dossier = buildExample({ claims });
    const measures = dossier.measures.map((one) =>
      one.id === 'share-flooded' ? { ...one, numerator: 'sheltered', denominator: 'sheltered' } : one,
    );
    const { findings } = check({ ...dossier, measures }, { only: RULES });
    expect(findings.map(({ rule }) => rule)).toEqual(['series/slip']);
    expect(findings[0] && rulesOf(findings[0]).filter((rule) => rule === 'pair/contradiction')).toHaveLength(2);
  });

  it('a whole that lost a digit is told by its share and its sum together', () => {
    const day = { for: 'ministry-a', of: 'residents', asOf: '2024-05-10' };
    const claims = [
      { ...day, id: 'all', at: 'county', value: '=85732' },
      { ...day, id: 'a', at: 'town-a', value: '=38802' },
      { ...day, id: 'b', at: 'town-b', value: '=4693' },
      { ...day, id: 'cast', at: 'town-b', measure: 'arrived', value: '=29568' },
      { ...day, id: 'turnout', at: 'town-b', measure: 'share-flooded', value: '63' },
    ];
    const dossier = buildExample({ claims });
    const measures = dossier.measures.map((one) =>
      one.id === 'share-flooded' ? { ...one, numerator: 'arrived', denominator: 'sheltered' } : one,
    );
    const { findings } = check({ ...dossier, measures }, { only: RULES });
    expect(findings.map((one) => rulesOf(one))).toEqual([['pair/contradiction', 'set/sum-mismatch']]);
    expect(findings.map(({ message }) => renderMessage(message, 'en'))[0]).toMatch(/63\s% of exactly 4,693 \(/);
  });

  it('stays apart where it is of two days', () => {
    const { findings } = checked(shelters({ 5: 30870, 15: 15 }));
    expect(findings.length).toBeGreaterThan(1);
    for (const { found = [] } of findings)
      expect(new Set(found.flatMap(({ claims }) => claims[0] ?? [])).size).toBeLessThan(3);
  });

  it('is suppressed rule by rule: what is left is told by itself', () => {
    const [first] = finding?.found ?? [];
    const suppressions = [{ rule: first?.rule ?? '', claims: first?.claims ?? [], reason: 'seen' }];
    const left = check({ ...buildExample({ claims: shelters({ 9: 31530 }) }), suppressions }, { only: RULES });
    expect(apart(left).map(({ rule }) => rule)).toEqual((finding?.found ?? []).slice(1).map(({ rule }) => rule));
  });

  it('is told in as many sentences as say something of their own', () => {
    const made = (rule: string, words: string, ...claims: readonly string[]): Finding => ({
      ...{ rule, claims, severity: 'warning', related: [], settle: [] },
      message: { id: `${rule}:found`, values: { words } },
    });
    const index = indexDossier(buildExample({ claims: shelters({}) }));
    const [one, ...others] = joinByFault(index, [
      made('series/slip', 'a nought too many', 'children-10'),
      made('pair/tension', 'twice', 'children-10', 'all-10'),
      made('pair/tension', 'twice', 'children-10', 'all-9'),
      made('pair/tension', 'once', 'children-10', 'adults-10'),
    ]);
    expect(others).toEqual([]);
    expect(one?.found).toHaveLength(4);
    const told = JSON.stringify(one?.message);
    expect(['nought', 'twice', 'once'].map((words) => told.split(words).length - 1)).toEqual([1, 1, 1]);
  });

  it('is for readers where any of it is', () => {
    expect(finding !== undefined && isForReaders(finding)).toBe(true);
    expect(isForReaders({ rule: 'pair/part-exceeds-whole', claims: ['all-10'] })).toBe(false);
  });

  it('is known to a baseline when all of it is', () => {
    const result = checked(shelters({ 9: 31530 }));
    const all = result.findings.flatMap((one) => fingerprintsOf(one));
    expect(withoutKnown(result, { fingerprints: all }).result.findings).toEqual([]);
    expect(withoutKnown(result, { fingerprints: all.slice(1) }).result.findings).toHaveLength(1);
    expect(result.findings.map((one) => fingerprintOf(one))).toEqual(all.slice(0, 1));
  });

  const offs = fc.dictionary(fc.integer({ min: 0, max: LENGTH - 1 }).map(String), fc.integer({ min: 0, max: 90000 }), {
    maxKeys: 3,
  });
  test.prop([offs], { numRuns: 8 })('is all that each of the rules finds by itself', (off) => {
    const said = (found: readonly Found[]): readonly string[] =>
      found.map((one) => `${one.rule} ${one.claims.join(' ')} ${renderMessage(one.message, 'en')}`).sort();
    const byItself = RULES.flatMap((rule) => apart(checked(shelters(off), [rule])));
    expect(said(apart(checked(shelters(off))))).toEqual(said(byItself));
  });
});
