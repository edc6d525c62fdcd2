import type { Claim, DossierIndex } from '@claimline/core';
import { isSeriesRow } from '../../sets/series/row.ts';
import { claimsByCell, groupBy, voice } from '../facts.ts';

/** So many rows that are given anew are another edition of a table; one may be a second opinion. */
const ROWS = 2;

const known = new WeakMap<DossierIndex, ReadonlyMap<Claim, Claim>>();

/** Rows of an earlier edition of a table, each with what a later one gives for the same day. */
export function revisedRows(index: DossierIndex): ReadonlyMap<Claim, Claim> {
  const made = known.get(index) ?? new Map([...claimsByCell(index).values()].flatMap((cell) => revisedIn(index, cell)));
  known.set(index, made);
  return made;
}

function revisedIn(index: DossierIndex, cell: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  if (cell.length < 2 * ROWS) return [];
  const rows = cell.filter((claim) => claim.said !== undefined && claim.asOf !== undefined && isSeriesRow(claim));
  return [...groupBy(rows, (claim) => voice(index, claim)).values()].flatMap((own) => {
    const editions = [...groupBy(own, ({ said }) => said?.edtf).values()]
      .filter((edition) => edition.length >= ROWS)
      .sort(([a], [b]) => issued(a) - issued(b));
    // The last of those that have a day is the one that holds, of a thousand bulletins too.
    const last = new Map(editions.flat().map((row) => [row.asOf?.edtf, row]));
    return editions.flatMap((edition) => {
      const again = edition.flatMap((row): [Claim, Claim][] => {
        const newer = last.get(row.asOf?.edtf);
        return newer === undefined || issued(newer) <= issued(row) ? [] : [[row, newer]];
      });
      return again.length < ROWS ? [] : again;
    });
  });
}

function issued(row: Claim | undefined): number {
  return row?.said?.earliest ?? 0;
}
