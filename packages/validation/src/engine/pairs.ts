import { type Claim, type DossierIndex, relateMeasures, relateNodes, stanceOf } from '@claimline/core';
import { saysNobody } from '../compare/convert.ts';
import { cellOf, groupBy, voice } from '../rules/facts.ts';
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
  for (const [a, b] of linkedPairs(index)) collected.add(a, b);
  for (const [denials, counts] of presumedPairs(index)) collected.addBetween(denials, counts);
  for (const block of blocksOf(index)) {
    const cells = [...groupBy(block, cellOf).values()];
    for (const cell of cells) {
      const { series, others } = seriesIn(index, cell);
      for (const one of series) collected.addInTurn(one);
      collected.addWithin(others, series);
    }
    for (const [one, other] of cellPairs(index, cells))
      if (cellsMeet(index, one[0], other[0])) collected.addBetween(one, other);
  }
  return collected.result();
}

/** Claims by family of measures and of populations; a claim of no stated population stands in every block of its measures. */
function blocksOf(index: DossierIndex): readonly (readonly Claim[])[] {
  const measures = measureFamilies(index);
  const populations = nodeFamilies(index.axis('of'));
  const comparable = index.dossier.claims.filter((claim) => isComparable(index, claim));
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

/** Denials that anybody is there, and counts that presume it: other measures, so they meet in no block. */
function presumedPairs(index: DossierIndex): readonly (readonly [readonly Claim[], readonly Claim[]])[] {
  const populations = nodeFamilies(index.axis('of'));
  const presumed = new Set(index.dossier.measures.map((measure) => measure.presumes?.measure));
  const denials = index.dossier.claims.filter((claim) => presumed.has(claim.measure) && saysNobody(claim));
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

/** Totals of one voice day by day, from this many on: a total that falls does so from one day to the next. */
const SERIES = 30;

function seriesIn(index: DossierIndex, cell: Cell): { readonly series: readonly Cell[]; readonly others: Cell } {
  const [first] = cell;
  if (first === undefined || cell.length < SERIES || index.measure(first.measure)?.kind !== 'cumulative')
    return { series: [], others: cell };
  const dated = groupBy(cell, (claim) => (isDayTotal(claim) ? (voice(index, claim) ?? '') : undefined));
  const series = [...dated.values()]
    .filter((claims) => claims.length >= SERIES)
    .map((claims) => [...claims].sort(byAsOf));
  const inSeries = new Set(series.flat());
  return { series, others: cell.filter((claim) => !inSeries.has(claim)) };
}

function isDayTotal({ asOf, value, links }: Claim): boolean {
  return asOf !== undefined && asOf.latest !== null && !value.increment && links.length === 0;
}

function byAsOf(a: Claim, b: Claim): number {
  return (a.asOf?.latest ?? 0) - (b.asOf?.latest ?? 0) || (a.id < b.id ? -1 : 1);
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
    claim.links.flatMap((link) => link.claims.flatMap((id): [Claim, Claim][] => pairOf(index, claim.id, id))),
  );
  return [...stated, ...overrides.flatMap((override) => pairOf(index, override.a, override.b))];
}

function pairOf(index: DossierIndex, a: string, b: string): [Claim, Claim][] {
  const [first, second] = [index.claim(a), index.claim(b)];
  return first === undefined || second === undefined || first === second ? [] : [[first, second]];
}

/** Each pair once, in the order of the dossier, up to the limits. */
class Collector {
  private readonly pairs: (readonly [Claim, Claim])[] = [];
  private readonly seen = new Set<number>();
  private readonly place: ReadonlyMap<string, number>;
  private readonly limits: PairLimits;
  private readonly scan: (a: Claim, b: Claim) => void;
  private leftOut = 0;

  constructor(limits: PairLimits, index: DossierIndex, scan: (a: Claim, b: Claim) => void) {
    this.limits = limits;
    this.scan = scan;
    this.place = new Map(index.dossier.claims.map((claim, i) => [claim.id, i]));
  }

  add(a: Claim, b: Claim): void {
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

  /** Every claim against every other; members of one series only against claims outside it. */
  addWithin(claims: readonly Claim[], series: readonly Cell[] = []): void {
    for (const [i, one] of series.entries()) {
      this.addBetween(one, claims);
      for (const other of series.slice(i + 1)) this.addBetween(one, other);
    }
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
