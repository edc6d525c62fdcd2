import type { Diagnostic } from '../diagnostic.ts';
import type { CsvTable, Row } from '../tree/csv-table.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { REQUIRED } from './row-shape.ts';

const OF_COLUMN: ReadonlySet<string> = new Set(['unknown-key', 'missing-key']);

/**
 * What is wrong with a row because of the header is told there: a column misspelt, or one without which no row is a
 * claim. Every row tells it alike, so that it is told once (`onceAColumn`), whichever rows were read again.
 */
export function ofColumn(problem: Diagnostic, row: Row, { header }: CsvTable, file: SourceFile): Diagnostic {
  if (!OF_COLUMN.has(problem.code)) return problem;
  const at = header[cellAt(row, problem.location, file)];
  if (at === undefined) return problem;
  const name = at.text.trim();
  const before = name.slice(0, name.lastIndexOf('.') + 1);
  const location = file.location(at.start, at.end);
  const { code, suggestion, found: _, ...rest } = problem;
  if (code === 'unknown-key')
    return {
      ...rest,
      code,
      message: `The column “${name.slice(0, 60)}” is not known here.`,
      location,
      found: name.slice(0, 60),
      ...(suggestion === undefined ? {} : { suggestion: before + suggestion }),
      hint: 'Rows with something in this column are left out.',
    };
  const key = code === 'missing-key' ? KEY.exec(problem.expected ?? '')?.[1] : undefined;
  if (key === undefined) return problem;
  const column = REQUIRED.includes(key) ? key : before + key;
  if (header.some(({ text }) => text.trim() === column || text.trim().startsWith(`${column}.`))) return problem;
  return {
    ...rest,
    code,
    message: `The column “${column}” is missing.`,
    location,
    expected: `a column ${column}`,
    hint: 'Rows that need it are left out.',
  };
}

const KEY = /^([\w-]+): …$/;

/** The number of the cell that begins at a place, -1 for none: cells stand one behind another, and a row may have many. */
function cellAt(row: Row, { line, column }: Diagnostic['location'], file: SourceFile): number {
  let [from, to] = [0, row.length - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const at = file.location(row[middle]?.start ?? 0);
    if (at.line === line && at.column === column) return middle;
    if (at.line < line || (at.line === line && at.column < column)) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** Each problem of a column once. */
export function onceAColumn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<string>();
  return diagnostics.filter(({ code, location: { file, line, column }, message }) => {
    if (!OF_COLUMN.has(code)) return true;
    const key = JSON.stringify([file, line, column, message]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}
