import type { Claim } from '@claimline/core';

type IdPair = readonly [string, string];

/**
 * Where pairs cease to be kept, in the order in which they were met. An edit moves it by as many pairs as it adds or
 * takes away, so whoever knows the pairs next to it need not go through all the others again.
 */
export interface Edge {
  /** Ids of the last pairs that are kept; the very last stands at the end. */
  readonly kept: readonly IdPair[];
  /** Those met next. */
  readonly beyond: readonly IdPair[];
  /** Are there no others beyond those? */
  readonly isEnd: boolean;
}

/** The edge between pairs that were met one after another; `width` of them are remembered on either side. */
export function edgeOf(
  kept: readonly (readonly [Claim, Claim])[],
  beyond: readonly (readonly [Claim, Claim])[],
  width: number,
): Edge {
  return {
    kept: kept.slice(-width).map(idsOf),
    beyond: beyond.slice(0, width).map(idsOf),
    isEnd: beyond.length <= width,
  };
}

function idsOf([a, b]: readonly [Claim, Claim]): IdPair {
  return [a.id, b.id];
}

/**
 * An edge of before, where some pairs about it are met as told now; undefined where it has moved out of what was
 * known of it. Pairs of claims that have to do with the edit may be met elsewhere than before, and mark nothing.
 */
export function movedEdge(before: Edge, now: Edge, isTouched: (id: string) => boolean): Edge | undefined {
  const isMark = ([a]: IdPair): boolean => !isTouched(a);
  const from = placeOf(now.kept, before.kept.find(isMark));
  if (from < 0) return undefined;
  const kept = now.kept.slice(from);
  if (before.isEnd) return { kept, beyond: now.beyond, isEnd: now.isEnd };
  const to = placeOf(now.beyond, before.beyond.findLast(isMark));
  return to < 0 ? undefined : { kept, beyond: now.beyond.slice(0, to + 1), isEnd: false };
}

function placeOf(pairs: readonly IdPair[], pair: IdPair | undefined): number {
  return pairs.findIndex(([a, b]) => a === pair?.[0] && b === pair[1]);
}
