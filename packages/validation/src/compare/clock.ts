import type { FuzzyDate } from '@claimline/core';

/** The minute of what is dated to one: turnout at noon and at four. */
export function clockOf({ precision, edtf }: Pick<FuzzyDate, 'precision' | 'edtf'>): number | null {
  if (precision !== 'time') return null;
  const read = Date.parse(/(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(edtf) ? edtf : `${edtf}Z`);
  return Number.isNaN(read) ? null : read;
}
