import { type Claim, type DossierIndex, intervalRatio, isBelow } from '@claimline/core';
import type { DimensionRow, Verdict } from '../types.ts';
import type { Evidence, Outcome } from './evidence.ts';
import { gatherEvidence } from './gather.ts';
import { type Readable, readOnDemand } from './read-on-demand.ts';
import { type Combined, combine } from './readings.ts';
import { isSeeming, reasonsFor, settleFor } from './reasons.ts';
import { grounds } from './table.ts';

/** The judgement on two claims of a dossier, with its reasons and what would settle it (docs/model.md). */
export function compare(index: DossierIndex, a: Claim, b: Claim): Verdict {
  return verdictFrom(gatherEvidence(index, a, b), () => gatherEvidence(index, a, b), index);
}

/** The verdict on two claims if it is a clash; spares the reasons of all others. */
export function clashOf(index: DossierIndex, a: Claim, b: Claim): Verdict | null {
  const evidence = gatherEvidence(index, a, b);
  const { type } = decide(evidence);
  if (type !== 'contradicts' && type !== 'tension') return null;
  return verdictFrom(evidence, () => gatherEvidence(index, a, b), index);
}

/** Judges again from what a verdict carries; gives the same type, subject, row and necessity. */
export function replayVerdict(verdict: Verdict): Pick<Verdict, 'type' | 'subject' | 'row' | 'necessity'> {
  const { type, subject, row, necessity } = decide(verdict.evidence);
  return { type, ...(subject === undefined ? {} : { subject }), row, necessity };
}

/** The verdict seen from the other claim. */
export function mirrorVerdict(index: DossierIndex, verdict: Verdict): Verdict {
  const [a, b] = [index.claim(verdict.b), index.claim(verdict.a)];
  if (a === undefined || b === undefined)
    throw new RangeError('mirrorVerdict: the claims of the verdict are not in the dossier');
  return compare(index, a, b);
}

interface Decision {
  readonly type: Verdict['type'];
  readonly subject: 'a' | 'b' | undefined;
  readonly row: string;
  readonly necessity: Verdict['necessity'];
  readonly dimension: string | undefined;
  readonly outcome: Outcome;
  readonly combined: Combined;
}

function decide(evidence: Evidence): Decision {
  const combined = combine(evidence);
  const { outcome, row } = combined.judged;
  if (evidence.override) {
    return {
      type: evidence.override.verdict,
      subject: undefined,
      row: grounds.override.id,
      necessity: 'necessary',
      dimension: undefined,
      outcome,
      combined,
    };
  }
  if (combined.undecided) {
    const missing = evidence.open[0] ?? 'time';
    return {
      type: 'cannot-tell',
      subject: undefined,
      row: grounds.differ.id,
      necessity: 'necessary',
      dimension: missing,
      outcome,
      combined,
    };
  }
  return {
    type: outcome.type,
    subject: outcome.subject,
    row: row.id,
    necessity: combined.necessity,
    dimension: outcome.dimension,
    outcome,
    combined,
  };
}

/** `gather` gathers the evidence again: thousands of verdicts are read by their type alone and need not hold on to it. */
function verdictFrom(evidence: Evidence, gather: () => Evidence, index: DossierIndex): Verdict {
  const { type, subject, necessity, row, dimension, outcome, combined } = decide(evidence);
  const machine = combined.undecided ? 'cannot-tell' : outcome.type;
  const decided = {
    a: evidence.a.id,
    b: evidence.b.id,
    type,
    ...(subject === undefined ? {} : { subject }),
    necessity,
    row,
    ...(dimension === undefined ? {} : { dimension }),
    ...(isSeeming(evidence, combined) ? { seeming: true as const } : {}),
    ...(outcome.drift === undefined || outcome.drift.length === 0 || type === 'cannot-tell'
      ? {}
      : { drift: outcome.drift }),
    ...(evidence.override ? { override: { ...evidence.override, machine } } : {}),
  };
  return readOnDemand(decided, () => readableOf(gather(), index));
}

function readableOf(evidence: Evidence, index: DossierIndex): Readable {
  const { combined, type } = decide(evidence);
  const { a, b } = evidence;
  return {
    dimensions: dimensionRows(evidence),
    zones: comparesFigures(evidence) ? { a: a.zones, b: b.zones } : undefined,
    ratio: ratioOf(evidence),
    reasons: reasonsFor(evidence, combined, type, index),
    settle: settleFor(evidence, combined, type, index),
    evidence,
  };
}

function comparesFigures({ a, b, unitsCompare }: Evidence): boolean {
  return unitsCompare && a.form !== 'none' && b.form !== 'none';
}

function dimensionRows(e: Evidence): readonly DimensionRow[] {
  return [
    { dimension: 'measure', relation: e.measure, a: e.a.measure, b: e.b.measure },
    ...e.axes.map((axis) => ({ dimension: axis.axis, relation: axis.relation, a: axis.a, b: axis.b })),
    { dimension: 'time', relation: e.time, a: e.a.asOf, b: e.b.asOf },
    {
      dimension: 'unit',
      relation: e.a.unit === e.b.unit ? 'equal' : e.unitsCompare ? 'converts' : 'disjoint',
      a: e.a.unit,
      b: e.b.unit,
    },
    { dimension: 'kind', relation: e.a.kind === e.b.kind ? 'equal' : 'different', a: e.a.kind, b: e.b.kind },
    { dimension: 'mode', relation: e.a.mode === e.b.mode ? 'equal' : 'different', a: e.a.mode, b: e.b.mode },
    { dimension: 'source', relation: e.independence, a: e.a.voice, b: e.b.voice },
  ];
}

/** How many times the larger is the smaller, when they are apart; from the ends of the widened intervals. */
function ratioOf(e: Evidence): Verdict['ratio'] {
  const [x, y] = [e.a.zones.widened, e.b.zones.widened];
  if (!comparesFigures(e)) return undefined;
  if (isBelow(x, y)) return intervalRatio(y, x);
  return isBelow(y, x) ? intervalRatio(x, y) : undefined;
}
