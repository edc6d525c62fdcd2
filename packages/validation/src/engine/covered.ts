import type { Finding } from '../types.ts';

/** Claims that are wrong by the cause of a finding, beside those that it tells; only joining asks, so no report carries them. */
const covered = new WeakMap<Finding, readonly string[]>();

export function rememberCovered(finding: Finding, claims: readonly string[]): void {
  covered.set(finding, claims);
}

export function coveredBy(finding: Finding): readonly string[] {
  return covered.get(finding) ?? [];
}

/** For a finding that has only been put elsewhere. */
export function copyCovered(from: Finding, to: Finding): void {
  const claims = covered.get(from);
  if (claims !== undefined) covered.set(to, claims);
}
