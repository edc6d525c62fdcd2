import type { Claim } from '@claimline/core';

/**
 * The scope of all claims that state the same nodes, and those that state one more: a
 * hundred thousand claims have a few hundred scopes, by which they are found to be alike.
 */
export class Scopes {
  readonly scope: Claim['scope'];
  private readonly further = new Map<string, Map<string, Scopes>>();

  /** Forgets all further ones. */
  clear(): void {
    this.further.clear();
  }

  constructor(scope: Claim['scope'] = {}) {
    this.scope = scope;
  }

  /** The scope with a node that others have stated beside this one: then it is declared. */
  known(axis: string, node: string): Scopes | undefined {
    return this.further.get(axis)?.get(node);
  }

  with(axis: string, node: string): Scopes {
    let ofAxis = this.further.get(axis);
    if (ofAxis === undefined) {
      ofAxis = new Map();
      this.further.set(axis, ofAxis);
    }
    let scopes = ofAxis.get(node);
    if (scopes === undefined) {
      scopes = new Scopes({ ...this.scope, [axis]: node });
      ofAxis.set(node, scopes);
    }
    return scopes;
  }
}
