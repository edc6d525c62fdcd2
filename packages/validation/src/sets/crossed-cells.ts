import {
  addDecimals,
  type Claim,
  type Decimal,
  type DossierIndex,
  type Interval,
  intersect,
  isEmptyInterval,
  parseQuantity,
  type Quantity,
  scaleInterval,
  signOfDecimal,
  subtractDecimals,
  subtractIntervals,
  toDecimal,
  ZERO,
} from '@claimline/core';
import { addsUp, type Breakdown, breakdowns, sumOfParts } from './partitions.ts';
import { slippedColumns } from './slipped-columns.ts';
import { spanOf } from './span.ts';

/** A figure that stands in several sums, none of which comes out, and all of which do with one other figure in its place. */
export interface CrossedCell {
  readonly cell: Claim;
  readonly right: Quantity;
  /** The sums, in the order of the dossier. */
  readonly off: readonly Breakdown[];
}

/** Sums that must come right together: what a row and a column say of their one cell is no chance. */
const SUMS = 2;

const known = new WeakMap<DossierIndex, readonly CrossedCell[]>();

/** Found once for all who ask. */
export function crossedCells(index: DossierIndex): readonly CrossedCell[] {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

function find(index: DossierIndex): readonly CrossedCell[] {
  const slipped = new Set(slippedColumns(index).flatMap(({ off }) => off));
  const complete = breakdowns(index).filter((one) => one.complete);
  const off = new Set(complete.filter((one) => !slipped.has(one) && !addsUp(index, one)));
  if (off.size < SUMS) return [];
  const suspects = new Set([...off].flatMap(figuresOf));
  const sums = new Map<Claim, Breakdown[]>();
  for (const one of complete)
    for (const claim of figuresOf(one))
      if (suspects.has(claim)) {
        const own = sums.get(claim);
        if (own === undefined) sums.set(claim, [one]);
        else own.push(one);
      }
  const cells = [...sums].flatMap(([cell, own]): CrossedCell[] => {
    const [first] = own;
    // A figure with which any sum comes out is right.
    if (first === undefined || own.length < SUMS || !own.every((one) => off.has(one))) return [];
    const right = isOneError(index, cell, own) ? rightFigure(index, cell, first) : undefined;
    return right === undefined ? [] : [{ cell, right, off: own }];
  });
  // Where two figures would each make up for one sum, nobody knows which of them it is.
  const times = new Map<Breakdown, number>();
  for (const one of cells.flatMap((cell) => cell.off)) times.set(one, (times.get(one) ?? 0) + 1);
  return cells.filter((cell) => cell.off.every((one) => times.get(one) === 1));
}

function figuresOf({ whole, parts }: Breakdown): readonly Claim[] {
  return [whole, ...parts];
}

/** Would one and the same amount, taken from the figure, make all of the sums come out? */
function isOneError(index: DossierIndex, cell: Claim, sums: readonly Breakdown[]): boolean {
  const errors = sums.map(({ whole, parts }): Interval => {
    const above = subtractIntervals(sumOfParts(index, parts), spanOf(index, whole));
    return cell === whole ? scaleInterval(above, toDecimal(-1)) : above;
  });
  return !isEmptyInterval(errors.reduce(intersect));
}

/** What the figure would have to be, by one of the sums. */
function rightFigure(index: DossierIndex, cell: Claim, { whole, parts }: Breakdown): Quantity | undefined {
  const stated = (claim: Claim): Decimal | undefined =>
    claim.value.stated.length === 1 && claim.unit === cell.unit ? claim.value.stated[0] : undefined;
  const others = parts.filter((part) => part !== cell).map(stated);
  const sum = others.reduce<Decimal | undefined>(
    (all, one) => (all === undefined || one === undefined ? undefined : addDecimals(all, one)),
    ZERO,
  );
  const all = stated(whole);
  if (sum === undefined || all === undefined) return undefined;
  const right = cell === whole ? sum : subtractDecimals(all, sum);
  if (signOfDecimal(right) < 0 && index.measure(cell.measure)?.negative !== true) return undefined;
  const read = parseQuantity(`=${right}`, { negative: true });
  return read.ok ? read.value : undefined;
}
