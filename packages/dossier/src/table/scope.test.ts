import { expect, it } from 'vitest';
import { readDossier } from '../read-dossier.ts';
import { problems } from './testing/read-table.ts';

const MAIN = `claimline: 1
title: Pupils
sources: { office: { name: Office, kind: institution } }
vocabularies:
  measures: { pupils: { label: pupils, kind: stock, unit: person } }
  places: { county: { label: the county } }
  axes:
    grade:
      all: { label: all grades, disjoint: true, complete: true }
      first: { label: first grade, broader: all }
      second: { label: second grade, broader: all }
    sex: { total: { disjoint: true, complete: true }, girls: { broader: total }, boys: { broader: total } }
`;

function read(entry: string, table: string) {
  return readDossier([
    { path: 'dossier.yaml', text: MAIN },
    { path: 'tables/mapping.yaml', text: `tables:\n  - { file: pupils.csv, for: office, at: county, ${entry} }\n` },
    { path: 'tables/pupils.csv', text: table },
  ]);
}

const told = ({ dossier }: ReturnType<typeof read>) =>
  dossier?.claims.map(({ id, scope, value }) => `${id} ${scope['grade']} ${scope['sex']} ${value.text}`);

const LONG =
  'measure: pupils, date: Day, scope: { grade: { column: Grade, ids: { "1": first, "2": second } }, sex: { column: Sex } }, columns: { Pupils: {} }';

it('takes nodes of further axes from the columns of a long table', () => {
  const found = read(
    LONG,
    'Day,Grade,Sex,Pupils\n2024-09-16,1,Girls,204\n2024-09-16,1,Boys,198\n2024-09-16,All,Total,811\n',
  );
  expect(problems(found)).toEqual([]);
  expect(told(found)).toEqual([
    'pupils-first-girls-2024-09-16 first girls =204',
    'pupils-first-boys-2024-09-16 first boys =198',
    'pupils-all-total-2024-09-16 all total =811',
  ]);
  expect(found.dossier?.locations['pupils-first-boys-2024-09-16']?.fields?.['value']).toMatchObject({
    line: 3,
    column: 19,
  });
});

it('says of a column of a wide table of which nodes its figures are, before what the table says', () => {
  const found = read(
    'measure: pupils, date: Day, scope: { grade: all, sex: total }, columns: { First: { scope: { grade: first } }, Girls: { scope: { sex: girls } }, All: {} }',
    'Day,First,Girls,All\n2024-09-16,402,396,811\n',
  );
  expect(problems(found)).toEqual([]);
  expect(told(found)).toEqual([
    'first-2024-09-16 first total =402',
    'girls-2024-09-16 all girls =396',
    'all-2024-09-16 all total =811',
  ]);
});

it('takes them from columns beside days across the header', () => {
  const found = read(
    'measure: pupils, date: { across: true, format: YYYY }, scope: { grade: { column: Grade 2, ids: { "1": first } } }',
    'Grade 2,2023,2024\n1,390,402\n',
  );
  expect(problems(found)).toEqual([]);
  expect(told(found)).toEqual(['figure-first-2023 first undefined =390', 'figure-first-2024 first undefined =402']);
});

it('tells an axis and a node that are not declared at the mapping, once, and a node of a cell at the cell', () => {
  const constants = read(
    'measure: pupils, date: Day, scope: { grad: first, sex: girsl, at: county }, columns: { A: {}, B: { scope: { grade: frist } } }',
    'Day,A,B\n2024-09-16,4,5\n2024-09-17,4,5\n',
  );
  expect(constants.diagnostics).toMatchObject([
    { code: 'unknown-axis', location: { line: 2, column: 87 }, suggestion: 'grade' },
    { code: 'unknown-reference', location: { line: 2, column: 105 }, suggestion: 'girls' },
    { code: 'unknown-axis', location: { line: 2, column: 112 }, hint: 'It has a key of its own: at: ….' },
    { code: 'unknown-reference', location: { line: 2, column: 165 }, suggestion: 'first' },
  ]);
  expect(constants.diagnostics.map(({ location }) => location.file)).toEqual(Array(4).fill('tables/mapping.yaml'));
  expect(constants.dossier?.claims.map(({ scope }) => scope)).toEqual(Array(4).fill({ at: 'county' }));
  const cells = read(LONG, 'Day,Grade,Sex,Pupils\n2024-09-16,9,Girls,204\n2024-09-16,9,Boys,198\n');
  expect(problems(cells)).toEqual([
    '2:12 There is no grade with the id “9”. So it is with 1 more figure of this table.',
  ]);
  expect(cells.diagnostics[0]?.hint).toContain('`ids` in the mapping of column “Grade”');
});

it('tells of a sign in place of a node, too', () => {
  const found = read(LONG, 'Day,Grade,Sex,Pupils\n2024-09-16,*,Girls,204\n');
  expect(problems(found)).toEqual(['2:12 There is no grade with the id “”.']);
  expect(told(found)).toEqual(['pupils-girls-2024-09-16 undefined girls =204']);
});

it('tells that a column is missing from which a node, a place or a group is to be taken', () => {
  expect(problems(read(LONG, 'Day,Grades,Sex,Pupils\n2024-09-16,1,Girls,204\n'))).toEqual([
    '1:1 The table has no column “Grade”.',
  ]);
  const across = read(
    'measure: pupils, date: { across: true, format: YYYY }, of: { column: Group }',
    'Group of pupils,2023\n1,390\n',
  );
  expect(problems(across)).toEqual(['1:1 The table has no column “Group”.']);
});

it('asks whether a node that is told once is told for the rows below it', () => {
  const found = read(
    LONG,
    'Day,Grade,Sex,Pupils\n2024-09-16,1,Girls,204\n2024-09-16,,Boys,198\n2024-09-16,,Total,402\n',
  );
  expect(found.diagnostics).toMatchObject([
    { code: 'cell-empty', hint: expect.stringContaining('fill-down: ["Grade"]') },
  ]);
});

it('takes words such as constructor for ids that nobody declared', () => {
  const found = read(
    'measure: pupils, date: Day, scope: { constructor: first, __proto__: first, grade: constructor }, columns: { A: {} }',
    'Day,A\n2024-09-16,4\n',
  );
  expect(found.diagnostics.map(({ code }) => code)).toEqual(['unknown-axis', 'unknown-axis', 'unknown-reference']);
  expect(found.dossier?.claims[0]?.scope).toEqual({ at: 'county' });
});

it('names the axis that a claim in a file of claims may mean', () => {
  const claims =
    'claims:\n  - { id: g1, for: office, measure: pupils, scope: { grad: first }, as-of: 2024-09-16, value: "402" }\n';
  const { diagnostics } = readDossier([{ path: 'dossier.yaml', text: MAIN + claims }]);
  expect(diagnostics).toMatchObject([{ code: 'unknown-axis', suggestion: 'grade' }]);
});
