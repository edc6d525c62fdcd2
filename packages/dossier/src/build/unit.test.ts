import { expect, it } from 'vitest';
import { readDossier } from '../read-dossier.ts';

const measured = (unit: string) =>
  readDossier([
    {
      path: 'dossier.yaml',
      text: `claimline: 1\ntitle: T\nvocabularies: { measures: { m: { unit: "${unit}" } } }\n`,
    },
  ]);

it.each(['dose', 'vote', 'bed', 'l', 'seat', 'ballot-paper', 'school/d', '{tone}', '{per 100,000}', '{µg/m³}'])(
  'a measure may count in %s',
  (unit) => {
    const { dossier, diagnostics } = measured(unit);
    expect(diagnostics).toEqual([]);
    expect(dossier?.measures[0]).toMatchObject({ unit, integer: !/^l$|[/ ]/u.test(unit) });
  },
);

it.each([
  ['stock', true],
  ['flow', true],
  ['rate', false],
  ['ratio', false],
])('a %s of children counts whole ones: %s', (kind, integer) => {
  const { dossier } = readDossier([
    {
      path: 'dossier.yaml',
      text: `claimline: 1\ntitle: T\nvocabularies: { measures: { m: { unit: child, kind: ${kind} } } }\n`,
    },
  ]);
  expect(dossier?.measures[0]?.integer).toBe(integer);
});

it.each([
  ['persom', 'person'],
  ['tone', 'tonne'],
  ['Litre', 'litre'],
  ['of them', undefined],
])('%s is taken for a slip, or for no unit', (unit, suggestion) => {
  const [one] = measured(unit).diagnostics;
  expect(one?.code).toBe('unit-unknown');
  expect(one?.suggestion).toBe(suggestion);
});

it('words that would be a unit in braces are told to stand in them', () => {
  expect(measured('seats of each party').diagnostics[0]?.message).toContain('write {seats of each party}.');
  expect(measured('{tone').diagnostics[0]?.message).not.toContain('write');
});
