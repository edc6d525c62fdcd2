import type { Claim, DossierIndex } from '@claimline/core';
import { isAnybodyDenied } from '../compare/denied.ts';
import { settled } from '../compare/read-on-demand.ts';
import type { PairLimits } from '../engine/collector.ts';
import { type Edge, movedEdge } from '../engine/edge.ts';
import { noVerdicts } from '../engine/no-verdicts.ts';
import type { CheckOptions } from '../engine/options.ts';
import { claimsToCompare, keepsNone, pairsToJudge } from '../engine/pairs.ts';
import { countVerdicts, judgeOf, judgePairs, limitsOf, type PairCounts, type Run } from '../engine/run.ts';
import { cellOf } from '../rules/facts.ts';
import type { Verdict } from '../types.ts';
import type { Change } from './change.ts';
import { type Cornered, cornered, type LastRun } from './last-run.ts';
import { clashOrder, keptOrder, put } from './put-verdicts.ts';
import type { Corners } from './topics.ts';
import type { Touched } from './touched.ts';

/** The verdicts of a run of which a part was judged again. */
export interface PairsAgain {
  readonly kept: Cornered;
  readonly clashes: Cornered;
  readonly counts: PairCounts;
  readonly byVerdict: Run['byVerdict'];
}

/**
 * Judges the pairs of the touched topics. Which pairs are kept, and whether cells are swept, depends on how many
 * pairs there are in the whole dossier; undefined where that is not as it was.
 */
export function pairsAgain(
  last: LastRun,
  index: DossierIndex,
  touched: Touched,
  change: Change,
  options: CheckOptions,
): PairsAgain | undefined {
  const { kept, judged, leftOut, edge } = last.pairs;
  const isRoomy = kept === judged && leftOut === 0;
  const here = placesOf(last.kept, touched.corners);
  if (!isRoomy && !areMetAlike(touched.before.index, touched.now.index, change)) return undefined;
  // As many as the run had room for when it came to these: for all or for none.
  const room = isRoomy || here.length > 0 ? Number.POSITIVE_INFINITY : 0;
  const limits = { ...limitsOf(options), kept: room, edge: 0 };
  return judgedAgain(last, index, touched, { here, limits, edgeOf: () => (isRoomy ? undefined : edge) }, options);
}

/**
 * The same where more pairs are met than before, or fewer, or in another order: then others are kept, or are so no
 * more. Beside the changed topics those are touched that stand next to the edge; undefined where it has moved further
 * than that.
 */
export function pairsAtEdge(
  last: LastRun,
  index: DossierIndex,
  changed: Touched,
  touched: Touched,
  options: CheckOptions,
): PairsAgain | undefined {
  const { edge } = last.pairs;
  if (edge === undefined) return undefined;
  const here = placesOf(last.kept, touched.corners);
  const { edge: width = 0, ...others } = limitsOf(options);
  const limits = { ...others, kept: here.length, edge: 2 * width };
  const isChanged = (id: string): boolean => changed.before.ids.has(id) || changed.now.ids.has(id);
  const edgeOf = (now: Edge | undefined): Edge | undefined => now && movedEdge(edge, now, isChanged);
  const found = judgedAgain(last, index, touched, { here, limits, edgeOf }, options);
  return found?.counts.edge === undefined ? undefined : found;
}

/** Corners of the pairs next to the edge; those of claims that are there no more are touched in any case. */
export function edgeCorners({ topics, pairs: { edge } }: LastRun, index: DossierIndex): ReadonlySet<number> {
  const ids = edge === undefined ? [] : [...edge.kept, ...edge.beyond].flat();
  return new Set(ids.flatMap((id) => index.claim(id) ?? []).map((claim) => topics.cornerOf(claim)));
}

interface Room {
  /** Where the kept verdicts of the touched topics stand. */
  readonly here: readonly number[];
  /** How many of them there is room for. */
  readonly limits: PairLimits;
  readonly edgeOf: (now: Edge | undefined) => Edge | undefined;
}

function judgedAgain(
  last: LastRun,
  index: DossierIndex,
  { before, now, corners }: Touched,
  { here, limits, edgeOf }: Room,
  options: CheckOptions,
): PairsAgain | undefined {
  const { pairs: counts } = last;
  const whole = limitsOf(options);
  const then = pairsToJudge(before.index, limits, () => false, counts.swept);
  if (limits.kept > 0 && then.pairs.length !== here.length) return undefined;
  const { verdicts, pairs } = judgePairs(now.index, limits, judgeOf(options), counts.swept);
  const kept = counts.kept - then.pairs.length + pairs.kept;
  const met = counts.met - then.met + pairs.met;
  if (met > counts.most !== counts.swept || keepsNone(whole, met) !== keepsNone(whole, counts.met)) return undefined;
  if (kept > whole.kept) return undefined;
  if (last.clashes.verdicts.length >= whole.clashes) return undefined;
  const judged = verdicts.map((verdict) => settled(verdict));
  const clashing = placesOf(last.clashes, corners);
  const gone = [...at(last.kept, here), ...at(last.clashes, clashing)];
  const cornersOf = (some: readonly Verdict[]): Cornered => cornered(some, now.index, last.topics);
  const { edge: _, ...others } = counts;
  const edge = edgeOf(pairs.edge);
  return {
    kept: put(last.kept, here, cornersOf(judged.slice(0, pairs.kept)), keptOrder(index)),
    clashes: put(last.clashes, clashing, cornersOf(judged.slice(pairs.kept)), clashOrder),
    counts: {
      ...others,
      kept,
      met,
      judged: counts.judged - then.judged + pairs.judged,
      leftOut: counts.leftOut - then.leftOut + pairs.leftOut,
      ...(edge === undefined ? {} : { edge }),
    },
    byVerdict: countVerdicts(countVerdicts(last.byVerdict, gone, -1), judged, 1),
  };
}

/** Goes through all pairs again, and judges those that are not known. */
export function pairsAnew(last: LastRun, index: DossierIndex, options: CheckOptions): PairsAgain {
  const { verdicts, pairs } = judgePairs(index, limitsOf(options), judgeOf(options));
  return {
    kept: cornered(verdicts.slice(0, pairs.kept), index, last.topics),
    clashes: cornered(verdicts.slice(pairs.kept), index, last.topics),
    counts: { ...last.pairs, ...pairs },
    byVerdict: countVerdicts(noVerdicts, verdicts, 1),
  };
}

/** Corners at which other verdicts are kept than before, or other clashes are known. */
export function movedCorners(before: LastRun, now: PairsAgain): ReadonlySet<number> {
  const moved = new Set<number>();
  for (const key of ['kept', 'clashes'] as const)
    for (const [one, other] of [
      [before[key], now[key]],
      [now[key], before[key]],
    ] as const) {
      const known = new Set(other.verdicts);
      for (const [i, verdict] of one.verdicts.entries()) if (!known.has(verdict)) moved.add(one.corners[i] ?? 0);
    }
  return moved;
}

/** The verdicts at some corners. */
export function verdictsAt({ kept, clashes }: PairsAgain, corners: Corners): readonly Verdict[] {
  return [kept, clashes].flatMap((some) => at(some, placesOf(some, corners)));
}

/**
 * Are the same pairs met in the same order as before? Where not all are kept, one that is met earlier takes the place
 * of one of another topic.
 */
function areMetAlike(before: DossierIndex, now: DossierIndex, { removed, added, isInPlace }: Change): boolean {
  const isAlike = (claim: Claim, other: Claim | undefined): boolean =>
    other !== undefined && cellOf(other) === cellOf(claim) && comesFirst(other) === comesFirst(claim);
  if (!isInPlace || !removed.every((claim, i) => isAlike(claim, added[i]))) return false;
  const [then, since] = [before, now].map((index) => [
    claimsToCompare(index).map(({ id }) => id),
    pairsToJudge(index, EVERY_PAIR, () => false, false).pairs.map(([a, b]) => [a.id, b.id]),
  ]);
  return JSON.stringify(then) === JSON.stringify(since);
}

/** What brings a pair of a claim before all others: that it is linked, or denies that anybody is there. */
function comesFirst(claim: Claim): string {
  return JSON.stringify([claim.links, isAnybodyDenied(claim)]);
}

const EVERY_PAIR = { kept: Number.POSITIVE_INFINITY, scanned: 0, clashes: 0 };

/** Where verdicts of touched topics stand. */
function placesOf({ corners }: Cornered, touched: Corners): readonly number[] {
  const places: number[] = [];
  for (let i = 0; i < corners.length; i += 1) if (touched[corners[i] ?? 0] === 1) places.push(i);
  return places;
}

function at({ verdicts }: Cornered, places: readonly number[]): readonly Verdict[] {
  return places.flatMap((place) => verdicts[place] ?? []);
}
