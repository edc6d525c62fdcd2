import type { Dossier, Suppression } from '@claimline/core';
import type { Finding } from '../types.ts';

/** A suppression that takes nothing: nothing fits it, or it gives no reason. */
export interface IdleSuppression {
  /** Place in the list of the dossier. */
  readonly at: number;
  readonly suppression: Suppression;
  readonly why: 'unused' | 'no-reason';
}

/** What suppressions leave, how many findings they took, and those that need a word themselves. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly taken: number;
  readonly idle: readonly IdleSuppression[];
}

/**
 * Leaves out the findings that the dossier suppresses by rule and claims. A suppression
 * without a reason takes nothing; one that takes nothing is told, so that none outlives
 * what it was for. Of rules that did not run nothing can be said: `only` names those that did.
 */
export function suppress(dossier: Dossier, findings: readonly Finding[], only?: readonly string[]): Suppressed {
  const uses = dossier.suppressions.map(() => 0);
  const left = findings.filter((finding) => {
    const at = dossier.suppressions.findIndex((one) => fits(one, finding));
    if (at < 0) return true;
    uses[at] = (uses[at] ?? 0) + 1;
    return false;
  });
  const idle = dossier.suppressions.flatMap((suppression, at): readonly IdleSuppression[] => {
    if (suppression.reason === undefined) return [{ at, suppression, why: 'no-reason' }];
    const hasRun = only === undefined || only.includes(suppression.rule);
    return uses[at] === 0 && hasRun ? [{ at, suppression, why: 'unused' }] : [];
  });
  return { findings: left, taken: findings.length - left.length, idle };
}

function fits(one: Suppression, finding: Finding): boolean {
  if (one.reason === undefined || one.rule !== finding.rule) return false;
  return (
    one.claims.length === 0 ||
    (finding.claims.length > 0 && finding.claims.every((claim) => one.claims.includes(claim)))
  );
}
