import { periodAround } from '../date-cell.ts';
import type { Row } from '../rows.ts';
import type { DateColumn, Dated, TableSource } from '../types.ts';
import { checkFormat } from './check-format.ts';
import { type DateColumnRead, tellDates } from './problems.ts';
import { readDates } from './read-dates.ts';

/** The days of rows by their column of dates; a row whose date cannot be read is told once and has none. */
export function datesOfRows(source: TableSource, rows: readonly Row[], date: DateColumn): ReadonlyMap<Row, Dated> {
  const { column, time, format, days, names, 'year-begins': begins } = date;
  if (!checkFormat(source, date)) return new Map();
  const cells = rows.flatMap((row) => {
    const cell = row.get(column);
    return cell === undefined ? [] : [{ row, cell, time: time === undefined ? undefined : row.get(time) }];
  });
  const written = cells.map(({ cell, time: at }) => ({
    text: cell.text,
    time: time === undefined ? undefined : (at?.text ?? ''),
  }));
  const dates = new Map<Row, Dated>();
  const broken: DateColumnRead['broken'][number][] = [];
  for (const [i, read] of readDates(written, format, begins).entries()) {
    const { row, cell, time: at } = cells[i] ?? {};
    if (row === undefined || cell === undefined) continue;
    if ('problem' in read)
      broken.push({ cell: read.problem === 'no-time' ? (at ?? cell) : cell, problem: read.problem });
    else {
      const edtf = days === undefined ? read.edtf : periodAround(read.edtf, days, names ?? 'last');
      const until = edtf === read.edtf ? undefined : edtf.split('/')[1];
      dates.set(row, { edtf, cell, ...(until === undefined ? {} : { until }) });
    }
  }
  tellDates(source, { column, cells: cells.map(({ cell }) => cell), format, broken });
  return dates;
}
