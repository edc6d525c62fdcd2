import type { DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { besideOf } from './beside.ts';
import { seriesOf } from './collect.ts';
import { isSeriesRow } from './row.ts';
import { LONG_SERIES, type Report, type Series } from './types.ts';

/** From so many rows on, two voices that keep a table of one thing keep lists. */
const ROWS = 6;
/** So many of them are of days that both have. */
const SHARED = 5;

const known = new WeakMap<DossierIndex, ReadonlySet<Series>>();

/**
 * Series that are held against others day by day, and not each figure against all: long ones, and the tables that two
 * voices keep of one thing.
 */
export function listsOf(index: DossierIndex): ReadonlySet<Series> {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

/** Long series, and columns of tables, whoever else has one of the same. */
export function columnsOf(index: DossierIndex): readonly Series[] {
  return seriesOf(index).filter((series) => isLong(series) || isTable(series));
}

function find(index: DossierIndex): ReadonlySet<Series> {
  const all = columnsOf(index);
  const lists = new Set(all.filter(isLong));
  for (const group of groupBy(all, ({ cell }) => cell).values())
    for (const [i, a] of group.entries())
      for (const b of group.slice(i + 1)) if (sharedOf(a, b).length >= SHARED) lists.add(a).add(b);
  return lists;
}

function isLong({ reports }: Series): boolean {
  return reports.length >= LONG_SERIES;
}

function isTable({ reports }: Series): boolean {
  const first = reports[0]?.claim;
  return (
    reports.length >= ROWS && reports.every(({ claim }) => isSeriesRow(claim) && claim.said?.edtf === first?.said?.edtf)
  );
}

/** What two series give of the same days, or of the same periods. */
export function sharedOf(a: Series, b: Series): readonly (readonly [Report, Report])[] {
  return besideOf(a, b).filter(([one, other]) => one.from === other.from);
}
