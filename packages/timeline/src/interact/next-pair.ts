interface Pair {
  readonly a: string;
  readonly b: string;
}

/**
 * The pair to walk to: from the one that was walked to last, as long as its claim is still chosen,
 * else from the first pair of the chosen claim. One claim can stand in many pairs one after another.
 */
export function nextPair<P extends Pair>(
  pairs: readonly P[],
  last: Pair | null,
  selected: string | null,
  step: 1 | -1,
): P | undefined {
  const isStill = last !== null && last.a === selected;
  const at = pairs.findIndex((pair) => (isStill ? pair.a === last.a && pair.b === last.b : pair.a === selected));
  if (at < 0) return step === 1 ? pairs[0] : pairs.at(-1);
  return pairs[(at + step + pairs.length) % pairs.length];
}
