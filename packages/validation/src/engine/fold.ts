import type { DossierIndex } from '@claimline/core';
import { LONG_SERIES, seriesOf } from '../sets/series/index.ts';
import type { Finding } from '../types.ts';

/**
 * Findings that say the same of many figures of the same long series are one finding, about
 * the first of them, with the number of others. What a rule says of single places of a
 * series (a fall, a slip) stays single, for each has a cause of its own.
 */
export function foldAlike(index: DossierIndex, findings: readonly Finding[]): readonly Finding[] {
  const places = new Map<string, { readonly series: number; readonly day: number }>();
  for (const [series, { reports }] of seriesOf(index).entries())
    if (reports.length >= LONG_SERIES) for (const { claim, day } of reports) places.set(claim.id, { series, day });
  if (places.size === 0) return findings;
  const groups = new Map<string, Finding[]>();
  const out: Finding[] = [];
  for (const finding of findings) {
    const at = finding.claims.map((claim) => places.get(claim)?.series);
    if (finding.rule.startsWith('series/') || at.length === 0 || at.includes(undefined)) {
      out.push(finding);
      continue;
    }
    const key = JSON.stringify([finding.rule, finding.severity, finding.message.id, at]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const dayOf = ({ claims }: Finding): number => places.get(claims[0] ?? '')?.day ?? 0;
  for (const group of groups.values()) {
    const [first, ...others] = group.sort((a, b) => dayOf(a) - dayOf(b));
    if (first === undefined) continue;
    out.push(
      others.length === 0
        ? first
        : { ...first, message: { id: 'engine.alike', values: { first: first.message, n: others.length } } },
    );
  }
  return out;
}
