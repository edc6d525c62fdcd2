import type { Claim, DossierIndex } from '@claimline/core';
import { isSeriesRow } from '../../sets/series/row.ts';
import { claimsByCell, groupBy, voice } from '../facts.ts';

/** So many rows that are given anew are another edition of a table; one may be a second opinion. */
const ROWS = 2;
/** So many figures of one day are a table too, where most of what it gives is given anew. */
const FIGURES = 3;

const known = new WeakMap<DossierIndex, ReadonlyMap<Claim, Claim>>();

/** Rows of an earlier edition of a table, each with what a later one gives for the same day. */
export function revisedRows(index: DossierIndex): ReadonlyMap<Claim, Claim> {
  const made =
    known.get(index) ??
    new Map([...revisedTables(index), ...[...claimsByCell(index).values()].flatMap((cell) => revisedIn(index, cell))]);
  known.set(index, made);
  return made;
}

function revisedIn(index: DossierIndex, cell: readonly Claim[]): readonly Revised[] {
  if (cell.length < 2 * ROWS) return [];
  return [...groupBy(cell.filter(isRow), (claim) => voice(index, claim)).values()].flatMap((own) => {
    const editions = [...groupBy(own, ({ said }) => said?.edtf).values()].filter(({ length }) => length >= ROWS);
    const again = givenAnew(editions.flat());
    const perEdition = groupBy(again, ([{ said }]) => said?.edtf);
    return [...perEdition.values()].filter(({ length }) => length >= ROWS).flat();
  });
}

const tables = new WeakMap<DossierIndex, ReadonlyMap<Claim, Claim>>();

/** What an edition of few days gives, where a later one gives most of it anew: rows of all its columns together. */
export function revisedTables(index: DossierIndex): ReadonlyMap<Claim, Claim> {
  const made = tables.get(index) ?? new Map(revisedOnTheWhole(index));
  tables.set(index, made);
  return made;
}

/** For a part of a dossier of which the editions are known from the whole. */
export function shareRevisedTables(part: DossierIndex, revised: ReadonlyMap<Claim, Claim>): void {
  tables.set(part, revised);
}

function revisedOnTheWhole(index: DossierIndex): readonly Revised[] {
  const again = [...claimsByCell(index).values()].flatMap((cell) =>
    isAnyDayTwiceIn(cell)
      ? [...groupBy(cell.filter(isRow), (claim) => voice(index, claim)).values()].flatMap(givenAnew)
      : [],
  );
  if (again.length < FIGURES) return [];
  const edition = (claim: Claim): string => `${voice(index, claim)} ${claim.said?.edtf}`;
  const sizes = groupBy(index.dossier.claims.filter(isRow), edition);
  return [...groupBy(again, ([old]) => edition(old))].flatMap(([name, own]) =>
    own.length >= FIGURES && 2 * own.length > (sizes.get(name)?.length ?? 0) ? own : [],
  );
}

type Revised = readonly [old: Claim, newer: Claim];

/** Of rows of one column those that a later one gives anew: the last of those that have a day is the one that holds. */
function givenAnew(rows: readonly Claim[]): readonly Revised[] {
  const last = new Map([...rows].sort((a, b) => issued(a) - issued(b)).map((row) => [row.asOf?.edtf, row]));
  return rows.flatMap((row): Revised[] => {
    const newer = last.get(row.asOf?.edtf);
    return newer === undefined || issued(newer) <= issued(row) ? [] : [[row, newer]];
  });
}

function isAnyDayTwiceIn(cell: readonly Claim[]): boolean {
  if (cell.length < 2) return false;
  return new Set(cell.map(({ asOf }) => asOf?.edtf)).size < cell.length;
}

/** Can it be a row of an edition? */
export function isRow(claim: Claim): boolean {
  return claim.said !== undefined && claim.asOf !== undefined && isSeriesRow(claim);
}

function issued({ said }: Claim): number {
  return said?.earliest ?? 0;
}
