import type { Claim, Day, DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { contestedOf, seriesVoice } from './collect.ts';

/** Two rows of one table for one day: the figures that differ, each with the other one, in the order of the dossier. */
export interface SecondRow {
  readonly voice: string;
  readonly day: Day;
  readonly pairs: readonly [Pair, ...Pair[]];
}
type Pair = readonly [first: Claim, second: Claim];

/** Columns from which it is the row that stands there twice, and how many are enough where the voice gives no others of the day. */
const COLUMNS = 3;
const ALL_COLUMNS = 2;

const known = new WeakMap<DossierIndex, readonly SecondRow[]>();

/** Days for which one voice gives two figures in several columns of a list: one row too many, and not so many disputes. */
export function secondRows(index: DossierIndex): readonly SecondRow[] {
  const made = known.get(index) ?? findRows(index);
  known.set(index, made);
  return made;
}

function findRows(index: DossierIndex): readonly SecondRow[] {
  const contested = contestedOf(index).filter(({ length }) => length === 2);
  if (contested.length < ALL_COLUMNS) return [];
  const wanted = new Set(contested.flat());
  const places = new Map<Claim, number>();
  for (const [i, claim] of index.dossier.claims.entries()) if (wanted.has(claim)) places.set(claim, i);
  const place = (claim: Claim): number => places.get(claim) ?? 0;
  const pairs = contested.flatMap(([a, b]): Pair[] =>
    a === undefined || b === undefined ? [] : [place(a) < place(b) ? [a, b] : [b, a]],
  );
  const rows = groupBy(pairs, ([one]) => JSON.stringify([seriesVoice(index, one), one.asOf?.edtf]));
  const isWhole = wholeRows(index, [...rows.values()]);
  return [...rows.values()].flatMap((row): SecondRow[] => {
    const [first, ...others] = [...row].sort(([a], [b]) => place(a) - place(b));
    const day = first?.[0].asOf?.latest ?? null;
    return first === undefined || day === null || !(row.length >= COLUMNS || isWhole(row))
      ? []
      : [{ voice: seriesVoice(index, first[0]), day, pairs: [first, ...others] }];
  });
}

/** Of rows of two figures: are they all that their voice gives of the day? */
function wholeRows(index: DossierIndex, rows: readonly (readonly Pair[])[]): (row: readonly Pair[]) => boolean {
  const keyOf = (claim: Claim): string => JSON.stringify([seriesVoice(index, claim), claim.asOf?.edtf]);
  const given = new Map<string, number>();
  for (const row of rows) if (row.length === ALL_COLUMNS && row[0] !== undefined) given.set(keyOf(row[0][0]), 0);
  const days = new Set(rows.flatMap(([first]) => first?.[0].asOf?.edtf ?? []));
  if (given.size > 0)
    for (const claim of index.dossier.claims) {
      const n = days.has(claim.asOf?.edtf ?? '') ? given.get(keyOf(claim)) : undefined;
      if (n !== undefined) given.set(keyOf(claim), n + 1);
    }
  return ([first]) => first !== undefined && given.get(keyOf(first[0])) === 2 * ALL_COLUMNS;
}
