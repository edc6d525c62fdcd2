import { describe, expect, it } from 'vitest';
import { readDossier } from '../read-dossier.ts';
import { problems, readTable, said } from './testing/read-table.ts';

const MONTHS = 'date: Month, columns: { C: { measure: cases } }';

describe('lines above the header and rows that are no days', () => {
  const titled = '"Sales, in all\nof the office"\n\nMonth,C\n2020-01,120\n2020-02,131\nTotal,251\n';

  it('`header` names the line of the header', () => {
    const found = readTable(`${MONTHS}, header: 4, leave-out: { rows: { Month: Total } }`, titled);
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(['2020-01 =120', '2020-02 =131']);
  });

  it('a table without its columns is told with the line in which they stand', () => {
    const found = readTable(MONTHS, titled);
    expect(problems(found)).toEqual(['1:1 The table has no column “C”.', '1:1 The table has no column “Month”.']);
    expect(found.diagnostics[0]?.hint).toContain('header: 4');
  });

  it('days across are looked for further down, too', () => {
    const found = readTable(
      'measure: cases, date: { across: true }',
      'Cases of the office\n2020-01-01,2020-01-02\n3,4\n',
    );
    expect(found.diagnostics[0]?.hint).toContain('header: 2');
  });

  it('a total in the column of dates is told with how to leave it out', () => {
    const found = readTable(MONTHS, 'Month,C\n2020-01,120\nTotal,251\nAverage,120\n');
    expect(problems(found)).toEqual([
      '3:1 The date of this row cannot be read. So it is with 1 more cell of this column.',
    ]);
    expect(found.diagnostics[0]?.hint).toBe(
      'A row that is a total or a note is left out by the mapping: leave-out: { rows: { "Month": ["Total", "Average"] } }.',
    );
    expect(
      readTable(`${MONTHS}, leave-out: { rows: { Month: [Total, Average] } }`, 'Month,C\nTotal,251\n').diagnostics,
    ).toEqual([]);
  });

  it('a column of rows to leave out that the table does not have is told', () => {
    expect(problems(readTable(`${MONTHS}, leave-out: { rows: { Mont: Total } }`, 'Month,C\n2020-01,1\n'))).toEqual([
      '1:1 The table has no column “Mont”.',
    ]);
  });

  it('a column of figures that stands twice in the header is told', () => {
    const repeated = 'The column “C” stands twice in the header, and only the last one is read.';
    expect(problems(readTable(MONTHS, 'Month,C,C,D,D\n2020-01,1,2,3,4\n'))).toEqual([`1:9 ${repeated}`]);
    expect(problems(readTable('measure: cases, date: { across: true }', '2020-01,2020-01\n1,2\n'))).toHaveLength(1);
  });

  it('a header beyond the end of the table leaves no columns', () => {
    expect(problems(readTable(`${MONTHS}, header: 1000`, 'Month,C\n2020-01,1\n'))).toHaveLength(2);
  });
});

describe('files of tables', () => {
  it('tabs part the cells of a .tsv file, whatever its header has most of', () => {
    const found = readTable(
      'date: Month, columns: { "C, all, told": { measure: cases } }',
      'Month\tC, all, told\n2020-01\t120\n',
      't.tsv',
    );
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(['2020-01 =120']);
  });

  it.each([
    ['t.xlsx', '“t.xlsx” is the workbook of a spreadsheet, and only tables of text are read.', 'Save its sheet as CSV'],
    ['t.txt', '“t.txt” is not read as a table.', undefined],
    ['case.csv', 'There is no table “case.csv” in tables/.', 'CSV, TSV or JSON'],
  ])('what cannot be read as one is told in the mapping: %s', (name, message, hint) => {
    const found = readTable(MONTHS, 'Month,C\n', 'cases.csv', name);
    expect(found.diagnostics).toMatchObject([
      { message, location: { file: 'tables/mapping.yaml', line: 2, column: 13 } },
    ]);
    if (hint !== undefined) expect(found.diagnostics[0]?.hint).toContain(hint);
    if (name === 'case.csv') expect(found.diagnostics[0]?.suggestion).toBe('cases.csv');
  });
});

describe('ids', () => {
  const ids = (...tables: readonly string[]): readonly string[] => {
    const { dossier, diagnostics } = readDossier([
      {
        path: 'dossier.yaml',
        text: 'claimline: 1\ntitle: T\nsources: { s: { name: S, kind: institution } }\nvocabularies: { measures: { m: { unit: case } } }\n',
      },
      {
        path: 'tables/mapping.yaml',
        text: `tables:\n${tables.map((more, i) => `  - { file: t-${i}.csv, for: s, measure: m, ${more} }\n`).join('')}`,
      },
      ...tables.map((more, i) => ({
        path: `tables/t-${i}.csv`,
        text: more.includes('across') ? 'Year,Jan\n2023,10\n' : 'Year,C\n2023,10\n',
      })),
    ]);
    expect(diagnostics).toEqual([]);
    return dossier?.claims.map(({ id }) => id) ?? [];
  };
  const across = 'date: { across: true, year: Year }';
  const down = 'date: { column: Year, format: YYYY }, columns: { C: {} }';

  it('of a second table whose days stand across begin with the name of its file, or as the mapping says', () => {
    expect(ids(across, across)).toEqual(['figure-2023-01', 't-1-2023-01']);
    expect(ids(across, `${across}, id: exports`)).toEqual(['figure-2023-01', 'exports-2023-01']);
  });
  it('begin with that of the table and the name of the column', () => {
    expect(ids(down, `${down}, id: exports`)).toEqual(['c-2023', 'exports-c-2023']);
  });
});

it('words of one’s own as the unit of a table are told once, with where they belong', () => {
  const found = readTable(`${MONTHS}, unit: "{million cases}"`, 'Month,C\n2020-01,1\n2020-02,2\n');
  expect(problems(found)).toEqual([
    '2:9 “{million cases}” is not a known unit. So it is with 1 more figure of this table.',
  ]);
  expect(found.diagnostics[0]?.hint).toContain('give this one to cases');
});
