import type { Claim } from '../claim/types.ts';

/** A ring of sources that each give another of the ring as where the figure comes from, and the claims that say so. */
export interface CircularChain {
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

/**
 * Rings in who-cites-whom, within one measure: a cites b in one claim and b cites a in
 * another (or further round). Each ring is reported once, smallest id first.
 */
export function findCircularChains(claims: readonly Claim[]): readonly CircularChain[] {
  const byMeasure = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (chainOf(claim).length < 2) continue;
    const group = byMeasure.get(claim.measure);
    if (group === undefined) byMeasure.set(claim.measure, [claim]);
    else group.push(claim);
  }
  return [...byMeasure.values()].flatMap(ringsAmong);
}

/** Who has it from whom, down to where it comes from. */
function chainOf({ via, origin }: Claim): readonly string[] {
  const chain = via.map(({ source }) => source);
  return origin === undefined || chain.at(-1) === origin ? chain : [...chain, origin];
}

function ringsAmong(claims: readonly Claim[]): CircularChain[] {
  const cites = new Map<string, Map<string, string>>();
  for (const claim of claims) {
    const chain = chainOf(claim);
    for (const [i, source] of chain.entries()) {
      const next = chain[i + 1];
      if (next === undefined || next === source) continue;
      const targets = cites.get(source) ?? new Map<string, string>();
      if (!targets.has(next)) targets.set(next, claim.id);
      cites.set(source, targets);
    }
  }
  return components(cites).map((sources) => {
    const members = new Set(sources);
    const evidence = sources.flatMap((from) =>
      [...(cites.get(from) ?? [])].filter(([to]) => members.has(to)).map(([, claim]) => claim),
    );
    return { sources, claims: [...new Set(evidence)].sort() };
  });
}

/** Strongly connected groups of more than one source (Tarjan's algorithm, without recursion). */
function components(edges: ReadonlyMap<string, ReadonlyMap<string, string>>): string[][] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  for (const root of [...edges.keys()].sort()) {
    if (order.has(root)) continue;
    const work: { node: string; next: Iterator<string> }[] = [];
    const enter = (node: string): void => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      stack.push(node);
      onStack.add(node);
      work.push({ node, next: (edges.get(node) ?? new Map<string, string>()).keys() });
    };
    enter(root);
    for (let frame = work.at(-1); frame !== undefined; frame = work.at(-1)) {
      const { node, next } = frame;
      const step = next.next();
      if (!step.done) {
        if (!order.has(step.value)) enter(step.value);
        else if (onStack.has(step.value)) low.set(node, Math.min(low.get(node) ?? 0, order.get(step.value) ?? 0));
        continue;
      }
      work.pop();
      const above = work.at(-1);
      if (above) low.set(above.node, Math.min(low.get(above.node) ?? 0, low.get(node) ?? 0));
      if (low.get(node) === order.get(node)) {
        const group: string[] = [];
        for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
          onStack.delete(member);
          group.push(member);
          if (member === node) break;
        }
        if (group.length > 1) found.push(group.sort());
      }
    }
  }
  return found;
}
