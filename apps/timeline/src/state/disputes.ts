import type { Claim, Day, DossierIndex } from '@claimline/core';
import type { CheckResult, Verdict } from '@claimline/validation';

/** Two voices whose figures clash; reports that only repeat the pair are counted, not listed. */
export interface Dispute {
  readonly a: Claim;
  readonly b: Claim;
  readonly verdict: Verdict;
  /** Days between the two utterances; `null` when one is undated. */
  readonly apart: number | null;
  /** Other pairs of claims in which the same voices give the same figures. */
  readonly repeats: number;
}

/**
 * The clashes of a dossier, the plainest first: certain before possible, two figures for the same
 * thing before a part and its whole, and those said nearest in time before those weeks apart,
 * because a figure that is old when it is contradicted may simply have been overtaken.
 */
export function disputesOf(index: DossierIndex, result: CheckResult): readonly Dispute[] {
  const found = new Map<string, Dispute>();
  for (const verdict of result.verdicts) {
    if (verdict.type !== 'contradicts' && verdict.type !== 'tension') continue;
    const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
    if (a === undefined || b === undefined) continue;
    const [x, y] = [dayOf(a), dayOf(b)];
    const one: Dispute = { a, b, verdict, apart: x === null || y === null ? null : Math.abs(x - y), repeats: 0 };
    const key = JSON.stringify([verdict.type, ...[a, b].map(figureOf).sort()]);
    const before = found.get(key);
    if (before === undefined) found.set(key, one);
    else found.set(key, { ...(compare(one, before) < 0 ? one : before), repeats: before.repeats + 1 });
  }
  return [...found.values()].sort(compare);
}

/** The day on which it was said, else published, else for which it holds. */
export function dayOf(claim: Claim): Day | null {
  const date = claim.said ?? claim.published ?? claim.asOf;
  return date === undefined ? null : (date.latest ?? date.earliest);
}

export function voiceOf(claim: Claim): string {
  return claim.for ?? claim.by ?? claim.via.at(-1)?.source ?? '';
}

function figureOf(claim: Claim): string {
  return JSON.stringify([voiceOf(claim), claim.measure, claim.value.stated, claim.mode]);
}

function compare(x: Dispute, y: Dispute): number {
  for (const [i, rank] of ranks(x).entries()) {
    const by = rank - (ranks(y)[i] ?? 0);
    if (by !== 0) return by;
  }
  return x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1;
}

function ranks({ verdict, a, b, apart }: Dispute): readonly number[] {
  const hasBoth = a.value.stated.length > 0 && b.value.stated.length > 0;
  return [
    verdict.type === 'contradicts' ? 0 : 1,
    verdict.necessity === 'necessary' ? 0 : 1,
    hasBoth ? 0 : 1,
    apart ?? Number.MAX_SAFE_INTEGER,
    sameScope(a, b) ? 0 : 1,
    -Number(verdict.ratio?.low ?? 0),
  ];
}

function sameScope(a: Claim, b: Claim): boolean {
  const axes = new Set([...Object.keys(a.scope), ...Object.keys(b.scope)]);
  return a.measure === b.measure && [...axes].every((axis) => a.scope[axis] === b.scope[axis]);
}
