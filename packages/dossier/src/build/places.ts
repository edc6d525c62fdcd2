import type { Location, Place } from '@claimline/core';
import type { MapNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';

/** Where entries of a dossier stand, by their keys. */
export type Places = Map<string, Place>;

/**
 * Where maps and their keys stand, as offsets in one table: the lines and columns of a
 * claim are worked out when somebody asks, for most of a million are never asked for.
 */
export class NodePlaces {
  private offsets = new Int32Array(64);
  private used = 0;
  private readonly keyLists = new Map<string, readonly string[]>();
  private lastKeys: readonly string[] = [];
  private readonly files: SourceFile[] = [];
  private shift = 0;
  /** How often lines have moved. */
  private moves = 0;

  of(file: SourceFile, node: MapNode): Place {
    const from = this.used;
    this.add(node.start);
    for (const { value } of node.entries) {
      this.add(value.start);
      this.add(value.kind === 'scalar' ? value.end : value.start + 1);
    }
    return new NodePlace(this, this.numberOf(file), this.keysOf(node), from, this.moves);
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

  again(file: number, keys: readonly string[], from: number): Place {
    return new NodePlace(this, file, keys, from, this.moves);
  }

  private at(place: number): number {
    return (this.offsets[place] ?? 0) + this.shift;
  }

  private numberOf(file: SourceFile): number {
    const known = this.files.lastIndexOf(file);
    return known < 0 ? this.files.push(file) - 1 : known;
  }

  private add(offset: number): void {
    if (this.used === this.offsets.length) {
      const longer = new Int32Array(this.used * 2);
      longer.set(this.offsets);
      this.offsets = longer;
    }
    this.offsets[this.used] = offset;
    this.used += 1;
  }

  /** Rows of a table have the same keys, and share one list of them; most have those of the row above. */
  private keysOf({ entries }: MapNode): readonly string[] {
    const { lastKeys } = this;
    if (entries.length === lastKeys.length && entries.every(({ key }, i) => key === lastKeys[i])) return lastKeys;
    const keys = entries.map(({ key }) => key);
    const name = JSON.stringify(keys);
    this.lastKeys = this.keyLists.get(name) ?? keys;
    this.keyLists.set(name, this.lastKeys);
    return this.lastKeys;
  }
}

class NodePlace implements Place {
  readonly #places: NodePlaces;
  readonly #file: number;
  readonly #keys: readonly string[];
  readonly #from: number;
  readonly #moves: number;

  constructor(places: NodePlaces, file: number, keys: readonly string[], from: number, moves: number) {
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

  again(): Place {
    return this.#places.again(this.#file, this.#keys, this.#from);
  }

  /** A dossier is plain data wherever it is sent. */
  toJSON(): Place {
    return { at: this.at, fields: this.fields };
  }
}

const NOWHERE: Location = { file: '', line: 0, column: 0 };

/**
 * The place under a key: another object once its lines have moved, so that whoever remembers the old one sees it. Most
 * of a hundred thousand behind an edit are never asked for.
 */
export function placeIn(places: Places, key: string): Place | undefined {
  const place = places.get(key);
  if (!(place instanceof NodePlace) || !place.hasMoved) return place;
  const now = place.again();
  places.set(key, now);
  return now;
}
