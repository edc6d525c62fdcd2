import type { DossierIndex, Suppression } from '@claimline/core';
import type { Finding } from '../types.ts';
import { atFault } from './at-fault.ts';
import { isOfRun } from './own-findings.ts';

/** A suppression that takes nothing: there is no such rule, nothing fits it, or it gives no reason. */
export interface IdleSuppression {
  /** Place in the list of the dossier. */
  readonly at: number;
  readonly suppression: Suppression;
  readonly why: 'unused' | 'no-reason' | 'unknown-rule';
  /** A finding of the rule that is about some of its claims, where there is one, and the claim that names it alone. */
  readonly near?: Near;
}

interface Near {
  readonly claims: readonly string[];
  readonly first?: string;
}

/** What suppressions leave, how many findings they took, and those that need a word themselves. */
export interface Suppressed {
  readonly findings: readonly Finding[];
  readonly taken: number;
  readonly idle: readonly IdleSuppression[];
}

/**
 * Leaves out the findings that the dossier suppresses by rule and claims. A suppression takes the findings whose claims
 * it names, all of them or the one that is at fault; one that names other claims besides takes none by that one alone,
 * lest it take what is found there later. A suppression
 * without a reason takes nothing; one that takes nothing is told, so that none outlives
 * what it was for. Of rules that did not run nothing can be said: `ran` names those that did, `known` all there are.
 */
export function suppress(
  index: DossierIndex,
  findings: readonly Finding[],
  { ran, known }: { readonly ran?: ReadonlySet<string>; readonly known?: ReadonlySet<string> } = {},
): Suppressed {
  const { suppressions } = index.dossier;
  const uses = suppressions.map(() => 0);
  const left = findings.filter((finding) => {
    let isLeft = true;
    // What another one takes as well is no idle one: it is not said that there is no such finding.
    for (const [at, one] of suppressions.entries()) {
      if (!fits(index, one, finding)) continue;
      uses[at] = (uses[at] ?? 0) + 1;
      isLeft = false;
    }
    return isLeft;
  });
  const idle = suppressions.flatMap((suppression, at): readonly IdleSuppression[] => {
    if (uses[at] === 0 && known?.has(suppression.rule) === false && !isOwn(suppression.rule))
      return [{ at, suppression, why: 'unknown-rule' }];
    if (!hasReason(suppression)) return [{ at, suppression, why: 'no-reason' }];
    const hasRun = ran === undefined || ran.has(suppression.rule) || isOwn(suppression.rule);
    return uses[at] === 0 && hasRun ? [{ at, suppression, why: 'unused', ...nearTo(index, suppression, left) }] : [];
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

function fits(index: DossierIndex, one: Suppression, finding: Finding): boolean {
  if (!hasReason(one) || one.rule !== finding.rule || isOfRun(index, finding)) return false;
  if (one.claims.length === 0) return true;
  if (finding.claims.length === 0) return false;
  return finding.claims.every((claim) => one.claims.includes(claim)) || namesFault(index, one, finding);
}

/** Does it name the claim at fault, and none that the finding is not about? */
function namesFault(index: DossierIndex, { claims }: Suppression, finding: Finding): boolean {
  if (!claims.every((claim) => finding.claims.includes(claim))) return false;
  const fault = atFault(index, finding);
  return fault !== undefined && claims.includes(fault);
}

/** The finding that a suppression which takes nothing was perhaps for: that of the first claim it names, else of any. */
function nearTo(
  index: DossierIndex,
  { rule, claims }: Suppression,
  left: readonly Finding[],
): { readonly near?: Near } {
  const about = left.filter((one) => one.rule === rule && one.claims.some((claim) => claims.includes(claim)));
  const near = about.find((one) => claims.includes(one.claims[0] ?? '')) ?? about[0];
  if (near === undefined) return {};
  const first = atFault(index, near);
  return { near: { claims: near.claims, ...(first === undefined ? {} : { first }) } };
}
