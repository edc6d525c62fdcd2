import type { Conflict } from './conflicts.ts';
import { type Bound, propagate } from './propagate.ts';
import type { System } from './system.ts';

/** A proof so long is none that anybody follows. */
const MOST_STEPS = 500;

/** The claims of a conflict on its two sides: those of the first, as low as they may be, come to more than those of the second at their highest. */
export type Opposed = readonly [readonly string[], readonly string[]];

/**
 * What a conflict comes to: every step of its proof adds bounds or takes one from another, so that what claims are at least
 * stands on one side and what they are at most on the other. Nothing where no such sum shows it, or a claim counts twice.
 */
export function opposedIn(system: System, conflict: Conflict): Opposed | undefined {
  const crossing = propagate(system, new Set(conflict));
  const waiting = [...(crossing?.bounds ?? [])];
  const leaves: Bound[] = [];
  for (let steps = 0; waiting.length > 0; steps += 1) {
    const bound = waiting.pop();
    if (bound === undefined || steps > MOST_STEPS) return undefined;
    if (bound.claim !== null) leaves.push(bound);
    waiting.push(...bound.from);
  }
  const names = new Set(leaves.map(({ claim }) => claim));
  if (names.size !== leaves.length || conflict.some((id) => !names.has(id))) return undefined;
  const side = (isTop: boolean): readonly string[] =>
    conflict.filter((id) => leaves.some((leaf) => leaf.claim === id && leaf.isTop === isTop));
  return [side(false), side(true)];
}
