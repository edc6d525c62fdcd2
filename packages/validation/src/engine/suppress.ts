import type { Dossier, Suppression } from '@claimline/core';
import type { Finding } from '../types.ts';

/** A suppression that takes nothing: there is no such rule, nothing fits it, or it gives no reason. */
export interface IdleSuppression {
  /** Place in the list of the dossier. */
  readonly at: number;
  readonly suppression: Suppression;
  readonly why: 'unused' | 'no-reason' | 'unknown-rule';
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
 * what it was for. Of rules that did not run nothing can be said: `only` names those that did, `known` all there are.
 */
export function suppress(
  dossier: Dossier,
  findings: readonly Finding[],
  { only, known }: { readonly only?: readonly string[] | undefined; readonly known?: ReadonlySet<string> } = {},
): Suppressed {
  const uses = dossier.suppressions.map(() => 0);
  const left = findings.filter((finding) => {
    const at = dossier.suppressions.findIndex((one) => fits(one, finding));
    if (at < 0) return true;
    uses[at] = (uses[at] ?? 0) + 1;
    return false;
  });
  const idle = dossier.suppressions.flatMap((suppression, at): readonly IdleSuppression[] => {
    if (uses[at] === 0 && known?.has(suppression.rule) === false && !isOwn(suppression.rule))
      return [{ at, suppression, why: 'unknown-rule' }];
    if (!hasReason(suppression)) return [{ at, suppression, why: 'no-reason' }];
    const hasRun = only === undefined || only.includes(suppression.rule);
    return uses[at] === 0 && hasRun ? [{ at, suppression, why: 'unused' }] : [];
  });
  return { findings: left, taken: findings.length - left.length, idle };
}

/** What is said by the engine itself is said by no rule. */
function isOwn(rule: string): boolean {
  return /^(?:internal|settings)\//.test(rule);
}

/** Blanks are no reason. */
function hasReason({ reason = '' }: Suppression): boolean {
  return reason.trim() !== '';
}

function fits(one: Suppression, finding: Finding): boolean {
  if (!hasReason(one) || one.rule !== finding.rule) return false;
  return (
    one.claims.length === 0 ||
    (finding.claims.length > 0 && finding.claims.every((claim) => one.claims.includes(claim)))
  );
}
