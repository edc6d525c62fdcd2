import type { Mark } from '../marks/types.ts';

/** Marks that stand closer than pixels can tell, as one: how many, from where to where. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly claims: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** A panel with more marks than this per 100 pixels is drawn in buckets. */
const DENSE = 14;

/**
 * Groups dense marks by time in buckets of a power-of-two number of days, counted from
 * a fixed day, so that panning never changes what stands together. Loses nothing: the
 * members of all buckets are the marks given.
 */
export function bucketMarks(marks: readonly Mark[], perDay: number, width: number): readonly Bucket[] | null {
  if (marks.length <= Math.max(24, (width / 100) * DENSE)) return null;
  const days = 2 ** Math.ceil(Math.log2(Math.max(1, 26 / perDay)));
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const key = Math.floor(mark.anchorDay / days);
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([key, members]) => bucketOf(key * days, (key + 1) * days, members));
}

function bucketOf(from: number, to: number, members: readonly Mark[]): Bucket {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let weight = 0;
  for (const mark of members) {
    const at = mark.anchorValue ?? 0;
    low = Math.min(low, at);
    high = Math.max(high, at);
    weight = Math.max(weight, mark.weight);
  }
  return { from, to, claims: members.flatMap((mark) => [mark.claim, ...mark.echoes]), low, high, weight };
}
