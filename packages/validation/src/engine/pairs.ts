import { type Claim, type DossierIndex, relateMeasures, relateNodes, stanceOf } from '@claimline/core';
import { isAnybodyDenied } from '../compare/denied.ts';
import { cellOf, contentOf, groupBy } from '../rules/facts.ts';
import { contestedOf, isDerived, LONG_SERIES, seriesKey, seriesOf, seriesVoice } from '../sets/series/index.ts';
import { measureFamilies, nodeFamilies } from './families.ts';

/** The pairs to judge and to keep, and how many were not looked at. */
export interface Pairs {
  readonly pairs: readonly (readonly [Claim, Claim])[];
  /** Pairs that were looked at, kept or not. */
  readonly judged: number;
  readonly leftOut: number;
}

/** How many pairs are kept with their verdicts, and how many more are looked at for clashes alone. */
export interface PairLimits {
  readonly kept: number;
  readonly scanned: number;
}

/**
 * Which claims need to be held against one another. Claims of unrelated measures or
 * unrelated populations never meet; claims of one cell always do; two cells meet
 * unless some axis says that they exclude one another. Pairs that people linked or
 * overruled are judged in any case. Order and choice depend on the dossier alone.
 * Pairs beyond those kept go to `scan`, one by one.
 */
export function pairsToJudge(index: DossierIndex, limits: PairLimits, scan: (a: Claim, b: Claim) => void): Pairs {
  const collected = new Collector(limits, index, scan);
  const inSeries = placesInSeries(index);
  for (const [a, b] of linkedPairs(index)) collected.add(a, b);
  for (const [denials, counts] of presumedPairs(index)) collected.addBetween(denials, counts);
  for (const block of blocksOf(index)) {
    const cells = [...groupBy(block, cellOf).values()];
    const splits = new Map(cells.map((cell) => [cell, splitOf(inSeries, cell)]));
    for (const { series, others } of splits.values()) {
      for (const one of series) collected.addInTurn(one);
      collected.addWithin(others, series);
    }
    for (const [one, other] of cellPairs(index, cells)) {
      const [a, b] = [splits.get(one), splits.get(other)];
      if (a !== undefined && b !== undefined && cellsMeet(index, one[0], other[0])) collected.addCells(a, b);
    }
  }
  return collected.result();
}

/** Claims by family of measures and of populations; a claim of no stated population stands in every block of its measures. */
function blocksOf(index: DossierIndex): readonly (readonly Claim[])[] {
  const measures = measureFamilies(index);
  const populations = nodeFamilies(index.axis('of'));
  const bulk = derivedInBulk(index);
  const copies = copiesOf(index);
  const comparable = index.dossier.claims.filter(
    (claim) => !bulk.has(claim) && !copies.has(claim) && isComparable(index, claim),
  );
  const blocks: Claim[][] = [];
  for (const claims of groupBy(comparable, (claim) => measures.of(claim.measure)).values()) {
    const open = claims.filter((claim) => claim.scope['of'] === undefined);
    const groups = groupBy(claims, (claim) => {
      const population = claim.scope['of'];
      return population === undefined ? undefined : populations.of(population);
    });
    if (groups.size === 0) blocks.push(open);
    for (const group of groups.values()) blocks.push([...group, ...open]);
  }
  return blocks;
}

/**
 * Claims that say nothing that another does not say in every respect: one of them stands for all (the first by id).
 * That they are there twice is a finding of its own, and what is linked is compared in any case.
 */
function copiesOf(index: DossierIndex): ReadonlySet<Claim> {
  const copies = new Set<Claim>();
  for (const group of groupBy(index.dossier.claims, contentOf).values()) {
    if (group.length < 2) continue;
    const plain = group.filter((claim) => claim.links.length === 0 && claim.state === undefined);
    const first = plain.reduce<Claim | undefined>((a, b) => (a === undefined || b.id < a.id ? b : a), undefined);
    for (const claim of plain) if (claim !== first) copies.add(claim);
  }
  return copies;
}

/** Denials that anybody is there, and counts that presume it: other measures, so they meet in no block. */
function presumedPairs(index: DossierIndex): readonly (readonly [readonly Claim[], readonly Claim[]])[] {
  const populations = nodeFamilies(index.axis('of'));
  const presumed = new Set(index.dossier.measures.map((measure) => measure.presumes?.measure));
  const denials = index.dossier.claims.filter((claim) => presumed.has(claim.measure) && isAnybodyDenied(claim));
  return denials.map((denial): readonly [readonly Claim[], readonly Claim[]] => {
    const { of } = denial.scope;
    const counts = index.dossier.claims.filter(
      (claim) =>
        index.measure(claim.measure)?.presumes?.measure === denial.measure &&
        (of === undefined || populations.of(of) === populations.of(claim.scope['of'] ?? '')) &&
        cellsMeet(index, { ...claim, measure: denial.measure, scope: { ...claim.scope, ...statusOf(denial) } }, denial),
    );
    return [[denial], counts];
  });
}

function statusOf({ scope }: Claim): { readonly status?: string } {
  return scope['status'] === undefined ? {} : { status: scope['status'] };
}

/** Events and assertions without a number are compared with nothing; denials and refusals are. */
function isComparable(index: DossierIndex, claim: Claim): boolean {
  if (index.measure(claim.measure)?.kind === 'event') return false;
  return claim.value.form !== 'none' || stanceOf(claim.mode) !== 'affirms';
}

type Cell = readonly Claim[];

interface Split {
  /** Long series, in time: they are held against their neighbours and, day by day, against other series. */
  readonly series: readonly Cell[];
  readonly others: Cell;
}

function splitOf(inSeries: ReadonlyMap<Claim, number>, cell: Cell): Split {
  const groups = groupBy(cell, (claim) => {
    const at = inSeries.get(claim);
    return at === undefined ? undefined : String(at);
  });
  return {
    series: [...groups.values()].map((claims) => [...claims].sort(byAsOf)),
    others: cell.filter((claim) => !inSeries.has(claim)),
  };
}

/** The long series that a claim stands in, by number; claims that others refer to are compared with all. */
function placesInSeries(index: DossierIndex): ReadonlyMap<Claim, number> {
  const places = new Map<Claim, number>();
  for (const [at, { reports }] of seriesOf(index).entries())
    if (reports.length >= LONG_SERIES)
      for (const { claim } of reports) if (claim.links.length === 0) places.set(claim, at);
  return places;
}

function byAsOf(a: Claim, b: Claim): number {
  return (a.asOf?.latest ?? 0) - (b.asOf?.latest ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Whole series that somebody computed: they say nothing that their inputs do not say. */
function derivedInBulk(index: DossierIndex): ReadonlySet<Claim> {
  const groups = groupBy(index.dossier.claims.filter(isDerived), (claim) => seriesKey(index, claim));
  return new Set([...groups.values()].filter((claims) => claims.length >= LONG_SERIES).flat());
}

/** The series that a derived figure was made from: it never judges what it rests on, nor its own kind. */
function basesOf(index: DossierIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const bases = new Map<string, ReadonlySet<string>>();
  for (const claim of index.dossier.claims) {
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

/**
 * Cells whose places hold one another, or of which one states no place. Places about
 * which nothing is stated are not set against each other; so a dossier of twenty
 * thousand places costs what its nested places cost, not their square.
 */
function* cellPairs(index: DossierIndex, cells: readonly Cell[]): Generator<readonly [Cell, Cell]> {
  const places = index.axis('at');
  const byPlace = groupBy(cells.entries(), ([, cell]) => cell[0]?.scope['at'] ?? '');
  for (const [i, cell] of cells.entries()) {
    const place = cell[0]?.scope['at'];
    if (place === undefined) {
      for (const [j, other] of cells.entries()) if (j > i || other[0]?.scope['at'] !== undefined) yield [cell, other];
      continue;
    }
    for (const above of places?.ancestors.get(place) ?? [place])
      for (const [j, other] of byPlace.get(above) ?? []) if (above !== place || j > i) yield [cell, other];
  }
}

function cellsMeet(index: DossierIndex, a: Claim | undefined, b: Claim | undefined): boolean {
  if (a === undefined || b === undefined || relateMeasures(index.measures, a.measure, b.measure) === 'disjoint')
    return false;
  for (const [axis, known] of index.axes)
    if (relateNodes(known, a.scope[axis], b.scope[axis]) === 'disjoint') return false;
  return true;
}

function linkedPairs(index: DossierIndex): readonly (readonly [Claim, Claim])[] {
  const { claims, overrides } = index.dossier;
  const stated = claims.flatMap((claim) =>
    claim.links.flatMap((link) =>
      // What was computed from a figure says nothing about it.
      link.kind === 'derived-from' ? [] : link.claims.flatMap((id): [Claim, Claim][] => pairOf(index, claim.id, id)),
    ),
  );
  return [...stated, ...overrides.flatMap((override) => pairOf(index, override.a, override.b))];
}

function pairOf(index: DossierIndex, a: string, b: string): [Claim, Claim][] {
  const [first, second] = [index.claim(a), index.claim(b)];
  return first === undefined || second === undefined || first === second ? [] : [[first, second]];
}

/** Days within which two series are held against each other where one has no report of the day. */
const NEAR = 31;

function linksTo({ links }: Claim, { id }: Claim): boolean {
  return links.some(({ claims }) => claims.includes(id));
}

function dayOf(claim: Claim | undefined): number {
  return claim?.asOf?.latest ?? Number.POSITIVE_INFINITY;
}

/** Each pair once, in the order of the dossier, up to the limits. */
class Collector {
  private readonly pairs: (readonly [Claim, Claim])[] = [];
  private readonly seen = new Set<number>();
  private readonly place: ReadonlyMap<string, number>;
  private readonly limits: PairLimits;
  private readonly scan: (a: Claim, b: Claim) => void;
  private readonly bases: ReadonlyMap<string, ReadonlySet<string>>;
  private readonly index: DossierIndex;
  private readonly contested: ReadonlyMap<Claim, readonly Claim[]>;
  private leftOut = 0;

  constructor(limits: PairLimits, index: DossierIndex, scan: (a: Claim, b: Claim) => void) {
    this.limits = limits;
    this.scan = scan;
    this.index = index;
    this.bases = basesOf(index);
    this.contested = new Map(contestedOf(index).flatMap((row) => row.map((claim) => [claim, row] as const)));
    this.place = new Map(index.dossier.claims.map((claim, i) => [claim.id, i]));
  }

  add(a: Claim, b: Claim): void {
    if (this.restsOn(a, b) || this.restsOn(b, a) || this.isOtherRow(a, b)) return;
    const [x, y] = [this.place.get(a.id) ?? 0, this.place.get(b.id) ?? 0];
    const key = x < y ? x * this.place.size + y : y * this.place.size + x;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    const [first, second] = x < y ? [a, b] : [b, a];
    if (this.pairs.length < this.limits.kept) this.pairs.push([first, second]);
    else this.scan(first, second);
  }

  /** A series: each figure against the next. */
  addInTurn(claims: readonly Claim[]): void {
    for (const [i, claim] of claims.entries()) this.addEach(claim, claims.slice(i + 1, i + 2), 0);
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
      while (at < other.length && dayOf(other[at]) < dayOf(claim)) at += 1;
      if (dayOf(other[at]) - dayOf(claim) <= NEAR) this.addEach(claim, other.slice(at, at + 1), 0);
    }
  }

  /** Every claim against every other; two series of one cell are compared by rule `series/voices-apart`. */
  addWithin(claims: readonly Claim[], series: readonly Cell[] = []): void {
    for (const one of series) this.addBetween(one, claims);
    for (let i = 0; i < claims.length; i += 1) {
      if (this.addEach(claims[i], claims, i + 1)) continue;
      const rest = claims.length - i;
      this.leftOut += (rest * (rest - 1)) / 2;
      return;
    }
  }

  addBetween(some: readonly Claim[], others: readonly Claim[]): void {
    for (let i = 0; i < some.length; i += 1) {
      if (this.addEach(some[i], others, 0)) continue;
      this.leftOut += (some.length - i) * others.length;
      return;
    }
  }

  result(): Pairs {
    const order = ([a]: readonly [Claim, Claim]): number => this.place.get(a.id) ?? 0;
    const second = ([, b]: readonly [Claim, Claim]): number => this.place.get(b.id) ?? 0;
    const pairs = [...this.pairs].sort((x, y) => order(x) - order(y) || second(x) - second(y));
    return { pairs, judged: this.seen.size, leftOut: this.leftOut };
  }

  /** Is one of them a figure that its list gives twice, and the other of the list, but not that other figure? */
  private isOtherRow(a: Claim, b: Claim): boolean {
    const row = this.contested.get(a) ?? this.contested.get(b);
    if (row === undefined || (row.includes(a) && row.includes(b))) return false;
    return seriesKey(this.index, a) === seriesKey(this.index, b);
  }

  private restsOn(derived: Claim, other: Claim): boolean {
    const bases = this.bases.get(derived.id);
    return bases?.has(seriesKey(this.index, other)) === true && !linksTo(derived, other);
  }

  /** false when the limits leave no room for all of them. */
  private addEach(claim: Claim | undefined, others: readonly Claim[], from: number): boolean {
    if (claim === undefined) return true;
    if (this.seen.size + (others.length - from) > this.limits.kept + this.limits.scanned) return false;
    for (let i = from; i < others.length; i += 1) {
      const other = others[i];
      if (other !== undefined) this.add(claim, other);
    }
    return true;
  }
}
