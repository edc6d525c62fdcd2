import type { Dossier } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';

/** From this many claims on the picture does not wait for its verdicts. */
const MANY = 3_000;

/** A result without verdicts, to draw a large dossier by until it is judged; undefined for one that is judged at once. */
export function unjudged({ claims }: Dossier): CheckResult | undefined {
  if (claims.length < MANY) return undefined;
  return {
    findings: [],
    verdicts: [],
    counts: {
      claims: claims.length,
      pairs: 0,
      byVerdict: {
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
      },
      bySeverity: { error: 0, warning: 0, info: 0 },
    },
  };
}
