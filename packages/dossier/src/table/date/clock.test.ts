import { describe, expect, it } from 'vitest';
import { problems, readTable, said } from '../testing/read-table.ts';
import { readClock, readTimeCell } from './clock.ts';
import { fittingFormats } from './fitting.ts';

describe('times of day', () => {
  it.each([
    ['2023-05-01 04:00', undefined, '04:00'],
    ['2023-05-01T04:00:30Z', undefined, '04:00:30Z'],
    ['2023-05-01T04:00:00.000+0200', undefined, '04:00:00+02:00'],
    ['2023-05-01T04:00-05', undefined, '04:00-05:00'],
    ['4:05', undefined, '04:05'],
    ['1.5.2023 04.30', 'D.M.YYYY HH.mm', '04:30'],
    ['1.5.2023 4:30', 'D.M.YYYY H:mm', '04:30'],
    ['01.05.2023 04:30', 'DD.MM.YYYY', '04:30'],
    ['2023-05-01 25:00', undefined, undefined],
    ['2023-05-01', undefined, undefined],
    ['2023-05', undefined, undefined],
  ])('%s in the format %s is at %s', (cell, format, clock) => {
    expect(readClock(cell, format)).toBe(clock);
  });

  it('24:00 is the first moment of the next day', () => {
    const found = readTable(
      'date: When, columns: { C: { measure: cases } }',
      'When,C\n2020-01-31 12:00,1\n2020-01-31 24:00,2\n2020-02-01 12:00,3\n',
    );
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual(['2020-01-31T12:00 =1', '2020-02-01T00:00 =2', '2020-02-01T12:00 =3']);
  });

  const down = (date: string, table: string) => readTable(`date: ${date}, columns: { C: { measure: cases } }`, table);

  it.each([
    ['When', 'When,C\n2020-01-01T06:00:00Z,1\n2020-01-01T12:00:00Z,2\n2020-01-02T06:00:00Z,3\n', ':00Z'],
    [
      '{ column: When, format: YYYY-MM-DD HH:mm }',
      'When,C\n2020-01-01 06:00,1\n2020-01-01 12:00,2\n2020-01-02 06:00,3\n',
      '',
    ],
    ['{ column: Day, time: At }', 'Day,At,C\n2020-01-01,6:00,1\n2020-01-01,12:00,2\n2020-01-02,06:00,3\n', ''],
  ])('are kept where a day has several: date: %s', (date, table, zone) => {
    const found = down(date, table);
    expect(found.diagnostics).toEqual([]);
    expect(said(found)).toEqual([
      `2020-01-01T06:00${zone} =1`,
      `2020-01-01T12:00${zone} =2`,
      `2020-01-02T06:00${zone} =3`,
    ]);
  });

  it('are none of the day where each day has one, unless they have a column', () => {
    expect(said(down('When', 'When,C\n2020-01-01T18:00:00,1\n2020-01-02T17:00:00,2\n'))).toEqual([
      '2020-01-01 =1',
      '2020-01-02 =2',
    ]);
    expect(said(down('{ column: Day, time: At }', 'Day,At,C\n2020-01-01,18:00,1\n2020-01-02,,2\n'))).toEqual([
      '2020-01-01T18:00 =1',
      '2020-01-02 =2',
    ]);
  });

  it('that cannot be read are told at their cell', () => {
    const found = down('{ column: Day, time: At }', 'Day,At,C\n2020-01-01,noon,1\n');
    expect(problems(found)).toEqual(['2:12 The time of this row cannot be read.']);
  });

  it('stand across the header too', () => {
    const found = readTable(
      'measure: cases, date: { across: true, format: D.M.YYYY HH:mm }',
      '1.5.2023 08:00,1.5.2023 20:00\n5,6\n',
    );
    expect(said(found)).toEqual(['2023-05-01T08:00 =5', '2023-05-01T20:00 =6']);
  });
});

it.each([
  ['8:00 PM', '20:00'],
  ['12:05 a.m.', '00:05'],
  ['12 pm', '12:00'],
  ['7', '07:00'],
  ['23', '23:00'],
  ['24', '24:00'],
  ['24:30', undefined],
  ['25', undefined],
  ['13 pm', undefined],
  ['16:00', '16:00'],
])('the time %s in a column of its own is %s', (cell, clock) => {
  expect(readTimeCell(cell)).toBe(clock);
});

it('noon and midnight of a clock of twelve hours are told apart', () => {
  expect(readClock('3/4/24 8:00 PM', 'M/D/YY h:mm A')).toBe('20:00');
  expect(readClock('3/4/24 12:00 AM', 'M/D/YY h:mm A')).toBe('00:00');
  expect(readClock('3/4/24 8:00 PM', 'M/D/YY H:mm')).toBe('20:00');
});

it('a format that leaves a part of the cell unread is not named', () => {
  expect(fittingFormats(['2024 Q1', '2024 Q5'])).toEqual([]);
  expect(fittingFormats(['2024-12-08 8:00', '2024-12-08 9:00'])).toEqual(['YYYY-MM-DD H:mm']);
  expect(fittingFormats(['2024-12-08 8:00 PM'])).toEqual(['YYYY-MM-DD H:mm']);
});
