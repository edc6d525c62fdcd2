import { claimSchema } from '@claimline/core/schema';
import type { CsvTable, Row } from '../tree/csv-table.ts';

const FIELDS: Readonly<Record<string, FieldSchema>> = claimSchema.shape;
interface FieldSchema {
  safeParse(value: unknown): { readonly success: boolean };
}
/** What no claim can do without. */
export const REQUIRED: readonly string[] = Object.keys(FIELDS).filter(
  (key) => FIELDS[key]?.safeParse(undefined).success === false,
);

/**
 * May a claim have this value under this key? The schema of a claim says of each key what it may hold and
 * nothing of how keys go together, so that rows can be judged cell by cell.
 */
export function fitsClaim(key: string, value: unknown): boolean {
  return Object.hasOwn(FIELDS, key) && FIELDS[key]?.safeParse(value).success === true;
}

/** Has a row all that a claim needs? */
export function hasRequired(table: CsvTable, row: Row): boolean {
  for (const key of REQUIRED) {
    const place = table.placeOf(key);
    if (place < 0 || !table.hasAt(row, place)) return false;
  }
  return true;
}
