import type { ScalarNode } from '../tree/node.ts';
import type { HeaderCell, Row } from './rows.ts';
import { takenFromColumns } from './settings.ts';
import { tellOnce } from './tell-once.ts';
import type { TableSource } from './types.ts';

/** The rows of a table, with what stands above in the empty cells of the columns of which the mapping says so. */
export function filledDown(
  { table, atMapping }: TableSource,
  header: readonly HeaderCell[],
  rows: readonly Row[],
): readonly Row[] {
  const known = new Set(header.map(({ name }) => name));
  const columns = (table['fill-down'] ?? []).filter((name) => {
    const isFigures = Object.hasOwn(table.columns ?? {}, name);
    if (isFigures)
      atMapping(
        ['fill-down'],
        'fill-down-figures',
        `“${name.slice(0, 60)}” holds figures, and an empty cell of it is one that nobody gave.`,
        { hint: 'Name columns of places, groups or dates here.' },
      );
    return known.has(name) && !isFigures;
  });
  if (columns.length === 0) return rows;
  const above = new Map<string, ScalarNode>();
  return rows.map((row) => {
    const filled = new Map(row);
    for (const column of columns) {
      const cell = row.get(column);
      if (cell !== undefined && cell.text.trim() !== '') above.set(column, cell);
      else {
        const over = above.get(column);
        if (over !== undefined) filled.set(column, over);
      }
    }
    return filled;
  });
}

/** Tells of columns that say of a first row and of few others whose, of whom or where its figures are: merged cells, most likely. */
export function tellMerged(source: TableSource, rows: readonly Row[]): void {
  for (const { column } of takenFromColumns(source.table)) {
    const cells = rows.flatMap((row) => row.get(column) ?? []);
    const empty = cells.filter(({ text }) => text.trim() === '');
    const isMerged = cells[0]?.text.trim() !== '' && empty.length < cells.length && 2 * empty.length >= cells.length;
    if (!isMerged) continue;
    tellOnce(source, empty, 'cell-empty', `“${column.slice(0, 60)}” is empty in a row with figures.`, {
      severity: 'warning',
      hint: `If the row above says it, say so in the mapping: fill-down: [${JSON.stringify(column)}].`,
    });
  }
}
