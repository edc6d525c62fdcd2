import type { Claim, DossierIndex, Message } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import type { DriftKind } from '../../types.ts';
import { voice } from '../facts.ts';
import { quantityOf, sayDate, sayName } from '../say.ts';
import { cites } from './cites.ts';
import { tellerOf } from './teller.ts';

const AXES: Partial<Record<DriftKind, string>> = { population: 'of', status: 'status', place: 'at' };

/** “the place is Upper District as Outlet D has it, and the region as Outlet E has it” */
export function sayDifference(index: DossierIndex, kind: DriftKind, a: Claim, b: Claim): Message {
  const what: Message = { id: `drift.${kind}`, values: {} };
  const said = { what, a: sayDimension(index, kind, a), b: sayDimension(index, kind, b) };
  const [x, y] = [tellerOf(index, a), tellerOf(index, b)];
  if (x === undefined || y === undefined || x === y) return { id: 'drift.differs', values: said };
  const id = cites(index, b, a) ? 'drift.differs-hop' : 'drift.differs-by';
  return { id, values: { ...said, inA: sayName(index, x), inB: sayName(index, y) } };
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
  if (kind === 'unit') return { id: '@unit', values: { unit: claim.unit } };
  if (kind === 'mode') return { id: `mode.${claim.mode}`, values: {} };
  if (kind === 'date') return claim.asOf === undefined ? { id: 'no-date', values: {} } : sayDate(claim.asOf);
  return kind === 'attribution' ? sayName(index, voice(index, claim) ?? '') : quantityOf(claim);
}
