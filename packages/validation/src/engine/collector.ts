import { type Claim, type DossierIndex, stanceOf } from '@claimline/core';
import { clockOf } from '../compare/clock.ts';
import { areInUnison, doFiguresMeet } from '../compare/in-unison.ts';
import { linkingClaims } from '../rules/facts.ts';
import { contestedOf, isDerived, seriesKey, seriesVoice } from '../sets/series/index.ts';
import { type Edge, edgeOf } from './edge.ts';
import { type IsBesideCount, ownCounts } from './own-counts.ts';
import { sweep, sweepBetween, widest } from './sweep.ts';

type Pair = readonly [Claim, Claim];

/** The pairs to judge and to keep, and how many were not looked at. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  /** Pairs that were looked at, kept or not. */
  readonly judged: number;
  readonly leftOut: number;
  /** Pairs of claims whose cells meet, copies and long series apart. */
  readonly met: number;
  /** Were cells swept, for there were too many pairs to look at each? */
  readonly swept: boolean;
  /** Where they cease to be kept, if that is asked for and they are kept one after another. */
  readonly edge?: Edge;
}

/** How many pairs are kept with their verdicts, and how many more are looked at for clashes alone. */
export interface PairLimits {
  readonly kept: number;
  readonly scanned: number;
  /** With so many clashes, each further cell that is swept is told by one: of the two that lie furthest apart, if they clash. */
  readonly clashes: number;
  /** How many pairs are told on either side of where they cease to be kept. */
  readonly edge?: number;
}

/** Does a pair clash? Looks at it for that alone. */
export type Scan = (a: Claim, b: Claim) => boolean;

export type Cell = readonly Claim[];

/** A cell by how its claims are held against one another. */
export interface Split {
  /** Long series, in time: they are held against their neighbours and, day by day, against other series. */
  readonly series: readonly Cell[];
  readonly others: Cell;
}

/** Days within which two series are held against each other where one has no report of the day. */
const NEAR = 31;

function linksTo({ links }: Claim, { id }: Claim): boolean {
  return links.some(({ claims }) => claims.includes(id));
}

/** Its day; an hour of it where that is known. */
export function momentOf(claim: Claim | undefined): number {
  const day = claim?.asOf?.latest ?? Number.POSITIVE_INFINITY;
  const clock = claim?.asOf === undefined ? null : clockOf(claim.asOf);
  return clock === null ? day : clock / DAY;
}

const DAY = 86_400_000;

function lengthOf(claim: Claim | undefined): number {
  const { earliest = null, latest = null } = claim?.asOf ?? {};
  return earliest === null || latest === null ? 0 : latest - earliest;
}

function isInside({ asOf: inner }: Claim, { asOf: outer }: Claim): boolean {
  const [from, to] = [inner?.earliest ?? null, inner?.latest ?? null];
  const [start, end] = [outer?.earliest ?? null, outer?.latest ?? null];
  return from !== null && to !== null && start !== null && end !== null && start <= from && to <= end;
}

/** Takes the pairs as they come, each once, and puts those that are kept into the order of the dossier. */
export class Collector {
  private readonly pairs: Pair[] = [];
  /** The first that there was no room for. */
  private readonly beyond: Pair[] = [];
  private readonly linked = new Set<string>();
  private places: ReadonlyMap<Claim, number> | undefined;
  private readonly limits: PairLimits;
  private readonly scan: Scan;
  private readonly bases: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly index: DossierIndex;
  private readonly isBesideCount: IsBesideCount;
  private readonly events: ReadonlySet<string>;
  private readonly contested: ReadonlyMap<Claim, readonly Claim[]>;
  private judged = 0;
  private leftOut = 0;
  private clashes = 0;
  /** Are there more pairs than the limits leave room for? Then cells are swept. */
  private readonly sweeps: boolean;
  private readonly edgeWidth: number;

  constructor(limits: PairLimits, index: DossierIndex, scan: Scan, sweeps: boolean) {
    this.limits = limits;
    this.sweeps = sweeps && limits.scanned > 0;
    // Swept cells are kept whole or not at all, wherever there is room.
    this.edgeWidth = this.sweeps || limits.scanned === 0 ? 0 : (limits.edge ?? 0);
    this.scan = scan;
    this.index = index;
    this.bases = basesOf(index);
    this.events = new Set(index.dossier.measures.flatMap(({ id, kind }) => (kind === 'event' ? [id] : [])));
    this.isBesideCount = ownCounts(index);
    this.contested = new Map(contestedOf(index).flatMap((row) => row.map((claim) => [claim, row] as const)));
  }

  /** A pair that people linked or overruled, or that some rule asks for by name: never passed over as alike. */
  addLinked(a: Claim, b: Claim): void {
    if (this.restsOn(a, b) || this.restsOn(b, a) || this.isOtherRow(a, b)) return;
    const key = keyOf(a, b);
    if (this.linked.has(key)) return;
    this.linked.add(key);
    this.judged += 1;
    this.keep(this.inOrder(a, b), true);
  }

  /** A pair of claims that can be compared, in the order of the dossier; each comes once. What a cell was swept for is looked at for clashes alone. */
  private add(pair: Pair, isSwept = false, isOfOneCell = false): void {
    const [a, b] = pair;
    if (this.restsOn(a, b) || this.restsOn(b, a) || this.isOtherRow(a, b) || this.isBesideCount(a, b)) return;
    if (this.linked.size > 0 && this.linked.has(keyOf(a, b))) return;
    if (this.events.size > 0 && this.areEvents(a, b)) return;
    if (this.isFull()) {
      this.leftOut += 1;
      return;
    }
    this.judged += 1;
    if (isSwept) this.look(pair, false);
    else this.keep(pair, false, isOfOneCell);
  }

  private keep(pair: Pair, isLinked: boolean, isOfOneCell = false): void {
    if (this.hasKept(1)) {
      this.pairs.push(pair);
      return;
    }
    if (this.beyond.length <= this.edgeWidth) this.beyond.push(pair);
    if (isOfOneCell && doFiguresMeet(this.index, ...pair)) return;
    this.look(pair, isLinked);
  }

  private look([a, b]: Pair, isLinked: boolean): void {
    if ((isLinked || !areInUnison(this.index, a, b)) && this.scan(a, b)) this.clashes += 1;
  }

  /** Two things that happened, of which nobody denies either. */
  private areEvents(a: Claim, b: Claim): boolean {
    return this.events.has(a.measure) && stanceOf(a.mode) === 'affirms' && stanceOf(b.mode) === 'affirms';
  }

  private inOrder(a: Claim, b: Claim): Pair {
    this.places ??= placesIn(this.index.dossier.claims);
    return sorted(this.places, a, b);
  }

  /** Is nothing more to be looked at at all? */
  private isFull(): boolean {
    return this.limits.scanned === 0 && !this.hasKept(1);
  }

  /** Is there room for so many more verdicts? */
  private hasKept(more: number): boolean {
    return this.pairs.length + more <= this.limits.kept;
  }

  /** A series: each figure against the next. */
  addInTurn(claims: readonly Claim[]): void {
    for (const [i, claim] of claims.entries()) this.addEach(claim, claims.slice(i + 1, i + 2));
  }

  /** Claims of two cells; two series meet day by day. */
  addCells(a: Split, b: Split): void {
    this.addBetween(a.others, b.others);
    for (const one of a.series) this.addBetween(one, b.others);
    for (const one of b.series) this.addBetween(a.others, one);
    for (const one of a.series) for (const other of b.series) this.addDayByDay(one, other);
  }

  /** Each figure against that of the same day, or else the next day, of another series; not where one may lag. */
  addDayByDay(one: Cell, other: Cell): void {
    const [a, b] = [one[0], other[0]];
    if (a === undefined || b === undefined) return;
    const lags = [a, b].some(({ measure }) => (this.index.measure(measure)?.lagDays ?? 0) > 0);
    if (lags && seriesVoice(this.index, a) !== seriesVoice(this.index, b)) return;
    let at = 0;
    for (const claim of one) {
      while (at < other.length && momentOf(other[at]) < momentOf(claim)) at += 1;
      if (momentOf(other[at]) - momentOf(claim) <= NEAR) this.addEach(claim, other.slice(at, at + 1));
    }
  }

  /** Months of one series, and the years of another that hold them. */
  private addPeriods(one: Cell, other: Cell): void {
    const [short, long] = lengthOf(one[0]) <= lengthOf(other[0]) ? [one, other] : [other, one];
    const kind = this.index.measure(one[0]?.measure ?? '')?.kind;
    if (lengthOf(short[0]) === lengthOf(long[0]) || (kind !== 'flow' && kind !== 'rate')) return;
    let at = 0;
    for (const claim of short) {
      while (at < long.length && momentOf(long[at]) < momentOf(claim)) at += 1;
      const period = long[at];
      if (period !== undefined && lengthOf(period) > lengthOf(claim) && isInside(claim, period))
        this.addEach(claim, [period]);
    }
  }

  /** Every claim against every other, in the order of the dossier; two series of one cell are compared by rule `series/voices-apart`. */
  addWithin(claims: readonly Claim[], series: readonly Cell[] = []): void {
    for (const one of series) this.addBetween(one, claims);
    for (const [i, one] of series.entries()) for (const other of series.slice(i + 1)) this.addPeriods(one, other);
    const all = pairsWithin(claims);
    if (!this.sweeps || this.hasKept(all)) {
      for (let i = 0; i < claims.length; i += 1) {
        if (this.isFull()) {
          this.leftOut += pairsWithin(claims.slice(i));
          return;
        }
        this.addBehind(claims, i);
      }
      return;
    }
    const { pairs, passedOver } = sweep(claims);
    // Where there are too many clashes already, one tells of all that a cell has.
    const isOneEnough = this.clashes >= this.limits.clashes;
    const places = placesIn(pairs.length === 0 ? [] : claims);
    const { clashes, judged } = this;
    for (const [one, other] of isOneEnough ? [...widest(claims), ...pairs] : pairs) {
      this.add(sorted(places, one, other), true);
      if (isOneEnough && this.clashes > clashes) break;
    }
    this.leftOut += passedOver + (isOneEnough ? Math.max(0, pairs.length - (this.judged - judged)) : 0);
    // Those that meet have been judged by that.
    this.judged += all - passedOver - pairs.length;
  }

  addBetween(some: readonly Claim[], others: readonly Claim[]): void {
    const all = some.length * others.length;
    if (!this.sweeps || this.hasKept(all)) {
      for (const [i, claim] of some.entries()) {
        if (this.isFull()) {
          this.leftOut += (some.length - i) * others.length;
          return;
        }
        this.addEach(claim, others);
      }
      return;
    }
    const pairs = sweepBetween(some, others);
    for (const [one, other] of pairs) this.add(this.inOrder(one, other), true);
    this.leftOut += all - pairs.length;
  }

  result(): Omit<Pairs, 'met'> {
    const asked = new Set(this.pairs.flat());
    const places = this.places ?? placesIn(this.index.dossier.claims.filter((claim) => asked.has(claim)));
    const place = (claim: Claim): number => places.get(claim) ?? 0;
    const pairs = [...this.pairs].sort(([a, b], [c, d]) => place(a) - place(c) || place(b) - place(d));
    const counts = { judged: this.judged, leftOut: this.leftOut, swept: this.sweeps };
    if (this.edgeWidth === 0) return { pairs, ...counts };
    return { pairs, ...counts, edge: edgeOf(this.pairs, this.beyond, this.edgeWidth) };
  }

  /** Is one of them a figure that its list gives twice, and the other of the list, but not that other figure? */
  private isOtherRow(a: Claim, b: Claim): boolean {
    if (this.contested.size === 0) return false;
    const row = this.contested.get(a) ?? this.contested.get(b);
    if (row === undefined || (row.includes(a) && row.includes(b))) return false;
    return seriesKey(this.index, a) === seriesKey(this.index, b);
  }

  private restsOn(derived: Claim, other: Claim): boolean {
    if (this.bases.size === 0) return false;
    const bases = this.bases.get(derived.id);
    return bases?.has(seriesKey(this.index, other)) === true && !linksTo(derived, other);
  }

  private addEach(claim: Claim, others: readonly Claim[]): void {
    for (const other of others) this.add(this.inOrder(claim, other));
  }

  /** One of several claims, in the order of the dossier, against those behind it. */
  private addBehind(claims: readonly Claim[], at: number): void {
    const claim = claims[at];
    if (claim === undefined) return;
    for (let i = at + 1; i < claims.length; i += 1) {
      const other = claims[i];
      if (other !== undefined) this.add([claim, other], false, true);
    }
  }
}

function placesIn(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const places = new Map<Claim, number>();
  for (const [i, claim] of claims.entries()) places.set(claim, i);
  return places;
}

function sorted(places: ReadonlyMap<Claim, number>, a: Claim, b: Claim): Pair {
  return (places.get(a) ?? 0) < (places.get(b) ?? 0) ? [a, b] : [b, a];
}

export function pairsWithin({ length }: readonly Claim[]): number {
  return (length * (length - 1)) / 2;
}

function keyOf(a: Claim, b: Claim): string {
  return JSON.stringify(a.id < b.id ? [a.id, b.id] : [b.id, a.id]);
}

/** The series that a derived figure was made from: it never judges what it rests on, nor its own kind. */
function basesOf(index: DossierIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const bases = new Map<string, ReadonlySet<string>>();
  for (const claim of linkingClaims(index)) {
    if (!isDerived(claim)) continue;
    const keys = new Set([seriesKey(index, claim)]);
    const seen = new Set([claim.id]);
    for (const open = [claim]; open.length > 0; ) {
      const inputs = open.pop()?.links.flatMap((link) => (link.kind === 'derived-from' ? link.claims : [])) ?? [];
      for (const id of inputs) {
        const input = index.claim(id);
        if (input === undefined || seen.has(id)) continue;
        seen.add(id);
        keys.add(seriesKey(index, input));
        open.push(input);
      }
    }
    bases.set(claim.id, keys);
  }
  return bases;
}
