import { OnDemand } from '../on-demand.ts';
import type { Verdict } from '../types.ts';

/** What of a verdict is words, tables, figures and grounds for readers: made when somebody reads it. */
export type Readable = Pick<Verdict, 'dimensions' | 'zones' | 'ratio' | 'reasons' | 'settle' | 'evidence'>;

/** The rest of it: what was decided. */
export type Decided = Omit<Verdict, keyof Readable>;

const READABLE = new OnDemand<Readable>(['dimensions', 'zones', 'ratio', 'reasons', 'settle', 'evidence']);

/**
 * A verdict whose reasons are made on demand: of ten thousand a reader looks at a few. It
 * is plain data to whoever copies it, writes it as JSON or sends it to another thread.
 */
export function readOnDemand({ drift, override, ...decided }: Decided, make: () => Readable): Verdict {
  const verdict = { ...decided };
  READABLE.hold(verdict, make);
  READABLE.define(verdict, 'dimensions', 'zones', 'ratio');
  if (drift !== undefined) Object.assign(verdict, { drift });
  READABLE.define(verdict, 'reasons', 'settle');
  if (override !== undefined) Object.assign(verdict, { override });
  READABLE.define(verdict, 'evidence');
  return verdict as Verdict;
}

/** What was decided, alone: what goes to another thread, where the rest is made again when it is read. */
export function decidedOf(verdict: Verdict): Decided {
  const { a, b, type, subject, necessity, row, dimension, seeming, drift, override } = verdict;
  return {
    a,
    b,
    type,
    ...(subject === undefined ? {} : { subject }),
    necessity,
    row,
    ...(dimension === undefined ? {} : { dimension }),
    ...(seeming === undefined ? {} : { seeming }),
    ...(drift === undefined ? {} : { drift }),
    ...(override === undefined ? {} : { override }),
  };
}

/** Makes what is on demand, so that the verdict holds on to nothing but itself. */
export function settled(verdict: Verdict): Verdict {
  void verdict.evidence;
  return verdict;
}
