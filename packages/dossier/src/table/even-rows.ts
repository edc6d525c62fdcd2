import type { Diagnostic } from '../diagnostic.ts';
import type { Cell } from '../tree/csv.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { HeaderCell } from './header.ts';

/**
 * The rows that have no more cells than the header names. One that has more has its figures in other columns than they
 * are of, as where `1,004` stands in a table with commas between its cells: it is told and not read. What stands behind
 * the last column without a digit is a remark.
 */
export function evenRows(
  file: SourceFile,
  header: readonly HeaderCell[],
  rows: readonly (readonly Cell[])[],
  diagnostics: Diagnostic[],
): readonly (readonly Cell[])[] {
  const isLong = (cells: readonly Cell[]): boolean => {
    const beyond = cells.slice(header.length).filter(hasText);
    return beyond.some(({ text }) => /\d/.test(text)) || (beyond.length > 0 && isParted(cells));
  };
  const long = rows.filter(isLong);
  tell(file, header, long, diagnostics, {
    severity: 'error',
    message: 'its figures would be read in the wrong columns, and are not read',
    hint: 'A figure with the mark inside that parts the cells needs double quotes ("1,004"), and each column a name in the header.',
  });
  const even = long.length === 0 ? rows : rows.filter((cells) => !isLong(cells));
  // A title or a note has one cell; where many rows end early, the table is written so.
  const short = even.filter((cells) => cells.length < header.length && cells.filter(hasText).length > 1);
  if (short.length <= FEW || short.length <= OF_ALL * even.length)
    tell(file, header, short, diagnostics, {
      severity: 'warning',
      message: 'a cell is missing, or the row broke off',
      hint: 'An empty cell still needs its separator.',
    });
  return even;
}

const FEW = 2;
const OF_ALL = 0.05;

/** Are there two cells that may be one figure: 1 and 204? */
function isParted(cells: readonly Cell[]): boolean {
  return cells.some(({ text }, i) => /^\d{1,3}$/.test(text.trim()) && /^\d{3}$/.test(cells[i + 1]?.text.trim() ?? ''));
}

function hasText({ text }: Cell): boolean {
  return text.trim() !== '';
}

function tell(
  file: SourceFile,
  header: readonly HeaderCell[],
  rows: readonly (readonly Cell[])[],
  diagnostics: Diagnostic[],
  { severity, message, hint }: Pick<Diagnostic, 'severity' | 'message'> & { readonly hint: string },
): void {
  const [first] = rows;
  const last = first?.at(-1);
  if (first === undefined || last === undefined) return;
  const others = rows.length - 1;
  const tail = others === 0 ? '' : ` So it is with ${others} more ${others === 1 ? 'row' : 'rows'}.`;
  diagnostics.push({
    code: 'csv-ragged-row',
    severity,
    message: `The row has ${first.length} ${first.length === 1 ? 'cell' : 'cells'}, the header has ${header.length}: ${message}.${tail}`,
    location: file.location(last.start, last.end),
    hint,
  });
}
