import { type Dossier, type DossierIndex, indexDossier } from '@claimline/core';
import { compare } from '../compare/compare.ts';
import { type Decided, decidedOf, readOnDemand } from '../compare/read-on-demand.ts';
import type { CheckResult, Finding, Verdict } from '../types.ts';
import { withoutProposals } from './proposals.ts';

/**
 * A result without what can be made again from the dossier: reasons, figures and grounds of
 * thousands of verdicts. It is a tenth as large, which counts where it is copied.
 */
export interface PackedResult {
  readonly findings: readonly PackedFinding[];
  readonly verdicts: readonly Decided[];
  readonly counts: CheckResult['counts'];
}
interface PackedFinding extends Omit<Finding, 'verdict'> {
  readonly verdict?: Decided;
}

/** Packs a result for another thread; `unpackResult` gives it again there. */
export function packResult({ findings, verdicts, counts }: CheckResult): PackedResult {
  return {
    findings: findings.map(({ verdict, ...finding }) =>
      verdict === undefined ? finding : { ...finding, verdict: decidedOf(verdict) },
    ),
    verdicts: verdicts.map(decidedOf),
    counts,
  };
}

/** The result that was packed, of that very dossier; a verdict is judged again when its reasons are read. */
export function unpackResult(dossier: Dossier, { findings, verdicts, counts }: PackedResult): CheckResult {
  let index: DossierIndex | undefined;
  const open = (decided: Decided): Verdict =>
    readOnDemand(decided, () => {
      index ??= indexDossier(withoutProposals(dossier).dossier);
      const [a, b] = [index.claim(decided.a), index.claim(decided.b)];
      if (a === undefined || b === undefined)
        throw new RangeError('unpackResult: the claims of a verdict are not in the dossier');
      return compare(index, a, b);
    });
  return {
    findings: findings.map(({ verdict, ...finding }) =>
      verdict === undefined ? finding : { ...finding, verdict: open(verdict) },
    ),
    verdicts: verdicts.map(open),
    counts,
  };
}
