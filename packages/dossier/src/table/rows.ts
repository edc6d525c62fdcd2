import type { Diagnostic } from '../diagnostic.ts';
import { type Cell, csvRows } from '../tree/csv.ts';
import type { ScalarNode, SourceNode } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';

/** A row of a table: cells by the name of their column; `a.b` reaches into records of JSON. */
export type Row = ReadonlyMap<string, ScalarNode>;
/** A column of a table, and where the header names it. */
export interface HeaderCell {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}
export interface Rows {
  readonly header: readonly HeaderCell[];
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The rows of a CSV file with a header, or of a JSON list of records. */
export function readRows(file: SourceFile, delimiter: string | undefined): Rows {
  return formatOf(file.path) === 'csv' ? fromCsv(file, delimiter ?? likely(file.text)) : fromRecords(file);
}

function fromCsv(file: SourceFile, delimiter: string): Rows {
  const diagnostics: Diagnostic[] = [];
  const [header = [], ...records] = [...csvRows(file, diagnostics, delimiter)];
  const columns = header.map(({ text }) => text.trim());
  const rows = records.map(
    (cells): Row =>
      new Map(
        cells.flatMap((cell, i): [string, ScalarNode][] => {
          const column = columns[i];
          return column === undefined ? [] : [[column, nodeOf(cell)]];
        }),
      ),
  );
  return { header: header.map(({ text, start, end }) => ({ name: text.trim(), start, end })), rows, diagnostics };
}

/** A cell without the blanks around it, so that what is told of it is told where its text begins. */
function nodeOf({ text, start, end, quoted }: Cell): ScalarNode {
  if (quoted) return { kind: 'scalar', text, value: text, start, end, inset: 1 };
  const bare = text.trim();
  const at = bare === '' ? start : start + text.indexOf(bare);
  return { kind: 'scalar', text: bare, value: bare, start: at, end: bare === '' ? end : at + bare.length, inset: 0 };
}

function fromRecords(file: SourceFile): Rows {
  const { root, diagnostics } = readTree(file);
  const rows = (root?.kind === 'list' ? root.items : []).map((item): Row => new Map(cellsOf(item, '')));
  const first = new Map<string, HeaderCell>();
  for (const row of rows)
    for (const [name, { start, end }] of row) if (!first.has(name)) first.set(name, { name, start, end });
  return { header: [...first.values()], rows, diagnostics };
}

function cellsOf(node: SourceNode, prefix: string): readonly (readonly [string, ScalarNode])[] {
  if (node.kind === 'scalar') return node.value === null ? [] : [[prefix, node]];
  if (node.kind === 'list') return [];
  return node.entries.flatMap(({ key, value }) => cellsOf(value, prefix === '' ? key : `${prefix}.${key}`));
}

/** What the first line has most of, outside quotes. */
function likely(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (mark: string): number => line.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
