import type { Claim, DossierIndex } from '@claimline/core';
import { compare } from '../compare/index.ts';
import { settled } from '../compare/read-on-demand.ts';
import type { CheckMemory } from '../engine/memory.ts';
import type { Verdict } from '../types.ts';

/** Verdicts by the very claims that they are of. */
export class KnownPairs implements CheckMemory {
  private verdicts = new WeakMap<Claim, WeakMap<Claim, Verdict>>();
  private isFirst = true;

  /** Something that is not a claim has changed, or what others say that is asked for to judge two. */
  forget(): void {
    this.verdicts = new WeakMap();
    this.isFirst = true;
  }

  begin(): void {}

  end(): { readonly judged: number; readonly remembered: number } {
    this.isFirst = false;
    return { judged: 0, remembered: 0 };
  }

  judge(index: DossierIndex, a: Claim, b: Claim): Verdict {
    const known = this.verdicts.get(a)?.get(b);
    if (known !== undefined) return known;
    // A verdict whose reasons nobody has read yet holds on to its dossier: to the first one, and to no other.
    const verdict = this.isFirst ? compare(index, a, b) : settled(compare(index, a, b));
    // A share is multiplied by what other claims say, so it is judged every time.
    if (isShare(index, a) || isShare(index, b)) return verdict;
    const ofClaim = this.verdicts.get(a) ?? new WeakMap<Claim, Verdict>();
    this.verdicts.set(a, ofClaim);
    ofClaim.set(b, verdict);
    return verdict;
  }
}

function isShare(index: DossierIndex, { measure }: Claim): boolean {
  return index.measure(measure)?.kind === 'share';
}
