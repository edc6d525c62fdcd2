import type { Dossier } from '@claimline/core';
import { expect, test } from 'vitest';
import { claim, dossierOf, type Said } from '../../compare/testing/build.ts';
import { check } from '../../engine/engine.ts';

const toll = { measure: 'killed', of: 'dprk-soldiers', at: 'kursk-oblast' } as const;
const first: Said = { ...toll, id: 'first', value: '=2005', asOf: '2025-03-09', said: '2025-03-09' };
const other: Said = { ...toll, id: 'other', for: 'ministry-b', value: '=1940', asOf: '2025-03-09', said: '2025-03-09' };
const later: Said = { ...toll, id: 'later', for: 'ministry-b', value: '=2000', asOf: '2025-03-30', said: '2025-03-30' };
const mended: Said = {
  ...toll,
  id: 'mended',
  value: '=1940',
  asOf: '2025-03-09',
  said: '2025-03-12',
  links: [{ kind: 'corrects', claims: ['first'] }],
};

function told(...said: readonly Said[]): readonly string[] {
  const { findings } = check(dossierOf(said.map(claim)));
  const wanted = ['pair/contradiction', 'series/cumulative-drop'];
  return findings.filter(({ rule }) => wanted.includes(rule)).map(({ rule, severity }) => `${rule} ${severity}`);
}

test('a figure that its voice has corrected is in no dispute, and no later total falls below it', () => {
  expect(told(first, other)).toEqual(['pair/contradiction error']);
  expect(told(first, mended, other)).toEqual(['pair/contradiction info']);
  expect(told(first, later)).toEqual(['series/cumulative-drop error']);
  expect(told(first, mended, later)).toEqual([]);
});

test('nor is a report of it, told before the correction', () => {
  const relay: Said = { ...first, id: 'relay', via: ['outlet-d'] };
  expect(told(first, relay, other)).toEqual(['pair/contradiction error']);
  expect(told(first, relay, mended, other)).toEqual(['pair/contradiction info']);
  expect(told(first, relay, mended, later)).toEqual([]);
});

test('what follows from a report that strayed from its words is no second error', () => {
  const speech = { ...toll, by: 'minister', asOf: '2025-02-23', said: '2025-02-24' } as const;
  const words: Said = { ...speech, id: 'words', value: '810', via: ['outlet-d'] };
  const strayed: Said = { ...speech, id: 'strayed', value: '8100', via: ['outlet-e'] };
  const office: Said = {
    ...toll,
    id: 'office',
    for: 'ministry-b',
    value: '812',
    asOf: '2025-02-23',
    said: '2025-02-24',
  };
  const far: Said = { ...office, id: 'far', value: '3000' };
  expect(told(strayed, office)).toEqual(['pair/contradiction error']);
  expect(told(words, strayed, office)).toEqual(['pair/contradiction info']);
  // The words themselves clash with it too: one finding, of both.
  expect(told(words, strayed, far)).toEqual(['pair/contradiction error']);
  expect(check(dossierOf([words, strayed, far].map(claim))).findings[0]?.sides).toEqual([
    ['far'],
    ['strayed', 'words'],
  ]);
});

test('the words themselves are not explained away by the report that strayed from them', () => {
  const speech = { ...toll, by: 'minister', asOf: '2025-03-06', said: '2025-03-06' } as const;
  const words: Said = { ...speech, id: 'words', value: '731', via: ['outlet-d'] };
  const strayed: Said = { ...speech, id: 'strayed', value: '5100', via: ['outlet-e'] };
  // It clashes with the words, and happens to fit the report.
  const other: Said = {
    ...toll,
    id: 'other',
    for: 'ministry-b',
    value: '>1000',
    asOf: '2025-03-06',
    said: '2025-03-06',
  };
  const later: Said = {
    ...toll,
    id: 'later',
    for: 'ministry-c',
    value: '=1204',
    asOf: '2025-03-20',
    said: '2025-03-20',
  };
  const last: Said = { ...later, id: 'last', value: '=1236', asOf: '2025-03-24', said: '2025-03-24' };
  expect(told(words, strayed, other, later, last)).toContain('pair/contradiction error');
});

test('what is told of a figure after its voice had corrected it is a finding of its own, and falls below nothing', () => {
  const cited: Said = { ...first, id: 'cited', via: ['outlet-d'], asOf: '2025-03-20', said: '2025-03-20' };
  const total: Said = { ...mended, id: 'total', value: '=1960', asOf: '2025-03-28', said: '2025-03-28', links: [] };
  const { findings } = check(dossierOf([first, mended, cited, total].map(claim)));
  const rules = findings.map(({ rule }) => rule);
  expect(rules).toContain('pair/superseded-still-cited');
  expect(rules).not.toContain('series/cumulative-drop');
  // Of another place it is another count.
  const elsewhere: Said = { ...cited, at: 'russia' };
  expect(check(dossierOf([first, mended, elsewhere].map(claim))).findings.map(({ rule }) => rule)).not.toContain(
    'pair/superseded-still-cited',
  );
});

test('a figure that its own voice has raised by the day of the other is in no dispute with it', () => {
  const there = { measure: 'strength', of: 'dprk-soldiers', at: 'kursk-oblast', status: 'present' } as const;
  const on = (id: string, voice: string, day: string, value: string): Said => ({
    ...there,
    ...{ id, for: voice, value, asOf: day, said: day },
  });
  const before = on('before', 'ministry-a', '2024-11-01', '=3800');
  const then = on('then', 'ministry-a', '2024-11-03', '=5400');
  const apart = on('apart', 'ministry-b', '2024-11-03', '>5000');
  expect(told(before, apart)).toEqual(['pair/contradiction error']);
  expect(told(before, then, apart)).toEqual(['pair/contradiction info']);
});

test('a report that tells the missing as dead accuses nobody, and is the error', () => {
  const speech = { of: 'dprk-soldiers', at: 'kursk-oblast', asOf: '2025-02-23', said: '2025-02-23' } as const;
  const words: Said = { ...speech, id: 'words', measure: 'missing', value: '~1900', utterance: 'u' };
  const report: Said = { ...words, id: 'report', measure: 'killed', via: ['outlet-d'] };
  const own: Said = { ...speech, id: 'own', measure: 'killed', value: '=211' };
  const next: Said = { ...own, id: 'next', value: '=219', asOf: '2025-02-25', said: '2025-02-25' };
  const { findings } = check(dossierOf([words, report, own, next].map(claim)));
  const graver = findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, claims }) => `${rule} ${claims[0]}`);
  expect(graver).toEqual(['source/drifted report']);
});

test('nor is what follows from a report that has other digits than the words of its voice', () => {
  const day = { ...toll, asOf: '2025-02-23', said: '2025-02-23' } as const;
  const words: Said = { ...day, id: 'words', value: '=45' };
  const report: Said = { ...day, id: 'report', value: '=54', via: ['outlet-d', 'ministry-a'] };
  const next: Said = { ...toll, id: 'next', value: '=46', asOf: '2025-02-24', said: '2025-02-24' };
  expect(told(words, report, next)).toEqual(['pair/contradiction error']);
});

test('a report is no less an error for what else it cannot be beside', () => {
  const day = { ...toll, asOf: '2025-02-23', said: '2025-02-23' } as const;
  const whole: Said = { ...day, id: 'whole', measure: 'casualties', value: '=259' };
  const words: Said = { ...day, id: 'words', value: '=34' };
  const report: Said = { ...day, id: 'report', value: '=310', via: ['outlet-d'] };
  expect(told(words, report)).toEqual(['pair/contradiction error']);
  expect(told(whole, words, report)).toEqual(['pair/contradiction error']);
});

test('what a voice had told before the other explains no fall of the total after it', () => {
  const own = { ...toll, for: 'ministry-b' } as const;
  const march: Said = { ...own, id: 'march', value: '4000', asOf: '2025-03-01', said: '2025-03-01' };
  const may: Said = { ...toll, id: 'may', for: 'ministry-c', value: '12000', asOf: '2025-05-01', said: '2025-05-01' };
  const august: Said = { ...own, id: 'august', value: '6500', asOf: '2025-08-01', said: '2025-08-01' };
  expect(told(may, august)).toEqual(['series/cumulative-drop error']);
  expect(told(march, may, august)).toEqual(['series/cumulative-drop error']);
});

test('of the words of a voice and a report of them it is the report that strayed', () => {
  const before: Said = {
    ...toll,
    id: 'before',
    for: 'ministry-b',
    value: '~3700',
    asOf: '2025-01-20',
    said: '2025-01-20',
  };
  const words: Said = { ...toll, id: 'words', value: '~2400', asOf: '2025-02-15', said: '2025-02-15' };
  const report: Said = { ...words, id: 'report', value: '24000', via: ['outlet-d'] };
  expect(told(before, words)).toEqual(['series/cumulative-drop error']);
  expect(told(before, words, report)).toEqual(['pair/contradiction error', 'series/cumulative-drop error']);
});

test('a report that turns a bound round is in no tension with others, for the words are not', () => {
  const words: Said = { ...toll, id: 'words', value: '>1500', asOf: '2025-03-09', said: '2025-03-09', utterance: 'u' };
  const report: Said = { ...words, id: 'report', value: '..1500', via: ['outlet-d'] };
  const others: Said = { ...other, value: '2000' };
  const { findings } = check(dossierOf([words, report, others].map(claim)));
  const told = findings.flatMap(({ rule, severity }) => (severity === 'info' ? [] : `${rule} ${severity}`));
  expect(told).toEqual(['source/misreported error']);
});

test('a figure that clashes with one of a voice is in no tension of its own with those of the days before', () => {
  const cases = (id: string, voice: string, day: string, value: string): Said => ({
    ...toll,
    id,
    for: voice,
    of: 'residents',
    at: 'russia',
    value,
    asOf: day,
    said: day,
  });
  const first = cases('first', 'ministry-a', '2025-09-04', '28');
  const own = cases('own', 'ministry-a', '2025-09-11', '68');
  const others = cases('others', 'ministry-b', '2025-09-11', '81');
  const dossier = (...said: readonly Said[]): Dossier => {
    const made = dossierOf(said.map(claim));
    return { ...made, measures: made.measures.map((one) => ({ ...one, baseline: '2025-08-20' })) };
  };
  const told = (...said: readonly Said[]): readonly string[] =>
    check(dossier(...said)).findings.flatMap(({ rule, severity }) =>
      severity === 'info' || !rule.startsWith('pair/') ? [] : `${rule} ${severity}`,
    );
  expect(told(first, others)).toEqual(['pair/tension warning']);
  expect(told(first, own, others)).toEqual(['pair/contradiction error']);
});
