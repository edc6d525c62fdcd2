import type { Claim, DossierIndex } from '@claimline/core';

/** Harm to a group that is harmed in one place alone is told for that place, or for the country around it. */
export function isOneHarm(index: DossierIndex, a: Claim, b: Claim): boolean {
  const populations = index.axis('of');
  const places = index.axis('at');
  return [a, b].every(({ measure, scope }) => {
    const place = populations?.nodes.get(scope['of'] ?? '')?.harmedAt;
    const isHarm = index.measure(measure)?.presumes !== undefined;
    const at = scope['at'] ?? '';
    return isHarm && place !== undefined && (at === place || places?.ancestors.get(place)?.has(at) === true);
  });
}
