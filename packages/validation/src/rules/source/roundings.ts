import { type Claim, containsDecimal, type Decimal } from '@claimline/core';

/** Is there a number among the reports of which both are honest roundings: 3,412 is about 3,400, and more than 3,400? */
export function areRoundings(group: readonly Claim[], a: Claim, b: Claim): boolean {
  return group.some(({ value: { form, stated } }) => {
    const [n] = stated;
    if ((form !== 'figure' && form !== 'exact') || n === undefined || a.value.stated.includes(n)) return false;
    return [a, b].every(({ value }) => containsDecimal(value.soft, n as Decimal));
  });
}
