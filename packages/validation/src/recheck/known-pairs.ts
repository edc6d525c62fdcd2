import type { Claim, DossierIndex } from '@claimline/core';
import { clashOf } from '../compare/compare.ts';
import { compare } from '../compare/index.ts';
import { settled } from '../compare/read-on-demand.ts';
import type { CheckMemory } from '../engine/memory.ts';
import { isRow } from '../rules/pair/revised-rows.ts';
import type { Verdict } from '../types.ts';

/** Verdicts by the very claims that they are of. */
export class KnownPairs implements CheckMemory {
  private verdicts = new Pairs<Verdict>();
  private clashes = new Pairs<Verdict | null>();
  private isFirst = true;

  /** Something that is not a claim has changed, or what others say that is asked for to judge two. */
  forget(): void {
    this.verdicts = new Pairs();
    this.clashes = new Pairs();
    this.isFirst = true;
  }

  begin(): void {}

  end(): { readonly judged: number; readonly remembered: number } {
    this.isFirst = false;
    return { judged: 0, remembered: 0 };
  }

  judge(index: DossierIndex, a: Claim, b: Claim): Verdict {
    return this.once(this.verdicts, index, a, b, () => this.own(compare(index, a, b)));
  }

  clash(index: DossierIndex, a: Claim, b: Claim): Verdict | null {
    return this.once(this.clashes, index, a, b, () => {
      const found = clashOf(index, a, b);
      return found === null ? null : this.own(found);
    });
  }

  /** A verdict whose reasons nobody has read yet holds on to its dossier: to the first one, and to no other. */
  private own(verdict: Verdict): Verdict {
    return this.isFirst ? verdict : settled(verdict);
  }

  private once<T>(known: Pairs<T>, index: DossierIndex, a: Claim, b: Claim, judge: () => T): T {
    const before = known.get(a, b);
    if (before !== undefined) return before;
    const now = judge();
    // A share is multiplied by what other claims say, and whether a row is given anew depends on the rows beside it.
    if (!isShare(index, a) && !isShare(index, b) && !mayBeGivenAnew(a, b)) known.set(a, b, now);
    return now;
  }
}

/** Do two claims give one day, said on two? */
function mayBeGivenAnew(a: Claim, b: Claim): boolean {
  return isRow(a) && isRow(b) && a.asOf?.edtf === b.asOf?.edtf && a.said?.edtf !== b.said?.edtf;
}

/** What is known of two claims, for as long as there are both. */
class Pairs<T> {
  private readonly known = new WeakMap<Claim, WeakMap<Claim, T>>();

  get(a: Claim, b: Claim): T | undefined {
    return this.known.get(a)?.get(b);
  }

  set(a: Claim, b: Claim, value: T): void {
    const ofClaim = this.known.get(a) ?? new WeakMap<Claim, T>();
    this.known.set(a, ofClaim);
    ofClaim.set(b, value);
  }
}

function isShare(index: DossierIndex, { measure }: Claim): boolean {
  return index.measure(measure)?.kind === 'share';
}
