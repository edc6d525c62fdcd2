import type { VerdictType } from '../types.ts';

/** How many verdicts there are of each type where nothing has been judged. */
export const noVerdicts: Readonly<Record<VerdictType, number>> = {
  contradicts: 0,
  tension: 0,
  corroborates: 0,
  consistent: 0,
  refines: 0,
  echoes: 0,
  'part-of-whole': 0,
  changed: 0,
  superseded: 0,
  incomparable: 0,
  'cannot-tell': 0,
};
