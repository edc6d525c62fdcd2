import type { Diagnostic } from '../diagnostic.ts';
import { lineOfHeader, type Rows } from './rows.ts';
import type { TableSource } from './types.ts';

const NO_FIGURES = 'none of its figures is read';

/** Is there no text in the file of a table? That is told once, and not as many missing columns. */
export function isEmptyFile({ build, file }: TableSource): boolean {
  if (file.text.trim() !== '') return false;
  build.diagnostics.push({
    code: 'file-empty',
    severity: 'error',
    message: 'The file is empty.',
    location: file.location(0),
    expected: 'a table whose first row names its columns',
    hint: 'Save the table again, or take it out of the mapping.',
  });
  return true;
}

/** Is there no column in a table that is not empty: no list of records, or no line where the mapping says that its header is? */
export function isWithoutHeader(
  { build, file, table }: TableSource,
  { header, diagnostics }: Rows,
  wanted: readonly string[],
): boolean {
  if (header.length > 0) return false;
  // What cannot be read as JSON is told already.
  if (diagnostics.some(({ severity }) => severity === 'error')) return true;
  const tell = (message: string, more: Partial<Diagnostic>): void => {
    build.diagnostics.push({ code: 'header-missing', severity: 'error', message, location: file.location(0), ...more });
  };
  const line = typeof table.header === 'number' ? table.header : table.header?.[0];
  if (line === undefined)
    tell(`The file holds no records, and ${NO_FIGURES}.`, {
      expected: 'a list of records, or one such list in a record',
    });
  else {
    const isHeader = (cells: readonly string[]): boolean =>
      wanted.length > 0 && wanted.every((name) => cells.includes(name));
    const named = lineOfHeader(file, table, isHeader);
    tell(`The table ends before line ${line}, which is to name its columns, and ${NO_FIGURES}.`, {
      ...(named === undefined ? {} : { hint: `Line ${named} names them; say so in the mapping: header: ${named}.` }),
    });
  }
  return true;
}

/** Tells of a table that ends with its header: it gives no figure, and nothing else would say so. */
export function tellWithoutRows({ build, file }: TableSource, { header }: Rows): void {
  build.diagnostics.push({
    code: 'table-without-rows',
    severity: 'warning',
    message: 'The table has a header and no rows, and gives no figure.',
    location: file.location(header[0]?.start ?? 0, header.at(-1)?.end),
    hint: 'Save the table again with its rows, or take it out of the mapping.',
  });
}
