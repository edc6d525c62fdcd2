import type { DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { besideOf } from './beside.ts';
import { seriesOf } from './collect.ts';
import type { Report, Series } from './types.ts';

/** Totals of two columns that stand in one another's: in one row, or from one row to the last. */
export interface SwappedTotals {
  readonly series: readonly [Series, Series];
  readonly rows: readonly (readonly [Report, Report])[];
  /** The row before them: where the two stood in their own columns. */
  readonly before: readonly [Report, Report];
}

/** Rows before which no column shows how it grows. */
const ENOUGH = 3;
/** From so many rows on the last ones were exchanged together. */
const LEAST = 2;
/** Totals below this, and two that are no further apart than that, tell nothing. */
const FEW = 20;
const NEAR = 5;
/** Of more columns than these each is held against its next ones alone. */
const MOST_COLUMNS = 40;

const known = new WeakMap<DossierIndex, readonly SwappedTotals[]>();

/**
 * Totals only grow: where two of one voice fall about one row, and neither does once they have changed places there,
 * they have; so they have where one falls for good and the other goes up by what neither ever did, if both then grow as
 * they always did.
 */
export function swappedTotals(index: DossierIndex): readonly SwappedTotals[] {
  const made = known.get(index) ?? findSwapped(index);
  known.set(index, made);
  return made;
}

function findSwapped(index: DossierIndex): readonly SwappedTotals[] {
  const totals = seriesOf(index).filter(({ kind, reports }) => kind === 'total' && reports.length > ENOUGH);
  const unitOf = ({ reports }: Series): string | undefined => reports[0]?.claim.unit;
  const columns = groupBy(totals, (one) => JSON.stringify([one.voice, one.measure.id, unitOf(one)]));
  const rows = groupBy(totals, (one) =>
    JSON.stringify([one.voice, unitOf(one), Object.entries(one.reports[0]?.claim.scope ?? {}).sort()]),
  );
  return [...columns.values(), ...rows.values()].flatMap((group) => {
    const isFalling = group.map(falls);
    return group.flatMap((one, i) =>
      group
        .slice(i + 1, group.length > MOST_COLUMNS ? i + 3 : undefined)
        .flatMap((other, more) =>
          isFalling[i] === true || isFalling[i + 1 + more] === true ? swappedIn(one, other) : [],
        ),
    );
  });
}

function falls({ reports }: Series): boolean {
  return reports.some(({ value }, at) => value < (reports[at - 1]?.value ?? value));
}

type Row = readonly [Report, Report];

function swappedIn(one: Series, other: Series): readonly SwappedTotals[] {
  const rows = besideOf(one, other);
  const from = (at: number, to?: number): readonly SwappedTotals[] => {
    const before = rows[at - 1];
    return before === undefined ? [] : [{ series: [one, other], rows: rows.slice(at, to), before }];
  };
  const apart = [...rows.keys()].filter((at) => !areAlike(rows[at]));
  const single = apart.filter((at) => isOneRow(rows, at));
  // Two that change places time and again are no slip.
  const [only, ...more] = single.length > 0 ? single : apart.filter((at) => isTail(rows, at));
  if (only === undefined || more.length > 0) return [];
  return single.length > 0 ? from(only, only + 1) : from(only);
}

function areAlike(row: Row | undefined): boolean {
  if (row === undefined) return true;
  const [a, b] = row;
  return Math.max(a.value, b.value) < FEW || Math.abs(a.value - b.value) < NEAR;
}

function grows(...values: readonly (number | undefined)[]): boolean {
  return values.every((value, i) => value !== undefined && (i === 0 || value >= (values[i - 1] ?? value)));
}

/** Does each of the two fall about a row, and neither with the two exchanged there? */
function isOneRow(rows: readonly Row[], at: number): boolean {
  const [before, own, after] = [rows[at - 1], rows[at], rows[at + 1]];
  if (before === undefined || own === undefined || after === undefined) return false;
  const [a, b] = [own[0].value, own[1].value];
  const around = (of: 0 | 1, value: number): boolean => grows(before[of].value, value, after[of].value);
  return !around(0, a) && !around(1, b) && around(0, b) && around(1, a);
}

/** Does one fall for good while the other leaps, and would both grow as they do elsewhere with all from there on exchanged? */
function isTail(rows: readonly Row[], at: number): boolean {
  const [before, own] = [rows[at - 1], rows[at]];
  if (before === undefined || own === undefined || at < ENOUGH || rows.length - at < LEAST) return false;
  const [isA, isB] = [own[0].value < before[0].value, own[1].value < before[1].value];
  if (isA === isB) return false;
  const most = Math.max(...rows.flatMap((_, i) => (i === at ? [] : [stepOf(rows, i, 0), stepOf(rows, i, 1)])));
  const [a, b] = [own[1].value - before[0].value, own[0].value - before[1].value];
  const leap = isA ? own[1].value - before[1].value : own[0].value - before[0].value;
  return leap > most && a >= 0 && b >= 0 && a <= most && b <= most;
}

function stepOf(rows: readonly Row[], at: number, of: 0 | 1): number {
  const [before, own] = [rows[at - 1], rows[at]];
  return before === undefined || own === undefined ? 0 : own[of].value - before[of].value;
}
