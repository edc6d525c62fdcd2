import type { Location, Place } from '@claimline/core';
import type { MapNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';
import type { Places } from './place-record.ts';

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

  of(file: SourceFile, node: MapNode): Place {
    const from = this.used;
    this.add(node.start);
    for (const { value } of node.entries) {
      this.add(value.start);
      this.add(value.kind === 'scalar' ? value.end : value.start + 1);
    }
    return new NodePlace(this, this.numberOf(file), this.keysOf(node), from);
  }

  location(file: number, start: number, end: number | undefined): Location | undefined {
    const from = this.at(start);
    return this.files[file]?.location(from, end === undefined ? from + 1 : this.at(end));
  }

  /** All of it stands in another state of its file now, so many characters further on. */
  moveTo(file: SourceFile, by: number): void {
    this.files.fill(file);
    this.shift += by;
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

  constructor(places: NodePlaces, file: number, keys: readonly string[], from: number) {
    this.#places = places;
    this.#file = file;
    this.#keys = keys;
    this.#from = from;
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

  /** The same as another object, so that whoever remembers this one sees that something has moved. */
  again(): Place {
    return new NodePlace(this.#places, this.#file, this.#keys, this.#from);
  }

  /** A dossier is plain data wherever it is sent. */
  toJSON(): Place {
    return { at: this.at, fields: this.fields };
  }
}

const NOWHERE: Location = { file: '', line: 0, column: 0 };

/** Makes new objects of places that have moved. */
export function renewPlaces(places: Places): void {
  for (const [key, place] of places) if (place instanceof NodePlace) places.set(key, place.again());
}
