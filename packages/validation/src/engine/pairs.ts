import { type Claim, type DossierIndex, relateMeasures, relateNodes, stanceOf } from '@claimline/core';
import { isAnybodyDenied } from '../compare/denied.ts';
import { cellOf, claimsByCell, copiesIn, groupBy, linkingClaims } from '../rules/facts.ts';
import { revisedRows } from '../rules/pair/revised-rows.ts';
import { measureFamilies, nodeFamilies } from '../sets/families.ts';
import { isDerived, LONG_SERIES, listsOf, seriesKey, slipsBetween } from '../sets/series/index.ts';
import {
  type Cell,
  Collector,
  momentOf,
  type PairLimits,
  type Pairs,
  pairsWithin,
  type Scan,
  type Split,
} from './collector.ts';

/**
 * Which claims need to be held against one another. Claims of unrelated measures or
 * unrelated populations never meet; claims of one cell always do; two cells meet
 * unless some axis says that they exclude one another. Pairs that people linked or
 * overruled are judged in any case. Order and choice depend on the dossier alone.
 * Pairs beyond those kept go to `scan`, one by one. `sweeps` says whether there are too many
 * for that, where that is not for these claims alone to say.
 */
export function pairsToJudge(index: DossierIndex, limits: PairLimits, scan: Scan, sweeps?: boolean): Pairs {
  const works = [...worksOf(index)];
  const met = pairsOf(works);
  const own = sweeps === undefined && keepsNone(limits, met) ? { ...limits, kept: 0 } : limits;
  const collected = new Collector(own, index, scan, sweeps ?? met > limits.kept + limits.scanned);
  for (const [a, b] of linkedPairs(index)) collected.addLinked(a, b);
  for (const [x, y] of slipsBetween(index)) collected.addLinked(x.claim, y.claim);
  for (const [old, newer] of revisedRows(index))
    if (old.value.text !== newer.value.text) collected.addLinked(old, newer);
  for (const [denial, counts] of presumedPairs(index)) for (const count of counts) collected.addLinked(denial, count);
  for (const { a, b } of works)
    if (b !== undefined) collected.addCells(a, b);
    else {
      for (const one of a.series) collected.addInTurn(one);
      collected.addWithin(a.others, a.series);
    }
  return { ...collected.result(), met };
}

/** Times as many pairs as are kept, of which those that are kept would be chance. */
const TOO_MANY = 100;

/** Are there so many pairs that their clashes alone are kept? Which of the others come first then says nothing. */
export function keepsNone({ kept, scanned }: PairLimits, met: number): boolean {
  return scanned > 0 && met > TOO_MANY * kept;
}

/** A cell whose claims are held against one another, or two of which each is held against the other. */
interface Work {
  readonly a: Split;
  readonly b?: Split;
}

function* worksOf(index: DossierIndex): Generator<Work> {
  const inSeries = placesInSeries(index);
  for (const block of blocksOf(index)) {
    const cells = cellsOf(index, block);
    const splits = new Map(cells.map((cell) => [cell, splitOf(inSeries, cell)]));
    for (const [cell, a] of splits) if (block.isOpen || !isOpen(cell)) yield { a };
    for (const [one, other] of cellPairs(index, cells)) {
      if (!block.isOpen && isOpen(one) && isOpen(other)) continue;
      const [a, b] = [splits.get(one), splits.get(other)];
      if (a !== undefined && b !== undefined && cellsMeet(index, one[0], other[0])) yield { a, b };
    }
  }
}

/** How many pairs they make, series apart, which are held against their neighbours alone. */
function pairsOf(works: readonly Work[]): number {
  let pairs = 0;
  for (const { a, b } of works) {
    const inSeries = a.series.reduce((sum, one) => sum + one.length, 0);
    if (b === undefined) pairs += pairsWithin(a.others) + inSeries * a.others.length;
    else {
      const others = b.series.reduce((sum, one) => sum + one.length, 0);
      pairs += a.others.length * (b.others.length + others) + inSeries * b.others.length;
    }
  }
  return pairs;
}

/** The claims of a block by cell; where it holds all there are, in their order, as they have been grouped already. */
function cellsOf(index: DossierIndex, { claims, isOpen }: Block): readonly Cell[] {
  const isInOrder = isOpen || claims.at(-1)?.scope['of'] !== undefined;
  const isAll = isInOrder && claims.length === index.dossier.claims.length;
  return [...(isAll ? claimsByCell(index) : groupBy(claims, cellOf)).values()];
}

/** Claims among which pairs are looked for. */
interface Block {
  /** In the order of the dossier, those of no stated population last. */
  readonly claims: readonly Claim[];
  /** Claims of no stated population stand in all blocks of their measures, and have one where they meet each other. */
  readonly isOpen: boolean;
}

function isOpen(cell: Cell): boolean {
  return cell[0]?.scope['of'] === undefined;
}

/**
 * Claims by family of measures and of populations. The blocks come by their names: which pairs are met first in a part
 * of a dossier does not depend on what else there is.
 */
function blocksOf(index: DossierIndex): readonly Block[] {
  const measures = measureFamilies(index);
  const populations = nodeFamilies(index.axis('of'));
  return byName(groupBy(claimsToCompare(index), (claim) => measures.of(claim.measure))).flatMap((claims) => {
    const groups = groupBy(claims, (claim) => {
      const population = claim.scope['of'];
      return population === undefined ? undefined : populations.of(population);
    });
    const open = groups.size === 0 ? claims : claims.filter((claim) => claim.scope['of'] === undefined);
    return [
      ...(open.length === 0 ? [] : [{ claims: open, isOpen: true }]),
      ...byName(groups).map((group) => ({ claims: [...group, ...open], isOpen: false })),
    ];
  });
}

function byName<T>(groups: ReadonlyMap<string, T>): readonly T[] {
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** The claims that are held against others at all; of copies the first, and of the rows of two editions the later. */
export function claimsToCompare(index: DossierIndex): readonly Claim[] {
  const bulk = derivedInBulk(index);
  const copies = copiesOf(index);
  const revised = revisedRows(index);
  const isAside = (claim: Claim): boolean => bulk.has(claim) || copies.has(claim) || revised.has(claim);
  const asides = bulk.size + copies.size + revised.size;
  const denied = deniedEvents(index);
  return index.dossier.claims.filter(
    (claim) => (asides === 0 || !isAside(claim)) && isComparable(index, claim, denied),
  );
}

function deniedEvents(index: DossierIndex): ReadonlySet<string> {
  const events = new Set(
    index.dossier.measures.flatMap(({ id, kind }) => (kind === 'event' && id !== ANY_EVENT ? [id] : [])),
  );
  if (events.size === 0) return events;
  return new Set(
    index.dossier.claims.flatMap(({ measure, mode }) =>
      events.has(measure) && stanceOf(mode) !== 'affirms' ? [measure] : [],
    ),
  );
}

/**
 * Claims that say nothing that another does not say in every respect: one of them stands for all (the first by id).
 * That they are there twice is a finding of its own, and what is linked is compared in any case.
 */
function copiesOf(index: DossierIndex): ReadonlySet<Claim> {
  const copies = new Set<Claim>();
  for (const group of copiesIn(index)) {
    const plain = group.filter((claim) => claim.links.length === 0 && claim.state === undefined);
    const first = plain.reduce<Claim | undefined>((a, b) => (a === undefined || b.id < a.id ? b : a), undefined);
    for (const claim of plain) if (claim !== first) copies.add(claim);
  }
  return copies;
}

/** Denials that anybody is there, and counts that presume it: other measures, so they meet in no block. */
function presumedPairs(index: DossierIndex): readonly (readonly [Claim, readonly Claim[]])[] {
  const populations = nodeFamilies(index.axis('of'));
  const presumed = new Set(index.dossier.measures.flatMap((measure) => measure.presumes?.measure ?? []));
  if (presumed.size === 0) return [];
  const denials = index.dossier.claims.filter(
    (claim) => presumed.has(claim.measure) && (isAnybodyDenied(claim) || isNobody(claim)),
  );
  return denials.map((denial): readonly [Claim, readonly Claim[]] => {
    const { of } = denial.scope;
    const counts = index.dossier.claims.filter(
      (claim) =>
        index.measure(claim.measure)?.presumes?.measure === denial.measure &&
        (of === undefined || populations.of(of) === populations.of(claim.scope['of'] ?? '')) &&
        cellsMeet(index, { ...claim, measure: denial.measure, scope: { ...claim.scope, ...statusOf(denial) } }, denial),
    );
    return [denial, counts];
  });
}

function isNobody({ mode, value: { stated } }: Claim): boolean {
  return stanceOf(mode) === 'affirms' && stated.length === 1 && stated[0] === '0';
}

function statusOf({ scope }: Claim): { readonly status?: string } {
  return scope['status'] === undefined ? {} : { status: scope['status'] };
}

/** Happenings of any kind: that one of them is denied says nothing of another. */
const ANY_EVENT = 'event';

/**
 * Assertions without a number are compared with nothing, denials and refusals are; an event with whoever denies that
 * there was one of its kind.
 */
function isComparable(index: DossierIndex, claim: Claim, denied: ReadonlySet<string>): boolean {
  if (index.measure(claim.measure)?.kind === 'event' && !denied.has(claim.measure)) return false;
  return claim.value.form !== 'none' || stanceOf(claim.mode) !== 'affirms';
}

function splitOf(inSeries: ReadonlyMap<Claim, number>, cell: Cell): Split {
  if (inSeries.size === 0) return { series: [], others: cell };
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
  for (const [at, { reports }] of [...listsOf(index)].entries())
    for (const { claim } of reports) if (claim.links.length === 0) places.set(claim, at);
  return places;
}

function byAsOf(a: Claim, b: Claim): number {
  const [x, y] = [a, b].map((claim) => (claim.asOf === undefined ? 0 : momentOf(claim)));
  return (x ?? 0) - (y ?? 0) || (a.id < b.id ? -1 : 1);
}

/** Whole series that somebody computed: they say nothing that their inputs do not say. */
function derivedInBulk(index: DossierIndex): ReadonlySet<Claim> {
  const groups = groupBy(linkingClaims(index).filter(isDerived), (claim) => seriesKey(index, claim));
  return new Set([...groups.values()].filter((claims) => claims.length >= LONG_SERIES).flat());
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
  const { overrides } = index.dossier;
  const stated = linkingClaims(index).flatMap((claim) =>
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
