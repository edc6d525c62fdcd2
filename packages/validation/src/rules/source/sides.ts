import type { Claim, DossierIndex, Message } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import type { DriftKind } from '../../types.ts';
import { voice } from '../facts.ts';
import { quantityOf, sayDate, sayName } from '../say.ts';

const AXES: Partial<Record<DriftKind, string>> = { population: 'of', status: 'status', place: 'at' };

/** “the place is Upper District in one report and the region in the other” */
export function sayDifference(index: DossierIndex, kind: DriftKind, a: Claim, b: Claim): Message {
  const what: Message = { id: `drift.${kind}`, values: {} };
  return { id: 'drift.differs', values: { what, a: sayDimension(index, kind, a), b: sayDimension(index, kind, b) } };
}

/** What a claim says in one of the ways in which reports drift. */
export function sayDimension(index: DossierIndex, kind: DriftKind, claim: Claim): Message {
  const axis = AXES[kind];
  if (axis !== undefined) {
    const id = claim.scope[axis];
    const node = id === undefined ? undefined : index.axis(axis)?.nodes.get(id);
    return id === undefined ? { id: 'unstated', values: {} } : labelMessage(node?.label ?? id, node?.labels);
  }
  if (kind === 'definition') {
    const measure = index.measure(claim.measure);
    return labelMessage(measure?.label ?? claim.measure, measure?.labels);
  }
  if (kind === 'unit') return labelMessage(claim.unit, undefined);
  if (kind === 'mode') return { id: `mode.${claim.mode}`, values: {} };
  if (kind === 'date') return claim.asOf === undefined ? { id: 'no-date', values: {} } : sayDate(claim.asOf);
  return kind === 'attribution' ? sayName(index, voice(index, claim) ?? '') : quantityOf(claim);
}
