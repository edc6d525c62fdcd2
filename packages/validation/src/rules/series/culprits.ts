import type { Claim, DossierIndex } from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import { seriesVoice } from '../../sets/series/index.ts';
import type { Verdict } from '../../types.ts';
import { quantityOf, sayCount, sayDate, sayName } from '../say.ts';
import type { Report } from '../types.ts';

/** Two totals of which the later is the lower. */
export interface PairFall {
  readonly earlier: Claim;
  readonly later: Claim;
  readonly verdict: Verdict;
}
/** Falls that one figure explains; without a culprit a single fall. */
export interface FallGroup {
  readonly culprit?: Claim;
  readonly falls: readonly PairFall[];
}

/** From so many falls on with one figure in all of them it is that figure which asks for a look, and not each of the others. */
const MANY = 3;

/**
 * Falls by the figure that stands in the most of them: a toll of 5,100 between 731 and
 * 1,204 is above everything that comes after it. The same order for the same falls.
 */
export function byCulprit(falls: readonly PairFall[]): readonly FallGroup[] {
  const groups: FallGroup[] = [];
  let left = falls;
  for (;;) {
    const sides = [...countedBy(left, 'earlier'), ...countedBy(left, 'later')];
    const most = sides.reduce<(typeof sides)[number] | undefined>(
      (best, one) => (best === undefined || one.falls.length > best.falls.length ? one : best),
      undefined,
    );
    if (most === undefined || most.falls.length < MANY) break;
    groups.push(most);
    const told = new Set(most.falls);
    left = left.filter((fall) => !told.has(fall));
  }
  return [...groups, ...left.map((fall) => ({ falls: [fall] }))];
}

function countedBy(falls: readonly PairFall[], side: 'earlier' | 'later'): readonly Required<FallGroup>[] {
  const groups = new Map<Claim, PairFall[]>();
  for (const fall of falls) {
    const group = groups.get(fall[side]);
    if (group === undefined) groups.set(fall[side], [fall]);
    else group.push(fall);
  }
  return [...groups]
    .map(([culprit, group]) => ({ culprit, falls: group }))
    .sort((a, b) => (a.culprit.id < b.culprit.id ? -1 : 1));
}

/** What is told of a culprit: the one total, how many it contradicts, and which of them lies nearest. */
export function culpritReport(index: DossierIndex, culprit: Claim, falls: readonly PairFall[]): Report {
  const isTooHigh = falls.every(({ earlier }) => earlier === culprit);
  const { earlier, later, verdict } = falls.reduce((best, one) => (isNearer(one, best) ? one : best));
  const when = culprit.asOf ?? culprit.said ?? culprit.published;
  const [before, after] = [seriesVoice(index, earlier), seriesVoice(index, later)];
  return {
    message: isTooHigh ? 'tooHigh' : 'tooLow',
    values: {
      x: quantityOf(earlier),
      y: quantityOf(later),
      n: falls.length,
      when: when === undefined ? null : sayDate(when),
      earlier: isTooHigh ? sayCount(index, before, earlier) : sayName(index, before),
      later: isTooHigh ? sayName(index, after) : sayCount(index, after, later),
    },
    claims: [culprit.id, ...falls.map((one) => (isTooHigh ? one.later.id : one.earlier.id))],
    field: 'value',
    verdict,
    settle: verdict.settle,
  };
}

/** Does a fall say more narrowly what is wrong: a smaller step down? */
function isNearer(a: PairFall, b: PairFall): boolean {
  return depthOf(a) < depthOf(b) || (depthOf(a) === depthOf(b) && keyOf(a) < keyOf(b));
}

function depthOf({ earlier, later }: PairFall): number {
  return Number(earlier.value.stated[0] ?? 0) - Number(inUnitOf(later, earlier).stated.at(-1) ?? 0);
}

function keyOf({ earlier, later }: PairFall): string {
  return JSON.stringify([earlier.id, later.id]);
}
