import { nearest } from '../suggest.ts';
import { type HeaderCell, lineOfHeader } from './rows.ts';
import type { TableSource } from './types.ts';

/** Tells which columns the mapping names and the table does not have, and the line in which they all stand, if one has them. */
export function tellMissingColumns(
  { build, file, table }: TableSource,
  header: readonly HeaderCell[],
  wanted: readonly string[],
): void {
  const known = new Set(header.map(({ name }) => name));
  const missing = [...new Set([...wanted, ...Object.keys(table['leave-out']?.rows ?? {})])].filter(
    (name) => !known.has(name),
  );
  if (missing.length === 0) return;
  const line = lineOfHeader(file, table, (cells) => wanted.every((name) => cells.includes(name)));
  for (const name of missing) {
    const suggestion = nearest(name, known);
    build.diagnostics.push({
      code: 'column-missing',
      severity: 'error',
      message: `The table has no column “${name.slice(0, 60)}”.`,
      location: file.location(header[0]?.start ?? 0),
      expected: `one of ${[...known].slice(0, 20).join(', ').slice(0, 200)}`,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(line === undefined
        ? {}
        : { hint: `Line ${line} names it; say in the mapping that it is the header: header: ${line}.` }),
    });
  }
}

/** Tells which of these columns stand twice in the header: a row has one cell by a name, so that the figures of the first are not read. */
export function tellRepeatedColumns(
  { build, file }: TableSource,
  header: readonly HeaderCell[],
  wanted: ReadonlySet<string>,
): void {
  const seen = new Set<string>();
  for (const { name, start, end } of header) {
    if (seen.has(name) && wanted.has(name))
      build.diagnostics.push({
        code: 'column-repeated',
        severity: 'error',
        message: `The column “${name.slice(0, 60)}” stands twice in the header, and only the last one is read.`,
        location: file.location(start, end),
        hint: 'Give each of them a name of its own.',
      });
    seen.add(name);
  }
}
