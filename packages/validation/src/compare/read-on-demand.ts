import type { Verdict } from '../types.ts';

/** What of a verdict is words and tables for readers: made when somebody reads it. */
export interface Readable {
  readonly dimensions: () => Verdict['dimensions'];
  readonly reasons: () => Verdict['reasons'];
  readonly settle: () => Verdict['settle'];
}

/** The rest of it, in the order in which a report gives it. */
export interface Judged {
  readonly verdict: Pick<Verdict, 'a' | 'b' | 'type' | 'subject' | 'necessity' | 'row' | 'dimension'>;
  readonly figures: Pick<Verdict, 'zones' | 'ratio' | 'drift'>;
  readonly basis: Pick<Verdict, 'override' | 'evidence'>;
}

/**
 * A verdict whose reasons are made on demand: of ten thousand a reader looks at a few. It
 * is plain data to whoever copies it, writes it as JSON or sends it to another thread.
 */
export function readOnDemand({ verdict, figures, basis }: Judged, readable: Readable): Verdict {
  const dimensions = once(readable.dimensions);
  const reasons = once(readable.reasons);
  const settle = once(readable.settle);
  return {
    ...verdict,
    get dimensions() {
      return dimensions();
    },
    ...figures,
    get reasons() {
      return reasons();
    },
    get settle() {
      return settle();
    },
    ...basis,
  };
}

/** Makes what is on demand, so that the verdict holds on to nothing but itself. */
export function settled(verdict: Verdict): Verdict {
  void [verdict.dimensions, verdict.reasons, verdict.settle];
  return verdict;
}

/** Asked again, gives what it gave, and no longer knows how it was made. */
function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  let pending: (() => T) | undefined = make;
  return () => {
    if (made === undefined && pending !== undefined) made = pending();
    pending = undefined;
    return made as T;
  };
}
