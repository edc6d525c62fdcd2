import { formatDate } from '@claimline/core';
import { describe, expect, it } from 'vitest';
import { readDateCell } from '../date-cell.ts';
import { problems, readTable, said } from '../testing/read-table.ts';

describe('years that begin in another month', () => {
  it.each([
    ['2000/01', 'YYYY/YY', {}, '[2000-07..2001-06]'],
    ['1999/00', 'YYYY/YY', {}, '[1999-07..2000-06]'],
    ['1869-70', 'YYYY-YY', {}, '[1869-07..1870-06]'],
    ['99/00', 'YY/YY', {}, '[1999-07..2000-06]'],
    ['2000/01', 'YYYY/YY', { begins: 4 }, '[2000-04..2001-03]'],
    ['2000/01', 'YYYY/YY', { begins: 1 }, '2000/2001'],
    ['2000/04', 'YYYY/YY', {}, '2000/2004'],
    ['2000/00', 'YYYY/YY', {}, undefined],
    ['2000-2001', 'YYYY-YYYY', {}, '2000/2001'],
    ['2000-2001', 'YYYY-YYYY', { areShared: true }, '[2000-07..2001-06]'],
    ['2000-2001', 'YYYY-YYYY', { begins: 9 }, '[2000-09..2001-08]'],
    ['2000/2001', undefined, {}, '2000/2001'],
  ])('%s in the format %s, %j, is %s', (cell, format, years, edtf) => {
    expect(readDateCell(cell, format, years)).toBe(edtf);
  });

  it('two that follow one another have no day in common, and read as they are written', () => {
    const found = readTable(
      'date: { column: School year, format: YYYY/YY }, columns: { Cases: { measure: cases } }',
      'School year,Cases\n2000/01,5000\n2001/02,4969\n',
    );
    expect(found.diagnostics).toEqual([]);
    const dates = found.dossier?.claims.flatMap(({ asOf }) => asOf ?? []) ?? [];
    expect(dates.map((date) => formatDate(date, 'en'))).toEqual(['2000/01', '2001/02']);
    expect((dates[0]?.latest ?? 0) + 1).toBe(dates[1]?.earliest);
    expect(found.dossier?.claims.map(({ id }) => id)).toEqual(['cases-2000-2001', 'cases-2001-2002']);
  });

  it('what begins where another ends is no two calendar years', () => {
    const table = (rows: string) =>
      said(readTable('date: { column: Y, format: YYYY-YYYY }, columns: { C: { measure: cases } }', `Y,C\n${rows}`));
    expect(table('1999-2000,5\n2001-2002,6\n')).toEqual(['1999/2000 =5', '2001/2002 =6']);
    expect(table('1999-2000,5\n2000-2001,6\n')).toEqual(['[1999-07..2000-06] =5', '[2000-07..2001-06] =6']);
  });

  it('`year-begins` beside dates that are no two years is told in the mapping', () => {
    const found = readTable(
      'date: { column: Y, format: YYYY, year-begins: 9 }, columns: { C: { measure: cases } }',
      'Y,C\n2000,5\n',
    );
    expect(problems(found)).toEqual([expect.stringContaining('“year-begins” is of years such as 2000/01 alone.')]);
    expect(found.diagnostics[0]?.location.file).toBe('tables/mapping.yaml');
  });
});
