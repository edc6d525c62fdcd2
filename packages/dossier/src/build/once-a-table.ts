import type { Diagnostic } from '../diagnostic.ts';

/** What is wrong with a whole column, for the mapping of its table is, is told at the first figure of the table, not at each. */
const OF_MAPPING: ReadonlySet<string> = new Set([
  'unknown-reference',
  'duplicate-id',
  'unit-unknown',
  'unit-dimension',
]);

/** The columns of tables that problems are of; beside them, for a diagnostic is printed as it is. */
const columns = new WeakMap<Diagnostic, string>();

/** A problem of a figure or a day that was made from a cell: what was found is what stands in the cell. */
export function ofColumnOfTable(diagnostic: Diagnostic, column: string, cell: string): Diagnostic {
  const found = cell.trim().replace(/^"(.*)"$/s, '$1');
  const one = diagnostic.found === undefined ? diagnostic : { ...diagnostic, found: found.slice(0, MOST_SHOWN) };
  columns.set(one, column);
  return one;
}
const MOST_SHOWN = 60;

/** Each problem of a column of a table, and of its mapping, once: at the first cell, with how many more there are. */
export function onceATable(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const told = new Map<string, { readonly first: Diagnostic; readonly others: string; n: number }>();
  const kept = diagnostics.filter((one) => {
    const cause = causeOf(one);
    if (cause === undefined) return true;
    const known = told.get(cause.key);
    if (known === undefined) told.set(cause.key, { first: one, others: cause.others, n: 0 });
    else known.n += 1;
    return known === undefined;
  });
  const counted = new Map([...told.values()].map((cause) => [cause.first, cause]));
  return kept.map((one) => {
    const { n, others } = counted.get(one) ?? { n: 0, others: '' };
    return n === 0
      ? one
      : { ...one, message: `${one.message} So it is with ${n} more ${others.replace('(s)', n === 1 ? '' : 's')}.` };
  });
}

function causeOf(one: Diagnostic): { readonly key: string; readonly others: string } | undefined {
  const { code, location, found } = one;
  if (OF_MAPPING.has(code) && location.file.startsWith('tables/'))
    return {
      key: JSON.stringify([location.file, code, code === 'duplicate-id' ? '' : found]),
      others: 'figure(s) of this table',
    };
  const column = columns.get(one);
  if (column === undefined) return undefined;
  return { key: JSON.stringify([location.file, code, column, 'column']), others: 'cell(s) of this column' };
}
