import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type ListNode, type MapEntry, type MapNode, plainScalar, type ScalarNode, type SourceNode } from './node.ts';
import type { TreeResult } from './read-tree.ts';
import type { SourceFile } from './source-file.ts';

interface Cell {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
}

/** Columns whose cells hold several ids, separated by semicolons. */
const LISTS: ReadonlySet<string> = new Set([
  'via',
  'supersedes',
  'corrects',
  'retracts',
  'increment-of',
  'ratio-to',
  'part-of',
  'derived-from',
  'tags',
]);

/** Columns in which a bare number is a number. */
const NUMBERS: ReadonlySet<string> = new Set([
  'value',
  'said',
  'as-of',
  'published',
  'edtf',
  'anchor',
  'start',
  'end',
  'information',
  'confidence',
]);

/**
 * Reads a table of claims: the first row names the keys, `quote.exact` reaches into a
 * map, lists are separated by “;”, an empty cell leaves the key out. RFC 4180 with
 * strict quotes; own code because no CSV package tells the column of a cell.
 */
export function readCsv(file: SourceFile): TreeResult {
  const diagnostics: Diagnostic[] = [];
  const items = [...csvItems(file, diagnostics)];
  const isEmpty = items.length === 0 && csvRows(file, []).next().done === true;
  const root: ListNode = { kind: 'list', start: 0, end: file.text.length, items };
  return { root: isEmpty ? null : root, diagnostics };
}

/** The rows under the header as maps, one at a time: a table of a million is never held whole. */
export function* csvItems(file: SourceFile, diagnostics: Diagnostic[]): Generator<MapNode> {
  const rows = csvRows(file, diagnostics);
  const { value: header, done } = rows.next();
  if (done === true) return;
  yield* itemsUnder(header, rows, file, diagnostics);
}

/** The rows from a place on at which a row begins, under the header of the file. */
export function* csvItemsFrom(file: SourceFile, from: number, diagnostics: Diagnostic[]): Generator<MapNode> {
  const { value: header, done } = csvRows(file, []).next();
  if (done !== true) yield* itemsUnder(header, csvRows(file, diagnostics, ',', from), file, diagnostics);
}

function* itemsUnder(
  header: readonly Cell[],
  rows: Iterable<Cell[]>,
  file: SourceFile,
  diagnostics: Diagnostic[],
): Generator<MapNode> {
  const seen = new Set<string>();
  for (const cell of header) {
    if (seen.has(cell.text))
      report(
        file,
        diagnostics,
        'duplicate-key',
        `The column “${cell.text.slice(0, 60)}” stands twice in the header.`,
        cell,
      );
    seen.add(cell.text);
  }
  const columns = header.map(columnOf);
  for (const record of rows) {
    if (record.length !== header.length) {
      const at = record.at(-1);
      if (at)
        report(
          file,
          diagnostics,
          'csv-ragged-row',
          `The row has ${record.length} cells, the header has ${header.length}.`,
          at,
          'Cells with a comma inside need double quotes.',
        );
    }
    yield toMap(columns, record);
  }
}

/** Where the cells of a column belong: `quote.exact` reaches into a map. */
type Column = readonly [key: string, ...inner: string[]];

function columnOf({ text }: Cell): Column {
  const [key = '', ...inner] = text.trim().split('.');
  return [key, ...inner];
}

function toMap(columns: readonly Column[], record: readonly Cell[]): MapNode {
  const flat: [Column, Cell][] = [];
  for (let i = 0; i < record.length; i += 1) {
    const [column, cell] = [columns[i], record[i]];
    if (column === undefined || cell === undefined || (!cell.quoted && cell.text.trim() === '')) continue;
    flat.push([column, cell]);
  }
  return nest(flat, record[0]?.start ?? 0, record.at(-1)?.end ?? 0);
}

function nest(flat: readonly [Column, Cell][], start: number, end: number): MapNode {
  const entries: MapEntry[] = [];
  const done = new Set<string>();
  for (const [column, cell] of flat) {
    const [key] = column;
    if (done.has(key)) continue;
    done.add(key);
    // The header tells the key, but a message about a key belongs to the row that has it.
    const value = column.length === 1 ? cellNode(key, cell) : inside(flat, key, cell);
    entries.push({ key, keyStart: cell.start, keyEnd: cell.end, value });
  }
  return { kind: 'map', start, end, entries };
}

/** The map that the cells of one key make, from its first cell on. */
function inside(flat: readonly [Column, Cell][], key: string, { start, end }: Cell): MapNode {
  const members = flat.filter(([[name]]) => name === key);
  const inner = members.map(([[, next = '', ...path], cell]): [Column, Cell] => [[next, ...path], cell]);
  return nest(inner, start, members.at(-1)?.[1].end ?? end);
}

function cellNode(key: string, cell: Cell): SourceNode {
  if (!LISTS.has(key)) return scalar(cell.text.trim(), cell.start, cell.end, cell.quoted, key);
  const items: ScalarNode[] = [];
  let at = cell.start + (cell.quoted ? 1 : 0);
  for (const part of cell.text.split(';')) {
    const text = part.trim();
    const start = at + part.indexOf(text);
    if (text !== '') items.push({ kind: 'scalar', text, value: text, start, end: start + text.length, inset: 0 });
    at += part.length + 1;
  }
  return { kind: 'list', start: cell.start, end: cell.end, items };
}

/** A table has no types: where no number belongs, “8000” is words, as in a quote that is a bare figure. */
function scalar(text: string, start: number, end: number, isQuoted: boolean, key: string): ScalarNode {
  const plain = isQuoted ? text : plainScalar(text);
  const value = plain === null || NUMBERS.has(key) ? plain : text;
  return { kind: 'scalar', text, value, start, end, inset: isQuoted ? 1 : 0 };
}

/** The cells of a CSV file row by row, with their places; RFC 4180 with another mark between cells if wanted. */
export function* csvRows(
  file: SourceFile,
  diagnostics: Diagnostic[],
  delimiter = ',',
  from = 0,
): Generator<Cell[], undefined> {
  const { text } = file;
  let row: Cell[] = [];
  let at = from;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(file, at, diagnostics, delimiter) : plainCell(text, at, delimiter);
    row.push(cell);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at === text.length) row.push({ text: '', quoted: false, start: at, end: at });
      continue;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    if (row.length > 1 || row[0]?.text.trim() !== '') yield row;
    row = [];
    if (diagnostics.length >= limits.diagnosticsPerFile) break;
  }
  if (row.length > 1) yield row;
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { text: text.slice(start, end), quoted: false, start, end };
}

function quotedCell(file: SourceFile, start: number, diagnostics: Diagnostic[], delimiter: string): Cell {
  const { text } = file;
  let body = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close < 0) {
      const cell = { text: body + text.slice(from), quoted: true, start, end: text.length };
      report(file, diagnostics, 'csv-unclosed-quote', 'A quote mark opens here and is never closed.', {
        ...cell,
        end: start + 1,
      });
      return cell;
    }
    body += text.slice(from, close);
    if (text[close + 1] !== '"') {
      let end = close + 1;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
      const cell = { text: body, quoted: true, start, end };
      if (text.slice(close + 1, end).trim() !== '')
        report(
          file,
          diagnostics,
          'csv-text-after-quote',
          'Text follows a closing quote mark.',
          { ...cell, start: close + 1 },
          'Double a quote mark that belongs to the text: "".',
        );
      return cell;
    }
    body += '"';
    from = close + 2;
  }
}

function report(
  file: SourceFile,
  diagnostics: Diagnostic[],
  code: string,
  message: string,
  at: { start: number; end: number },
  hint?: string,
): void {
  diagnostics.push({
    code,
    severity: 'error',
    message,
    location: file.location(at.start, at.end),
    ...(hint === undefined ? {} : { hint }),
  });
}
