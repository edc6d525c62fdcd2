import type { ScalarNode } from '../../tree/node.ts';
import { withoutMarks } from '../figures/marks.ts';
import { withoutRepeatedDays } from '../missing-columns.ts';
import { type HeaderCell, lineOfHeader, type Row, type Rows } from '../rows.ts';
import { takenFromColumns } from '../settings.ts';
import type { DateAcross, Dated, TableSource } from '../types.ts';
import { checkFormat } from './check-format.ts';
import { edtfOfParts } from './edtf-of-parts.ts';
import { fitting, fittingFormats } from './fitting.ts';
import { dateFormat } from './format.ts';
import { partsOfRows } from './of-columns.ts';
import { isDay, readDates } from './read-dates.ts';
import { TOKEN_LIST } from './tokens.ts';

/** The day of a figure by its row: headers name all of it, or its month where the year has a column; none is told already. */
export type DayOfRow = (row: Row) => Dated | 'impossible' | undefined;

/**
 * The days that a header names, by column. Which columns are to name one: all but those that the mapping takes something
 * else from, those it leaves out, and those in front of the first day without a digit in their name (`Lat`, `Country`).
 * Any other that names none is told at its place, for its figures would be missing without a word.
 */
export function datesAcross(
  source: TableSource,
  { header, rows }: Pick<Rows, 'header' | 'rows'>,
  date: DateAcross,
): ReadonlyMap<string, DayOfRow> {
  const { table } = source;
  const hasParts = PARTS_BESIDE.some((part) => date[part] !== undefined);
  const format = date.format ?? (!hasParts ? undefined : date.year === undefined ? 'YYYY' : 'MMM');
  if (!checkFormat(source, { ...date, format }, date.year !== undefined)) return new Map();
  const others = new Set([
    '',
    ...(table['leave-out']?.columns ?? []),
    ...takenFromColumns(table).map(({ column }) => column),
    ...PARTS_BESIDE.flatMap((part) => date[part] ?? []),
  ]);
  const candidates = withoutRepeatedDays(source, header).filter(({ name }) => !others.has(name));
  // A mark of a footnote beside a year is no part of the year.
  const bare = candidates.map((cell) => ({
    ...cell,
    name: withoutMarks(cell.repeated ?? cell.name, table.marks ?? []),
  }));
  const days = hasParts
    ? besideParts(source, rows, { ...date, format }, bare)
    : wholeDates(bare, format, date['year-begins']);
  const read = candidates.map((cell, i) => ({ cell, day: days[i] }));
  const first = read.findIndex(({ day }) => day !== undefined);
  const unread = read.flatMap(({ cell, day }, i) =>
    day === undefined && (i > first || /\d/.test(cell.name)) ? [cell] : [],
  );
  if (first < 0) noneFits(source, unread[0] ?? candidates[0] ?? header[0], candidates, format);
  else tellUnread(source, unread, format);
  return new Map(read.flatMap(({ cell, day }): [string, DayOfRow][] => (day === undefined ? [] : [[cell.name, day]])));
}

const PARTS_BESIDE = ['year', 'quarter', 'month', 'week'] as const;

function wholeDates(
  candidates: readonly HeaderCell[],
  format: string | undefined,
  begins: number | undefined,
): readonly (DayOfRow | undefined)[] {
  const written = candidates.map(({ name }) => ({ text: name }));
  return readDates(written, format, begins).map((read, i) => {
    const cell = candidates[i];
    if ('problem' in read || cell === undefined) return undefined;
    const dated = { edtf: read.edtf, cell: nodeOf(cell) };
    return () => dated;
  });
}

/** Months across and years down, or years across and months down. */
function besideParts(
  source: TableSource,
  rows: readonly Row[],
  date: DateAcross,
  candidates: readonly HeaderCell[],
): readonly (DayOfRow | undefined)[] {
  const ofRows = partsOfRows(source, rows, date);
  return candidates.map((cell) => {
    const ofHeader = date.format === undefined ? undefined : dateFormat(date.format)?.read(cell.name)?.end;
    if (ofHeader === undefined) return undefined;
    return (row) => {
      const beside = ofRows.get(row)?.parts;
      if (beside === undefined) return undefined;
      const parts = new Map([...ofHeader, ...beside]);
      const edtf = edtfOfParts({ start: parts, end: parts, isPeriod: false, years: undefined }, {});
      return edtf === undefined || !isDay(edtf) ? 'impossible' : { edtf, cell: nodeOf(cell) };
    };
  });
}

function tellUnread({ build, file }: TableSource, unread: readonly HeaderCell[], format: string | undefined): void {
  for (const [i, cell] of unread.slice(0, MOST_TOLD).entries()) {
    const others = i === MOST_TOLD - 1 ? unread.length - MOST_TOLD : 0;
    const name = cell.name.slice(0, 60);
    build.report(
      'date-unreadable',
      `The header “${name}” is not a date, and the figures below it are not read.${others > 0 ? ` So it is with ${others} more headers.` : ''}`,
      file,
      nodeOf(cell),
      {
        found: name,
        expected: format ?? 'YYYY-MM-DD',
        hint: `${fitting([{ text: cell.name }])}If this column holds something else, leave it out: leave-out: { columns: [${JSON.stringify(name)}] }.`,
      },
    );
  }
}

const MOST_TOLD = 10;

function noneFits(
  { build, file, table, atMapping }: TableSource,
  at: HeaderCell | undefined,
  candidates: readonly HeaderCell[],
  format: string | undefined,
): void {
  const message = 'No header of this table is a date, so that none of its figures is read.';
  const expected = format ?? 'YYYY-MM-DD';
  const dated = candidates.map(({ name }) => name).filter((name) => /\d/.test(name));
  const line = lineOfHeader(
    file,
    table,
    (cells) =>
      readDates(
        cells.map((text) => ({ text })),
        format,
        undefined,
      ).filter((read) => 'edtf' in read).length > 1,
  );
  const fits = fittingFormats(dated)[0] ?? 'DD.MM.YYYY';
  const hint =
    line === undefined
      ? `Say how they are written: date: { across: true, format: ${fits} }, of ${TOKEN_LIST}.`
      : `Line ${line} names days; say in the mapping that it is the header: header: ${line}.`;
  if (at === undefined) atMapping(['date'], 'date-unreadable', message, { expected, hint });
  else build.report('date-unreadable', message, file, nodeOf(at), { found: at.name.slice(0, 60), expected, hint });
}

function nodeOf({ name, start, end }: HeaderCell): ScalarNode {
  return { kind: 'scalar', text: name, value: name, start, end, inset: 0 };
}
