import type { Claim, DossierIndex } from '@claimline/core';
import { groupBy } from '../rules/facts.ts';
import { crossedCells } from './crossed-cells.ts';
import { addsUp, type Breakdown, breakdowns } from './partitions.ts';
import { swappedClaims } from './series/index.ts';
import { slippedColumns } from './slipped-columns.ts';

/** Two figures with which several sums do not come out, and all do once they have changed places. */
export interface ExchangedFigures {
  readonly first: Claim;
  readonly second: Claim;
  /** The sums, in the order of the dossier. */
  readonly off: readonly Breakdown[];
}

/** Figures no further apart than so many of their last digit can make up for sums by chance. */
const NEAR = 20;
/** Two figures stand in four sums at most; where many more of one day are off, it is no slip of two. */
const MOST = 12;

const known = new WeakMap<DossierIndex, readonly ExchangedFigures[]>();

/** Found once for all who ask. */
export function exchangedFigures(index: DossierIndex): readonly ExchangedFigures[] {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

function find(index: DossierIndex): readonly ExchangedFigures[] {
  const told = new Set([...slippedColumns(index), ...crossedCells(index)].flatMap(({ off }) => off));
  const complete = breakdowns(index).filter((one) => one.complete);
  const off = complete.filter((one) => !told.has(one) && !addsUp(index, one));
  if (off.length < 2) return [];
  const suspects = new Set(off.flatMap(figuresOf));
  const sums = new Map<Claim, Set<Breakdown>>([...suspects].map((claim) => [claim, new Set()]));
  for (const one of complete) for (const claim of figuresOf(one)) sums.get(claim)?.add(one);
  // What the days before and after show to have changed places is told by them.
  const swapped = swappedClaims(index);
  const found = groupsOf(off).flatMap((group) =>
    pairsOf(group).flatMap(([first, second]): ExchangedFigures[] => {
      if (swapped.has(first) || swapped.has(second) || !couldBeExchanged(first, second)) return [];
      const all = [...new Set([...(sums.get(first) ?? []), ...(sums.get(second) ?? [])])];
      if (!all.every((one) => addsUp(index, exchange(one, first, second)))) return [];
      return [{ first, second, off: all.filter((one) => off.includes(one)) }];
    }),
  );
  // Where two pairs would each make up for one sum, nobody knows which of them it is.
  const times = new Map<Breakdown, number>();
  for (const one of found.flatMap((pair) => pair.off)) times.set(one, (times.get(one) ?? 0) + 1);
  return found.filter((pair) => pair.off.every((one) => times.get(one) === 1));
}

function figuresOf({ whole, parts }: Breakdown): readonly Claim[] {
  return [whole, ...parts];
}

/** Sums of one day, in which figures of it could stand for one another. */
function groupsOf(off: readonly Breakdown[]): readonly (readonly Breakdown[])[] {
  const groups = groupBy(off, ({ whole }) => JSON.stringify([whole.asOf?.edtf, whole.unit, whole.for, whole.by]));
  return [...groups.values()].filter((group) => group.length >= 2 && group.length <= MOST);
}

/** A figure of one sum with one of another, each pair once. */
function pairsOf(group: readonly Breakdown[]): readonly (readonly [Claim, Claim])[] {
  const pairs = new Map<string, readonly [Claim, Claim]>();
  for (const [i, one] of group.entries())
    for (const other of group.slice(i + 1))
      for (const first of figuresOf(one))
        for (const second of figuresOf(other)) {
          const [a, b] = first.id < second.id ? [first, second] : [second, first];
          pairs.set(`${a.id} ${b.id}`, [first, second]);
        }
  return [...pairs.values()];
}

/** Do they stand in one row or one column of a table, and are they no two that are almost one? */
function couldBeExchanged(a: Claim, b: Claim): boolean {
  const axes = new Set([...Object.keys(a.scope), ...Object.keys(b.scope)]);
  const differ = [...axes].filter((axis) => a.scope[axis] !== b.scope[axis]).length + Number(a.measure !== b.measure);
  const [[x, ...moreX], [y, ...moreY]] = [a.value.stated, b.value.stated];
  if (differ !== 1 || x === undefined || y === undefined || moreX.length + moreY.length > 0) return false;
  const decimals = Math.max(...[x, y].map((n) => n.split('.')[1]?.length ?? 0));
  return Math.abs(Number(x) - Number(y)) * 10 ** decimals > NEAR;
}

function exchange(sum: Breakdown, first: Claim, second: Claim): Breakdown {
  const other = (claim: Claim): Claim => (claim === first ? second : claim === second ? first : claim);
  return { ...sum, whole: other(sum.whole), parts: sum.parts.map(other) };
}
