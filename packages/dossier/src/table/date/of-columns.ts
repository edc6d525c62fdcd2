import type { ScalarNode } from '../../tree/node.ts';
import { toLeaveOut } from '../left-out.ts';
import type { Row } from '../rows.ts';
import { tellOnce } from '../tell-once.ts';
import type { DateColumns, Dated, TableSource } from '../types.ts';
import { atClock, readTimeCell } from './clock.ts';
import { edtfOfParts } from './edtf-of-parts.ts';
import { type DateParts, dateFormat } from './format.ts';
import { isDay } from './read-dates.ts';
import type { Part } from './tokens.ts';

/** Parts of a date that may have a column of their own, the coarsest first, and how they are written there. */
export const PARTS = ['year', 'quarter', 'month', 'week', 'day'] as const;
const WRITTEN: Readonly<Record<(typeof PARTS)[number], readonly string[]>> = {
  year: ['YYYY'],
  quarter: ['QQ'],
  month: ['M', 'MMMM'],
  week: ['WW'],
  day: ['D'],
};

/** Columns of parts of a date, by what they hold. */
export type PartColumns = { readonly [part in (typeof PARTS)[number]]?: string | undefined };

/** What columns of parts say of each row, and the cell of the finest of them; a cell that says nothing is told. */
export function partsOfRows(
  source: TableSource,
  rows: readonly Row[],
  columns: PartColumns,
): ReadonlyMap<Row, { readonly parts: DateParts; readonly cell: ScalarNode }> {
  const unread = new Map<(typeof PARTS)[number], ScalarNode[]>();
  const named = PARTS.flatMap((part) => {
    const column = columns[part];
    return column === undefined ? [] : [{ part, column }];
  });
  const found = new Map<Row, { readonly parts: DateParts; readonly cell: ScalarNode }>();
  for (const row of rows) {
    const parts = new Map<Part, number>();
    let finest: ScalarNode | undefined;
    for (const { part, column } of named) {
      const cell = row.get(column);
      if (cell === undefined) continue;
      const value = readPart(part, cell.text);
      finest = cell;
      if (value !== undefined) parts.set(part, value);
      else (unread.get(part) ?? unread.set(part, []).get(part))?.push(cell);
    }
    if (finest !== undefined && parts.size === named.length) found.set(row, { parts, cell: finest });
  }
  for (const [part, cells] of unread)
    tellOnce(source, cells, 'date-unreadable', `The ${part} of this row cannot be read.`, {
      expected: EXPECTED[part] ?? '',
      hint: toLeaveOut(columns[part] ?? '', cells),
    });
  return found;
}

const EXPECTED: Partial<Record<Part, string>> = {
  year: 'a year of four digits: 2024',
  quarter: 'a quarter: 1 or Q1',
  month: 'a month by its number or its name: 3, March or Mar',
  week: 'a week of ISO 8601: 5 or W05',
  day: 'a day of the month: 5',
};

/** The days of rows whose year, month and day have columns of their own. */
export function datesOfColumns(
  source: TableSource,
  rows: readonly Row[],
  columns: DateColumns,
): ReadonlyMap<Row, Dated> {
  const dates = new Map<Row, Dated>();
  const impossible: ScalarNode[] = [];
  const timeless: ScalarNode[] = [];
  for (const [row, { parts, cell }] of partsOfRows(source, rows, columns)) {
    const day = edtfOfParts({ start: parts, end: parts, isPeriod: false, years: undefined }, {});
    const at = columns.time === undefined ? undefined : row.get(columns.time);
    const clock = at === undefined ? undefined : readTimeCell(at.text);
    if (day === undefined || !isDay(day)) impossible.push(cell);
    else if (at !== undefined && at.text.trim() !== '' && clock === undefined) timeless.push(at);
    else dates.set(row, { edtf: atClock({ day, clock }), cell });
  }
  tellOnce(source, impossible, 'date-impossible', 'There is no such date in the calendar.', {});
  tellOnce(source, timeless, 'date-unreadable', 'The time of this row cannot be read.', {
    expected: '16:00, 16:00:30 or 16:00+02:00',
  });
  return dates;
}

function readPart(part: (typeof PARTS)[number], text: string): number | undefined {
  for (const format of WRITTEN[part]) {
    const value = dateFormat(format)?.read(text)?.end.get(part);
    if (value !== undefined) return value;
  }
  return undefined;
}
