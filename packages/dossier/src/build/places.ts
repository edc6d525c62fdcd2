import type { Location, Place } from '@claimline/core';
import type { KeySpan, MapNode, Span } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { NameTable } from './name-table.ts';

/** Tells where the values of the row stand that begins at a place. */
export interface RowSpans {
  spansAt(file: SourceFile, start: number): readonly KeySpan[];
  /** The same of one key. */
  spanAt(file: SourceFile, start: number, key: string): Span | undefined;
}

/** What stands in one file and has the same keys, or is a row of the same table. */
interface Shape {
  readonly file: number;
  readonly keys: readonly string[];
  readonly table?: RowSpans;
}

/**
 * Where entries of a dossier stand, by their keys: maps and their keys as offsets in one table, for the lines and columns
 * of a claim are worked out when somebody asks, and most of a million are never asked for. Nor is it known before
 * somebody asks which of them has which key, or where the cells of a row stand.
 */
export class Places {
  /** What does not stand in a map of its own; under no name that a map has. */
  private readonly known = new Map<string, Place>();
  /** Of the others, what has been asked for. */
  private readonly asked = new Map<string, NodePlace>();
  private readonly names: string[] = [];
  /** Of each name: where its offsets begin, and in which file and with which keys it stands. */
  private readonly starts: number[] = [];
  private readonly kinds: number[] = [];
  private byName: NameTable | undefined;
  private readonly shapes: Shape[] = [];
  private offsets = new Int32Array(64);
  private used = 0;
  private readonly keyLists = new Map<string, readonly string[]>();
  private readonly files: SourceFile[] = [];
  private shift = 0;
  /** How often lines have moved. */
  private moves = 0;

  set(name: string, place: Place): void {
    this.known.set(name, place);
  }

  /** A map stands under a name. */
  remember(name: string, file: SourceFile, node: MapNode): void {
    const { entries } = node;
    this.begin(name, this.kindOf(file, node), node.start, 1 + 2 * entries.length);
    for (const { value } of entries) {
      this.offsets[this.used++] = value.start;
      this.offsets[this.used++] = value.kind === 'scalar' ? value.end : value.start + 1;
    }
  }

  /** A row of a table stands under a name. */
  rememberRow(name: string, file: SourceFile, start: number, table: RowSpans): void {
    const last = this.shapes.at(-1);
    if (last?.table !== table || this.files[last.file] !== file)
      this.shapes.push({ file: this.numberOf(file), keys: [], table });
    this.begin(name, this.shapes.length - 1, start, 1);
  }

  private begin(name: string, kind: number, start: number, offsets: number): void {
    if (this.asked.size > 0) this.asked.delete(name);
    this.names.push(name);
    this.starts.push(this.used);
    this.kinds.push(kind);
    this.makeRoom(offsets);
    this.offsets[this.used++] = start;
  }

  /**
   * The place under a key: another object once its lines have moved, so that whoever remembers the old one sees it. Most
   * of a hundred thousand behind an edit are never asked for.
   */
  get(name: string): Place | undefined {
    const known = this.known.get(name) ?? this.asked.get(name);
    if (known !== undefined && !(known instanceof NodePlace && known.hasMoved)) return known;
    this.byName ??= new NameTable(this.names);
    const at = this.byName.get(name);
    const shape = at === undefined ? undefined : this.shapes[this.kinds[at] ?? 0];
    const start = at === undefined ? undefined : this.starts[at];
    if (shape === undefined || start === undefined) return known;
    const place = new NodePlace(this, shape, start, this.moves);
    this.asked.set(name, place);
    return place;
  }

  *keys(): Iterable<string> {
    yield* this.known.keys();
    yield* this.names;
  }

  location({ file }: Shape, start: number, end: number = start + 1): Location {
    return this.files[file]?.location(start, end) ?? NOWHERE;
  }

  /** Where the map at a place begins. */
  startAt(place: number): number {
    return (this.offsets[place] ?? 0) + this.shift;
  }

  spansAt({ file, keys, table }: Shape, place: number): readonly KeySpan[] {
    const inFile = this.files[file];
    if (table !== undefined) return inFile === undefined ? [] : table.spansAt(inFile, this.startAt(place));
    return keys.map((key, i) => ({ key, ...this.valueAt(place, i) }));
  }

  spanAt({ file, keys, table }: Shape, place: number, key: string): Span | undefined {
    const inFile = this.files[file];
    if (table !== undefined) return inFile && table.spanAt(inFile, this.startAt(place), key);
    const i = keys.indexOf(key);
    return i < 0 ? undefined : this.valueAt(place, i);
  }

  private valueAt(place: number, i: number): Span {
    const at = place + 1 + 2 * i;
    return { start: this.startAt(at), end: this.startAt(at + 1) };
  }

  /** All of it stands in another state of its file now, so many characters and lines further on. */
  moveTo(file: SourceFile, { by, lines }: { readonly by: number; readonly lines: number }): void {
    this.files.fill(file);
    this.shift += by;
    if (lines !== 0) this.moves += 1;
  }

  hasMovedSince(moves: number): boolean {
    return moves !== this.moves;
  }

  /** Maps of one list stand in one file and mostly have the same keys. */
  private kindOf(file: SourceFile, { entries }: MapNode): number {
    const at = this.shapes.length - 1;
    const last = this.shapes[at];
    if (last !== undefined && last.table === undefined && this.files[last.file] === file && hasKeys(entries, last.keys))
      return at;
    return this.shapes.push({ file: this.numberOf(file), keys: this.keysOf(entries) }) - 1;
  }

  private numberOf(file: SourceFile): number {
    const known = this.files.lastIndexOf(file);
    return known < 0 ? this.files.push(file) - 1 : known;
  }

  private keysOf(entries: MapNode['entries']): readonly string[] {
    const keys = entries.map(({ key }) => key);
    const name = JSON.stringify(keys);
    const known = this.keyLists.get(name);
    if (known === undefined) this.keyLists.set(name, keys);
    return known ?? keys;
  }

  private makeRoom(more: number): void {
    if (this.used + more <= this.offsets.length) return;
    const longer = new Int32Array(Math.max(this.offsets.length * 2, this.used + more));
    longer.set(this.offsets);
    this.offsets = longer;
  }
}

function hasKeys(entries: MapNode['entries'], keys: readonly string[]): boolean {
  if (entries.length !== keys.length) return false;
  for (let i = 0; i < keys.length; i += 1) if (entries[i]?.key !== keys[i]) return false;
  return true;
}

class NodePlace implements Place {
  readonly #places: Places;
  readonly #shape: Shape;
  readonly #from: number;
  readonly #moves: number;

  constructor(places: Places, shape: Shape, from: number, moves: number) {
    this.#places = places;
    this.#shape = shape;
    this.#from = from;
    this.#moves = moves;
  }

  get at(): Location {
    return this.#places.location(this.#shape, this.#places.startAt(this.#from));
  }

  get fields(): Readonly<Record<string, Location>> {
    const fields: Record<string, Location> = {};
    for (const { key, start, end } of this.#places.spansAt(this.#shape, this.#from))
      fields[key] = this.#places.location(this.#shape, start, end);
    return fields;
  }

  fieldAt(field: string): Location | undefined {
    const span = this.#places.spanAt(this.#shape, this.#from, field);
    return span === undefined ? undefined : this.#places.location(this.#shape, span.start, span.end);
  }

  get hasMoved(): boolean {
    return this.#places.hasMovedSince(this.#moves);
  }

  /** A dossier is plain data wherever it is sent. */
  toJSON(): Place {
    return { at: this.at, fields: this.fields };
  }
}

const NOWHERE: Location = { file: '', line: 0, column: 0 };
