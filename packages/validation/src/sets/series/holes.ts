import type { Day } from '@claimline/core';
import { expectedSteps, regularStep } from './gaps.ts';
import type { Series } from './types.ts';

/** So many times the time to the next report that was due: at least one is missing in between. */
const MISSING = 1.5;

/**
 * Tells of a report whether others that were due are missing right before it or behind it. What stands at the edge of a
 * hole has no neighbour there: the last month before a closure is low because it comes.
 */
export function besideHoles(series: Series): (at: number) => boolean {
  const usual = regularStep(series);
  if (usual === undefined) return () => false;
  const stepFrom = expectedSteps(series, usual);
  const day = (at: number): Day | undefined => series.reports[at]?.day;
  const isHole = (from: Day | undefined, to: Day | undefined): boolean =>
    from !== undefined && to !== undefined && to - from > MISSING * stepFrom(from);
  return (at) => isHole(day(at - 1), day(at)) || isHole(day(at), day(at + 1));
}
