import type { Finding } from '@claimline/validation';

/** Rules about the making of a dossier; readers of the result have no use for them. */
const FOR_EDITORS = /^(?:model|settings|internal)\//;

/** Findings that readers see: about published claims only, without places in files; the page has the verdicts itself. */
export function publicFindings(findings: readonly Finding[], claims: ReadonlySet<string>): readonly Finding[] {
  return findings
    .filter((one) => !FOR_EDITORS.test(one.rule) && one.claims.length > 0 && one.claims.every((id) => claims.has(id)))
    .map(({ rule, severity, message, claims: about, settle }) => ({
      rule,
      severity,
      message,
      claims: about,
      settle,
      related: [],
    }));
}
