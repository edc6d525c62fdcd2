/** Two that stand against one another, and what says so. */
export interface Opposed<T> {
  readonly a: string;
  readonly b: string;
  readonly by: T;
}

/** Each of one side stands against each of the other, and `by` says so of every such two. */
export interface Sides<T> {
  readonly one: readonly string[];
  readonly other: readonly string[];
  readonly by: readonly T[];
}

/** Whom each stands against, with what says so. */
type Against<T> = Map<string, Map<string, T>>;

/**
 * Pairs as sides: of one side are those that stand against exactly the same others, and so not against one
 * another. Every pair is in one of the results, and in none is a pair that was not given. Who stands against
 * most comes first, so that one against thirty is one result, and so is thirty against thirty. The order of
 * what is given does not matter.
 */
export function sidesOf<T>(pairs: readonly Opposed<T>[]): readonly Sides<T>[] {
  const against: Against<T> = new Map();
  for (const { a, b, by } of pairs) {
    othersOf(against, a).set(b, by);
    othersOf(against, b).set(a, by);
  }
  const inOrder = [...against]
    .map(([id, others]) => ({ id, most: others.size }))
    .sort((x, y) => y.most - x.most || compareText(x.id, y.id));
  return inOrder.flatMap(({ id }) => {
    const other = [...othersOf(against, id).keys()].sort(compareText);
    if (other.length === 0) return [];
    const one = alike(against, id, other);
    return [{ one, other, by: one.flatMap((x) => other.flatMap((y) => taken(against, x, y) ?? [])) }];
  });
}

function othersOf<T>(against: Against<T>, id: string): Map<string, T> {
  const known = against.get(id) ?? new Map<string, T>();
  against.set(id, known);
  return known;
}

/** Those that stand against exactly these others. */
function alike<T>(against: Against<T>, id: string, others: readonly string[]): readonly string[] {
  const its = othersOf(against, id);
  return [...othersOf(against, others[0] ?? '').keys()]
    .filter((one) => {
      if (one === id) return true;
      const theirs = othersOf(against, one);
      return !its.has(one) && theirs.size === others.length && others.every((other) => theirs.has(other));
    })
    .sort(compareText);
}

/** Removes a pair, so that it is told once. */
function taken<T>(against: Against<T>, a: string, b: string): T | undefined {
  const by = against.get(a)?.get(b);
  against.get(a)?.delete(b);
  against.get(b)?.delete(a);
  return by;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
