import type { Claim, Day, Dossier, DossierIndex } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';

/** The day by which the public surely knew of a claim; `null` when no date of it has an end. */
export function knownSince(index: DossierIndex, claim: Claim): Day | null {
  const dates = [claim.published, index.document(claim.quote?.in ?? '')?.published, claim.said, claim.asOf];
  const date = dates.find((one) => one !== undefined);
  return date === undefined ? null : (date.latest ?? date.earliest);
}

/** The dossier as it stood on a day: later claims are not there, undated ones are. */
export function dossierOn(index: DossierIndex, day: Day | null): Dossier {
  if (day === null) return index.dossier;
  const claims = index.dossier.claims.filter((claim) => (knownSince(index, claim) ?? day) <= day);
  return { ...index.dossier, claims };
}

/** What can be said of the claims that are there: a verdict is of two claims, so it stands once both are known. */
export function resultOn(result: CheckResult, known: DossierIndex, day: Day | null): CheckResult {
  if (day === null) return result;
  const isThere = (id: string): boolean => known.claim(id) !== undefined;
  const verdicts = result.verdicts.filter((verdict) => isThere(verdict.a) && isThere(verdict.b));
  const findings = result.findings.filter((finding) => finding.claims.every(isThere));
  return { ...result, verdicts, findings };
}

/** First and last day on which something became known, for the ends of the slider. */
export function knownSpan(index: DossierIndex): { readonly from: Day; readonly to: Day } | null {
  const days = index.dossier.claims.flatMap((claim) => knownSince(index, claim) ?? []).sort((a, b) => a - b);
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}
