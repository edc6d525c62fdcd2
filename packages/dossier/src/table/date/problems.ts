import type { ScalarNode } from '../../tree/node.ts';
import { toLeaveOut } from '../left-out.ts';
import { tellOnce } from '../tell-once.ts';
import type { TableSource } from '../types.ts';
import { fitting, fittingFormats } from './fitting.ts';
import { MONTH_LANGUAGES } from './month-names.ts';
import type { DateProblem } from './read-dates.ts';
import { TOKEN_LIST } from './tokens.ts';

/** A column of dates: its cells, and those of which the date is none. */
export interface DateColumnRead {
  readonly column: string;
  readonly cells: readonly ScalarNode[];
  readonly format: string | undefined;
  readonly broken: readonly { readonly cell: ScalarNode; readonly problem: DateProblem }[];
}

/** Tells why dates of a column are none, each reason once. */
export function tellDates(source: TableSource, { column, cells, format, broken }: DateColumnRead): void {
  const of = (wanted: DateProblem): readonly ScalarNode[] =>
    broken.flatMap(({ cell, problem }) => (problem === wanted ? [cell] : []));
  const expected = format ?? 'YYYY-MM-DD';
  const empty = broken.filter(({ cell, problem }) => problem === 'unreadable' && cell.text.trim() === '');
  tellOnce(
    source,
    empty.map(({ cell }) => cell),
    'date-unreadable',
    'This row has figures and no date.',
    {
      expected,
      hint: `If it is that of the row above, say so in the mapping: fill-down: [${JSON.stringify(column)}]; if the row holds units or notes: leave-out: { rows: { ${JSON.stringify(column)}: "" } }.`,
    },
  );
  const unreadable = of('unreadable').filter(({ text }) => text.trim() !== '');
  tellOnce(source, unreadable, 'date-unreadable', 'The date of this row cannot be read.', {
    expected,
    hint:
      unreadable.length === 0
        ? ''
        : `${toLeaveOut(column, unreadable)}${howWritten(unreadable, cells, { format, read: cells.length - broken.length })}`.trim(),
  });
  const impossible = of('impossible');
  tellOnce(source, impossible, 'date-impossible', 'There is no such day in the calendar.', {
    expected,
    ...(impossible.length === 0 ? {} : { hint: fitting(impossible, cells) || CORRECT }),
  });
  const untimed = of('no-time');
  tellOnce(source, untimed, 'date-unreadable', 'The time of this row cannot be read.', {
    expected: '16:00, 16:00:30 or 16:00+02:00',
  });
}

/** Words alone are no dates in any format. */
function howWritten(
  unreadable: readonly ScalarNode[],
  cells: readonly ScalarNode[],
  { format, read }: { readonly format: string | undefined; readonly read: number },
): string {
  const withDigits = unreadable.filter(({ text }) => /\d/.test(text));
  if (withDigits.length === 0) return '';
  if (withDigits.every(({ text }) => /^[2-6]\d{4}$/.test(text.trim()))) return OF_SPREADSHEET;
  const fits = fitting(unreadable, cells);
  const isOfAll = fittingFormats(cells.map(({ text }) => text)).length > 0;
  // A format for these few would not read the others.
  if (fits !== '' && !isOfAll && format !== undefined && read > unreadable.length)
    return `${fits}The others are written ${format}: write ${unreadable.length === 1 ? 'it' : 'them'} alike.`;
  return `${fits}${format?.includes('MMM') ? OF_MONTHS : ''}${HOW}`;
}

const OF_SPREADSHEET =
  'Spreadsheets count days in such numbers: show the column as dates there, such as 2024-01-05, and save the table again.';
const OF_MONTHS = `Names of months are read in ${MONTH_LANGUAGES}. `;
const HOW = `Say how dates are written: date: { column: …, format: DD.MM.YYYY }, of ${TOKEN_LIST}.`;
const CORRECT = 'Look at the row, or say in another format how dates are written.';
