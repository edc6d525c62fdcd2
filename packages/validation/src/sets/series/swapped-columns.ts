import { type Claim, type DossierIndex, meets, widened } from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import { groupBy } from '../../rules/facts.ts';
import { breakdowns, sumOfParts } from '../partitions.ts';
import { besideOf } from './beside.ts';
import { seriesOf } from './collect.ts';
import { swappedTotals } from './swapped-totals.ts';
import type { Report, Series } from './types.ts';

/** Figures of one day that stand in one another's column. */
export interface SwappedColumns {
  readonly voice: string;
  readonly first: Report;
  readonly second: Report;
  readonly series: readonly [Series, Series];
}

/** Reports that must show how two columns go together. */
const ENOUGH = 12;
/** Reports on each side that tell how far apart the two keep. */
const REACH = 15;
/** What is odd is so many times anything else, and what it would be the other way round is no odder than that. */
const CLEAR = 4;
const AS_USUAL = 1.5;
/** Of more columns than these each is held against its next ones alone. */
const MOST_COLUMNS = 40;
/** Of two of which the one is above the other in all reports but this, it need be no more than so many times as odd. */
const CLEAR_IN_ORDER = 2;
const ALWAYS = 30;
/** No two counts below this tell anything. */
const FEW = 20;

const known = new WeakMap<DossierIndex, readonly SwappedColumns[]>();

/**
 * Days on which two columns of one voice, of one measure or of one place, changed places: how many times the one the
 * other is turns over, for once, to just what it would be the other way round; where figures are below zero, how far
 * apart they are. The ratio of two columns is calm where both rise and fall with the seasons.
 */
export function swappedColumns(index: DossierIndex): readonly SwappedColumns[] {
  const made = known.get(index) ?? findSwapped(index);
  known.set(index, made);
  return made;
}

/** Columns of one voice, of one measure or of one place, that could stand for one another. */
export function pairsOfColumns(index: DossierIndex): readonly (readonly [Series, Series])[] {
  const long = seriesOf(index).filter(({ reports }) => reports.length >= ENOUGH);
  const unitOf = ({ reports }: Series): string | undefined => reports[0]?.claim.unit;
  const columns = groupBy(long, (one) => JSON.stringify([one.voice, one.measure.id, unitOf(one)]));
  const rows = groupBy(long, (one) =>
    JSON.stringify([one.voice, unitOf(one), Object.entries(one.reports[0]?.claim.scope ?? {}).sort()]),
  );
  return [...columns.values(), ...rows.values()].flatMap((group) =>
    group.flatMap((one, i) => {
      const others = group.slice(i + 1, group.length > MOST_COLUMNS ? i + 3 : undefined);
      return others.map((other) => [one, other] as const);
    }),
  );
}

function findSwapped(index: DossierIndex): readonly SwappedColumns[] {
  const totals = swappedTotals(index).flatMap(({ series, rows: [row, ...more] }): SwappedColumns[] =>
    row === undefined || more.length > 0 ? [] : [{ voice: series[0].voice, first: row[0], second: row[1], series }],
  );
  const seeming = pairsOfColumns(index).flatMap(([one, other]) => swappedIn(one, other));
  const sums: ReadonlyMap<Claim, readonly Sum[]> = seeming.length === 0 ? new Map() : sumsThatHold(index);
  const isOfSum = ({ first, second }: SwappedColumns): boolean =>
    [first, second].some(({ claim }) =>
      sums.get(claim)?.some((sum) => !sum.has(first.claim) || !sum.has(second.claim)),
    );
  const found = [...totals, ...seeming.filter((one) => !isOfSum(one))];
  // Of three columns that were turned round, two changed places.
  const taken = new Set<Claim>();
  return found.filter(({ first, second }) => {
    const isNew = !taken.has(first.claim) && !taken.has(second.claim);
    for (const { claim } of [first, second]) taken.add(claim);
    return isNew;
  });
}

/** A whole and its parts. */
type Sum = ReadonlySet<Claim>;

/** The sums that come out, by their figures: none of these changed places with a figure that is not in the sum. */
function sumsThatHold(index: DossierIndex): ReadonlyMap<Claim, readonly Sum[]> {
  const sums = new Map<Claim, Sum[]>();
  for (const { whole, parts, complete } of breakdowns(index)) {
    if (!complete || !meets(sumOfParts(index, parts), widened(inUnitOf(whole, parts[0] ?? whole)))) continue;
    const sum = new Set([whole, ...parts]);
    for (const claim of sum) {
      const others = sums.get(claim);
      if (others === undefined) sums.set(claim, [sum]);
      else others.push(sum);
    }
  }
  return sums;
}

interface Row {
  readonly a: Report;
  readonly b: Report;
  /** Logarithm of how many times the second the first is, or how much more. */
  readonly ratio: number;
}

function swappedIn(one: Series, other: Series): readonly SwappedColumns[] {
  const onScale = scaleOf(one, other);
  const rows = besideOf(one, other).flatMap(([a, b]): Row[] => {
    const ratio = onScale(a.value) - onScale(b.value);
    return Number.isFinite(ratio) ? [{ a, b, ratio }] : [];
  });
  if (rows.length < ENOUGH) return [];
  const isCount = one.measure.integer && other.measure.integer;
  const areCounts = isCount && one.kind === 'count' && other.kind === 'count';
  const areTotals = one.kind === 'total' && other.kind === 'total';
  const off = rows.map((row, at) => row.ratio - lineAt(rows, at));
  const over = rows.filter(({ ratio }) => ratio > 0).length;
  const isInOrder = rows.length >= ALWAYS && (over <= 1 || over >= rows.length - 1);
  const found = rows.flatMap((row, at): Row[] => {
    const line = lineAt(rows, at);
    const isSmall = isCount ? Math.max(row.a.value, row.b.value) < FEW : areClose(row);
    if (isSmall || Number.isNaN(line)) return [];
    const isTurned = isInOrder && row.ratio > 0 !== over > 1 && !(isCount && isChance(row));
    const clear = isTurned ? CLEAR_IN_ORDER : CLEAR;
    const [here, turned] = [Math.abs(row.ratio - line), Math.abs(row.ratio + line)];
    const isOdd = (usual: number): boolean => here >= clear * usual && turned <= AS_USUAL * usual;
    // Whatever is usual: of most rows that need not be known.
    const canBeOdd = clear * turned <= here * AS_USUAL + 1e-9 && !(areCounts && isChance(row));
    const isFound =
      (canBeOdd && isOdd(Math.max(...around(off, at))) && stands(rows, at, onScale)) || standsExactly(rows, at);
    return isFound && (!areTotals || falls(rows, at)) ? [row] : [];
  });
  // Two that cross time and again do so by nature.
  return found.length > 2
    ? []
    : found.map(({ a, b }) => ({ voice: one.voice, first: a, second: b, series: [one, other] }));
}

/** Totals that only grow in their own columns are in them, however one overtakes the other. */
function falls(rows: readonly Row[], at: number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  return (['a', 'b'] as const).some((of) => own[of].value < before[of].value || after[of].value < own[of].value);
}

/** Of few that are counted, ten and twenty-four can cross by chance. */
function isChance({ a, b }: Row): boolean {
  return (a.value - b.value) ** 2 < CHANCE ** 2 * (a.value + b.value);
}

/** Standard deviations of a difference of two counts. */
const CHANCE = 4;

/** 3.4 and 3.5 can change places by rounding alone. */
function areClose({ a, b }: Row): boolean {
  const decimals = [a, b].map(({ quantity }) => quantity.stated[0]?.split('.')[1]?.length ?? 0);
  return Math.abs(a.value - b.value) * 10 ** Math.max(...decimals) < DIGITS;
}

/** So many of the last digit are no rounding. */
const DIGITS = 10;

/** Figures above zero are compared by how many times they are, others by how far they are apart. */
function scaleOf(...all: readonly Series[]): (value: number) => number {
  const isBelowZero = all.some(({ reports }) => reports.some(({ value }) => value < 0));
  return isBelowZero ? (value) => value : (value) => (value > 0 ? Math.log(value) : Number.NaN);
}

/** What the ratio is between the row before and the row after. */
function lineAt(rows: readonly Row[], at: number): number {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return Number.NaN;
  const share = (own.a.day - before.a.day) / (after.a.day - before.a.day);
  return (1 - share) * before.ratio + share * after.ratio;
}

/** How far others hereabouts are off, but for the two whose line goes through the row itself. */
function around(off: readonly number[], at: number): readonly number[] {
  const others = [...off.slice(Math.max(0, at - REACH), Math.max(0, at - 1)), ...off.slice(at + 2, at + REACH + 1)];
  const known = others.filter((one) => !Number.isNaN(one)).map(Math.abs);
  return known.length < ENOUGH / 2 ? [Number.POSITIVE_INFINITY] : known;
}

/** Is each figure nearer to where the other column is than to where its own is? */
function stands(rows: readonly Row[], at: number, onScale: (value: number) => number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  const a = (onScale(before.a.value) + onScale(after.a.value)) / 2;
  const b = (onScale(before.b.value) + onScale(after.b.value)) / 2;
  const [x, y] = [onScale(own.a.value), onScale(own.b.value)];
  return Math.abs(x - b) < Math.abs(x - a) && Math.abs(y - a) < Math.abs(y - b);
}

/** Does one figure stand still in the wrong column, and the other one between those of its own? */
function standsExactly(rows: readonly Row[], at: number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  const isThere = (of: 'a' | 'b', other: 'a' | 'b'): boolean => {
    const still = before[of].value;
    if ([rows[at - 2], rows[at + 2]].some((row) => row !== undefined && row[of].value !== still)) return false;
    const isBetween = own[of].value > before[other].value && own[of].value < after[other].value;
    return still === after[of].value && own[other].value === still && own[of].value !== still && isBetween;
  };
  return isThere('a', 'b') || isThere('b', 'a');
}
