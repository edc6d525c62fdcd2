import { describe, expect, it } from 'vitest';
import { readDossier } from '../read-dossier.ts';
import { readDateCell } from './date-cell.ts';
import { readNumberCell } from './figures/number-cell.ts';

const main = `claimline: 1
title: Cases
sources: { office: { name: Office, kind: institution } }
vocabularies:
  measures:
    cases: { kind: cumulative, unit: case, baseline: 2024-01-01 }
    deaths: { kind: cumulative, unit: person, baseline: 2024-01-01 }
    new: { kind: flow, unit: case, adds-to: cases }
  places: { north: { label: North }, south: { label: South } }
`;

function read(mapping: string, table: string, name = 'cases.csv', dossier = main) {
  return readDossier([
    { path: 'dossier.yaml', text: dossier },
    { path: 'tables/mapping.yaml', text: mapping },
    { path: `tables/${name}`, text: table },
  ]);
}

const told = ({ dossier }: ReturnType<typeof read>) =>
  dossier?.claims.map(
    (claim) => `${claim.id} ${claim.measure} ${claim.scope['at'] ?? ''} ${claim.asOf?.edtf} ${claim.value.text}`,
  );

describe('tables', () => {
  it('reads wide tables as people have them: BOM, CRLF, thousands, blank cells', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: office, at: north, date: Day, columns: { Cases: { measure: cases }, Deaths: { measure: deaths } } }\n',
      '\uFEFFDay,Cases,Deaths\r\n2024-01-05,"1,204",7\r\n2024-01-06,,NA\r\n2024-01-07,"12,310",9\r\n',
    );
    expect(found.diagnostics).toEqual([]);
    expect(told(found)).toEqual([
      'cases-2024-01-05 cases north 2024-01-05 =1204',
      'cases-2024-01-07 cases north 2024-01-07 =12310',
      'deaths-2024-01-05 deaths north 2024-01-05 =7',
      'deaths-2024-01-07 deaths north 2024-01-07 =9',
    ]);
    expect(found.dossier?.locations['cases-2024-01-07']?.fields?.['value']).toMatchObject({
      file: 'tables/cases.csv',
      line: 4,
      column: 12,
    });
  });

  it('reads a plus before what happened in a day as a sign', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: office, at: north, date: Day, columns: { New: { measure: new } } }\n',
      'Day,New\n2024-01-05,+17\n2024-01-06,"+1,204"\n',
    );
    expect(found.diagnostics).toEqual([]);
    expect(found.dossier?.claims.map(({ value }) => [value.stated[0], value.increment])).toEqual([
      ['17', false],
      ['1204', false],
    ]);
  });

  it('reads three decimals as decimals where the table or its other cells say so', () => {
    const index = (decimal: string, table: string) =>
      read(
        `tables:\n  - { file: cases.csv, for: office, at: north, date: Day${decimal}, columns: { Cases: { measure: index } } }\n`,
        table,
        'cases.csv',
        main.replace('measures:', 'measures:\n    index: { kind: stock, unit: "1" }'),
      );
    const said = (found: ReturnType<typeof read>) => found.dossier?.claims.map(({ value }) => value.stated[0]);
    expect(said(index('', 'Day,Cases\n2024-01-05,12.2\n2024-01-06,12.234\n'))).toEqual(['12.2', '12.234']);
    expect(said(index(', decimal: "."', 'Day,Cases\n2024-01-06,12.234\n'))).toEqual(['12.234']);
    expect(said(index(', decimal: ","', 'Day,Cases\n2024-01-06,"12,234"\n'))).toEqual(['12.234']);
    expect(index('', 'Day,Cases\n2024-01-06,12.234\n').diagnostics[0]).toMatchObject({ severity: 'error' });
  });

  it('reads weeks that are named by their last or their first day', () => {
    const week = (names: string) =>
      read(
        `tables:\n  - { file: cases.csv, for: office, at: north, date: { column: Week, format: DD.MM.YYYY, days: 7${names} }, columns: { New: { measure: new }, Cases: { measure: cases } } }\n`,
        'Week,New,Cases\n09.03.2025,310,4100\n',
      );
    // What has been counted so far is counted up to the last day of the week.
    expect(told(week(''))).toEqual([
      'new-2025-03-03-2025-03-09 new north 2025-03-03/2025-03-09 =310',
      'cases-2025-03-09 cases north 2025-03-09 =4100',
    ]);
    expect(told(week(', names: first'))).toEqual([
      'new-2025-03-09-2025-03-15 new north 2025-03-09/2025-03-15 =310',
      'cases-2025-03-15 cases north 2025-03-15 =4100',
    ]);
    expect(week(', names: middle').diagnostics[0]).toMatchObject({ severity: 'error' });
  });

  it('takes places from a column, semicolons, decimal commas and days of another order', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: office, date: { column: Tag, format: D.M.YYYY }, decimal: ",", at: { column: Ort, ids: { Nord: north } }, columns: { Fälle: { measure: cases, id: cases } } }\n',
      'Tag;Ort;Fälle\n5.1.2024;Nord;1.204\n5.1.2024;South;88\n',
    );
    expect(found.diagnostics).toEqual([]);
    expect(told(found)).toEqual([
      'cases-north-2024-01-05 cases north 2024-01-05 =1204',
      'cases-south-2024-01-05 cases south 2024-01-05 =88',
    ]);
  });

  it('reads days across the header', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: office, measure: cases, at: { column: Region }, date: { across: true, format: M/D/YY } }\n',
      'Region,Lat,1/22/20,1/23/20\nNorth,1.5,3,4\n',
    );
    expect(found.diagnostics).toEqual([]);
    expect(told(found)).toEqual([
      'figure-north-2020-01-22 cases north 2020-01-22 =3',
      'figure-north-2020-01-23 cases north 2020-01-23 =4',
    ]);
  });

  it('reads records of JSON, and links what was computed to what it was computed from', () => {
    const found = read(
      'tables:\n  - { file: c.json, for: office, date: day, columns: { n.reported: { measure: cases, id: reported }, filled: { measure: cases, derived-from: n.reported } } }\n',
      '[{"day":"2024-01-05","n":{"reported":5},"filled":5},{"day":"2024-01-06","filled":5}]',
      'c.json',
    );
    expect(found.diagnostics).toEqual([]);
    expect(
      found.dossier?.claims.filter(({ links }) => links.length > 0).map(({ id, links }) => [id, links[0]?.claims]),
    ).toEqual([
      ['filled-2024-01-05', ['reported-2024-01-05']],
      ['filled-2024-01-06', ['reported-2024-01-05']],
    ]);
  });

  it('reads a repeated row once, and a second figure for a day beside the first', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: office, at: north, date: Day, columns: { Cases: { measure: cases }, Deaths: { measure: deaths } } }\n',
      'Day,Cases,Deaths\n2024-01-05,532,7\n2024-01-05,532,7\n2024-01-06,540,8\n2024-01-06,740,8\n2024-01-07,541,9\n',
    );
    expect(found.diagnostics).toMatchObject([
      {
        code: 'row-repeated',
        severity: 'warning',
        message: 'Row 3 repeats row 2.',
        location: { file: 'tables/cases.csv', line: 3, column: 1 },
      },
    ]);
    expect(told(found)).toEqual([
      'cases-2024-01-05 cases north 2024-01-05 =532',
      'cases-2024-01-06 cases north 2024-01-06 =540',
      'cases-2024-01-06-2 cases north 2024-01-06 =740',
      'cases-2024-01-07 cases north 2024-01-07 =541',
      'deaths-2024-01-05 deaths north 2024-01-05 =7',
      'deaths-2024-01-06 deaths north 2024-01-06 =8',
      'deaths-2024-01-07 deaths north 2024-01-07 =9',
    ]);
  });

  it('says once that two tables have a column of one name, and how to tell them apart', () => {
    const table = (file: string): string =>
      `  - { file: ${file}, for: office, date: Day, columns: { Cases: { measure: cases } } }\n`;
    const { diagnostics } = readDossier([
      { path: 'dossier.yaml', text: main },
      { path: 'tables/mapping.yaml', text: `tables:\n${table('a.csv')}${table('b.csv')}` },
      { path: 'tables/a.csv', text: 'Day,Cases\n2024-01-05,3\n2024-01-06,4\n' },
      { path: 'tables/b.csv', text: 'Day,Cases\n2024-01-05,30\n2024-01-06,40\n' },
    ]);
    expect(diagnostics.map(({ code, location, hint }) => [code, location.file, location.line, hint])).toEqual([
      ['duplicate-id', 'tables/b.csv', 2, expect.stringContaining('`id` of its own in the mapping')],
    ]);
    expect(diagnostics[0]?.message).toMatch(/ So it is with 1 more figure of this table\.$/);
  });

  it('says of a word that stands in a column where it stands, and where in the mapping it belongs', () => {
    const { diagnostics } = read(
      'tables:\n  - { file: cases.csv, date: Day, at: { column: Region, ids: { N: north } }, columns: { Cases: { measure: cases } } }\n',
      'Day,Region,Cases\n2024-01-06,N,3\n2024-01-06,"South West",4\n2024-01-07,South West,5\n',
    );
    const [first] = diagnostics.filter(({ found }) => found === 'South West');
    expect(first).toMatchObject({ code: 'unknown-reference', location: { line: 3, column: 12 } });
    expect(first?.message).toMatch(/ So it is with 1 more figure of this table\.$/);
    expect(first?.hint).toContain('`ids` in the mapping of column “Region”');
  });

  it('says at the cell what cannot be read, and an unknown word once', () => {
    const found = read(
      'tables:\n  - { file: cases.csv, for: offic, date: Day, columns: { Cases: { measure: cases } } }\n',
      'Day,Cases\nfive,3\n2024-01-06,1.2.3\n2024-01-07,4\n2024-01-08,5\n',
    );
    expect(
      found.diagnostics.map(({ code, location }) => `${code} ${location.file}:${location.line}:${location.column}`),
    ).toEqual([
      'date-unreadable tables/cases.csv:2:1',
      'number-unreadable tables/cases.csv:3:12',
      'unknown-reference tables/cases.csv:4:12',
    ]);
    expect(
      readDossier([
        { path: 'dossier.yaml', text: main },
        { path: 'tables/x.csv', text: 'a,b\n' },
      ]).diagnostics[0]?.code,
    ).toBe('mapping-missing');
  });
});

it.each([
  ['12,417', '.', '=12417'],
  ['12.417', ',', '=12417'],
  ['12 417', '.', '=12417'],
  ["12'417.5", '.', '=12417.5'],
  ['1,23,456', '.', '=123456'],
  ['1.0', '.', '=1'],
  ['-1,066', '.', '=-1066'],
  ['~3000', '.', '~3000'],
  ['>1,000', '.', '>1000'],
  ['12,41', '.', undefined],
  ['1.234.567', '.', undefined],
  ['?', '.', '?'],
] as const)('the cell %s with the decimal mark %s is %s', (cell, decimal, value) => {
  expect(readNumberCell(cell, decimal, true)).toBe(value);
});

it.each([
  ['2024-03-01', undefined, '2024-03-01'],
  ['2024-03-01T00:00:00Z', undefined, '2024-03-01'],
  ['2024', undefined, '2024'],
  ['01/03/2024', undefined, undefined],
  ['01/03/2024', 'DD/MM/YYYY', '2024-03-01'],
  ['3/1/99', 'M/D/YY', '1999-03-01'],
  ['1 March 2024', 'D MMM YYYY', '2024-03-01'],
  ['2020-02-24T18:00:00', 'YYYY-MM-DDTHH:mm:ss', '2020-02-24'],
  ['2001-01-01', 'YYYY-01-01', '2001'],
  ['1 Foo 2024', 'D MMM YYYY', undefined],
  ['2025-03-03/2025-03-09', undefined, '2025-03-03/2025-03-09'],
  ['2025-03-03/2025-03-09', 'YYYY-MM-DD/YYYY-MM-DD', '2025-03-03/2025-03-09'],
  ['03.–09.03.2025', 'DD.–DD.MM.YYYY', '2025-03-03/2025-03-09'],
  ['30.12.2024 - 5.1.2025', 'D.M.YYYY - D.M.YYYY', '2024-12-30/2025-01-05'],
  ['30.12.-5.1.2025', 'D.M.-D.M.YYYY', '2024-12-30/2025-01-05'],
  ['3/4/24 8:00 PM', 'M/D/YY h:mm A', '2024-03-04'],
] as const)('the day %s in the format %s is %s', (cell, format, day) => {
  expect(readDateCell(cell, format)).toBe(day);
});

it.each([
  ['Mo. 02.09.2024', 'DD.MM.YYYY', '2024-09-02'],
  ['Mar 2020', 'MMM YYYY', '2020-03'],
  ['mar. 2020', 'MMM YYYY', '2020-03'],
  ['Mar. 03.09.2024', 'DD.MM.YYYY', '2024-09-03'],
  ['Monday, 2 September 2024', 'D MMMM YYYY', '2024-09-02'],
  ['mardi 03/09/2024', 'DD/MM/YYYY', '2024-09-03'],
  ['Mon 2024-09-02', undefined, '2024-09-02'],
  ['ca. 02.09.2024', 'DD.MM.YYYY', undefined],
])('the weekday of %s says nothing that its date does not', (cell, format, day) => {
  expect(readDateCell(cell, format)).toBe(day);
});
