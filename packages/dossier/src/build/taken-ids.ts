import type { Claim, ClaimLookup } from '@claimline/core';
import { NameTable } from './name-table.ts';

/** The ids that claims have taken, in the order of the files: the first to have one keeps it. */
export class TakenIds {
  private readonly ids = new NameTable();
  /** By the places of their ids; none of those that cannot be used. */
  private readonly claims: (Claim | undefined)[] = [];

  has(id: string): boolean {
    return this.ids.get(id) !== undefined;
  }

  /** Takes an id for what is about to be built, unless it is taken; the place at which to `settle` it if it was not. */
  take(id: string): number | undefined {
    const at = this.ids.add(id);
    if (at !== undefined) this.claims.push(undefined);
    return at;
  }

  /** What has been built for an id that was free. */
  settle(at: number | undefined, claim: Claim | undefined): void {
    if (at !== undefined) this.claims[at] = claim;
  }

  /** The claims that can be used, by their ids. */
  lookup(): ClaimLookup {
    const { ids, claims } = this;
    return {
      get: (id) => {
        const at = ids.get(id);
        return at === undefined ? undefined : claims[at];
      },
      set: (id, claim) => this.settle(this.take(id) ?? ids.get(id), claim),
      delete: (id) => this.settle(ids.get(id), undefined),
    };
  }
}
