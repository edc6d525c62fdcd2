import type { Dossier } from '@claimline/core';
import { type CheckResult, noVerdicts } from '@claimline/validation';

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
      byVerdict: noVerdicts,
      bySeverity: { error: 0, warning: 0, info: 0 },
    },
  };
}
