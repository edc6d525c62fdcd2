import type { Claim, DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
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
/** No two figures below this tell anything. */
const FEW = 20;

const known = new WeakMap<DossierIndex, readonly SwappedColumns[]>();

/**
 * Days on which two columns of one voice and measure changed places: how many times the one the other is turns over,
 * for once, to just what it would be the other way round. The ratio of two columns is calm where both rise and fall
 * with the seasons.
 */
export function swappedColumns(index: DossierIndex): readonly SwappedColumns[] {
  const made = known.get(index) ?? findSwapped(index);
  known.set(index, made);
  return made;
}

/** The claims of those figures, which no other rule of series has to find odd. */
export function swappedClaims(index: DossierIndex): ReadonlySet<Claim> {
  return new Set(swappedColumns(index).flatMap(({ first, second }) => [first.claim, second.claim]));
}

function findSwapped(index: DossierIndex): readonly SwappedColumns[] {
  const long = seriesOf(index).filter(({ kind, reports }) => kind !== 'total' && reports.length >= ENOUGH);
  const groups = groupBy(long, ({ voice, measure, reports }) =>
    JSON.stringify([voice, measure.id, reports[0]?.claim.unit]),
  );
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, i) => {
      const others = group.slice(i + 1, group.length > MOST_COLUMNS ? i + 3 : undefined);
      return others.flatMap((other) => swappedIn(one, other));
    }),
  );
}

interface Row {
  readonly a: Report;
  readonly b: Report;
  /** Logarithm of how many times the second the first is. */
  readonly ratio: number;
}

function swappedIn(one: Series, other: Series): readonly SwappedColumns[] {
  const ofOther = new Map(other.reports.map((report) => [report.day, report]));
  const rows = one.reports.flatMap((a): Row[] => {
    const b = ofOther.get(a.day);
    return b === undefined || !(a.value > 0) || !(b.value > 0) ? [] : [{ a, b, ratio: Math.log(a.value / b.value) }];
  });
  if (rows.length < ENOUGH) return [];
  const off = rows.map((row, at) => row.ratio - lineAt(rows, at));
  const found = rows.flatMap((row, at): Row[] => {
    const line = lineAt(rows, at);
    if (Math.max(row.a.value, row.b.value) < FEW || Number.isNaN(line)) return [];
    const usual = Math.max(...around(off, at));
    const isOdd = Math.abs(row.ratio - line) >= CLEAR * usual && Math.abs(row.ratio + line) <= AS_USUAL * usual;
    return isOdd && stands(rows, at) ? [row] : [];
  });
  // Two that cross time and again do so by nature.
  return found.length > 2
    ? []
    : found.map(({ a, b }) => ({ voice: one.voice, first: a, second: b, series: [one, other] }));
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
function stands(rows: readonly Row[], at: number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  const a = Math.log(before.a.value * after.a.value) / 2;
  const b = Math.log(before.b.value * after.b.value) / 2;
  const [x, y] = [Math.log(own.a.value), Math.log(own.b.value)];
  return Math.abs(x - b) < Math.abs(x - a) && Math.abs(y - a) < Math.abs(y - b);
}
