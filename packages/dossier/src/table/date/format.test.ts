import { fc, it as prop } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { readDateCell } from '../date-cell.ts';
import { problems, readTable, said } from '../testing/read-table.ts';
import { readClock } from './clock.ts';
import { fittingFormats } from './fitting.ts';
import { dateFormat } from './format.ts';
import { monthOf } from './month-names.ts';

describe('formats of dates', () => {
  it.each([
    ['2013-Q1', 'YYYY-QQ', '2013-33'],
    ['2013Q4', 'YYYYQQ', '2013-36'],
    ['Q2 2013', 'QQ YYYY', '2013-34'],
    ['2013-Q3', 'YYYY-[Q]Q', '2013-35'],
    ['3. Quartal 2013', 'Q. [Quartal] YYYY', '2013-35'],
    ['2013-Q5', 'YYYY-QQ', undefined],
    ['2013-H1', undefined, '2013-40'],
    ['2013H2', undefined, '2013-41'],
    ['H2 2013', 'SS YYYY', '2013-41'],
    ['S1 2013', 'SS YYYY', '2013-40'],
    ['1. Halbjahr 2013', 'S. [Halbjahr] YYYY', '2013-40'],
    ['H3 2013', 'SS YYYY', undefined],
    ['12 mrt 2020', 'D MMM YYYY', '2020-03-12'],
    ['5 stycznia 2020', 'D MMMM YYYY', '2020-01-05'],
    ['wrzesień 2020', 'MMMM YYYY', '2020-09'],
    ['pon. 5.10.2020', 'D.M.YYYY', '2020-10-05'],
    ['2013-Q1', undefined, '2013-33'],
    ['2013-W05', undefined, '2013-01-28/2013-02-03'],
    ['2013W05', undefined, '2013-01-28/2013-02-03'],
    ['2020-W53', 'YYYY-[W]WW', '2020-12-28/2021-01-03'],
    ['2021-W53', 'YYYY-[W]WW', undefined],
    ['2015-W01', 'YYYY-WW', '2014-12-29/2015-01-04'],
    ['KW 5/2013', '[KW] WW/YYYY', '2013-01-28/2013-02-03'],
    ['2013-1', undefined, undefined],
    ['January 2020', 'MMMM YYYY', '2020-01'],
    ['Jän. 2020', 'MMM YYYY', '2020-01'],
    ['Mär 2020', 'MMM YYYY', '2020-03'],
    ['1er août 2020', 'D[er] MMMM YYYY', '2020-08-01'],
    ['5 korrik 2020', 'D MMMM YYYY', '2020-07-05'],
    ['5 травня 2020', 'D MMMM YYYY', '2020-05-05'],
    ['jui 2020', 'MMM YYYY', undefined],
    ['Januarium 2020', 'MMM YYYY', undefined],
  ])('%s in the format %s is %s', (cell, format, edtf) => {
    expect(readDateCell(cell, format)).toBe(edtf);
  });

  it('a name of a month is one month in every language', () => {
    expect(['march', 'MÄRZ', 'mars', 'марта', 'mrz', 'sept', 'tet', 'gen', 'lug'].map(monthOf)).toEqual([
      3, 3, 3, 3, 3, 9, 10, 1, 7,
    ]);
    expect(monthOf('constructor')).toBeNaN();
  });

  it('what fits all cells is named, two formats only where they read them differently', () => {
    expect(fittingFormats(['01/02/2020', '13/02/2020'])).toEqual(['DD/MM/YYYY']);
    expect(fittingFormats(['3/4/2020'])).toEqual(['D/M/YYYY', 'M/D/YYYY']);
    expect(fittingFormats(['Q1 2020', 'Q2 2020'])).toEqual(['QQ YYYY']);
    expect(fittingFormats(['H1 2020', 'H2 2020'])).toEqual(['[H]S YYYY']);
    expect(fittingFormats(['1/2020', '2/2020'])).toEqual(['M/YYYY', 'QQ/YYYY']);
    expect(fittingFormats(['2022-12', '2022-13'])).toEqual([]);
    expect(fittingFormats(['2019-20', '2020-21'])).toEqual(['YYYY-YY']);
    expect(fittingFormats(['Jan 2020', 'five'])).toEqual([]);
    expect(fittingFormats(['mai 23', 'Juni 23'])).toEqual(['MMM YY']);
    expect(fittingFormats(['5 Mar 24'])).toEqual(['D MMM YY']);
  });

  it('a date that is written otherwise than the others is told with its format and theirs', () => {
    const hints = (format: string, days: readonly string[]): readonly (string | undefined)[] =>
      readTable(
        `at: north, measure: cases, date: { column: Month, format: ${format} }, columns: { Cases: {} }`,
        ['Month,Cases', ...days.map((day, i) => `${day},${120 + i}`), ''].join('\n'),
      ).diagnostics.map(({ hint }) => hint);
    expect(hints('MMMM YYYY', ['März 2023', 'Apr. 2023', 'mai 23'])).toEqual([
      'What stands here fits format: MMM YY. The others are written MMMM YYYY: write it alike.',
    ]);
    // Another format for the whole column is the better remedy.
    expect(hints('DD.MM.YYYY', ['13.12.2023', '14.12.2023', '1.1.2024'])[0]).toMatch(
      /^All cells of this column fit format: D\.M\.YYYY\. Say how dates are written/,
    );
    expect(hints('MMMM YYYY', ['März 23', 'Apr. 23', 'Mai 2023'])[0]).toContain('Say how dates are written');
  });

  it('a format that names something three times, or is endless, is none', () => {
    expect(dateFormat('MMMM MMMM MMMM YYYY')).toBeUndefined();
    expect(dateFormat('-'.repeat(200))).toBeUndefined();
    expect(dateFormat('MMMMMMMM YYYY')?.read('x'.repeat(99))).toBeUndefined();
  });

  prop.prop([fc.string({ maxLength: 120 }), fc.string({ maxLength: 300 })])(
    'no format and no cell make it throw',
    (format, cell) => {
      expect(readDateCell(cell, format)?.length ?? 0).toBeLessThan(60);
      expect(readDateCell(cell, undefined)?.length ?? 0).toBeLessThan(60);
      expect(readClock(cell, format)?.length ?? 0).toBeLessThan(20);
    },
  );

  prop.prop([
    fc.array(fc.constantFrom('YYYY', 'YY', 'MMM', 'M', 'QQ', 'WW', 'D', 'H', ' ', '-', '[', ']', '.'), {
      maxLength: 30,
    }),
  ])('a format of any words reads cells of any letters at once', (words) => {
    const began = performance.now();
    for (const cell of ['a'.repeat(5000), '1'.repeat(99), `${'ab'.repeat(49)}1`])
      dateFormat(words.join(''))?.read(cell);
    expect(performance.now() - began).toBeLessThan(500);
  });

  it('a month in a language that is not read is told with those that are', () => {
    const found = readTable(
      'date: { column: D, format: MMMM YYYY }, columns: { C: { measure: cases } }',
      'D,C\nleden 2020,5\n',
    );
    expect(found.diagnostics[0]).toMatchObject({
      found: 'leden 2020',
      hint: expect.stringMatching(/^Names of months are read in English, German, .* and Ukrainian\. Say how/),
    });
  });

  it('the number of a spreadsheet for a day is told as that', () => {
    const found = readTable('date: D, columns: { C: { measure: cases } }', 'D,C\n45001,5\n45002,6\n');
    expect(problems(found)).toEqual([
      '2:1 The date of this row cannot be read. So it is with 1 more cell of this column.',
    ]);
    expect(found.diagnostics[0]?.hint).toMatch(/^Spreadsheets count days/);
  });

  it('a day that the calendar does not have is told at its cell, with the order that fits all cells', () => {
    const found = readTable(
      'date: { column: D, format: DD/MM/YYYY }, columns: { C: { measure: cases }, E: { measure: cases } }',
      'D,C,E\n01/02/2020,5,1\n01/13/2020,6,2\n01/14/2020,7,3\n',
    );
    expect(problems(found)).toEqual([
      '3:1 There is no such day in the calendar. So it is with 1 more cell of this column.',
    ]);
    expect(found.diagnostics[0]).toMatchObject({
      code: 'date-impossible',
      found: '01/13/2020',
      hint: expect.stringContaining('All cells of this column fit format: MM/DD/YYYY.'),
    });
  });

  it('a format without a year is told in the mapping, with all that a format is made of', () => {
    const found = readTable(
      'date: { column: D, format: yyyy-mm-dd }, columns: { C: { measure: cases } }',
      'D,C\n2020-01-01,5\n',
    );
    expect(problems(found)).toEqual([expect.stringContaining('The format “yyyy-mm-dd” names no year.')]);
    expect(found.diagnostics[0]).toMatchObject({
      location: { file: 'tables/mapping.yaml' },
      hint: expect.stringContaining('YYYY, YY, QQ, Q, SS, S, MMMM'),
    });
  });

  it('half-years, quarters and weeks are dates of a column', () => {
    const down = (table: string) => readTable('date: D, columns: { C: { measure: cases } }', table);
    expect(said(down('D,C\n2013-Q1,5\n2013-Q2,6\n'))).toEqual(['2013-33 =5', '2013-34 =6']);
    expect(down('D,C\n2013-Q1,5\n').dossier?.claims[0]?.id).toBe('c-2013-q1');
    expect(said(down('D,C\n2013-H1,5\n2013-H2,6\n'))).toEqual(['2013-40 =5', '2013-41 =6']);
    expect(down('D,C\n2013-H2,5\n').dossier?.claims[0]?.id).toBe('c-2013-h2');
    expect(said(down('D,C\n2013-W05,5\n'))).toEqual(['2013-01-28/2013-02-03 =5']);
  });
});
