import type { ScalarNode } from '../tree/node.ts';
import type { Row } from './rows.ts';
import { tellOnce } from './tell-once.ts';
import type { TableSource } from './types.ts';

/**
 * Tells of rows that hold words alone and have rows of figures below them, as “North” above its months: what they say of
 * those is not read.
 */
export function tellHeadings(source: TableSource, rows: readonly Row[], withFigures: ReadonlySet<Row>): void {
  const last = rows.findLastIndex((row) => withFigures.has(row));
  const filled = new Set(source.table['fill-down']);
  const headings = rows.slice(0, Math.max(0, last)).flatMap((row) => {
    const word = withFigures.has(row) ? undefined : loneWord(row, filled);
    return word === undefined ? [] : [word];
  });
  const texts = new Set(headings.map(({ text }) => text.trim()));
  // The same words over and over are an empty day that says so.
  if (texts.size < 2 || texts.size < headings.length) return;
  tellOnce(
    source,
    headings,
    'row-heading',
    'The row holds words alone, and what it says of the rows below it is not read.',
    {
      severity: 'warning',
      expected: 'a column for it',
      hint: 'Give it a column of its own, with its words in the first row of each block (fill-down: [COLUMN]), or leave the row out: leave-out: { rows: … }.',
    },
    'table',
  );
}

/** The only cell with something in it, where that is words. */
function loneWord(row: Row, filled: ReadonlySet<string>): ScalarNode | undefined {
  const [first, ...more] = [...row].filter(([, { text }]) => text.trim() !== '');
  const [column, cell] = first ?? [];
  // What is filled down is read in the rows below.
  if (column !== undefined && filled.has(column)) return undefined;
  return cell === undefined || more.length > 0 || !/^[^\d]*\p{L}[^\d]*$/u.test(cell.text) ? undefined : cell;
}
