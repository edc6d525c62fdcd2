import { describe, expect, it } from 'vitest';
import { problems, readTable, said } from '../testing/read-table.ts';

const down = (date: string, table: string) => readTable(`date: ${date}, columns: { C: { measure: cases } }`, table);

describe('dates in several columns', () => {
  it.each([
    ['{ year: Y, month: M }', 'Y,M,C\n2020,1,5\n2020,02,6\n', ['2020-01 =5', '2020-02 =6']],
    ['{ year: Y, month: M }', 'Y,M,C\n2020,March,5\n2020,mai,6\n', ['2020-03 =5', '2020-05 =6']],
    ['{ year: Y, month: M, day: D }', 'Y,M,D,C\n2020,1,31,5\n', ['2020-01-31 =5']],
    ['{ year: Y, month: M, day: D, time: T }', 'Y,M,D,T,C\n2020,1,31,6:30,5\n', ['2020-01-31T06:30 =5']],
    ['{ year: Y, quarter: Q }', 'Y,Q,C\n2020,1,5\n2020,Q4,6\n', ['2020-33 =5', '2020-36 =6']],
    ['{ year: Y, week: W }', 'Y,W,C\n2013,5,5\n', ['2013-01-28/2013-02-03 =5']],
    ['{ year: Y }', 'Y,C\n2013,5\n', ['2013 =5']],
  ])('date: %s', (date, table, claims) => {
    const found = down(date, table);
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(claims);
  });

  it('a part that cannot be read is told once, at its first cell', () => {
    const found = down('{ year: Y, month: M }', 'Y,M,C\n2020,13,5\n2020,Foo,6\n,Bar,7\n');
    expect(problems(found)).toEqual([
      '2:6 There is no such date in the calendar.',
      '3:6 The month of this row cannot be read. So it is with 1 more cell of this column.',
      '4:1 The year of this row cannot be read.',
    ]);
  });

  it('a column that the table does not have is told', () => {
    expect(problems(down('{ year: Y, month: Month }', 'Y,M,C\n2020,1,5\n'))[0]).toContain('no column “Month”');
  });
});

describe('one part of a date down, another across', () => {
  const across = (date: string, table: string) => readTable(`measure: cases, date: { across: true, ${date} }`, table);

  it.each([
    [
      'year: Year',
      'Year,Jan,Feb\n2020,10,12\n2021,13,14\n',
      ['2020-01 =10', '2021-01 =13', '2020-02 =12', '2021-02 =14'],
    ],
    ['year: Year, format: QQ', 'Year,Q1,Q2\n2020,10,12\n', ['2020-33 =10', '2020-34 =12']],
    ['month: Month', 'Month,2020,2021\nJan,10,12\n', ['2020-01 =10', '2021-01 =12']],
  ])('%s', (date, table, claims) => {
    const found = across(date, table);
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(claims);
  });

  it('months across without a year are told with how to name its column', () => {
    const found = across('format: MMM', 'Year,Jan,Feb\n2020,1,2\n');
    expect(problems(found)).toEqual([expect.stringContaining('The format “MMM” names no year.')]);
    expect(found.diagnostics[0]?.hint).toContain('date: { across: true, year: … }');
  });

  it('what makes no date is told at its figure', () => {
    expect(problems(across('year: Year, format: WW', 'Year,W52,W53\n2020,1,2\n2021,3,4\n'))).toEqual([
      '3:8 Its row and column make no date of the calendar.',
    ]);
  });

  it('a header that is no month, and a year that is none, are told at their places', () => {
    expect(problems(across('year: Year', 'Year,Jan,Total\n2020,10,12\nx,1,2\n'))).toEqual([
      '1:10 The header “Total” is not a date, and the figures below it are not read.',
      '3:1 The year of this row cannot be read.',
    ]);
  });
});
