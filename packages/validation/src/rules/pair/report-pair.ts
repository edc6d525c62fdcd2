import type { Claim } from '@claimline/core';
import type { Verdict } from '../../types.ts';
import type { Report } from '../types.ts';

/**
 * What a rule says of two claims: the sentence of their verdict, as `{reason}`. It is made when somebody reads it, for
 * of the pairs of two sides one is told.
 */
export function reportPair(
  verdict: Verdict,
  [a, b]: readonly [Claim, Claim],
  said: Pick<Report, 'message' | 'milder'>,
): Report {
  return {
    ...said,
    values: {
      get reason() {
        return verdict.reasons[0] ?? null;
      },
    },
    claims: [a.id, b.id],
    field: 'value',
    verdict,
    get settle() {
      return verdict.settle;
    },
  };
}
