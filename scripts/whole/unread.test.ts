// What could not be read is told where it stands, and nothing is told besides that follows from it.
import { expect, it } from 'vitest';
import { readDossier } from '../../packages/dossier/src/index.ts';
import { check, createChecker } from '../../packages/validation/src/index.ts';

const MAIN = `claimline: 1
title: Admissions
sources:
  office: { name: Office, kind: institution }
  paper: { name: Paper, kind: outlet }
vocabularies:
  measures: { admitted: { label: admissions, kind: flow, unit: person } }
  places: { county: { label: the county } }
  population: { residents: { label: residents } }
  status: { urgent: { label: urgent } }
  axes: { ward: { all: {}, surgery: { broader: all } } }
`;
type Files = Readonly<Record<string, string>>;

function read(files: Files) {
  return readDossier(Object.entries({ 'dossier.yaml': MAIN, ...files }).map(([path, text]) => ({ path, text })));
}

/** What is wrong in the files, and what is found in what could be read. */
function told(files: Files): readonly string[] {
  const { dossier, diagnostics } = read(files);
  if (dossier === null) throw new Error('Nothing is read.');
  return [...diagnostics, ...check(dossier).findings].map((one) => ('code' in one ? one.code : one.rule));
}

const table = (rest: string, rows: string): Files => ({
  'tables/mapping.yaml': `tables:\n  - { file: a.csv, for: office, via: paper, at: county, of: residents, date: Month, ${rest} }\n`,
  'tables/a.csv': rows,
});

it('a state or a node that is unknown is not unstated', () => {
  const rows = 'Month,N,Kind\n2024-01,50,A\n2024-02,54,Z\n';
  const columns = 'columns: { N: { measure: admitted } }';
  expect(told(table(`status: { column: Kind, ids: { A: urgent } }, ${columns}`, rows))).toEqual(['unknown-reference']);
  expect(told(table(`scope: { ward: { column: Kind, ids: { A: surgery } } }, ${columns}`, rows))).toEqual([
    'unknown-reference',
  ]);
  const wide = 'measure: admitted, columns: { N: { scope: { ward: surgry } }, M: { scope: { ward: all } } }';
  expect(told(table(wide, 'Month,N,M\n2024-01,50,61\n'))).toEqual(['unknown-reference']);
  // Where nothing is written it is asked for as ever.
  expect(told(table(`status: { column: Kind, ids: { A: urgent } }, ${columns}`, rows.replace('Z', '')))).toEqual([
    'cell-empty',
    'scope/unstated',
  ]);
});

it('a source is not unused because the table that gives its figures could not be read', () => {
  const columns = 'columns: { N: { measure: admitted } }';
  expect(told(table(columns, ''))).toEqual(['file-empty']);
  expect(told(table(columns, 'Month,N\n'))).toEqual(['table-without-rows']);
  expect(told(table(`colums: {}`, 'Month,N\n2024-01,50\n'))).toEqual(['unknown-key']);
  expect(told({})).toEqual(['model/unused-source', 'model/unused-source']);
});

it('of a claim neither whom it counts nor who says it nor when is missing where it is written', () => {
  const claim = (keys: string): Files => ({
    'claims/a.yaml': `claims:\n  - { id: a, measure: admitted, at: county, value: "50", ${keys} }\n  - { id: b, measure: admitted, at: county, status: urgent, scope: { ward: all }, of: residents, for: office, via: paper, said: 2024-02-01, as-of: 2024-01, value: "54" }\n`,
  });
  const all = 'status: urgent, scope: { ward: all }';
  const unread = `${all}, of: resident, for: ofice, via: papr, said: 2024-13-45, as-of: 2024-02-31`;
  expect(new Set(told(claim(unread)))).toEqual(new Set(['unknown-reference', 'date-impossible']));
  expect(told(claim(all))).toEqual(['source/missing', 'date/as-of-missing', 'scope/unstated']);
});

it('after an edit the same is told as in a check from the beginning', () => {
  const rows = (kind: string): string =>
    `id,measure,for,via,at,of,status,as-of,value\na,admitted,office,paper,county,residents,urgent,2024-01,50\nb,admitted,office,paper,county,residents,${kind},2024-02,54\n`;
  const checker = createChecker();
  for (const kind of ['urgent', 'urgnt', '', 'urgnt', 'urgent']) {
    const { dossier } = read({ 'claims/a.csv': rows(kind) });
    if (dossier === null) throw new Error('Nothing is read.');
    expect(checker.check(dossier).findings).toEqual(check(dossier).findings);
  }
});
