import type { Verdict } from '../types.ts';

/** What of a verdict is words, tables and grounds for readers: made when somebody reads it. */
export type Readable = Pick<Verdict, 'dimensions' | 'reasons' | 'settle' | 'evidence'>;

/** The rest of it, in the order in which a report gives it. */
export interface Judged {
  readonly verdict: Pick<Verdict, 'a' | 'b' | 'type' | 'subject' | 'necessity' | 'row' | 'dimension'>;
  readonly figures: Pick<Verdict, 'zones' | 'ratio' | 'drift'>;
  readonly override: Pick<Verdict, 'override'>;
}

/**
 * A verdict whose reasons are made on demand: of ten thousand a reader looks at a few. It
 * is plain data to whoever copies it, writes it as JSON or sends it to another thread.
 */
export function readOnDemand({ verdict, figures, override }: Judged, make: () => Readable): Verdict {
  const read = once(make);
  return {
    ...verdict,
    get dimensions() {
      return read().dimensions;
    },
    ...figures,
    get reasons() {
      return read().reasons;
    },
    get settle() {
      return read().settle;
    },
    ...override,
    get evidence() {
      return read().evidence;
    },
  };
}

/** Makes what is on demand, so that the verdict holds on to nothing but itself. */
export function settled(verdict: Verdict): Verdict {
  void verdict.evidence;
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
