import type { Claim, DossierIndex } from '@claimline/core';
import { besideOf } from './beside.ts';
import { median } from './spread.ts';
import { pairsOfColumns, swappedColumns } from './swapped-columns.ts';
import { swappedTotals } from './swapped-totals.ts';
import type { Report, Series } from './types.ts';

/** Reports one after another that stand in one another's column: for some time, or from one of them on. */
export interface SwappedRun {
  readonly series: readonly [Series, Series];
  /** In their order, the one of each column beside that of the other. */
  readonly rows: readonly (readonly [Report, Report])[];
  /** The row before them: where the two stood in their own columns. */
  readonly before: readonly [Report, Report];
  readonly isLast: boolean;
}

/** Rows that must show where each column stands while the two are in their places. */
const ENOUGH = 8;
/** Rows on each side of a run from which that is read. */
const REACH = 15;
/** One row is told by `swappedColumns`. */
const LEAST = 2;
/** How many times the one must be the other, at least and at most: what is further apart was rerouted, or is another unit. */
const APART = Math.log(1.2);
const AT_MOST = Math.log(50);
/** So many times what the ratio of the two moves by anyway. */
const CLEAR = 4;
/** How near each has to come to where the other was, as a part of what parts them. */
const NEAR = 1 / 4;
/** In places of their own, as in those of one another, no row is nearer to the other side. */
const HALF = 1 / 2;

const known = new WeakMap<DossierIndex, readonly SwappedRun[]>();

/**
 * Runs in which two columns of one voice exchange their levels at once, and, but for the last reports of a table,
 * change back at once. Two that overtake one another do so step by step, and two that take turns do so more than once.
 */
export function swappedRuns(index: DossierIndex): readonly SwappedRun[] {
  const made = known.get(index) ?? findRuns(index);
  known.set(index, made);
  return made;
}

const claims = new WeakMap<DossierIndex, ReadonlySet<Claim>>();

/** The claims that stand in another column than their own, for a day or a run of days: no other rule of series has to find them odd. */
export function swappedClaims(index: DossierIndex): ReadonlySet<Claim> {
  const made =
    claims.get(index) ??
    new Set([
      ...swappedColumns(index).flatMap(({ first, second }) => [first.claim, second.claim]),
      ...swappedRuns(index).flatMap(({ rows }) => rows.flatMap(([a, b]) => [a.claim, b.claim])),
    ]);
  claims.set(index, made);
  return made;
}

function findRuns(index: DossierIndex): readonly SwappedRun[] {
  const taken = new Set<Claim>();
  const totals = swappedTotals(index).flatMap((one): SwappedRun[] =>
    one.rows.length < LEAST ? [] : [{ ...one, isLast: true }],
  );
  const others = pairsOfColumns(index)
    .filter(([one, other]) => one.kind !== 'total' && other.kind !== 'total')
    .flatMap(([one, other]) => runIn(one, other) ?? []);
  return [...totals, ...others].filter(({ rows }) => {
    const all = rows.flatMap(([a, b]) => [a.claim, b.claim]);
    const isNew = !all.some((claim) => taken.has(claim));
    for (const claim of all) taken.add(claim);
    return isNew;
  });
}

interface Row {
  readonly a: Report;
  readonly b: Report;
  readonly ratio: number;
}

function runIn(one: Series, other: Series): SwappedRun | undefined {
  const rows = besideOf(one, other).flatMap(([a, b]): Row[] =>
    a.value <= 0 || b.value <= 0 ? [] : [{ a, b, ratio: Math.log(a.value / b.value) }],
  );
  if (rows.length < ENOUGH + LEAST) return undefined;
  const isOver = median(rows.map(({ ratio }) => ratio)) > 0;
  const turned = rows.flatMap(({ ratio }, at) => (ratio > 0 === isOver ? [] : [at]));
  const [from = 0, to = 0] = [turned[0], turned.at(-1)];
  // One run without a gap, and with rows in their places before it.
  if (turned.length < LEAST || to - from + 1 !== turned.length || from < LEAST) return undefined;
  const run = rows.slice(from, to + 1);
  const around = [...rows.slice(Math.max(0, from - REACH), from), ...rows.slice(to + 1, to + 1 + REACH)];
  const isLast = to === rows.length - 1;
  const before = rows[from - 1];
  if (around.length < ENOUGH || before === undefined || (!isLast && rows.length - 1 - to < LEAST)) return undefined;
  if (!exchange(run, around) || !isAtOnce(rows, from, to, around)) return undefined;
  return { series: [one, other], rows: run.map(({ a, b }) => [a, b]), before: [before.a, before.b], isLast };
}

/** Is each of the two where the other was? */
function exchange(run: readonly Row[], around: readonly Row[]): boolean {
  const level = (rows: readonly Row[], of: 'a' | 'b'): number => median(rows.map((row) => Math.log(row[of].value)));
  const [a, b] = [level(around, 'a'), level(around, 'b')];
  const gap = Math.abs(a - b);
  const noise = median(around.map(({ ratio }) => Math.abs(ratio - (a - b))));
  if (gap < APART || gap > AT_MOST || gap < CLEAR * noise) return false;
  return Math.abs(level(run, 'a') - b) <= NEAR * gap && Math.abs(level(run, 'b') - a) <= NEAR * gap;
}

/** Do the two change places from one row to the next, and back? */
function isAtOnce(rows: readonly Row[], from: number, to: number, around: readonly Row[]): boolean {
  const usual = median(around.map(({ ratio }) => ratio));
  const stands = (at: number, wanted: number): boolean => {
    const row = rows[at];
    return row === undefined || Math.abs(row.ratio - wanted) <= HALF * Math.abs(usual);
  };
  return stands(from - 1, usual) && stands(from, -usual) && stands(to, -usual) && stands(to + 1, usual);
}
