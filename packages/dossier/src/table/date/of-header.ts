import type { ScalarNode } from '../../tree/node.ts';
import type { HeaderCell } from '../rows.ts';
import type { DateAcross, Dated, Table, TableSource } from '../types.ts';
import { checkFormat } from './check-format.ts';
import { fitting, fittingFormats } from './fitting.ts';
import { type DateRead, readDates } from './read-dates.ts';
import { TOKEN_LIST } from './tokens.ts';

/**
 * The days that a header names, by column. Which columns are to name one: all but those that the mapping takes something
 * else from, those it leaves out, and those in front of the first day without a digit in their name (`Lat`, `Country`).
 * Any other that names none is told at its place, for its figures would be missing without a word.
 */
export function datesAcross(
  source: TableSource,
  header: readonly HeaderCell[],
  date: DateAcross,
): ReadonlyMap<string, Dated> {
  if (!checkFormat(source, date)) return new Map();
  const { format, 'year-begins': begins } = date;
  const { build, file, table } = source;
  const others = new Set(['', ...(table['leave-out']?.columns ?? []), ...columnsNamed(table)]);
  const candidates = header.filter(({ name }) => !others.has(name));
  const dates = readDates(
    candidates.map(({ name }) => ({ text: name })),
    format,
    begins,
  );
  const read = candidates.map((cell, i) => ({ cell, edtf: edtfOf(dates[i]) }));
  const first = read.findIndex(({ edtf }) => edtf !== undefined);
  const unread = read.filter(({ cell, edtf }, i) => edtf === undefined && (i > first || /\d/.test(cell.name)));
  if (first < 0) noneFits(source, unread[0]?.cell ?? candidates[0] ?? header[0], candidates, format);
  else
    for (const [i, { cell }] of unread.slice(0, MOST_TOLD).entries()) {
      const others = i === MOST_TOLD - 1 ? unread.length - MOST_TOLD : 0;
      const name = cell.name.slice(0, 60);
      build.report(
        'date-unreadable',
        `The header “${name}” is not a date, and the figures below it are not read.${others > 0 ? ` So it is with ${others} more headers.` : ''}`,
        file,
        nodeOf(cell),
        { found: name, expected: format ?? 'YYYY-MM-DD', hint: `${fitting([cell.name])}${LEAVE_OUT(name)}` },
      );
    }
  return new Map(
    read.flatMap(({ cell, edtf }): [string, Dated][] =>
      edtf === undefined ? [] : [[cell.name, { edtf, cell: nodeOf(cell) }]],
    ),
  );
}

function edtfOf(read: DateRead | undefined): string | undefined {
  return read !== undefined && 'edtf' in read ? read.edtf : undefined;
}

const MOST_TOLD = 10;

const LEAVE_OUT = (name: string): string =>
  `If this column holds something else, leave it out: leave-out: { columns: [${JSON.stringify(name)}] }.`;

function noneFits(
  { build, file, atMapping }: TableSource,
  at: HeaderCell | undefined,
  candidates: readonly HeaderCell[],
  format: string | undefined,
): void {
  const message = 'No header of this table is a date, so that none of its figures is read.';
  const expected = format ?? 'YYYY-MM-DD';
  const dated = candidates.map(({ name }) => name).filter((name) => /\d/.test(name));
  const hint = `Say how they are written: date: { across: true, format: ${fittingFormats(dated)[0] ?? 'DD.MM.YYYY'} }, of ${TOKEN_LIST}.`;
  if (at === undefined) atMapping(['date'], 'date-unreadable', message, { expected, hint });
  else build.report('date-unreadable', message, file, nodeOf(at), { found: at.name.slice(0, 60), expected, hint });
}

/** Columns from which the mapping takes what the figures of a row have in common. */
function columnsNamed(table: Table): readonly string[] {
  return Object.values(table).flatMap((value) =>
    typeof value === 'object' && !Array.isArray(value) && 'column' in value && typeof value.column === 'string'
      ? [value.column]
      : [],
  );
}

function nodeOf({ name, start, end }: HeaderCell): ScalarNode {
  return { kind: 'scalar', text: name, value: name, start, end, inset: 0 };
}
