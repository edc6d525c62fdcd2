import type { Diagnostic } from '../diagnostic.ts';
import { type Cell, csvRows } from '../tree/csv.ts';
import type { ScalarNode, SourceNode } from '../tree/node.ts';
import { formatOf, readTree } from '../tree/read-tree.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { evenRows } from './even-rows.ts';
import { type HeaderCell, joined, withPlaces } from './header.ts';

/** A row of a table: cells by the name of their column; `a.b` reaches into records of JSON. */
export type Row = ReadonlyMap<string, ScalarNode>;
export type { HeaderCell } from './header.ts';
export interface Rows {
  readonly header: readonly HeaderCell[];
  readonly rows: readonly Row[];
  readonly diagnostics: readonly Diagnostic[];
}

const DELIMITERS = [',', ';', '\t', '|'];

/** Where the header of a table stands, and what parts its cells, as far as the mapping says so. */
export interface Layout {
  readonly delimiter?: string | undefined;
  /** Line of the header, from 1; the first and the last of two. */
  readonly header?: number | readonly [number, number] | undefined;
}

/** May this be a table beside the mapping, by its name? */
export function isTable(path: string): boolean {
  return formatOf(path) !== undefined || isTsv(path);
}

/**
 * The rows of a CSV or TSV file with a header, or of a JSON list of records. Where nothing says what parts the cells, it
 * is what makes the names of the header those that are wanted.
 */
export function readRows(file: SourceFile, layout: Layout, wanted: readonly string[] = []): Rows {
  return hasCells(file) ? fromCsv(file, layout, wanted) : fromRecords(file);
}

function isTsv(path: string): boolean {
  return /\.tsv$/i.test(path);
}

function hasCells({ path }: SourceFile): boolean {
  return formatOf(path) === 'csv' || isTsv(path);
}

function fromCsv(file: SourceFile, layout: Layout, wanted: readonly string[]): Rows {
  const diagnostics: Diagnostic[] = [];
  const delimiter = delimiterFor(file, layout, wanted);
  const [from, ...more] = linesOf(layout).map((line) => startOfLine(file.text, line));
  const records = [...csvRows(file, diagnostics, delimiter, from)];
  const above = more.length === 0 ? undefined : records.shift();
  const [first = [], ...rows] = records;
  const header = withPlaces(above === undefined ? first : joined(above, first));
  const names = new Set(header.map(({ name }) => name));
  // Under a title that is taken for the header every row is too long.
  const isHeader = header.length > 1 && wanted.every((name) => names.has(name));
  const even = isHeader ? evenRows(file, header, rows, diagnostics) : rows;
  return { header, rows: even.map((cells) => rowOf(header, cells)), diagnostics };
}

function rowOf(header: readonly HeaderCell[], cells: readonly Cell[]): Row {
  return new Map(
    cells.flatMap((cell, i): [string, ScalarNode][] => {
      const column = header[i]?.name;
      return column === undefined ? [] : [[column, nodeOf(cell)]];
    }),
  );
}

function linesOf({ header = 1 }: Layout): readonly number[] {
  return typeof header === 'number' ? [header] : header;
}

/** Lines in which a header is looked for. */
const MOST_LOOKED_AT = 30;

/** The line, from 1, of a row of a table whose cells are a header: where a title stands above it, the first line is none. */
export function lineOfHeader(
  file: SourceFile,
  layout: Layout,
  isHeader: (cells: readonly string[]) => boolean,
): number | undefined {
  if (!hasCells(file)) return undefined;
  let from = 0;
  for (let line = 1; line <= MOST_LOOKED_AT && from < file.text.length; line += 1) {
    const row = csvRows(file, [], delimiterOf(file, layout, from), from).next().value;
    if (row !== undefined && isHeader(row.map(({ text }) => text.trim())))
      return file.location(row[0]?.start ?? from).line;
    const next = file.text.indexOf('\n', from);
    if (next < 0) return undefined;
    from = next + 1;
  }
  return undefined;
}

function delimiterOf(file: SourceFile, { delimiter }: Layout, from: number): string {
  return delimiter ?? (isTsv(file.path) ? '\t' : likely(file.text, from));
}

/** What the header has most of, unless another mark gives the names that the mapping uses and this one does not. */
function delimiterFor(file: SourceFile, layout: Layout, wanted: readonly string[]): string {
  const from = startOfLine(file.text, linesOf(layout).at(-1) ?? 1);
  const most = delimiterOf(file, layout, from);
  if (layout.delimiter !== undefined || wanted.length === 0 || linesOf(layout).length > 1) return most;
  const gives = (mark: string): boolean => {
    const names = new Set(
      csvRows(file, [], mark, from)
        .next()
        .value?.map(({ text }) => text.trim()),
    );
    return wanted.every((name) => names.has(name));
  };
  return gives(most) ? most : (DELIMITERS.find(gives) ?? most);
}

/** Where a line begins, from 1; the end of a text that has fewer. */
function startOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i += 1) {
    const next = text.indexOf('\n', at);
    if (next < 0) return text.length;
    at = next + 1;
  }
  return at;
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
  const rows = recordsOf(root).map((item): Row => new Map(cellsOf(item, '')));
  const first = new Map<string, HeaderCell>();
  for (const row of rows)
    for (const [name, { start, end }] of row) if (!first.has(name)) first.set(name, { name, start, end });
  return { header: [...first.values()], rows, diagnostics };
}

/** A list of records, or the only one in a record with other facts about it: `{ "meta": …, "data": [ … ] }`. */
function recordsOf(root: SourceNode | null): readonly SourceNode[] {
  if (root?.kind === 'list') return root.items;
  const lists = (root?.kind === 'map' ? root.entries : []).flatMap(({ value }) =>
    value.kind === 'list' && value.items.every(({ kind }) => kind === 'map') ? [value.items] : [],
  );
  const [only, ...more] = lists;
  return only === undefined || more.length > 0 ? [] : only;
}

function cellsOf(node: SourceNode, prefix: string): readonly (readonly [string, ScalarNode])[] {
  if (node.kind === 'scalar') return node.value === null ? [] : [[prefix, node]];
  if (node.kind === 'list') return [];
  return node.entries.flatMap(({ key, value }) => cellsOf(value, prefix === '' ? key : `${prefix}.${key}`));
}

/** What a line has most of, outside quotes. */
function likely(text: string, from: number): string {
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? text.length : end).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => line.split(mark).length;
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
