/**
 * What can be reached from itself, each with the number of its ring: components of more than one member (Tarjan 1972),
 * without recursion, for a chain may be long.
 */
export function ringsAmong<T>(next: ReadonlyMap<T, readonly T[]>): ReadonlyMap<T, number> {
  const rings = new Map<T, number>();
  const found = new Map<T, { readonly order: number; low: number }>();
  const open: T[] = [];
  const isOpen = new Set<T>();
  let count = 0;
  for (const first of next.keys()) {
    if (found.has(first)) continue;
    const path = [enter(first)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const other = step.others[step.at];
      step.at += 1;
      if (other !== undefined) {
        const known = found.get(other);
        if (known === undefined) path.push(enter(other));
        else if (isOpen.has(other)) step.mark.low = Math.min(step.mark.low, known.order);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) above.mark.low = Math.min(above.mark.low, step.mark.low);
      if (step.mark.low === step.mark.order) close(step.one);
    }
  }
  return rings;

  function enter(one: T) {
    const mark = { order: found.size, low: found.size };
    found.set(one, mark);
    open.push(one);
    isOpen.add(one);
    return { one, mark, others: next.get(one) ?? [], at: 0 };
  }

  function close(first: T): void {
    const ring = open.splice(open.lastIndexOf(first));
    for (const one of ring) isOpen.delete(one);
    if (ring.length < 2) return;
    count += 1;
    for (const one of ring) rings.set(one, count);
  }
}
