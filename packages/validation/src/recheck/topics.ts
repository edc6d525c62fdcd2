import type { Claim, DossierIndex, Measure } from '@claimline/core';
import { isAnybodyDenied } from '../compare/denied.ts';
import { cellOf } from '../rules/facts.ts';
import { type Families, measureFamilies, nodeFamilies } from '../sets/families.ts';

/**
 * The topics of a dossier: claims with which a claim may be compared, to which it is linked, or with which it adds
 * up. They are made of corners, which are a family of measures, one of populations and one of places: corners meet
 * where nobody says of whom, or where. Two claims of different topics have nothing to do with one another, unless in
 * series of one voice (`seriesSeen`).
 */
export class Topics {
  private readonly measures: Families;
  private readonly populations: Families;
  private readonly places: Families;
  private readonly presumed: ReadonlySet<string | undefined>;
  private readonly numbers = new Map<string, number>();
  private readonly corners: Corner[] = [];
  /** Numbers of corners by the cells that stand in them. */
  private readonly cells = new Map<string, number>();

  constructor(index: DossierIndex) {
    this.measures = measureFamilies(index);
    for (const measure of index.dossier.measures)
      for (const other of askedBy(measure)) this.measures.join(measure.id, other);
    for (const { measure, shareOf } of index.dossier.claims)
      if (shareOf?.measure !== undefined) this.measures.join(measure, shareOf.measure);
    this.populations = nodeFamilies(index.axis('of'));
    this.places = nodeFamilies(index.axis('at'));
    this.presumed = new Set(index.dossier.measures.map(({ presumes }) => presumes?.measure));
  }

  /** Is the claim a share of what no claim was a share of before? Then the topics have to be made anew. */
  isNew({ measure, shareOf }: Claim): boolean {
    return shareOf?.measure !== undefined && this.measures.of(measure) !== this.measures.of(shareOf.measure);
  }

  /** Number of the corner in which a claim stands, from 0. */
  cornerOf(claim: Claim): number {
    const cell = cellOf(claim);
    const corner = this.cells.get(cell) ?? this.cornerFor(claim);
    this.cells.set(cell, corner);
    return corner;
  }

  private cornerFor({ measure, scope }: Claim): number {
    const { of, at } = scope;
    const corner = {
      family: this.measures.of(measure),
      population: of === undefined ? undefined : this.populations.of(of),
      place: at === undefined ? undefined : this.places.of(at),
    };
    const name = JSON.stringify([corner.family, corner.population ?? 0, corner.place ?? 0]);
    const known = this.numbers.get(name);
    if (known !== undefined) return known;
    this.numbers.set(name, this.corners.length);
    return this.corners.push(corner) - 1;
  }

  /** The corners that stand in one of these columns. */
  inUse(...columns: readonly Int32Array[]): Corners {
    const inUse = new Uint8Array(this.corners.length);
    for (const column of columns) for (let i = 0; i < column.length; i += 1) inUse[column[i] ?? 0] = 1;
    return inUse;
  }

  /** A denial that anybody is there meets every count that presumes it, wherever that is. */
  meetsAll(claim: Claim): boolean {
    return this.presumed.has(claim.measure) && isAnybodyDenied(claim);
  }

  /**
   * Corners by their topic, which is the number of one of them; for the corners in use, those that links join, and
   * those that meet all others of their family.
   */
  join(inUse: Corners, links: Iterable<readonly number[]>, widest: Iterable<number>): Joined {
    const joined = new Joined(this.corners.length);
    const families = new Map<string, number[]>();
    for (const [number, { family }] of this.corners.entries()) {
      if (inUse[number] !== 1) continue;
      const group = families.get(family);
      if (group === undefined) families.set(family, [number]);
      else group.push(number);
    }
    for (const group of families.values()) this.joinOpen(joined, group);
    for (const number of widest)
      for (const other of families.get(this.corners[number]?.family ?? '') ?? []) joined.join(number, other);
    for (const [first, ...others] of links)
      for (const other of others) if (first !== undefined) joined.join(first, other);
    return joined;
  }

  private joinOpen(joined: Joined, group: readonly number[]): void {
    // Claims of nobody stated at some place, those of somebody at no stated place, and those of neither.
    const [nobodys, nowhere] = [new Map<string, number>(), new Map<string, number>()];
    let widest: number | undefined;
    for (const number of group) {
      const { population, place } = this.corners[number] ?? {};
      if (population === undefined && place === undefined) widest = number;
      else if (population === undefined) nobodys.set(place ?? '', number);
      else if (place === undefined) nowhere.set(population, number);
    }
    const [someone] = nowhere.values();
    if (someone !== undefined)
      for (const number of nobodys.size === 0 ? [] : [...nobodys.values(), ...nowhere.values()])
        joined.join(someone, number);
    for (const number of group) {
      const { population = '', place = '' } = this.corners[number] ?? {};
      for (const other of [widest, nowhere.get(population), nobodys.get(place)])
        if (other !== undefined) joined.join(number, other);
    }
  }
}

/** By the number of a corner: 1 where it is meant. */
export type Corners = Uint8Array;

interface Corner {
  readonly family: string;
  readonly population: string | undefined;
  readonly place: string | undefined;
}

/** Measures whose figures are asked for to judge one of this measure. */
function askedBy({ denominator, numerator, addsTo, presumes }: Measure): readonly string[] {
  // A share is also of losses of which nobody says what they are.
  const losses = numerator === undefined ? undefined : 'losses';
  return [denominator, addsTo, presumes?.measure, losses].flatMap((id) => id ?? []);
}

/** Numbers that have been joined. */
export class Joined {
  private readonly tops: Int32Array;

  constructor(size: number) {
    this.tops = Int32Array.from({ length: size }, (_, i) => i);
  }

  join(a: number, b: number): void {
    const [x, y] = [this.of(a), this.of(b)];
    this.tops[Math.max(x, y)] = Math.min(x, y);
  }

  /** The numbers that were joined to one of these. */
  among(tops: ReadonlySet<number>): Corners {
    const corners = new Uint8Array(this.tops.length);
    for (let number = 0; number < corners.length; number += 1) if (tops.has(this.of(number))) corners[number] = 1;
    return corners;
  }

  /** The number that stands for all that a number was joined to. */
  of(number: number): number {
    let top = number;
    for (let next = this.tops[top]; next !== undefined && next !== top; next = this.tops[top]) top = next;
    for (let at = number; at !== top; ) {
      const next = this.tops[at] ?? top;
      this.tops[at] = top;
      at = next;
    }
    return top;
  }
}
