import { type Claim, type DossierIndex, type Interval, meets, widened } from '@claimline/core';
import { inUnitOf } from '../compare/in-unit-of.ts';
import { cellOf, groupBy, voice } from '../rules/facts.ts';
import { type Breakdown, breakdownsOfMeans } from './partitions.ts';

/** A rate of a whole that lies beyond those of all its parts. */
export interface MeanOutside {
  readonly whole: Claim;
  readonly parts: readonly Claim[];
  /** The parts that are lowest and highest. */
  readonly lowest: Claim;
  readonly highest: Claim;
  /** For how many other times it lies between them. */
  readonly others: number;
}

/** Times that must show that the rate of the whole is a mean of the others, and the part of them that may not. */
const ENOUGH = 5;
const SELDOM = 0.1;

/**
 * A mean lies between what it is a mean of, whatever the weights: the unemployment of all is no higher than that of
 * women and of men. Deaths per head by their causes add up instead, and other rates are of other heads; so it is told
 * where nearly all other times of the same list show that it holds.
 */
export function meansOutside(index: DossierIndex): readonly MeanOutside[] {
  const lists = groupBy(
    breakdownsOfMeans(index).filter(({ complete, parts }) => complete && parts.length > 1),
    ({ whole, along }) => JSON.stringify([along, voice(index, whole), cellOf(whole)]),
  );
  return [...lists.values()].flatMap((list) => {
    const outside = list.filter((one) => !isBetween(one));
    const others = list.length - outside.length;
    if (others < ENOUGH || outside.length > Math.max(1, SELDOM * list.length)) return [];
    return outside.map(({ whole, parts }): MeanOutside => {
      const inOrder = [...parts].sort((a, b) => sizeOf(a, whole) - sizeOf(b, whole) || (a.id < b.id ? -1 : 1));
      const [lowest = whole, highest = whole] = [inOrder[0], inOrder.at(-1)];
      return { whole, parts, lowest, highest, others };
    });
  });
}

function isBetween({ whole, parts }: Breakdown): boolean {
  const spans = parts.map((part) => widened(inUnitOf(part, whole)));
  return meets(widened(whole.value), spans.reduce(around));
}

/** From the lower end of the one to the upper end of the other. */
function around(a: Interval, b: Interval): Interval {
  const isLower = a.low === null || (b.low !== null && Number(a.low) <= Number(b.low));
  const isHigher = a.high === null || (b.high !== null && Number(a.high) >= Number(b.high));
  const [low, high] = [isLower ? a : b, isHigher ? a : b];
  return { low: low.low, lowOpen: low.lowOpen, high: high.high, highOpen: high.highOpen };
}

function sizeOf(claim: Claim, as: Claim): number {
  return Number(inUnitOf(claim, as).stated[0]);
}
