import { fail, ok, type Result } from '@claimline/core';
import { importFormats } from './formats/index.ts';
import { parseFile } from './parse-file.ts';
import type { Imported, ImportOptions } from './types.ts';

/**
 * A file of another tool as a dossier, with an account of every row: the counts of
 * imported, imported with a warning, and rejected rows add up to the rows of the file.
 *
 * Fails with `import-…` when the file cannot be read or is in no format that is known.
 */
export function importText(text: string, options: ImportOptions & { readonly format?: string }): Result<Imported> {
  const file = parseFile(text);
  if (!file.ok) return file;
  const known = importFormats.map(({ id }) => id).join(', ');
  if (options.format !== undefined && !importFormats.some(({ id }) => id === options.format))
    return fail({
      code: 'import-format',
      message: `There is no format “${options.format}”.`,
      expected: `one of ${known}`,
    });
  const format = importFormats.find((one) =>
    options.format === undefined ? one.looksLike(file.value) : one.id === options.format,
  );
  if (format === undefined)
    return fail({
      code: 'import-unknown',
      message: 'The file is in no format that is known here.',
      expected: `one of ${known}`,
    });
  const made = format.import(file.value, options);
  if (made.rows.length === 0)
    return fail({ code: 'import-no-rows', message: `There is nothing of ${format.title} in the file.` });
  return ok(made);
}
