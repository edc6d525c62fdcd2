import type { Claim, DossierIndex } from '@claimline/core';
import { isAnybodyDenied } from '../compare/denied.ts';
import { settled } from '../compare/read-on-demand.ts';
import { noVerdicts } from '../engine/no-verdicts.ts';
import type { CheckOptions } from '../engine/options.ts';
import { claimsToCompare, pairsToJudge } from '../engine/pairs.ts';
import { byIds, countVerdicts, judgeOf, judgePairs, limitsOf, type PairCounts, type Run } from '../engine/run.ts';
import { cellOf } from '../rules/facts.ts';
import type { Verdict } from '../types.ts';
import type { Change } from './change.ts';
import { type Cornered, cornered, type LastRun } from './last-run.ts';
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
 * pairs there are in the whole dossier; undefined where that is to be decided anew.
 */
export function pairsAgain(
  last: LastRun,
  index: DossierIndex,
  { before, now, corners }: Touched,
  change: Change,
  options: CheckOptions,
): PairsAgain | undefined {
  const limits = limitsOf(options);
  const { pairs: counts } = last;
  const isRoomy = counts.kept === counts.judged && counts.leftOut === 0;
  const here = placesOf(last.kept, corners);
  // As many as the run had room for when it came to these: for all or for none.
  const room = isRoomy || here.length > 0 ? Number.POSITIVE_INFINITY : 0;
  const within = { ...limits, kept: room };
  const then = pairsToJudge(before.index, within, () => false, counts.swept);
  if (room > 0 && then.pairs.length !== here.length) return undefined;
  if (!isRoomy && !areMetAlike(before.index, now.index, change)) return undefined;
  const { verdicts, pairs } = judgePairs(now.index, within, judgeOf(options), counts.swept);
  const kept = counts.kept - then.pairs.length + pairs.kept;
  const met = counts.met - then.met + pairs.met;
  if (met > counts.most !== counts.swept) return undefined;
  if (kept > limits.kept) return undefined;
  if (last.clashes.verdicts.length >= limits.clashes) return undefined;
  const judged = verdicts.map((verdict) => settled(verdict));
  const clashing = placesOf(last.clashes, corners);
  const gone = [...at(last.kept, here), ...at(last.clashes, clashing)];
  const cornersOf = (some: readonly Verdict[]): Cornered => cornered(some, now.index, last.topics);
  return {
    kept: put(last.kept, here, cornersOf(judged.slice(0, pairs.kept)), (some) => inOrder(index, some)),
    clashes: put(last.clashes, clashing, cornersOf(judged.slice(pairs.kept)), (some) => [...some].sort(byIds)),
    counts: {
      ...counts,
      kept,
      met,
      judged: counts.judged - then.judged + pairs.judged,
      leftOut: counts.leftOut - then.leftOut + pairs.leftOut,
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

/** Verdicts of which those at some places are replaced by others, in the order of the list. */
function put(before: Cornered, places: readonly number[], others: Cornered, order: Order): Cornered {
  const isOnePair = (x: Verdict | undefined, y: Verdict | undefined): boolean => x?.a === y?.a && x?.b === y?.b;
  const { verdicts } = before;
  if (
    places.length === others.verdicts.length &&
    places.every((place, i) => isOnePair(verdicts[place], others.verdicts[i]))
  ) {
    const next = [...verdicts];
    const corners = before.corners.slice();
    for (const [i, verdict] of others.verdicts.entries()) {
      next[places[i] ?? 0] = verdict;
      corners[places[i] ?? 0] = others.corners[i] ?? 0;
    }
    return { verdicts: next, corners };
  }
  const known = new Map<Verdict, number>();
  for (const some of [before, others])
    for (const [i, verdict] of some.verdicts.entries()) known.set(verdict, some.corners[i] ?? 0);
  const stay = new Set(others.verdicts);
  for (const verdict of at(before, places)) if (!stay.has(verdict)) known.delete(verdict);
  const next = order([...known.keys()]);
  return { verdicts: next, corners: Int32Array.from(next, (verdict) => known.get(verdict) ?? 0) };
}

type Order = (verdicts: readonly Verdict[]) => readonly Verdict[];

/** Verdicts by where their claims stand in the dossier. */
function inOrder({ dossier }: DossierIndex, verdicts: readonly Verdict[]): readonly Verdict[] {
  if (verdicts.length < 2) return verdicts;
  const asked = new Set(verdicts.flatMap(({ a, b }) => [a, b]));
  const places = new Map<string, number>();
  for (const [i, { id }] of dossier.claims.entries()) if (asked.has(id)) places.set(id, i);
  const place = (id: string): number => places.get(id) ?? 0;
  return [...verdicts].sort((x, y) => place(x.a) - place(y.a) || place(x.b) - place(y.b));
}
