import type { MapEntry, ScalarNode } from '../tree/node.ts';

/** A key of a claim whose value was made from a cell. */
export function entry(key: string, text: string, cell: ScalarNode): MapEntry {
  const { start, end } = cell;
  const value: ScalarNode = { kind: 'scalar', text, value: text, start, end, inset: 0 };
  return { key, keyStart: start, keyEnd: end, value };
}
