import { expect, it } from 'vitest';
import { problems, readTable } from './testing/read-table.ts';

const MAPPING = 'at: north, date: Day, measure: cases, columns: { Cases: {}, Deaths: {} }';
const ACROSS = 'at: north, date: { across: true, format: YYYY }, measure: cases';

it.each([
  ['', 'cases.csv'],
  ['\uFEFF \n\n', 'cases.tsv'],
  ['\n', 'cases.json'],
])('an empty file %j is told once, and not as columns that are missing', (text, name) => {
  for (const mapping of [MAPPING, ACROSS]) {
    const read = readTable(mapping, text, name);
    expect(problems(read)).toEqual(['1:1 The file is empty.']);
    expect(read.diagnostics[0]?.expected).toBe('a table whose first row names its columns');
  }
});

it('a table of a header alone is told once, as a warning', () => {
  for (const [mapping, text] of [
    [MAPPING, 'Day,Cases,Deaths\n'],
    [MAPPING, 'Day,Cases,Deaths\r\n,,\r\n'],
    [ACROSS, 'Region,2023,2024\n'],
  ] as const) {
    const read = readTable(mapping, text);
    expect(problems(read)).toEqual(['1:1 The table has a header and no rows, and gives no figure.']);
    expect(read.diagnostics[0]?.severity).toBe('warning');
  }
});

it('where its columns are missing too, or its rows could not be read, that alone is told', () => {
  expect(problems(readTable(MAPPING, 'Day,Cases\n'))).toEqual(['1:1 The table has no column “Deaths”.']);
  expect(readTable(MAPPING, 'Day,Cases,Deaths\n2024-01-05,1,204,7\n').diagnostics.map(({ code }) => code)).toEqual([
    'csv-ragged-row',
  ]);
});

it('a header that the mapping looks for behind the end is one problem, with the line where it is', () => {
  const read = readTable(`${MAPPING}, header: 7`, 'Cases of the county\nDay,Cases,Deaths\n2024-01-05,204,7\n');
  expect(problems(read)).toEqual([
    '1:1 The table ends before line 7, which is to name its columns, and none of its figures is read.',
  ]);
  expect(read.diagnostics[0]?.hint).toBe('Line 2 names them; say so in the mapping: header: 2.');
});

it.each(['[]', '{ "total": 3 }', '[{}]'])('a file of JSON without records is one problem: %s', (text) => {
  expect(problems(readTable(MAPPING, text, 'cases.json'))).toEqual([
    '1:1 The file holds no records, and none of its figures is read.',
  ]);
});

it('of a file that is no JSON that alone is told', () => {
  expect(readTable(MAPPING, '[{', 'cases.json').diagnostics.map(({ code }) => code)).not.toContain('column-missing');
});
