// A table by sex and grade: its grades are an axis that the dossier declares, and its sums bind along both.
import { expect, it } from 'vitest';
import { readDossier } from '../../packages/dossier/src/index.ts';
import { check, renderMessage } from '../../packages/validation/src/index.ts';

const DOSSIER = `claimline: 1
title: Pupils
sources: { office: { name: Office, kind: institution } }
vocabularies:
  measures: { pupils: { label: pupils, kind: stock, unit: person } }
  places: { county: { label: the county } }
  population:
    pupils: { label: pupils, disjoint: true, complete: true }
    girls: { label: girls, broader: pupils }
    boys: { label: boys, broader: pupils }
  axes:
    grade:
      all: { label: all grades, disjoint: true, complete: true }
      first: { label: first grade, broader: all }
      second: { label: second grade, broader: all }
`;
const LONG = `tables:
  - file: pupils.csv
    for: office
    at: county
    measure: pupils
    date: Day
    of: { column: Sex, ids: { F: girls, M: boys, T: pupils } }
    scope: { grade: { column: Grade, ids: { "1": first, "2": second } } }
    columns: { Pupils: {} }
`;
const WIDE = `tables:
  - file: pupils.csv
    for: office
    at: county
    measure: pupils
    date: Day
    of: pupils
    scope: { grade: all }
    columns: { First: { scope: { grade: first } }, Second: { scope: { grade: second } }, All: {} }
`;

function found(mapping: string, table: string): ReturnType<typeof check>['findings'] {
  const { dossier, diagnostics } = readDossier([
    { path: 'dossier.yaml', text: DOSSIER },
    { path: 'tables/mapping.yaml', text: mapping },
    { path: 'tables/pupils.csv', text: table },
  ]);
  expect(diagnostics).toEqual([]);
  if (dossier === null) throw new Error('The table is not read.');
  return check(dossier).findings;
}

const told = (mapping: string, table: string): readonly string[] =>
  found(mapping, table).map(({ message, claims: [first] }) => `${message.id} ${first}`);

it('a long table is checked along the axis of its grades', () => {
  const table = (girls: number): string => `Day,Sex,Grade,Pupils
2024-09-16,F,1,1204
2024-09-16,F,2,${girls}
2024-09-16,F,All,2391
2024-09-16,M,1,1266
2024-09-16,M,2,1241
2024-09-16,M,All,2507
2024-09-16,T,1,2470
2024-09-16,T,2,2428
2024-09-16,T,All,4898
`;
  expect(told(LONG, table(1187))).toEqual([]);
  expect(told(LONG, table(1487))).toEqual(['set/sum-mismatch:cell pupils-girls-second-2024-09-16']);
  const [sentence] = found(LONG, table(1487)).map(({ message }) => renderMessage(message, 'en'));
  expect(sentence).toContain('Office (pupils, girls, the county, second grade), 16 Sep 2024: ');
});

it('so is a wide one', () => {
  const table = (all: number): string =>
    `Day,First,Second,All\n2023-09-18,2401,2390,4791\n2024-09-16,2470,2428,${all}\n`;
  expect(told(WIDE, table(4898))).toEqual([]);
  expect(told(WIDE, table(4988))).toEqual(['set/sum-mismatch:found all-2024-09-16']);
});
