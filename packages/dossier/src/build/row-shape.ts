import { claimSchema } from '@claimline/core/schema';
import { type MapNode, toPlain } from '../tree/node.ts';

/** Texts of a column that are known to fit; beyond so many each is looked at by itself. */
const MOST = 50_000;

const FIELDS: Readonly<Record<string, FieldSchema>> = claimSchema.shape;
interface FieldSchema {
  safeParse(value: unknown): { readonly success: boolean };
}
const REQUIRED: readonly string[] = Object.keys(FIELDS).filter(
  (key) => FIELDS[key]?.safeParse(undefined).success === false,
);

/**
 * Do rows fit the schema of a claim? It says of each key what it may hold and nothing of how keys
 * go together, and most cells of a column hold what others hold.
 */
export class RowShape {
  private readonly known = new Map<string, Set<unknown>>();

  fits({ entries }: MapNode): boolean {
    if (!REQUIRED.every((key) => entries.some((entry) => entry.key === key))) return false;
    return entries.every(({ key, value }) => {
      const plain = toPlain(value);
      return typeof plain === 'object' && plain !== null ? isFit(key, plain) : this.isFitting(key, plain);
    });
  }

  private isFitting(key: string, value: unknown): boolean {
    let fitting = this.known.get(key);
    if (fitting?.has(value) === true) return true;
    if (!isFit(key, value)) return false;
    if (fitting === undefined) {
      fitting = new Set();
      this.known.set(key, fitting);
    }
    if (fitting.size < MOST) fitting.add(value);
    return true;
  }
}

function isFit(key: string, value: unknown): boolean {
  return Object.hasOwn(FIELDS, key) && FIELDS[key]?.safeParse(value).success === true;
}
