import type { ScalarNode } from '../../tree/node.ts';
import type { TableSource } from '../types.ts';
import { fitting } from './fitting.ts';
import type { DateProblem } from './read-dates.ts';
import { TOKEN_LIST } from './tokens.ts';

const MESSAGES: Readonly<Record<DateProblem, string>> = {
  unreadable: 'The date of this row cannot be read.',
  impossible: 'There is no such day in the calendar.',
  'no-time': 'The time of this row cannot be read.',
};

/** Tells at its cell why the date of a row is none. */
export function dateProblem(
  { build, file }: TableSource,
  cell: ScalarNode,
  problem: DateProblem,
  format: string | undefined,
): void {
  build.report(problem === 'impossible' ? 'date-impossible' : 'date-unreadable', MESSAGES[problem], file, cell, {
    found: cell.text.slice(0, 60),
    ...(problem === 'no-time'
      ? { expected: '16:00, 16:00:30 or 16:00+02:00' }
      : {
          expected: format ?? 'YYYY-MM-DD',
          hint: `${fitting([cell.text])}Say how dates are written: date: { column: …, format: DD.MM.YYYY }, of ${TOKEN_LIST}.`,
        }),
  });
}
