import type { Diagnostic } from '../diagnostic.ts';
import { limits } from '../limits.ts';
import { type Cell, csvRows, type Judged, type Read, report, trimmed } from './csv.ts';
import {
  isNull,
  type KeySpan,
  type ListNode,
  type MapEntry,
  type MapNode,
  plainScalar,
  type ScalarNode,
  type SourceNode,
  type Span,
  toPlain,
} from './node.ts';
import type { TreeResult } from './read-tree.ts';
import type { SourceFile } from './source-file.ts';
import { type Word, Words } from './words.ts';

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
  const items = Array.from(table.rows(file, diagnostics), (row) => table.map(row));
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
  /** What the rows have something under, in the order of the first columns of each. */
  readonly keys: readonly string[];
  private readonly columns: readonly Column[];
  private readonly words: readonly (Words<Judged> | undefined)[];
  private readonly first: number;
  /** Of each key the columns that are about it. */
  private readonly columnsOfKeys: readonly (readonly Column[])[];
  /** Of each key the column that alone is about it, or none. */
  private readonly ofKeys: readonly (Column | undefined)[];
  private readonly fits: Fits;
  private readonly asked = new Map<ReadonlySet<string>, boolean>();

  private constructor(header: Row, first: number, fits: Fits) {
    this.header = header;
    this.columns = header.map(columnOf);
    // No two have the same id.
    this.words = this.columns.map(({ key }) => (key === 'id' ? undefined : new Words()));
    this.first = first;
    this.fits = fits;
    this.keys = [...new Set(this.columns.map(({ key }) => key))];
    const byKey = new Map<string, Column[]>(this.keys.map((key) => [key, []]));
    for (const column of this.columns) byKey.get(column.key)?.push(column);
    this.columnsOfKeys = [...byKey.values()];
    this.ofKeys = this.columnsOfKeys.map(([column, ...others]) =>
      others.length === 0 && column?.inner.length === 0 ? column : undefined,
    );
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
    if (header.length > limits.columns) {
      const at = header[limits.columns];
      report(file, diagnostics, 'csv-too-many-columns', `The table has more than ${limits.columns} columns.`, at);
      return undefined;
    }
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

  /** A row as a map of keys. */
  map(row: Row): MapNode {
    return nest(filled(row, this.columns), row[0]?.start ?? 0, row.at(-1)?.end ?? 0);
  }

  /** Where the values of the row stand that begins at a place. */
  spansAt(file: SourceFile, start: number): readonly KeySpan[] {
    return this.map(rowAt(file, start)).entries.map(({ key, value }) => ({ key, ...spanOf(value) }));
  }

  /** The same of one key. */
  spanAt(file: SourceFile, start: number, key: string): Span | undefined {
    const row = rowAt(file, start);
    const place = this.placeOf(key);
    const column = this.ofKeys[place];
    const cell = column === undefined || column.isList ? undefined : row[column.at];
    if (cell !== undefined) return isBlank(cell) ? undefined : { start: cell.start, end: cell.end };
    const value = place < 0 ? undefined : this.valueAt(row, place);
    return value === undefined ? undefined : spanOf(value);
  }

  /** Is there a column of one of these keys? Asked of the same keys for every row. */
  hasColumnOf(keys: ReadonlySet<string>): boolean {
    let has = this.asked.get(keys);
    if (has === undefined) {
      has = this.keys.some((key) => keys.has(key));
      this.asked.set(keys, has);
    }
    return has;
  }

  /** Where a key stands among the `keys`; -1 for one of which no row has anything. */
  placeOf(key: string): number {
    const { keys } = this;
    // What is asked for a million times: a search by the library takes longer for so few.
    for (let i = 0; i < keys.length; i += 1) if (keys[i] === key) return i;
    return -1;
  }

  /** What a row has under the key at a place, as its map would have it. */
  valueAt(row: Row, place: number): SourceNode | undefined {
    const column = this.ofKeys[place];
    if (column !== undefined) {
      const cell = row[column.at];
      return cell === undefined || isBlank(cell) ? undefined : cellNode(column.key, cell);
    }
    return nest(filled(row, this.columnsOfKeys[place] ?? []), 0, 0).entries[0]?.value;
  }

  /** What is known of the text under the key at a place: words of a column, read once for all rows that have them. */
  wordAt(row: Row, place: number): Word<Judged> | undefined {
    const column = this.ofKeys[place];
    if (column === undefined || column.isList) return undefined;
    const word = row[column.at]?.word;
    if (word !== undefined && word.read === undefined) word.read = this.judged(column, word.text);
    return word;
  }

  /** Has a row anything under the key at a place? */
  hasAt(row: Row, place: number): boolean {
    const column = this.ofKeys[place];
    if (column === undefined) return this.valueAt(row, place) !== undefined;
    const cell = row[column.at];
    if (cell === undefined) return false;
    return cell.word?.read === undefined ? !isBlank(cell) : cell.word.read.text !== '';
  }

  /** What a row says under the key at a place, where a column of its own is about it and holds no list. */
  readAt(row: Row, place: number): Read | undefined {
    const column = this.ofKeys[place];
    if (column === undefined || column.isList) return undefined;
    const word = this.wordAt(row, place);
    if (word?.read !== undefined) return word.read;
    const cell = row[column.at];
    return cell === undefined || isBlank(cell) ? undefined : readOf(trimmed(cell.text), cell.quoted, column.key);
  }

  /** Does each value of a row fit? */
  fitsRow(row: Row): boolean {
    for (let place = 0; place < this.keys.length; place += 1) if (!this.fitsAt(row, place)) return false;
    return true;
  }

  private fitsAt(row: Row, place: number): boolean {
    const word = this.wordAt(row, place);
    if (word?.read !== undefined) return word.read.fits;
    const key = this.keys[place] ?? '';
    const read = this.readAt(row, place);
    if (read !== undefined) return this.fits(key, read.value);
    const value = this.valueAt(row, place);
    return value === undefined || this.fits(key, toPlain(value));
  }

  private judged(column: Column, text: string): Judged {
    const read = readOf(trimmed(text), false, column.key);
    // A blank cell says nothing.
    return { ...read, fits: read.text === '' || this.fits(column.key, read.value) };
  }

  /** The text under a key, as its map would have it. */
  textOf(row: Row, key: string): string | undefined {
    for (let i = 0; i < row.length; i += 1) {
      const column = this.columns[i];
      const cell = row[i];
      if (column?.key === key && cell !== undefined && !isBlank(cell))
        return column.inner.length === 0 ? trimmed(cell.text) : undefined;
    }
    return undefined;
  }
}

/** The row that begins at a place. */
function rowAt(file: SourceFile, start: number): Row {
  return csvRows(file, [], ',', start).next().value ?? [];
}

/** Of a list or a map its beginning is enough. */
function spanOf(value: SourceNode): Span {
  return { start: value.start, end: value.kind === 'scalar' ? value.end : value.start + 1 };
}

function isBlank({ text, quoted }: Cell): boolean {
  return !quoted && trimmed(text) === '';
}

/** Where the cells of a column belong: `quote.exact` reaches into a map. */
interface Column {
  readonly at: number;
  readonly key: string;
  readonly inner: readonly string[];
  readonly isList: boolean;
}

function columnOf({ text }: Cell, at: number): Column {
  const parts = text.trim().split('.');
  // No key is so deep: the name as a whole is one that is not known.
  const [name = '', ...inner] = parts.length > limits.depth ? [text.trim()] : parts;
  // The key of an object is one string in all of the program, which is told from others without looking at its letters.
  const [key = ''] = Object.keys({ [name]: name });
  return { at, key, inner, isList: LISTS.has(key) };
}

/** A cell that is not blank, and where it belongs. */
type Filled = readonly [key: string, inner: readonly string[], cell: Cell];

/** The cells of some columns that are not blank. */
function filled(row: Row, columns: readonly Column[]): readonly Filled[] {
  return columns.flatMap(({ at, key, inner }): Filled[] => {
    const cell = row[at];
    return cell === undefined || isBlank(cell) ? [] : [[key, inner, cell]];
  });
}

function nest(flat: readonly Filled[], start: number, end: number): MapNode {
  const byKey = new Map<string, Filled[]>();
  for (const one of flat) {
    const known = byKey.get(one[0]);
    if (known === undefined) byKey.set(one[0], [one]);
    else known.push(one);
  }
  const entries = Array.from(byKey.values(), (members): MapEntry[] => {
    const [first] = members;
    if (first === undefined) return [];
    const [key, path, cell] = first;
    return [entryOf(key, cell, path.length === 0 ? cellNode(key, cell) : inside(members, cell))];
  });
  return { kind: 'map', start, end, entries: entries.flat() };
}

/** The header tells the key, but a message about a key belongs to the row that has it. */
function entryOf(key: string, { start, end }: Cell, value: SourceNode): MapEntry {
  return { key, keyStart: start, keyEnd: end, value };
}

/** The map that the cells of one key make, from its first cell on. */
function inside(members: readonly Filled[], { start, end }: Cell): MapNode {
  const inner = members.map(([, [next = '', ...path], cell]): Filled => [next, path, cell]);
  return nest(inner, start, members.at(-1)?.[2].end ?? end);
}

function cellNode(key: string, cell: Cell): SourceNode {
  if (!LISTS.has(key)) {
    const { start, end, quoted } = cell;
    return { kind: 'scalar', ...readOf(trimmed(cell.text), quoted, key), start, end, inset: quoted ? 1 : 0 };
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

/** A table has no types: where no number belongs, “8000” is words, as in a quote that is a bare figure. */
function readOf(text: string, isQuoted: boolean, key: string): Read {
  if (isQuoted) return { text, value: text };
  return { text, value: NUMBERS.has(key) ? plainScalar(text) : isNull(text) ? null : text };
}
