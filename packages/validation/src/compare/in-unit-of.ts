import { type Claim, convertQuantity, type Quantity } from '@claimline/core';

/** The figure of a claim in the unit of another one; as it stands where the units do not convert. */
export function inUnitOf(claim: Claim, other: Pick<Claim, 'unit'>): Quantity {
  if (claim.unit === other.unit) return claim.value;
  const converted = convertQuantity(claim.value, claim.unit, other.unit);
  return converted.ok ? converted.value : claim.value;
}
