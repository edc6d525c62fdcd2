import type { Day, DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import type { Cell, Lattice } from './lattice.ts';
import type { Row } from './system.ts';

/** What a number is of: a moment (stock), everything until a day (total), or a period (count within it). */
export interface Span {
  readonly kind: 'moment' | 'total' | 'period';
  /** First day; null where a total does not say since when. */
  readonly start: Day | null;
  readonly end: Day;
  /** Of a moment at an hour of that day: nothing else of the day is of the same time. */
  readonly clock?: number;
  /** Of a moment at some day of a longer time: what was told with it, of which alone it is certain to be of one day. */
  readonly told?: string;
}

/** An unknown by its cell, its time and its place in the system. */
export interface Place {
  readonly cell: Cell;
  readonly span: Span;
  readonly at: number;
}

/**
 * Totals only grow, and grow at least by what was counted in between; a period holds the
 * periods inside it. A declared reset, correction or new definition cuts the chain.
 */
export function rowsOverTime(index: DossierIndex, lattice: Lattice, places: readonly Place[]): readonly Row[] {
  const totals = places.filter(({ span }) => span.kind === 'total');
  const periods = groupBy(
    places.filter(({ span }) => span.kind === 'period'),
    ({ cell }) => lattice.keyOf(cell),
  );
  const series = groupBy(totals, ({ cell, span }) => `${lattice.keyOf(cell)} ${span.start ?? ''}`);
  return [
    ...[...series.values()].flatMap((chain) => chainRows(index, lattice, chain, periods)),
    ...[...periods.values()].flatMap((group) => {
      const inOrder = [...group].sort((a, b) => startOf(a) - startOf(b));
      const least = inOrder.reduce((days, { span }) => Math.min(days, lengthOf(span)), Number.POSITIVE_INFINITY);
      return group.flatMap((whole) => (lengthOf(whole.span) > least ? periodRows(whole, inOrder) : []));
    }),
  ];
}

type Periods = ReadonlyMap<string, readonly Place[]>;

function chainRows(index: DossierIndex, lattice: Lattice, chain: readonly Place[], periods: Periods): readonly Row[] {
  const inOrder = [...chain].sort((a, b) => a.span.end - b.span.end);
  const [first] = inOrder;
  if (first === undefined) return [];
  const counted = lattice.within(first.cell).flatMap((key) => periods.get(key) ?? []);
  return inOrder.flatMap((later, i): Row[] => {
    const earlier = inOrder[i - 1];
    const from = earlier?.span.end ?? null;
    if (earlier !== undefined && isCut(index, later, earlier.span.end, later.span.end)) return [];
    const start = from === null ? later.span.start : from + 1;
    const between = start === null ? [] : apart(counted, start, later.span.end);
    const parts = [...(earlier === undefined ? [] : [earlier.at]), ...between.map(({ at }) => at)];
    return parts.length === 0 ? [] : [{ whole: later.at, parts, exact: false, overTime: true }];
  });
}

/** Of a period and those of its cell in the order in which they begin. */
function periodRows(whole: Place, inOrder: readonly Place[]): readonly Row[] {
  const { start, end } = whole.span;
  if (start === null) return [];
  const others: Place[] = [];
  for (let i = firstFrom(inOrder, start); i < inOrder.length; i += 1) {
    const other = inOrder[i];
    if (other === undefined || startOf(other) > end) break;
    if (isWithin(other.span, whole.span)) others.push(other);
  }
  // A month that is told beside its quarter does not stand in for it.
  const widest = others.filter(
    ({ span }) => !others.some((other) => other.span !== span && isWithin(span, other.span)),
  );
  const ways = [apart(others, start, end), apart(widest, start, end)];
  return ways
    .filter((parts, i) => parts.length > 0 && (i === 0 || parts.some((part) => !ways[0]?.includes(part))))
    .map((parts) => ({
      whole: whole.at,
      parts: parts.map(({ at }) => at),
      exact: parts.length <= FEW && areAllOf(parts, start, end),
      overTime: true,
    }));
}

function startOf({ span }: Place): number {
  return span.start ?? Number.NEGATIVE_INFINITY;
}

function lengthOf({ start, end }: Span): number {
  return start === null ? Number.POSITIVE_INFINITY : end - start;
}

/** The first of those in order that begins on a day or later. */
function firstFrom(inOrder: readonly Place[], day: Day): number {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const place = inOrder[middle];
    if (place !== undefined && startOf(place) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The quarters of a year and the days of a week are all of it; many parts are seldom revised together with their whole. */
const FEW = 7;

function areAllOf(parts: readonly Place[], start: Day, end: Day): boolean {
  const days = parts.reduce((sum, { span }) => sum + span.end - (span.start ?? span.end) + 1, 0);
  return days === end - start + 1;
}

/** Inside the other, and not the same. */
function isWithin(inner: Span, outer: Span): boolean {
  const [start, from] = [inner.start ?? Number.NEGATIVE_INFINITY, outer.start ?? Number.NEGATIVE_INFINITY];
  return start >= from && inner.end <= outer.end && (start > from || inner.end < outer.end);
}

/** Periods inside some days, none of which overlap: of those that do, the one that ends first. */
function apart(periods: readonly Place[], start: Day, end: Day): readonly Place[] {
  const inside = periods.filter(({ span }) => span.start !== null && span.start >= start && span.end <= end);
  inside.sort((a, b) => a.span.end - b.span.end || (b.span.start ?? 0) - (a.span.start ?? 0));
  const kept: Place[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const period of inside) {
    if ((period.span.start ?? 0) <= last) continue;
    kept.push(period);
    last = period.span.end;
  }
  return kept;
}

function isCut(index: DossierIndex, { cell }: Place, from: Day, to: Day): boolean {
  return index.dossier.events.some(
    (event) =>
      event.measure === cell.measure && (event.date.latest ?? to) >= from && (event.date.earliest ?? from) <= to,
  );
}
