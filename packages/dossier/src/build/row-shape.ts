import { claimSchema } from '@claimline/core/schema';
import type { MapNode } from '../tree/node.ts';

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
export function hasRequired({ entries }: MapNode): boolean {
  for (const key of REQUIRED) if (!entries.some((entry) => entry.key === key)) return false;
  return true;
}
