import type { Claim } from '@claimline/core';

/** The ids that claims have taken, in the order of the files: the first to have one keeps it. */
export class TakenIds {
  /** The claims that can be used, by their ids. */
  readonly claims: Map<string, Claim> = new Map();
  private readonly others = new Set<string>();

  has(id: string): boolean {
    return this.claims.has(id) || (this.others.size > 0 && this.others.has(id));
  }

  /** Without a claim the id is taken by one that cannot be used. */
  take(id: string, claim: Claim | undefined): void {
    if (claim === undefined) this.others.add(id);
    else this.claims.set(id, claim);
  }
}
