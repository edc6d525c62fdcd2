import type { AxisIndex, DossierIndex } from '@claimline/core';
import type { Place } from './over-time.ts';
import type { Row } from './system.ts';

/** What is counted, and of whom, in which state, where. */
export interface Cell {
  readonly measure: string;
  readonly scope: Readonly<Record<string, string>>;
}

/** One division of a cell: its parts along an axis or by definition. */
interface Parent {
  readonly node: string;
  /** The name under which it is divided: people by sex and people by origin are the same people. */
  readonly division: string;
  /** Which direct part of the parent this lies in; parts of one parent that differ here exclude one another. */
  readonly branch: string;
  readonly disjoint: boolean;
  /** How many branches there are, when together they are the whole. */
  readonly complete: number | null;
}

/** The cells of a group of claims and those above them that bind several of them. */
export interface Lattice {
  keyOf(cell: Cell): string;
  /** Cells that hold one of these, along one axis or several, as far as a claim or a division makes them matter. */
  above(cells: readonly Cell[]): readonly Cell[];
  /** Cells of no claim that belong to two divisions which claims speak of: what one leaves for them, the other has to hold. */
  beside(cells: readonly Cell[]): readonly Cell[];
  /** What binds the unknowns of one time. */
  rows(members: readonly Place[]): readonly Row[];
  /** Keys of the cells of measures that lie within the measure of a cell, or add to it. */
  within(cell: Cell): readonly string[];
}

const MEASURE = ' measure';
/** In tables with more cells of one time, those that nobody fills in are not looked for. */
const MOST_CROSSED = 200;
/** Of a few claims every part is looked for that is left over; tables fill in their own. */
const MOST_LEFT = 40;
/** Cells above one cell beyond this number are left out. */
const MOST_ABOVE = 400;

export function latticeOf(index: DossierIndex, cells: readonly Cell[]): Lattice {
  const axes = [...new Set(cells.flatMap((cell) => Object.keys(cell.scope)))].sort();
  const crossings = new Map<string, ReadonlySet<string>>();
  const climbs = new Map<string, ReadonlyMap<string, readonly Parent[]>>(
    axes.map((axis) => {
      const [known, claimed] = [index.axis(axis), new Set(cells.flatMap((cell) => cell.scope[axis] ?? []))];
      const crossing = crossingNodes(known, claimed);
      crossings.set(axis, crossing);
      return [axis, climbAxis(known, new Set([...claimed, ...crossing]))];
    }),
  );
  climbs.set(MEASURE, climbMeasures(index, new Set(cells.map((cell) => cell.measure))));
  // Each moment asks for the same cells and those above them again.
  const keys = new WeakMap<Cell, string>();
  const keyOf = (cell: Cell): string => {
    const known = keys.get(cell);
    if (known !== undefined) return known;
    const key = JSON.stringify([cell.measure, axes.map((axis) => cell.scope[axis] ?? null)]);
    keys.set(cell, key);
    return key;
  };
  const nodeOf = (cell: Cell, axis: string): string => (axis === MEASURE ? cell.measure : (cell.scope[axis] ?? ''));
  const parents = (cell: Cell, axis: string): readonly Parent[] => climbs.get(axis)?.get(nodeOf(cell, axis)) ?? [];
  const climbed = new Map<string, Map<Parent, Cell>>();
  const up = (cell: Cell, axis: string, parent: Parent): Cell => {
    const known = climbed.get(keyOf(cell)) ?? new Map<Parent, Cell>();
    climbed.set(keyOf(cell), known);
    const above = known.get(parent) ?? moved(cell, axis, parent.node);
    known.set(parent, above);
    return above;
  };

  /** What the nodes of a cell are wholly divided from, axis by axis. */
  const wholesOf = ({ scope }: Cell): readonly (readonly [axis: string, whole: string])[] =>
    axes.flatMap((axis) => {
      const known = index.axis(axis);
      const wholes = known?.nodes.get(scope[axis] ?? '')?.broader ?? [];
      return wholes.flatMap((whole): (readonly [string, string])[] => {
        const { disjoint, complete } = known?.nodes.get(whole) ?? {};
        return disjoint === true && complete === true ? [[axis, whole]] : [];
      });
    });

  /**
   * Where people are divided in two ways at once: the parts that nobody counts of what is wholly divided, which have to
   * make up the rest of it, in one way and then in the other.
   */
  const leftOver = (own: readonly Cell[]): readonly Cell[] => {
    const ways = new Set(own.flatMap((cell) => wholesOf(cell).map(([axis]) => axis)));
    if (ways.size < 2 || own.length > MOST_LEFT) return [];
    const found = new Map(own.map((cell) => [keyOf(cell), cell]));
    for (const cell of found.values())
      for (const [axis, whole] of wholesOf(cell))
        for (const part of index.axis(axis)?.children.get(whole) ?? []) {
          if (found.size >= MOST_CROSSED) break;
          const other = moved(cell, axis, part);
          if (!found.has(keyOf(other))) found.set(keyOf(other), other);
        }
    return [...found.values()].slice(own.length);
  };

  return {
    keyOf,
    above(own) {
      const found = new Map<string, Cell>();
      for (const start of own) {
        const waiting = [start];
        let left = MOST_ABOVE;
        for (let cell = waiting.pop(); cell !== undefined && left > 0; cell = waiting.pop(), left -= 1)
          for (const axis of climbs.keys())
            for (const parent of parents(cell, axis)) {
              const above = up(cell, axis, parent);
              if (found.has(keyOf(above))) continue;
              found.set(keyOf(above), above);
              waiting.push(above);
            }
      }
      return [...found.values()];
    },
    beside(own) {
      const found = new Map<string, Cell>();
      for (const [axis, crossing] of crossings) {
        const known = crossing.size === 0 ? undefined : index.axis(axis);
        if (known === undefined) continue;
        for (const cell of own) {
          const node = cell.scope[axis] ?? '';
          for (const whole of [node, ...(known.nodes.get(node)?.broader ?? [])])
            for (const part of known.children.get(whole) ?? []) {
              const other = crossing.has(part) ? moved(cell, axis, part) : cell;
              if (other !== cell) found.set(keyOf(other), other);
            }
        }
      }
      if (own.length > MOST_CROSSED) return [...found.values()];
      const filled = [...own, ...leftOver(own)];
      for (const cell of filled.slice(own.length)) found.set(keyOf(cell), cell);
      const told = new Set(filled.map(keyOf));
      for (const cell of filled)
        for (const [axis, whole] of wholesOf(cell))
          for (const part of index.axis(axis)?.children.get(whole) ?? []) {
            const other = moved(cell, axis, part);
            const above = wholesOf(other).map(([along, node]) => keyOf(moved(other, along, node)));
            if (!told.has(keyOf(other)) && above.filter((key) => told.has(key)).length > 1)
              found.set(keyOf(other), other);
          }
      return [...found.values()];
    },
    rows(members) {
      const byKey = new Map(members.map((member) => [keyOf(member.cell), member.at]));
      const sums = new Map<string, { whole: number; complete: number | null; branches: Map<string, number> }>();
      const rows: Row[] = [];
      for (const { cell, at } of members)
        for (const axis of climbs.keys())
          for (const parent of parents(cell, axis)) {
            const whole = byKey.get(keyOf(up(cell, axis, parent)));
            if (whole === undefined) continue;
            if (!parent.disjoint) {
              rows.push({ whole, parts: [at], exact: false, overTime: false });
              continue;
            }
            const id = `${whole} ${axis} ${parent.division}`;
            const sum = sums.get(id) ?? { whole, complete: parent.complete, branches: new Map<string, number>() };
            sums.set(id, sum);
            const taken = sum.branches.get(parent.branch);
            // Two groups of one branch may overlap, so only one of them counts towards the sum.
            if (taken === undefined) sum.branches.set(parent.branch, at);
            else rows.push({ whole, parts: [at], exact: false, overTime: false });
          }
      for (const { whole, complete, branches } of sums.values())
        rows.push({ whole, parts: [...branches.values()], exact: complete === branches.size, overTime: false });
      return rows;
    },
    within(cell) {
      const inside = index.dossier.measures.filter(
        ({ id, addsTo, negative }) =>
          (addsTo === cell.measure && negative !== true) ||
          index.measures.containing.get(id)?.has(cell.measure) === true,
      );
      return inside.map(({ id }) => keyOf({ ...cell, measure: id }));
    },
  };
}

function moved(cell: Cell, axis: string, node: string): Cell {
  return axis === MEASURE ? { ...cell, measure: node } : { ...cell, scope: { ...cell.scope, [axis]: node } };
}

/** Nodes that nobody claims, which lie in two nodes that are wholly divided and claimed, or have claimed parts. */
function crossingNodes(axis: AxisIndex | undefined, claimed: ReadonlySet<string>): ReadonlySet<string> {
  const crossing = new Set<string>();
  if (axis === undefined) return crossing;
  const isBound = (whole: string): boolean => {
    const { disjoint, complete } = axis.nodes.get(whole) ?? {};
    if (disjoint !== true || complete !== true) return false;
    return claimed.has(whole) || (axis.children.get(whole) ?? []).some((part) => claimed.has(part));
  };
  for (const [id, { broader }] of axis.nodes)
    if (broader.length > 1 && !claimed.has(id) && broader.filter(isBound).length > 1) crossing.add(id);
  return crossing;
}

/** From each node to the nearest nodes above it that matter: claimed themselves, or divided into parts that exclude one another. */
function climbAxis(axis: AxisIndex | undefined, claimed: ReadonlySet<string>): ReadonlyMap<string, readonly Parent[]> {
  const climbs = new Map<string, readonly Parent[]>();
  if (axis === undefined) return climbs;
  const above = (node: string): readonly string[] => axis.nodes.get(node)?.broader ?? [];
  const waiting = [...claimed];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (climbs.has(node)) continue;
    const parents: Parent[] = [];
    const steps = above(node).map((up) => ({ up, from: node }));
    const seen = new Set<string>([node]);
    for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
      const { up, from } = step;
      if (seen.has(up)) continue;
      seen.add(up);
      const known = axis.nodes.get(up);
      const same = known?.sameAs ?? up;
      const children = axis.children.get(up) ?? [];
      const isDivided = known?.disjoint === true && children.length > 1;
      if (!claimed.has(same) && !isDivided) {
        for (const next of new Set([...above(up), ...above(same)])) steps.push({ up: next, from: up });
        continue;
      }
      const complete = isDivided && known.complete === true && from === node ? children.length : null;
      parents.push({ node: same, division: up, branch: from, disjoint: isDivided, complete });
      waiting.push(same);
    }
    climbs.set(node, parents);
  }
  return climbs;
}

/** Summands of a sum exclude one another; a measure within another by definition is a part of it. */
function climbMeasures(index: DossierIndex, claimed: ReadonlySet<string>): ReadonlyMap<string, readonly Parent[]> {
  const climbs = new Map<string, readonly Parent[]>();
  const kindOf = (id: string): string | undefined => index.measure(id)?.kind;
  const unitOf = (id: string): string | undefined => index.measure(id)?.unit;
  const waiting = [...claimed];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (climbs.has(id)) continue;
    const own = id;
    const parents = index.dossier.measures.flatMap((whole): Parent[] => {
      if (kindOf(own) !== whole.kind || unitOf(own) !== whole.unit) return [];
      // Numbers are never below zero here, and of a net sum nothing is said by some of its summands.
      const isSummand = whole.sumOf?.includes(own) === true && !index.measures.nets.has(whole.id);
      if (!isSummand && !(index.measure(own)?.within.includes(whole.id) === true)) return [];
      const complete = isSummand && whole.sumComplete !== false ? (whole.sumOf?.length ?? null) : null;
      return [{ node: whole.id, division: whole.id, branch: own, disjoint: isSummand, complete }];
    });
    climbs.set(own, parents);
    waiting.push(...parents.map((parent) => parent.node));
  }
  return climbs;
}
