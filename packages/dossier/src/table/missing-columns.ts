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
  const missing = [
    ...new Set([...wanted, ...Object.keys(table['leave-out']?.rows ?? {}), ...(table['fill-down'] ?? [])]),
  ].filter((name) => !known.has(name));
  if (missing.length === 0) return;
  const severalOf = new Map(missing.map((name) => [name, header.find(({ repeated }) => repeated === name)] as const));
  const line = lineOfHeader(file, table, (cells) => wanted.every((name) => cells.includes(name)));
  const own = typeof table.header === 'number' ? table.header : (table.header?.[1] ?? 1);
  for (const name of missing) {
    const twice = severalOf.get(name);
    if (twice !== undefined) {
      build.diagnostics.push({
        code: 'column-repeated',
        severity: 'error',
        message: `The column “${name.slice(0, 60)}” stands more than once in the header.`,
        location: file.location(twice.start, twice.end),
        hint: `Say in the mapping which of them is meant: ${JSON.stringify(`${name} (1)`)}, ${JSON.stringify(`${name} (2)`)}.`,
      });
      continue;
    }
    const suggestion = nearest(name, known);
    build.diagnostics.push({
      code: 'column-missing',
      severity: 'error',
      message: `The table has no column “${name.slice(0, 60)}”.`,
      location: file.location(header[0]?.start ?? 0),
      expected: `one of ${[...known].slice(0, 20).join(', ').slice(0, 200)}`,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(line === undefined || line === own
        ? {}
        : { hint: `Line ${line} names it; say in the mapping that it is the header: header: ${line}.` }),
    });
  }
}

/** The columns of a header that name a day once; a second one of the same name is told. */
export function withoutRepeatedDays(
  { build, file }: TableSource,
  header: readonly HeaderCell[],
): readonly HeaderCell[] {
  const seen = new Set<string>();
  return header.filter(({ repeated = '', start, end }) => {
    if (!/\d/.test(repeated)) return true;
    if (!seen.has(repeated)) {
      seen.add(repeated);
      return true;
    }
    build.diagnostics.push({
      code: 'column-repeated',
      severity: 'error',
      message: `The column “${repeated.slice(0, 60)}” stands more than once in the header, and only the first one is read.`,
      location: file.location(start, end),
      hint: 'Give each of them a name of its own.',
    });
    return false;
  });
}
