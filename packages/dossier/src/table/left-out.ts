import type { ScalarNode } from '../tree/node.ts';
import type { Row } from './rows.ts';
import type { Table } from './types.ts';

/** The rows of a table without those that the mapping leaves out: totals, notes. */
export function withoutLeftOut(rows: readonly Row[], { 'leave-out': leftOut }: Table): readonly Row[] {
  const unwanted = Object.entries(leftOut?.rows ?? {}).map(
    ([column, texts]) => [column, new Set(typeof texts === 'string' ? [texts] : texts)] as const,
  );
  if (unwanted.length === 0) return rows;
  return rows.filter((row) => !unwanted.some(([column, texts]) => texts.has(row.get(column)?.text.trim() ?? '')));
}

/** How to leave out rows with words where a date is to stand; empty where all of them hold digits. */
export function toLeaveOut(column: string, cells: readonly ScalarNode[]): string {
  const texts = new Set<string>();
  for (const { text } of cells) {
    if (!/\d/.test(text) && text.trim() !== '') texts.add(text.trim().slice(0, MOST_SHOWN));
    if (texts.size === MOST_NAMED) break;
  }
  if (texts.size === 0) return '';
  const listed = JSON.stringify([...texts]).replaceAll('","', '", "');
  return `A row that is a total or a note is left out by the mapping: leave-out: { rows: { ${JSON.stringify(column)}: ${listed} } }. `;
}
const MOST_SHOWN = 60;
const MOST_NAMED = 8;
