import type { Problem } from '../result.ts';
import { ringsAmong } from '../rings.ts';
import type { ScopeAxis, ScopeNode, ScopeRelation } from './types.ts';

/** An axis prepared for questions: every node with the set of nodes that contain it. */
export interface AxisIndex {
  readonly axis: ScopeAxis;
  readonly nodes: ReadonlyMap<string, ScopeNode>;
  /** Ancestors of a node, itself included. */
  readonly ancestors: ReadonlyMap<string, ReadonlySet<string>>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

/** Prepares an axis. Nodes with a missing or circular parent are kept without that parent; `axisProblems` names them. */
export function indexAxis(axis: ScopeAxis): AxisIndex {
  const nodes = new Map(axis.nodes.map((node) => [node.id, node]));
  const children = new Map<string, string[]>();
  for (const node of axis.nodes) {
    for (const parent of node.broader) {
      const list = children.get(parent);
      if (list) list.push(node.id);
      else children.set(parent, [node.id]);
    }
  }
  const ancestors = new Map<string, ReadonlySet<string>>();
  for (const node of axis.nodes) ancestors.set(node.id, ancestorsOf(node.id, nodes));
  return { axis, nodes, ancestors, children };
}

/**
 * Relation of two nodes of one axis. An axis left open (`undefined`) is `unknown`
 * against any node, never "everything". Two nodes are disjoint when somewhere above
 * them stand different children of a parent that says `disjoint`; siblings without
 * such a statement are `unknown`.
 */
export function relateNodes(index: AxisIndex, a: string | undefined, b: string | undefined): ScopeRelation {
  if (a === undefined || b === undefined) return 'unknown';
  const [x, y] = [index.nodes.get(a)?.sameAs ?? a, index.nodes.get(b)?.sameAs ?? b];
  if (x === y) return 'equal';
  const aboveA = index.ancestors.get(x);
  const aboveB = index.ancestors.get(y);
  if (aboveA === undefined || aboveB === undefined) return 'unknown';
  const within = aboveA.has(y);
  const contains = aboveB.has(x);
  if (within && contains) return 'equal';
  if (within) return 'within';
  if (contains) return 'contains';
  return partedBelowSomeParent(index, aboveA, aboveB) ? 'disjoint' : 'unknown';
}

/** What is wrong with an axis: parents that do not exist, nodes that contain themselves, ids used twice. */
export function axisProblems(axis: ScopeAxis): readonly (Problem & { readonly node: string })[] {
  const nodes = new Map(axis.nodes.map((node) => [node.id, node]));
  const problems: (Problem & { node: string })[] = [];
  const rings = ringsAmong(new Map(axis.nodes.map((node) => [node.id, wholesOf(node)])));
  const seen = new Set<string>();
  for (const node of axis.nodes) {
    if (seen.has(node.id))
      problems.push({
        node: node.id,
        code: 'scope-duplicate',
        message: `The node ${node.id} is declared twice.`,
        found: node.id,
      });
    seen.add(node.id);
    for (const parent of node.broader) {
      if (!nodes.has(parent))
        problems.push({
          node: node.id,
          code: 'scope-parent-unknown',
          message: `${node.id} is said to lie in ${parent}, which is not declared.`,
          found: parent,
        });
      else if (parent === node.id || (rings.has(parent) && rings.get(parent) === rings.get(node.id))) {
        problems.push({
          node: node.id,
          code: 'scope-cycle',
          message: `${node.id} would contain itself through ${parent}.`,
          found: parent,
        });
      }
    }
  }
  return problems;
}

/** The children that are declared to exclude one another, and whether together they are the whole. */
export function partsOf(
  index: AxisIndex,
  id: string,
): { readonly parts: readonly string[]; readonly disjoint: boolean; readonly complete: boolean } {
  const node = index.nodes.get(id);
  return { parts: index.children.get(id) ?? [], disjoint: node?.disjoint === true, complete: node?.complete === true };
}

/** A node, and those that count the same by another division of it: spectators, and spectators by sex. */
export function divisionsOf(index: AxisIndex, id: string): readonly string[] {
  return [id, ...index.axis.nodes.flatMap((node) => (node.sameAs === id ? [node.id] : []))];
}

/** −1, 0 or 1 by place in the axis' lifecycle; undefined where one of them has none. */
export function compareStages(index: AxisIndex, a: string, b: string): number | undefined {
  const x = index.nodes.get(a)?.order;
  const y = index.nodes.get(b)?.order;
  return x === undefined || y === undefined ? undefined : Math.sign(x - y);
}

function ancestorsOf(id: string, nodes: ReadonlyMap<string, ScopeNode>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    for (const whole of wholesOf(nodes.get(next))) waiting.push(whole);
  }
  return found;
}

function wholesOf(node: ScopeNode | undefined): readonly string[] {
  const { broader = [], sameAs } = node ?? {};
  return sameAs === undefined ? broader : [...broader, sameAs];
}

function partedBelowSomeParent(index: AxisIndex, aboveA: ReadonlySet<string>, aboveB: ReadonlySet<string>): boolean {
  for (const x of aboveA) {
    if (aboveB.has(x)) continue;
    for (const parent of index.nodes.get(x)?.broader ?? []) {
      if (index.nodes.get(parent)?.disjoint !== true || !aboveB.has(parent)) continue;
      const others = index.children.get(parent) ?? [];
      if (others.some((y) => y !== x && aboveB.has(y) && !aboveA.has(y))) return true;
    }
  }
  return false;
}
