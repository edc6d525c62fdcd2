import { describe, expect, it } from 'vitest';
import { problems, readTable, said } from '../testing/read-table.ts';

const ACROSS = 'measure: cases, at: { column: Place }, date: { across: true, format: M/D/YY }';

describe('days across the header', () => {
  it('a header that is no day is told at its place, and the days beside it are read', () => {
    const found = readTable(ACROSS, 'Place,1/1/20,1/3/2O,1/4/20\nNorth,10,14,17\n');
    expect(said(found)).toEqual(['north 2020-01-01 =10', 'north 2020-01-04 =17']);
    expect(problems(found)).toEqual(['1:14 The header “1/3/2O” is not a date, and the figures below it are not read.']);
    expect(found.diagnostics[0]?.hint).toContain('leave-out: { columns: ["1/3/2O"] }');
  });

  it('a header in another format is told with the format that it fits', () => {
    const found = readTable(ACROSS, 'Place,1/1/20,2020-01-02\nNorth,10,12\n');
    expect(found.diagnostics[0]?.hint).toContain('fits format: YYYY-MM-DD');
  });

  it('a table of which no header is a day is an error', () => {
    const found = readTable(ACROSS, 'Place,01.01.2020,02.01.2020\nNorth,10,12\n');
    expect(problems(found)).toEqual(['1:7 No header of this table is a date, so that none of its figures is read.']);
    expect(found.diagnostics[0]?.hint).toContain('format: DD.MM.YYYY }');
    expect(problems(readTable(ACROSS, 'Place\nNorth\n'))).toHaveLength(1);
  });

  it('words in front of the first day, columns that are mapped, and those left out are no days', () => {
    const table = 'Lat,Place,1/1/20,Total,\n54.1,North,10,10,\n';
    expect(problems(readTable(ACROSS, table))).toHaveLength(1);
    const found = readTable(`${ACROSS}, leave-out: { columns: [Total] }`, table);
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(['north 2020-01-01 =10']);
  });

  it('many such headers are told ten times, the last with how many more there are', () => {
    const days = Array.from({ length: 30 }, (_, i) => `x${i}`);
    const found = readTable(ACROSS, `Place,1/1/20,${days.join()}\nNorth,10,${days.map(() => 1).join()}\n`);
    expect(found.diagnostics).toHaveLength(10);
    expect(found.diagnostics.at(-1)?.message).toMatch(/ So it is with 20 more headers\.$/);
  });
});
