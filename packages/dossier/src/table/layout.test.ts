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
    const found = readTable(MONTHS, 'Month,C,C,D,D\n2020-01,1,2,3,4\n');
    expect(problems(found)).toEqual(['1:7 The column “C” stands more than once in the header.']);
    expect(found.diagnostics[0]?.hint).toContain('"C (1)", "C (2)"');
    expect(problems(readTable('measure: cases, date: { across: true }', '2020-01,2020-01\n1,2\n'))).toHaveLength(1);
  });

  it('columns of one name are told apart by their place', () => {
    const entry =
      'date: Month, columns: { "+ (1)": { measure: cases, at: north }, "+ (2)": { measure: cases, at: south } }';
    const found = readTable(entry, 'Month;North;+;South;+\n2020-01;9;1;8;2\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toEqual(['north 2020-01 =1', 'south 2020-01 =2']);
  });

  it('two lines name the columns where a name stands above several', () => {
    const entry =
      'header: [1, 2], date: Month, columns: { "North Cases": { measure: cases, at: north }, "South Cases": { measure: cases, at: south } }';
    const found = readTable(entry, ';North;;South;\nMonth;Cases;Deaths;Cases;Deaths\n2020-01;9;1;8;2\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toEqual(['north 2020-01 =9', 'south 2020-01 =8']);
  });

  it('what parts the cells is what gives the names of the mapping', () => {
    const entry = 'date: Month, columns: { "Left, cases": { measure: cases } }';
    const found = readTable(entry, 'Month;Left, cases;Centre, cases;Right, cases\n2020-01;9;1;8\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toEqual(['2020-01 =9']);
  });

  it('a header beyond the end of the table leaves no columns', () => {
    expect(problems(readTable(`${MONTHS}, header: 1000`, 'Month,C\n2020-01,1\n'))).toHaveLength(1);
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

describe('rows that are not as long as the header', () => {
  it('with a figure too many are told, and not read in the wrong columns', () => {
    const found = readTable(
      'date: Day, columns: { C: { measure: cases, at: north }, D: { measure: cases, at: south } }',
      'Day,C,D\n2024-01-05,980,7\n2024-01-06,1,004,8\n2024-01-07,1,020,9\n2024-01-08,995,9\n',
    );
    expect(problems(found)).toEqual([
      '3:18 The row has 4 cells, the header has 3: its figures would be read in the wrong columns, and are not read. So it is with 1 more row.',
    ]);
    expect(said(found)).toEqual([
      'north 2024-01-05 =980',
      'north 2024-01-08 =995',
      'south 2024-01-05 =7',
      'south 2024-01-08 =9',
    ]);
  });
  it('are told also where the figure too many stands before a word', () => {
    const found = readTable(MONTHS, 'Month,C,Note\n2020-01,980,\n2020-02,1,204,prov\n');
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['csv-ragged-row']);
    expect(said(found)).toEqual(['2020-01 =980']);
  });
  it('with a remark behind the last column are read', () => {
    const found = readTable(MONTHS, 'Month,C\n2020-01,9\n2020-02,8,a strike\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toHaveLength(2);
  });
  it('that break off are told', () => {
    const found = readTable(MONTHS, 'Month,W,C\n2020-01,1,9\n2020-02,1\n2020-03,1,7\n');
    expect(found.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
    expect(said(found)).toHaveLength(2);
  });
});

describe('what is told once for a block of rows', () => {
  const REGIONS = 'date: Day, at: { column: R }, columns: { C: { measure: cases } }';
  const merged = 'R,Day,C\nnorth,2024-01-05,12\n,2024-01-06,13\nsouth,2024-01-05,20\n,2024-01-06,21\n';
  it('is filled down where the mapping says so, and told where it does not', () => {
    const filled = readTable(`${REGIONS}, fill-down: [R]`, merged);
    expect(problems(filled)).toEqual([]);
    expect(said(filled).toSorted()).toEqual([
      'north 2024-01-05 =12',
      'north 2024-01-06 =13',
      'south 2024-01-05 =20',
      'south 2024-01-06 =21',
    ]);
    const { diagnostics } = readTable(REGIONS, merged);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning cell-empty']);
    expect(diagnostics[0]?.hint).toContain('fill-down: ["R"]');
  });
  it('is filled down before rows are left out, so that a block goes as a whole', () => {
    const blocks = 'R,Day,C\nnorth,2024-01-05,12\n,2024-01-06,13\nTotal,2024-01-05,20\n,2024-01-06,21\n';
    const found = readTable(`${REGIONS}, fill-down: [R], leave-out: { rows: { R: Total } }`, blocks);
    expect(said(found)).toEqual(['north 2024-01-05 =12', 'north 2024-01-06 =13']);
    expect(problems(readTable(`${REGIONS}, fill-down: [Q]`, blocks))).toContain('1:1 The table has no column “Q”.');
  });
  it('is no figure: an empty cell among figures is one that nobody gave', () => {
    const found = readTable(`${MONTHS}, fill-down: [C]`, 'Month,C\n2020-01,980\n2020-02,\n');
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['fill-down-figures']);
    expect(said(found)).toEqual(['2020-01 =980']);
  });
  it('two lines of a header follow one another', () => {
    expect(problems(readTable(`${REGIONS}, header: [2, 1]`, merged))).toHaveLength(1);
  });
  it('so is a date', () => {
    const days = 'Day,R,C\n2024-01-05,north,12\n,south,20\n2024-01-06,north,13\n,south,21\n';
    expect(said(readTable(`${REGIONS}, fill-down: [Day]`, days))).toHaveLength(4);
    expect(readTable(REGIONS, days).diagnostics[0]?.hint).toContain('fill-down: ["Day"]');
  });
  it('words above the rows that they are of are told', () => {
    const found = readTable(MONTHS, 'Month,C\nNorth,\n2020-01,1\n2020-02,2\nSouth,\n2020-01,3\n2020-02,4\n');
    expect(found.diagnostics.map(({ code }) => code)).toContain('row-heading');
    // What stands below all figures is a note.
    expect(problems(readTable(MONTHS, 'Month,C\n2020-01,1\nSource: the office,\nAll rights reserved,\n'))).toEqual([]);
  });
  it('a row of units is left out by its empty date', () => {
    const entry = `${MONTHS}, leave-out: { rows: { Month: "" } }`;
    const found = readTable(entry, 'Month,C\n,persons\n2020-01,1\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toEqual(['2020-01 =1']);
  });
  it('a mark beside a year of the header is taken off', () => {
    const found = readTable('measure: cases, marks: ["*"], date: { across: true, format: YYYY }', '2023;2024*\n5;6\n');
    expect(problems(found)).toEqual([]);
    expect(said(found)).toEqual(['2023 =5', '2024 =6']);
  });
});

it('records of JSON may stand in the one list of a record', () => {
  const table = '{"meta":{"of":2},"data":[{"d":"2024-01-05","c":12},{"d":"2024-01-06","c":13}]}';
  const found = readTable('date: d, columns: { c: { measure: cases } }', table, 'c.json');
  expect(problems(found)).toEqual([]);
  expect(said(found)).toEqual(['2024-01-05 =12', '2024-01-06 =13']);
});

describe('when the figures of a table were given', () => {
  const table = 'Month,C,D\n2020-01,120,7\n';
  const dates = (mapping: string): readonly (string | undefined)[] =>
    (readTable(mapping, table).dossier?.claims ?? []).map(({ id, said: day }) => `${id} ${day?.edtf}`);

  it('is said once for all of it, or for a column', () => {
    expect(dates(`${MONTHS}, said: 2024-12-01`)).toEqual(['c-2020-01 2024-12-01']);
    expect(
      dates('date: Month, said: 2024, columns: { C: { measure: cases }, D: { measure: cases, said: 2024-06 } }'),
    ).toEqual(['c-2020-01 2024', 'd-2020-01 2024-06']);
  });

  it('is a date', () => {
    expect(readTable(`${MONTHS}, said: soon`, table).diagnostics[0]?.expected).toContain('a date such as 2024-10-28');
  });
});
