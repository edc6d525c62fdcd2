import type { ScalarNode } from '../../tree/node.ts';
import { tellOnce } from '../tell-once.ts';
import type { TableSource } from '../types.ts';
import { fitting } from './fitting.ts';
import type { DateProblem } from './read-dates.ts';
import { TOKEN_LIST } from './tokens.ts';

/** A column of dates: its cells, and those of which the date is none. */
export interface DateColumnRead {
  readonly cells: readonly ScalarNode[];
  readonly format: string | undefined;
  readonly broken: readonly { readonly cell: ScalarNode; readonly problem: DateProblem }[];
}

/** Tells why dates of a column are none, each reason once. */
export function tellDates(source: TableSource, { cells, format, broken }: DateColumnRead): void {
  const of = (wanted: DateProblem): readonly ScalarNode[] =>
    broken.flatMap(({ cell, problem }) => (problem === wanted ? [cell] : []));
  const expected = format ?? 'YYYY-MM-DD';
  const unreadable = of('unreadable');
  tellOnce(source, unreadable, 'date-unreadable', 'The date of this row cannot be read.', {
    expected,
    hint: unreadable.length === 0 ? '' : `${fitting(unreadable, cells)}${HOW}`,
  });
  const impossible = of('impossible');
  tellOnce(source, impossible, 'date-impossible', 'There is no such day in the calendar.', {
    expected,
    ...(impossible.length === 0 ? {} : { hint: fitting(impossible, cells) || CORRECT }),
  });
  tellOnce(source, of('no-time'), 'date-unreadable', 'The time of this row cannot be read.', {
    expected: '16:00, 16:00:30 or 16:00+02:00',
  });
}

const HOW = `Say how dates are written: date: { column: …, format: DD.MM.YYYY }, of ${TOKEN_LIST}.`;
const CORRECT = 'Look at the row, or say in another format how dates are written.';
