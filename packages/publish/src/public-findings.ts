import { type Finding, isForReaders } from '@claimline/validation';

/** Findings that readers see: about published claims only, without places in files. */
export function publicFindings(findings: readonly Finding[], claims: ReadonlySet<string>): readonly Finding[] {
  return findings
    .filter((one) => isForReaders(one) && one.claims.every((id) => claims.has(id)))
    .map(({ rule, severity, message, claims: about, settle }) => ({
      rule,
      severity,
      message,
      claims: about,
      settle,
      related: [],
    }));
}
