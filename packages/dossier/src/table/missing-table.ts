import { nearest } from '../suggest.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { TableSource } from './types.ts';

const FOLDER = 'tables/';

/** Tells that the mapping names a table that is not read: there is none, or its file is of another kind. */
export function tellMissingTable(
  atMapping: TableSource['atMapping'],
  name: string,
  tables: readonly SourceFile[],
): void {
  const quoted = name.slice(0, 60);
  const known = tables.map(({ path }) => path.slice(FOLDER.length));
  const suggestion = nearest(name, known);
  const more = suggestion === undefined ? {} : { suggestion };
  if (/\.(?:xlsx?|xlsm|xlsb|ods|numbers)$/i.test(name))
    atMapping(
      ['file'],
      'table-workbook',
      `“${quoted}” is the workbook of a spreadsheet, and only tables of text are read.`,
      {
        hint: 'Save its sheet as CSV (UTF-8) beside the mapping, and name that file here.',
        ...more,
      },
    );
  else if (!/\.(?:csv|tsv|json)$/i.test(name))
    atMapping(['file'], 'table-unknown', `“${quoted}” is not read as a table.`, {
      expected: 'a file whose name ends in .csv, .tsv or .json',
      ...more,
    });
  else
    atMapping(['file'], 'table-missing', `There is no table “${quoted}” in ${FOLDER}.`, {
      ...(known.length === 0 ? {} : { expected: `one of ${known.slice(0, 20).join(', ').slice(0, 200)}` }),
      hint: 'Tables are CSV, TSV or JSON files beside the mapping.',
      ...more,
    });
}
