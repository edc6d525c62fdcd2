import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import {
  type ListNode,
  type MapEntry,
  type MapNode,
  plainScalar,
  type ScalarNode,
  type SourceNode,
  toPlain,
} from './node.ts';
import type { TreeResult } from './read-tree.ts';
import type { SourceFile } from './source-file.ts';
import { type Word, Words } from './words.ts';

/** A cell of a table as it stands, without the quote marks around it. */
export interface Cell {
  readonly text: string;
  readonly quoted: boolean;
  readonly start: number;
  readonly end: number;
  /** Of a column of a table of claims, unless it is quoted: what is known of its text there. */
  readonly word?: Word<Judged> | undefined;
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
  const table = CsvTable.of(file, diagnostics);
  if (table === undefined) return { root: null, diagnostics };
  const items = Array.from(table.rows(file, diagnostics), (row) => table.read(row).map);
  const root: ListNode = { kind: 'list', start: 0, end: file.text.length, items };
  return { root, diagnostics };
}

const MARKS: readonly (readonly [mark: string, name: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
];
const MARK_HINT =
  'Save it with commas between the cells; or put it into tables/, with a mapping.yaml that says what its columns mean.';

/** The mark that parts the cells of a table in which commas do not: there its first row names an id. */
function otherMark({ text }: SourceFile, header: Row): string | undefined {
  const line = text.slice(header[0]?.start ?? 0, header.at(-1)?.end ?? 0).replaceAll('"', '');
  const parts = (mark: string): boolean => line.split(mark).some((name) => name.trim() === 'id');
  return parts(',') ? undefined : MARKS.find(([mark]) => parts(mark))?.[1];
}

/** A row of a table by its cells, the first of which says where it begins. */
export type Row = readonly Cell[];

/** Does a value fit the schema under this key? */
export type Fits = (key: string, value: unknown) => boolean;

/** A header, and the rows under it one at a time: a table of a million is never held whole. */
export class CsvTable {
  readonly header: Row;
  private readonly columns: readonly Column[];
  private readonly words: readonly (Words<Judged> | undefined)[];
  private readonly first: number;
  /** Does each column name a key of its own? */
  private readonly isPlain: boolean;
  private readonly fits: Fits;

  private constructor(header: Row, first: number, fits: Fits) {
    this.header = header;
    this.columns = header.map(columnOf);
    // No two have the same id.
    this.words = this.columns.map(({ key }) => (key === 'id' ? undefined : new Words()));
    this.first = first;
    this.fits = fits;
    const keys = new Set(this.columns.map(({ key }) => key));
    this.isPlain = keys.size === this.columns.length && this.columns.every(({ inner }) => inner.length === 0);
  }

  /** undefined where there is no header either, or one of which the cells cannot be told apart. */
  static of(file: SourceFile, diagnostics: Diagnostic[], fits: Fits = () => true): CsvTable | undefined {
    const ofHeader: Diagnostic[] = [];
    const { value: header, done } = csvRows(file, ofHeader).next();
    if (done === true) return undefined;
    const mark = otherMark(file, header);
    if (mark !== undefined) {
      report(
        file,
        diagnostics,
        'csv-separator',
        `The cells of this table are separated by ${mark}.`,
        header[0],
        MARK_HINT,
      );
      return undefined;
    }
    for (const one of ofHeader) diagnostics.push(one);
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
    return new CsvTable(header, header.at(-1)?.end ?? 0, fits);
  }

  /** The rows of a file with this header, from a place on at which one begins. */
  *rows(file: SourceFile, diagnostics: Diagnostic[], from: number = this.first): Generator<Row, undefined> {
    for (const row of csvRows(file, diagnostics, ',', from, this.words)) {
      if (row.length !== this.columns.length) {
        const at = row.at(-1);
        if (at)
          report(
            file,
            diagnostics,
            'csv-ragged-row',
            `The row has ${row.length} cells, the header has ${this.columns.length}.`,
            at,
            'Cells with a comma inside need double quotes.',
          );
      }
      yield row;
    }
  }

  /** A row as a map, and whether each value in it fits. */
  read(row: Row): { readonly map: MapNode; readonly fits: boolean } {
    const start = row[0]?.start ?? 0;
    const end = row.at(-1)?.end ?? 0;
    if (!this.isPlain) {
      const map = nest(this.filled(row), start, end);
      return { map, fits: map.entries.every(({ key, value }) => this.fits(key, toPlain(value))) };
    }
    const entries: MapEntry[] = [];
    let fits = true;
    for (let i = 0; i < row.length; i += 1) {
      const column = this.columns[i];
      const cell = row[i];
      if (column === undefined || cell === undefined || isBlank(cell)) continue;
      const { key } = column;
      let value: SourceNode;
      if (cell.quoted || column.isList) {
        value = cellNode(key, cell);
        fits &&= this.fits(key, toPlain(value));
      } else {
        const read = this.readOf(column, cell);
        value = { kind: 'scalar', text: read.text, value: read.value, start: cell.start, end: cell.end, inset: 0 };
        fits &&= read.fits;
      }
      entries.push(entryOf(key, cell, value));
    }
    return { map: { kind: 'map', start, end, entries }, fits };
  }

  private readOf({ key }: Column, { text, word }: Cell): Judged {
    if (word?.read !== undefined) return word.read;
    const read = readOf(text.trim(), false, key);
    const judged = { ...read, fits: this.fits(key, read.value) };
    if (word !== undefined) word.read = judged;
    return judged;
  }

  /** The text under a key, as its map would have it. */
  textOf(row: Row, key: string): string | undefined {
    for (let i = 0; i < row.length; i += 1) {
      const column = this.columns[i];
      const cell = row[i];
      if (column?.key === key && cell !== undefined && !isBlank(cell))
        return column.inner.length === 0 ? cell.text.trim() : undefined;
    }
    return undefined;
  }

  private filled(row: Row): readonly Filled[] {
    return row.flatMap((cell, i): Filled[] => {
      const column = this.columns[i];
      return column === undefined || isBlank(cell) ? [] : [[column.key, column.inner, cell]];
    });
  }
}

function isBlank({ text, quoted }: Cell): boolean {
  return !quoted && text.trim() === '';
}

/** Where the cells of a column belong: `quote.exact` reaches into a map. */
interface Column {
  readonly key: string;
  readonly inner: readonly string[];
  readonly isList: boolean;
}

function columnOf({ text }: Cell): Column {
  const [name = '', ...inner] = text.trim().split('.');
  // The key of an object is one string in all of the program, which is told from others without looking at its letters.
  const [key = ''] = Object.keys({ [name]: name });
  return { key, inner, isList: LISTS.has(key) };
}

/** A cell that is not blank, and where it belongs. */
type Filled = readonly [key: string, inner: readonly string[], cell: Cell];

function nest(flat: readonly Filled[], start: number, end: number): MapNode {
  const entries: MapEntry[] = [];
  const done = new Set<string>();
  for (const [key, path, cell] of flat) {
    if (done.has(key)) continue;
    done.add(key);
    entries.push(entryOf(key, cell, path.length === 0 ? cellNode(key, cell) : inside(flat, key, cell)));
  }
  return { kind: 'map', start, end, entries };
}

/** The header tells the key, but a message about a key belongs to the row that has it. */
function entryOf(key: string, { start, end }: Cell, value: SourceNode): MapEntry {
  return { key, keyStart: start, keyEnd: end, value };
}

/** The map that the cells of one key make, from its first cell on. */
function inside(flat: readonly Filled[], key: string, { start, end }: Cell): MapNode {
  const members = flat.filter(([name]) => name === key);
  const inner = members.map(([, [next = '', ...path], cell]): Filled => [next, path, cell]);
  return nest(inner, start, members.at(-1)?.[2].end ?? end);
}

function cellNode(key: string, cell: Cell): SourceNode {
  if (!LISTS.has(key)) {
    const { start, end, quoted } = cell;
    return { kind: 'scalar', ...readOf(cell.text.trim(), quoted, key), start, end, inset: quoted ? 1 : 0 };
  }
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

/** What a cell says. */
type Read = Pick<ScalarNode, 'text' | 'value'>;
/** And does it fit? */
interface Judged extends Read {
  readonly fits: boolean;
}

/** A table has no types: where no number belongs, “8000” is words, as in a quote that is a bare figure. */
function readOf(text: string, isQuoted: boolean, key: string): Read {
  const plain = isQuoted ? text : plainScalar(text);
  return { text, value: plain === null || NUMBERS.has(key) ? plain : text };
}

/** The cells of a CSV file row by row, with their places; RFC 4180 with another mark between cells if wanted. */
export function* csvRows(
  file: SourceFile,
  diagnostics: Diagnostic[],
  delimiter = ',',
  from = 0,
  words: readonly (Words<Judged> | undefined)[] = [],
): Generator<Cell[], undefined> {
  const { text } = file;
  const mark = delimiter.charCodeAt(0);
  let row: Cell[] = [];
  let at = from;
  while (at < text.length) {
    const cell =
      text.charCodeAt(at) === QUOTE
        ? quotedCell(file, at, diagnostics, mark)
        : plainCell(text, at, mark, words[row.length]);
    row.push(cell);
    at = cell.end;
    if (text.charCodeAt(at) === mark) {
      at += 1;
      if (at === text.length) row.push({ text: '', quoted: false, start: at, end: at });
      continue;
    }
    if (text.charCodeAt(at) === RETURN) at += 1;
    if (text.charCodeAt(at) === LINE_FEED) at += 1;
    // A spreadsheet leaves rows behind that hold nothing but the marks between cells.
    if (row.some(hasText)) yield row;
    row = [];
    if (diagnostics.length >= limits.diagnosticsPerFile) break;
  }
  if (row.some(hasText)) yield row;
}

function hasText({ text }: Cell): boolean {
  return text.trim() !== '';
}

const QUOTE = 0x22;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;

function plainCell(text: string, start: number, mark: number, words: Words<Judged> | undefined): Cell {
  const expected = words?.expected(text, start);
  if (words !== undefined && expected !== undefined) {
    const end = start + expected.text.length;
    if (cellEnd(text, end, mark) === end) {
      words.follow(expected);
      return { text: expected.text, quoted: false, start, end, word: expected };
    }
  }
  const end = cellEnd(text, start, mark);
  const own = text.slice(start, end);
  const word = words?.of(own);
  return { text: word?.text ?? own, quoted: false, start, end, word };
}

/** Where the next mark between cells or rows stands, or the text ends. */
function cellEnd(text: string, from: number, mark: number): number {
  let end = from;
  for (; end < text.length; end += 1) {
    const unit = text.charCodeAt(end);
    if (unit === mark || unit === LINE_FEED || unit === RETURN) break;
  }
  return end;
}

function quotedCell(file: SourceFile, start: number, diagnostics: Diagnostic[], mark: number): Cell {
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
      const end = cellEnd(text, close + 1, mark);
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
  at: { start: number; end: number } = { start: 0, end: 0 },
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
