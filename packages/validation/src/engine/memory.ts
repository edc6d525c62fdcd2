import type { Claim, DossierIndex } from '@claimline/core';
import { compare } from '../compare/index.ts';
import { askedOfOthers } from '../compare/others.ts';
import { settled } from '../compare/read-on-demand.ts';
import type { Verdict } from '../types.ts';

/**
 * Verdicts of the last run, for the next one over a dossier of which little has changed:
 * a pair is judged again only when one of its claims, or anything that is not a claim,
 * is another. Made by `createMemory`, handed to `check`, which keeps it up to date.
 */
export interface CheckMemory {
  /** Begins a run: compares the dossier with the last one. */
  begin(index: DossierIndex): void;
  /** The verdict of a pair, judged now or remembered. */
  judge(index: DossierIndex, a: Claim, b: Claim): Verdict;
  /** A clash of two claims of which nothing else is asked; null where there is none. Without it that is judged every time. */
  clash?(index: DossierIndex, a: Claim, b: Claim): Verdict | null;
  /** Forgets what this run did not ask for; says how many pairs were judged anew. */
  end(): { readonly judged: number; readonly remembered: number };
}

export function createMemory(): CheckMemory {
  return new Memory();
}

class Memory implements CheckMemory {
  private around = '';
  private claims = new Map<string, Known>();
  private verdicts = new Map<string, Verdict>();
  private next = new Map<string, Verdict>();
  private changed = new Set<string>();
  private judged = 0;
  private remembered = 0;

  begin(index: DossierIndex): void {
    const { claims, locations: _, ...rest } = index.dossier;
    const around = JSON.stringify(rest) + askedOfOthers(index);
    if (around !== this.around) this.verdicts.clear();
    this.around = around;
    const now = new Map<string, Known>();
    this.changed = new Set();
    for (const claim of claims) {
      const before = this.claims.get(claim.id);
      const known = before !== undefined && isSame(before, claim) ? before : new Known(claim);
      if (known !== before) this.changed.add(claim.id);
      now.set(claim.id, known);
    }
    this.claims = now;
    this.next = new Map();
    this.judged = 0;
    this.remembered = 0;
  }

  judge(index: DossierIndex, a: Claim, b: Claim): Verdict {
    const key = JSON.stringify([a.id, b.id]);
    // A share is multiplied by what other claims say, so it is judged every time.
    const known = [a, b].some((claim) => this.changed.has(claim.id) || isShare(index, claim))
      ? undefined
      : this.verdicts.get(key);
    if (known === undefined) this.judged += 1;
    else this.remembered += 1;
    // What is kept for the next run must not keep the dossier of this one.
    const verdict = known ?? settled(compare(index, a, b));
    this.next.set(key, verdict);
    return verdict;
  }

  end(): { readonly judged: number; readonly remembered: number } {
    this.verdicts = this.next;
    return { judged: this.judged, remembered: this.remembered };
  }
}

/** A claim as it was, and its text once it had to be compared by it. */
class Known {
  private written: string | undefined;
  readonly claim: Claim;

  constructor(claim: Claim) {
    this.claim = claim;
  }
  get text(): string {
    this.written ??= JSON.stringify(this.claim);
    return this.written;
  }
}

/** The very object, where whoever read the dossier kept what did not change; else whatever says the same. */
function isSame(before: Known, claim: Claim): boolean {
  return before.claim === claim || before.text === JSON.stringify(claim);
}

function isShare(index: DossierIndex, claim: Claim): boolean {
  return index.measure(claim.measure)?.kind === 'share';
}
