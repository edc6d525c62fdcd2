import type { DossierIndex } from '@claimline/core';
import { voice } from '../rules/facts.ts';
import type { Finding } from '../types.ts';

/** Rules that find fault with one figure and hold it against others of its series, or against its parts. */
const OF_ONE_FIGURE = /^(?:series\/(?!(?:voices-apart|swapped-columns)$)|set\/(?:sum-mismatch|parts-exceed-whole)$)/;

/**
 * The claim that a finding finds fault with, so that naming it is naming the finding; undefined where any of its claims
 * may be the wrong one, as where two voices stand against one another.
 */
export function atFault(index: DossierIndex, { rule, claims }: Pick<Finding, 'rule' | 'claims'>): string | undefined {
  const [first] = claims;
  if (claims.length < 2) return first;
  if (!OF_ONE_FIGURE.test(rule)) return undefined;
  const voices = new Set(
    claims.map((id) => {
      const claim = index.claim(id);
      return claim === undefined ? undefined : voice(index, claim);
    }),
  );
  return voices.size === 1 ? first : undefined;
}
