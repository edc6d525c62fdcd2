import { entriesOf, type Fields, type Ids } from '../build/builder.ts';
import { TOLD } from '../build/claims.ts';
import { idsOfMap } from '../build/ids.ts';
import { nearest } from '../suggest.ts';
import type { Column, Setting, Table } from './types.ts';

/** Axes that a mapping has a key for. */
const NAMED: ReadonlySet<string> = new Set(['of', 'status', 'at']);

/** The axes that a dossier declares beside those that every claim has, and their nodes. */
export function furtherAxes(root: Fields): ReadonlyMap<string, Ids> {
  const axes = entriesOf(root.map('vocabularies')?.get('axes'));
  return new Map(axes.map(({ key, value }) => [key, idsOfMap(key, value)]));
}

/**
 * A table with what of its `scope` is declared. An axis that is not, and a node that is said for all figures, are told at
 * the mapping; a node that stands in a cell is told there.
 */
export function withKnownScope(table: Table, written: Fields, axes: ReadonlyMap<string, Ids>): Table {
  const known = <T extends Table | Column>(one: T, fields: Fields | undefined): T => {
    const scope = fields?.map('scope');
    return scope === undefined ? one : { ...one, scope: knownScope(one.scope ?? {}, scope, axes) };
  };
  const { columns } = table;
  if (columns === undefined) return known(table, written);
  const atColumns = written.map('columns');
  const withKnown = Object.entries(columns).map(([name, column]) => [name, known(column, atColumns?.map(name))]);
  return { ...known(table, written), columns: Object.fromEntries(withKnown) };
}

function knownScope(
  scope: Readonly<Record<string, Setting>>,
  written: Fields,
  axes: ReadonlyMap<string, Ids>,
): Record<string, Setting> {
  const { build, file } = written;
  const known = written.node.entries.flatMap(({ key, keyStart, keyEnd, value }): [string, Setting][] => {
    const nodes = axes.get(key);
    const setting = scope[key];
    if (nodes === undefined) {
      const suggestion = nearest(key, axes.keys());
      const quoted = key.slice(0, 60);
      const atKey = { kind: 'scalar', text: key, value: key, start: keyStart, end: keyEnd, inset: 0 } as const;
      build.report('unknown-axis', `There is no axis “${quoted}”.`, file, atKey, {
        found: quoted,
        expected: 'an axis declared under vocabularies: axes',
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(NAMED.has(key) ? { hint: `It has a key of its own: ${key}: ….` } : {}),
      });
      return [];
    }
    const isKnown = value.kind !== 'scalar' || written.known(value, nodes) !== undefined;
    return setting === undefined ? [] : [[key, isKnown ? setting : TOLD]];
  });
  return Object.fromEntries(known);
}
