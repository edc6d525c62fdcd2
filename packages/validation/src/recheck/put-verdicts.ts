import type { DossierIndex } from '@claimline/core';
import { byIds } from '../engine/run.ts';
import type { Verdict } from '../types.ts';
import type { Cornered } from './last-run.ts';

/** Which of two verdicts stands first. */
export type Order = (x: Verdict, y: Verdict) => number;

/** Verdicts of which those at some places give way to others, in the order of the list; the others are in order. */
export function put(
  before: Cornered,
  places: readonly number[],
  others: Cornered,
  orderOf: (isLong: boolean) => Order,
): Cornered {
  const [verdicts, corners] = [[...before.verdicts], before.corners.slice()];
  const stay = staying(before, places, others);
  for (const [i, place] of stay) {
    verdicts[place] = others.verdicts[i] as Verdict;
    corners[place] = others.corners[i] ?? 0;
  }
  if (stay.size === places.length && stay.size === others.verdicts.length) return { verdicts, corners };
  const kept = new Set(stay.values());
  const gone = places.filter((place) => !kept.has(place));
  const left = gone.length === 0 ? { verdicts, corners } : without({ verdicts, corners }, gone);
  return withNew(left, others, (i) => !stay.has(i), orderOf);
}

/** What stands between the places that go: of fifty thousand a few, so the others are not asked one by one. */
function without({ verdicts, corners }: Cornered, gone: readonly number[]): Cornered {
  const left: Verdict[] = [];
  const cornersLeft = new Int32Array(corners.length - gone.length);
  let from = 0;
  for (const place of [...[...gone].sort((a, b) => a - b), verdicts.length]) {
    cornersLeft.set(corners.subarray(from, place), left.length);
    for (; from < place; from += 1) left.push(verdicts[from] as Verdict);
    from = place + 1;
  }
  return { verdicts: left, corners: cornersLeft };
}

/** Of those that were there before, by their number among the others: where. None, where they have changed places. */
function staying({ verdicts }: Cornered, places: readonly number[], others: Cornered): ReadonlyMap<number, number> {
  const known = new Map(places.map((place) => [nameOf(verdicts[place]), place]));
  const stay = new Map<number, number>();
  let last = -1;
  for (const [i, verdict] of others.verdicts.entries()) {
    const place = known.get(nameOf(verdict));
    if (place === undefined) continue;
    if (place < last) return new Map();
    stay.set(i, place);
    last = place;
  }
  return stay;
}

function nameOf(verdict: Verdict | undefined): string {
  return JSON.stringify([verdict?.a, verdict?.b]);
}

/** From so many on they are put in by sorting. */
const MANY = 100;

function withNew(
  left: Cornered,
  others: Cornered,
  isNew: (i: number) => boolean,
  orderOf: (isLong: boolean) => Order,
): Cornered {
  const fresh = [...others.verdicts.keys()].filter(isNew);
  const order = orderOf(fresh.length > MANY);
  const verdicts: Verdict[] = [];
  const corners = new Int32Array(left.verdicts.length + fresh.length);
  let from = 0;
  const copy = (to: number): void => {
    corners.set(left.corners.subarray(from, to), verdicts.length);
    for (; from < to; from += 1) verdicts.push(left.verdicts[from] as Verdict);
  };
  for (const i of fresh) {
    const verdict = others.verdicts[i] as Verdict;
    copy(placeFor(verdict, left.verdicts, from, order));
    corners[verdicts.length] = others.corners[i] ?? 0;
    verdicts.push(verdict);
  }
  copy(left.verdicts.length);
  return { verdicts, corners };
}

/** Where a verdict comes to stand, at or behind a place. */
function placeFor(verdict: Verdict, verdicts: readonly Verdict[], from: number, order: Order): number {
  let [low, high] = [from, verdicts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order(verdicts[middle] as Verdict, verdict) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Clashes stand by the ids of their claims. */
export const clashOrder = (): Order => byIds;

/** Kept verdicts stand by the places of their claims in the dossier. */
export function keptOrder(index: DossierIndex): (isLong: boolean) => Order {
  const { claims } = index.dossier;
  return (isLong) => {
    const places = new Map<string, number>(isLong ? claims.map(({ id }, place) => [id, place]) : []);
    const placeOf = (id: string): number => {
      const claim = places.has(id) ? undefined : index.claim(id);
      if (claim !== undefined) places.set(id, claims.indexOf(claim));
      return places.get(id) ?? 0;
    };
    return (x, y) => placeOf(x.a) - placeOf(y.a) || placeOf(x.b) - placeOf(y.b);
  };
}
