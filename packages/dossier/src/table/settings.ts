import type { Column, FromColumn, Setting, Table } from './types.ts';

/** Keys of a claim that a mapping sets, as one word for all figures or as a column that says it. */
export const FIELDS = ['for', 'by', 'via', 'measure', 'of', 'status', 'at', 'unit', 'mode'] as const;

/** The nodes of further axes that figures of a column are of: what the column says, and of other axes what the table says. */
export function scopeOf(table: Table, column: Column): readonly (readonly [axis: string, setting: Setting])[] {
  return [...new Map([...Object.entries(table.scope ?? {}), ...Object.entries(column.scope ?? {})])];
}

/** All that a table or a column of it takes from columns. */
export function takenFromColumns(settings: Table | Column): readonly FromColumn[] {
  const all = [...FIELDS.map((key) => settings[key]), ...Object.values(settings.scope ?? {})];
  return all.filter(isFromColumn);
}

export function isFromColumn(setting: Setting | undefined): setting is FromColumn {
  return typeof setting === 'object' && setting !== null;
}
