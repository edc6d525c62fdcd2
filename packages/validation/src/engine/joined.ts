import type { Finding } from '../types.ts';
import { joinSidesOf } from './join-sides.ts';
import { joinByFault } from './one-fault.ts';
import type { Run } from './run.ts';

/** The findings of a run with those joined that tell of one dispute, then those that tell of one wrong figure. */
export function joined(run: Run, findings: readonly Finding[]): readonly Finding[] {
  return joinByFault(run.shared.index, joinSidesOf(run, findings));
}
