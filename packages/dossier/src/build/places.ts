import type { Location, Place } from '@claimline/core';
import type { MapNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import { NameTable } from './name-table.ts';

/**
 * Where entries of a dossier stand, by their keys: maps and their keys as offsets in one table, for the lines and columns
 * of a claim are worked out when somebody asks, and most of a million are never asked for. Nor is it known before
 * somebody asks which of them has which key.
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
  private readonly shapes: { readonly file: number; readonly keys: readonly string[] }[] = [];
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
    if (this.asked.size > 0) this.asked.delete(name);
    this.names.push(name);
    this.starts.push(this.used);
    this.kinds.push(this.kindOf(file, node));
    const offsets = this.roomFor(1 + 2 * entries.length);
    let at = this.used;
    offsets[at++] = node.start;
    for (const { value } of entries) {
      offsets[at++] = value.start;
      offsets[at++] = value.kind === 'scalar' ? value.end : value.start + 1;
    }
    this.used = at;
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
    const place = new NodePlace(this, shape.file, shape.keys, start, this.moves);
    this.asked.set(name, place);
    return place;
  }

  *keys(): Iterable<string> {
    yield* this.known.keys();
    yield* this.names;
  }

  location(file: number, start: number, end: number | undefined): Location | undefined {
    const from = this.at(start);
    return this.files[file]?.location(from, end === undefined ? from + 1 : this.at(end));
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

  private at(place: number): number {
    return (this.offsets[place] ?? 0) + this.shift;
  }

  /** Rows of a table stand in one file and have the same keys, most of them those of the row above. */
  private kindOf(file: SourceFile, { entries }: MapNode): number {
    const at = this.shapes.length - 1;
    const last = this.shapes[at];
    if (last !== undefined && this.files[last.file] === file && hasKeys(entries, last.keys)) return at;
    const known = this.files.lastIndexOf(file);
    const number = known < 0 ? this.files.push(file) - 1 : known;
    return this.shapes.push({ file: number, keys: this.keysOf(entries) }) - 1;
  }

  private keysOf(entries: MapNode['entries']): readonly string[] {
    const keys = entries.map(({ key }) => key);
    const name = JSON.stringify(keys);
    const known = this.keyLists.get(name);
    if (known === undefined) this.keyLists.set(name, keys);
    return known ?? keys;
  }

  private roomFor(more: number): Int32Array {
    if (this.used + more > this.offsets.length) {
      const longer = new Int32Array(Math.max(this.offsets.length * 2, this.used + more));
      longer.set(this.offsets);
      this.offsets = longer;
    }
    return this.offsets;
  }
}

function hasKeys(entries: MapNode['entries'], keys: readonly string[]): boolean {
  if (entries.length !== keys.length) return false;
  for (let i = 0; i < keys.length; i += 1) if (entries[i]?.key !== keys[i]) return false;
  return true;
}

class NodePlace implements Place {
  readonly #places: Places;
  readonly #file: number;
  readonly #keys: readonly string[];
  readonly #from: number;
  readonly #moves: number;

  constructor(places: Places, file: number, keys: readonly string[], from: number, moves: number) {
    this.#places = places;
    this.#file = file;
    this.#keys = keys;
    this.#from = from;
    this.#moves = moves;
  }

  get at(): Location {
    return this.#places.location(this.#file, this.#from, undefined) ?? NOWHERE;
  }

  get fields(): Readonly<Record<string, Location>> {
    const fields: Record<string, Location> = {};
    for (const [i, key] of this.#keys.entries()) {
      const span = this.#from + 1 + 2 * i;
      fields[key] = this.#places.location(this.#file, span, span + 1) ?? NOWHERE;
    }
    return fields;
  }

  fieldAt(field: string): Location | undefined {
    const i = this.#keys.indexOf(field);
    const span = this.#from + 1 + 2 * i;
    return i < 0 ? undefined : this.#places.location(this.#file, span, span + 1);
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
