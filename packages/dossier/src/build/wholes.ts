import { ringsAmong } from '@claimline/core';
import { limits } from '../limits.ts';

/** Of things that lie in one another: each with those in which it lies directly. */
export type Wholes = ReadonlyMap<string, readonly string[]>;

/** A step from a thing to one that lies in it, or that it is itself. */
export interface RingStep {
  readonly from: string;
  readonly to: string;
}

/** The steps by which something would contain itself. */
export function stepsInRings(wholes: Wholes): readonly RingStep[] {
  const rings = ringsAmong(wholes);
  return [...wholes].flatMap(([from, others]) =>
    others.flatMap((to) => {
      const ring = rings.get(from);
      return from === to || (ring !== undefined && ring === rings.get(to)) ? [{ from, to }] : [];
    }),
  );
}

/**
 * What lies in more things than the limit allows: all that lies in one is kept for each, so that a chain of thousands
 * would cost the square of its length. `first` are those that lie in none that is too deep itself.
 */
export function tooDeep(wholes: Wholes): { readonly all: ReadonlySet<string>; readonly first: readonly string[] } {
  const all = new Set([...wholes.keys()].filter((id) => isTooDeep(id, wholes)));
  return { all, first: [...all].filter((id) => wholes.get(id)?.some((one) => all.has(one)) !== true) };
}

function isTooDeep(id: string, wholes: Wholes): boolean {
  const found = new Set([id]);
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const whole of wholes.get(next) ?? []) {
      if (found.has(whole)) continue;
      found.add(whole);
      if (found.size > limits.wholes) return true;
      waiting.push(whole);
    }
  return false;
}
