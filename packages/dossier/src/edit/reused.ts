import type { SourceNode, Span } from '../tree/node.ts';
import type { Reuse } from '../tree/read-tree.ts';

/** Why a text is not changed where it stands: it counts in `place` too. */
export interface Shared {
  readonly name: string;
  /** Where the other place begins, as an offset. */
  readonly place: number;
  /** Is the other place the one where the text stands? */
  readonly isOwner: boolean;
}

/**
 * What else an edit would change. An edit behind an alias is made where the text stands, and one
 * of an anchored text counts wherever it is named: somebody else's claim would change unseen.
 * @param way the nodes that the edit goes through, from the root on
 * @param touched what it changes: a value, or the map that takes a new key
 */
export function sharedWith(
  reuses: readonly Reuse[],
  way: readonly SourceNode[],
  touched: SourceNode,
): Shared | undefined {
  for (const { name, of, at } of reuses) {
    if (way.some((node) => node.start === at.start && node.end === at.end))
      return { name, place: of.start, isOwner: true };
    if (holds(of, touched) || (!way.includes(touched) && holds(touched, of) && !holds(touched, at)))
      return { name, place: at.start, isOwner: false };
  }
  return undefined;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
