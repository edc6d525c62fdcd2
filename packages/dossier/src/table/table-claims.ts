import type { ScalarNode } from '../tree/node.ts';
import { ColumnReader } from './column-reader.ts';
import { datesOfColumns, PARTS } from './date/of-columns.ts';
import { datesAcross } from './date/of-header.ts';
import { datesOfRows } from './date/of-rows.ts';
import { filledDown, tellMerged } from './fill-down.ts';
import { tellHeadings } from './headings.ts';
import { withoutLeftOut } from './left-out.ts';
import { tellMissingColumns } from './missing-columns.ts';
import { isEmptyFile, isWithoutHeader, tellWithoutRows } from './nothing-there.ts';
import { withoutRepeats } from './repeated.ts';
import { type Rows, readRows } from './rows.ts';
import { takenFromColumns } from './settings.ts';
import { tellOnce } from './tell-once.ts';
import type { Column, DateAcross, DateColumn, DateColumns, TableClaim, TableSource } from './types.ts';
import { withInputs } from './with-inputs.ts';

/**
 * The claims of one table: one for each figure, named by its column, its place if that
 * comes from a column, and its day. Cells that cannot be read are reported where they stand;
 * empty ones are no claims.
 */
export function claimsOfTable(source: TableSource): readonly TableClaim[] {
  const { build, file, table } = source;
  const date = typeof table.date === 'string' ? { column: table.date } : table.date;
  const wanted = 'across' in date ? [] : [...columnsOfDate(date), ...Object.keys(table.columns ?? {})];
  if (isEmptyFile(source)) return [];
  const told = build.diagnostics.length;
  const all = readRows(file, table, wanted);
  build.add(all.diagnostics);
  if (isWithoutHeader(source, all, wanted)) return [];
  // What stands above a cell stands there also where its row is left out, and what is left out is what is meant.
  const read = { ...all, rows: withoutLeftOut(filledDown(source, all.header, all.rows), table) };
  const claims = 'across' in date ? acrossHeader(source, read, date) : downRows(source, read, date);
  if (all.rows.length === 0 && build.diagnostics.length === told) tellWithoutRows(source, all);
  return withInputs(table, withoutRepeats(build, file, claims));
}

function downRows(source: TableSource, { header, rows }: Rows, date: DateColumn | DateColumns): readonly TableClaim[] {
  const columns = Object.entries(source.table.columns ?? {});
  const said = [source.table, ...columns.map(([, column]) => column)].flatMap(takenFromColumns);
  const wanted = [...columnsOfDate(date), ...columns.map(([column]) => column), ...said.map(({ column }) => column)];
  tellMissingColumns(source, header, wanted);
  const readers = columns.map((column) => new ColumnReader(source, column));
  const withFigures = rows.filter((row) => readers.some((reader) => reader.figure(row) !== undefined));
  tellHeadings(source, rows, new Set(withFigures));
  tellMerged(source, withFigures);
  const dates = 'column' in date ? datesOfRows(source, withFigures, date) : datesOfColumns(source, withFigures, date);
  const dated = withFigures.filter((row) => dates.has(row));
  for (const reader of readers) reader.read(dated);
  return readers.flatMap((reader) => dated.flatMap((row) => reader.claim(row, dates.get(row)) ?? []));
}

function columnsOfDate(date: DateColumn | DateColumns): readonly string[] {
  const named = 'column' in date ? [date.column] : PARTS.map((part) => date[part]);
  return [...named, date.time].flatMap((name) => name ?? []);
}

function acrossHeader(source: TableSource, read: Rows, date: DateAcross): readonly TableClaim[] {
  const own: Column = {};
  const days = datesAcross(source, read, date);
  // Under a title that is taken for the header no column is known, and that is told.
  if (days.size > 0)
    tellMissingColumns(
      source,
      read.header,
      takenFromColumns(source.table).map(({ column }) => column),
    );
  const columns = [...days].map(([name, dayOf]) => ({
    reader: new ColumnReader(source, [name, own]),
    dayOf,
  }));
  const readers = columns.map(({ reader }) => reader);
  ColumnReader.readTogether(source, readers, read.rows);
  return columns.flatMap(({ reader, dayOf }) => {
    const impossible: ScalarNode[] = [];
    const claims = read.rows.flatMap((row) => {
      const [day, cell] = [dayOf(row), reader.figure(row)];
      if (day === 'impossible' && cell !== undefined) impossible.push(cell);
      return day === 'impossible' ? [] : (reader.claim(row, day) ?? []);
    });
    tellOnce(source, impossible, 'date-impossible', 'Its row and column make no date of the calendar.', {});
    return claims;
  });
}
