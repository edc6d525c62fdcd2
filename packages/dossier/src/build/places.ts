import type { Location, Place } from '@claimline/core';
import type { MapNode } from '../tree/node.ts';
import type { SourceFile } from '../tree/source-file.ts';

/**
 * Where maps and their keys stand, as offsets in one table: the lines and columns of a
 * claim are worked out when somebody asks, for most of a million are never asked for.
 */
export class NodePlaces {
  private offsets = new Int32Array(64);
  private used = 0;
  private readonly keyLists = new Map<string, readonly string[]>();

  of(file: SourceFile, node: MapNode): Place {
    const from = this.used;
    this.add(node.start);
    for (const { value } of node.entries) {
      this.add(value.start);
      this.add(value.kind === 'scalar' ? value.end : value.start + 1);
    }
    return new NodePlace(this, file, this.keysOf(node), from);
  }

  at(place: number): number {
    return this.offsets[place] ?? 0;
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

  /** Rows of a table have the same keys, and share one list of them. */
  private keysOf({ entries }: MapNode): readonly string[] {
    const keys = entries.map(({ key }) => key);
    const name = JSON.stringify(keys);
    const known = this.keyLists.get(name);
    if (known === undefined) this.keyLists.set(name, keys);
    return known ?? keys;
  }
}

class NodePlace implements Place {
  readonly #places: NodePlaces;
  readonly #file: SourceFile;
  readonly #keys: readonly string[];
  readonly #from: number;

  constructor(places: NodePlaces, file: SourceFile, keys: readonly string[], from: number) {
    this.#places = places;
    this.#file = file;
    this.#keys = keys;
    this.#from = from;
  }

  get at(): Location {
    const start = this.#places.at(this.#from);
    return this.#file.location(start, start + 1);
  }

  get fields(): Readonly<Record<string, Location>> {
    const fields: Record<string, Location> = {};
    for (const [i, key] of this.#keys.entries()) {
      const span = this.#from + 1 + 2 * i;
      fields[key] = this.#file.location(this.#places.at(span), this.#places.at(span + 1));
    }
    return fields;
  }

  /** A dossier is plain data wherever it is sent. */
  toJSON(): Place {
    return { at: this.at, fields: this.fields };
  }
}
