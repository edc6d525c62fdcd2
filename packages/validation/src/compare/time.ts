import {
  type Claim,
  type DateRelation,
  type Day,
  type FuzzyDate,
  type Measure,
  relateDates,
  widenByDays,
} from '@claimline/core';
import type { Later } from './evidence.ts';

export interface TimeEvidence {
  readonly time: DateRelation;
  readonly later: Later;
  readonly undated: readonly ('a' | 'b')[];
  readonly saidLater: Later;
  readonly samePeriod: boolean;
}

/**
 * Relation in time. A stock holds for the validity window of its measure around its
 * as-of; a cumulative count holds at the end of its period; a rate or flow for its
 * period. Without an as-of a figure holds on some day until it was said.
 */
export function relateTimes(a: Claim, b: Claim, measureA: Measure, measureB: Measure): TimeEvidence {
  const x = holds(a, measureA);
  const y = holds(b, measureB);
  const window = Math.max(windowOf(measureA), windowOf(measureB));
  const time = relateDates(widenByDays(x, window), y);
  return {
    time,
    later: laterOf(x, y),
    undated: [...(a.asOf === undefined ? (['a'] as const) : []), ...(b.asOf === undefined ? (['b'] as const) : [])],
    saidLater: a.said && b.said ? laterOf(a.said, b.said) : null,
    samePeriod:
      a.asOf !== undefined &&
      b.asOf !== undefined &&
      a.asOf.earliest === b.asOf.earliest &&
      a.asOf.latest === b.asOf.latest,
  };
}

function windowOf(measure: Measure): number {
  return measure.kind === 'stock' || measure.kind === 'cumulative' || measure.kind === 'share'
    ? measure.validityDays
    : 0;
}

function holds(claim: Claim, measure: Measure): FuzzyDate {
  if (claim.asOf === undefined) return untilSaid(claim);
  // "Until 27 October" bounds the day of a figure; it does not say that the figure held all the time before.
  if (claim.asOf.earliest === null) return someDayUntil(claim.asOf.latest);
  return measure.kind === 'cumulative' && claim.asOf.kind === 'interval' ? endOf(claim.asOf) : claim.asOf;
}

/** The end of a counting period, as a point. */
function endOf(date: FuzzyDate): FuzzyDate {
  const earliest = date.core?.end ?? date.gap?.end ?? date.latest;
  const known = earliest !== null && earliest === date.latest;
  const { core: _, gap: __, members: ___, ...rest } = date;
  return {
    ...rest,
    kind: 'point',
    earliest,
    latest: date.latest,
    ...(known && earliest !== null ? { core: { start: earliest, end: earliest } } : {}),
  };
}

function untilSaid(claim: Claim): FuzzyDate {
  return someDayUntil(claim.said?.latest ?? claim.published?.latest ?? null);
}

function someDayUntil(latest: Day | null): FuzzyDate {
  return { edtf: '', kind: 'point', earliest: null, latest, precision: 'day', approximate: false, uncertain: true };
}

function laterOf(x: FuzzyDate, y: FuzzyDate): Later {
  if (x.earliest !== null && y.latest !== null && x.earliest > y.latest) return 'a';
  if (y.earliest !== null && x.latest !== null && y.earliest > x.latest) return 'b';
  return null;
}
