import { ColumnReader } from './column-reader.ts';
import { datesAcross } from './date/of-header.ts';
import { datesOfRows } from './date/of-rows.ts';
import { withoutRepeats } from './repeated.ts';
import { type Rows, readRows } from './rows.ts';
import type { Column, Dated, TableClaim, TableSource } from './types.ts';
import { withInputs } from './with-inputs.ts';

/**
 * The claims of one table: one for each figure, named by its column, its place if that
 * comes from a column, and its day. Cells that cannot be read are reported where they stand;
 * empty ones are no claims.
 */
export function claimsOfTable(source: TableSource): readonly TableClaim[] {
  const { build, file, table } = source;
  const read = readRows(file, table.delimiter);
  build.add(read.diagnostics);
  const date = typeof table.date === 'string' ? { column: table.date } : table.date;
  const claims = 'across' in date ? acrossHeader(source, read, date) : downRows(source, read, date);
  return withInputs(table, withoutRepeats(build, file, claims));
}

function downRows(
  source: TableSource,
  { header, rows }: Rows,
  date: Parameters<typeof datesOfRows>[2],
): readonly TableClaim[] {
  const columns = Object.entries(source.table.columns ?? {});
  const known = new Set(header.map(({ name }) => name));
  for (const name of [
    date.column,
    ...(date.time === undefined ? [] : [date.time]),
    ...columns.map(([column]) => column),
  ])
    if (!known.has(name))
      source.build.diagnostics.push({
        code: 'column-missing',
        severity: 'error',
        message: `The table has no column “${name.slice(0, 60)}”.`,
        location: source.file.location(0),
        expected: `one of ${[...known].slice(0, 20).join(', ').slice(0, 200)}`,
      });
  const readers = columns.map((column) => new ColumnReader(source, column, rows));
  const withFigures = rows.filter((row) => readers.some((reader) => reader.figure(row) !== undefined));
  const dates = datesOfRows(source, withFigures, date);
  return readers.flatMap((reader) => withFigures.flatMap((row) => reader.claim(row, dates.get(row)) ?? []));
}

function acrossHeader(
  source: TableSource,
  { header, rows }: Rows,
  date: Parameters<typeof datesAcross>[2],
): readonly TableClaim[] {
  const dates: ReadonlyMap<string, Dated> = datesAcross(source, header, date);
  const own: Column = {};
  return [...dates].flatMap(([name, dated]) => {
    const reader = new ColumnReader(source, [name, own], rows);
    return rows.flatMap((row) => reader.claim(row, dated) ?? []);
  });
}
