import type { MapEntry, ScalarNode } from '../tree/node.ts';

/** A key of a claim whose value stands in a cell, or, with `column`, was made from one of that column. */
export function entry(key: string, text: string, cell: ScalarNode, column?: string): MapEntry {
  const { start, end } = cell;
  const made = column === undefined ? {} : { column };
  const value: ScalarNode = { kind: 'scalar', text, value: text, start, end, inset: 0, ...made };
  return { key, keyStart: start, keyEnd: end, value };
}
