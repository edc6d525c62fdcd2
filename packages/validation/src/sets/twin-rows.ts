import type { Claim, DossierIndex } from '@claimline/core';
import { groupBy } from '../rules/facts.ts';
import { crossedCells } from './crossed-cells.ts';
import { exchangedFigures } from './exchanged-figures.ts';
import { addsUp, type Breakdown, breakdowns } from './partitions.ts';
import { slippedColumns } from './slipped-columns.ts';

/** Two rows of one day with the very same figures, none of whose sums comes out. */
export interface TwinRows {
  readonly firsts: readonly Claim[];
  readonly seconds: readonly Claim[];
  /** The sums, in the order of the dossier. */
  readonly off: readonly Breakdown[];
}

/** One figure of two districts may well be the same; two of them, and neither sum right, are no chance. */
const LEAST = 2;
/** Digits of each, and of all, for small and round figures are often alike. */
const DIGITS = 2;
const DIGITS_OF_ROW = 5;

/** A row that was copied from another one of its day, where the sums of its columns tell it. */
export function twinRows(index: DossierIndex): readonly TwinRows[] {
  const told = new Set(
    [...slippedColumns(index), ...crossedCells(index), ...exchangedFigures(index)].flatMap(({ off }) => off),
  );
  const off = breakdowns(index).filter((one) => one.complete && !told.has(one) && !addsUp(index, one));
  if (off.length < LEAST) return [];
  const pairs = off.flatMap((sum) => twinsIn(sum).map(([first, second]) => ({ sum, first, second })));
  const rows = groupBy(pairs, ({ sum: { along, whole }, first, second }) =>
    JSON.stringify([along, whole.asOf?.edtf, whole.for, whole.by, first.scope[along], second.scope[along]]),
  );
  return [...rows.values()].flatMap((row): TwinRows[] =>
    row.length < LEAST || row.reduce((sum, { first }) => sum + digitsOf(first.value.text), 0) < DIGITS_OF_ROW
      ? []
      : [
          {
            firsts: row.map(({ first }) => first),
            seconds: row.map(({ second }) => second),
            off: row.map(({ sum }) => sum),
          },
        ],
  );
}

/** Parts of one sum that are the same, to the digit, where no third one is. */
function twinsIn({ along, parts }: Breakdown): readonly (readonly [Claim, Claim])[] {
  if (along === 'measure') return [];
  const alike = groupBy(parts, ({ value }) => (digitsOf(value.text) < DIGITS ? undefined : value.text));
  return [...alike.values()].flatMap(([first, second, ...more]): (readonly [Claim, Claim])[] =>
    first === undefined || second === undefined || more.length > 0 ? [] : [[first, second]],
  );
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').replace(/^0+|0+$/g, '').length;
}
