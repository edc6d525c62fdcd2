import { periodAround, readDateCell } from '../date-cell.ts';
import type { Row } from '../rows.ts';
import type { DateColumn, Dated, TableSource } from '../types.ts';
import { fitting } from './fitting.ts';
import { areYearsShared, checkYears } from './years.ts';

/** The days of rows by their column of dates; a row whose date cannot be read is told once and has none. */
export function datesOfRows(
  source: TableSource,
  rows: readonly Row[],
  { column, format, days, names, 'year-begins': begins }: DateColumn,
): ReadonlyMap<Row, Dated> {
  const { build, file } = source;
  const cells = rows.flatMap((row) => row.get(column)?.text ?? []);
  const years = { begins, areShared: areYearsShared(cells, format) };
  checkYears(source, format, begins);
  const dates = new Map<Row, Dated>();
  for (const row of rows) {
    const cell = row.get(column);
    if (cell === undefined) continue;
    const read = readDateCell(cell.text, format, years);
    if (read !== undefined) {
      const edtf = days === undefined ? read : periodAround(read, days, names ?? 'last');
      dates.set(row, { edtf, cell });
      continue;
    }
    build.report('date-unreadable', 'The date of this row cannot be read.', file, cell, {
      found: cell.text.slice(0, 60),
      expected: format ?? 'YYYY-MM-DD',
      hint: `${fitting([cell.text])}Say how dates are written: date: { column: …, format: DD.MM.YYYY }.`,
    });
  }
  return dates;
}
