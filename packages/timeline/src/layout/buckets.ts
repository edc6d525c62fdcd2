import type { Mark } from '../marks/types.ts';

/** Marks that stand closer than pixels can tell, as one: how many, from where to where. */
export interface Bucket {
  readonly from: number;
  readonly to: number;
  /** Places of the first member among the marks in time, and of the first behind. */
  readonly first: number;
  readonly end: number;
  readonly claims: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly weight: number;
}

/** A panel with more marks than this per 100 pixels is drawn in buckets. */
const DENSE = 14;

export function isDense(marks: number, width: number): boolean {
  return marks > Math.max(24, (width / 100) * DENSE);
}

/** A power-of-two number of days that is at least 26 pixels wide, so that zooming a little changes no bucket. */
export function bucketDays(perDay: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, 26 / perDay)));
}

/**
 * Groups marks, given in time, from one place to another in buckets of so many days,
 * counted from a fixed day, so that panning never changes what stands together. Loses
 * nothing: the members of all buckets are the marks given.
 */
export function bucketsOf(marks: readonly Mark[], first: number, end: number, days: number): readonly Bucket[] {
  const buckets: Bucket[] = [];
  for (let at = first; at < end; ) {
    const key = Math.floor((marks[at]?.anchorDay ?? 0) / days);
    const bucket = bucketFrom(marks, at, end, key, days);
    buckets.push(bucket);
    at = bucket.end;
  }
  return buckets;
}

function bucketFrom(marks: readonly Mark[], first: number, last: number, key: number, days: number): Bucket {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  let weight = 0;
  let end = first;
  const claims: string[] = [];
  for (; end < last; end += 1) {
    const mark = marks[end];
    if (mark === undefined || Math.floor(mark.anchorDay / days) !== key) break;
    const at = mark.anchorValue ?? 0;
    if (at < low) low = at;
    if (at > high) high = at;
    if (mark.weight > weight) weight = mark.weight;
    claims.push(mark.claim);
    for (const echo of mark.echoes) claims.push(echo);
  }
  return { from: key * days, to: (key + 1) * days, first, end, claims, low, high, weight };
}
