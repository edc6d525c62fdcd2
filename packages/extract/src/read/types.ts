import type { Hedge } from '../languages/types.ts';

/** A place in the text, UTF-16 code units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a quantity stands to others: an addition, part and whole of one phrase, a multiple of something unnamed. */
export type Relation = 'increment' | 'part' | 'whole' | 'multiplier' | 'from' | 'to';

/** A number phrase: what the words say, and what they commit the speaker to. */
export interface QuantityReading extends Span {
  readonly type: 'quantity';
  /** The number itself, without hedge and unit. */
  readonly core: Span;
  /** The number said; null where there is none to name: ranges, vague sizes. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly lowClosed: boolean;
  readonly highClosed: boolean;
  readonly hedge: Exclude<Hedge, 'increment'> | 'between' | 'few' | 'order';
  readonly unit: 'count' | '%' | 'point' | 'ratio' | 'times';
  readonly relation: Relation | null;
  /** In the compact notation of dossiers: `~3000`, `8000..10000`, `1000s`. */
  readonly notation: string;
  /** Which rule read it, and what else the words could mean. */
  readonly rule: string;
  readonly rejected: readonly string[];
}

/** A date or period as EDTF, with the day that it was counted from where it is relative. */
export interface DateReading extends Span {
  readonly type: 'date';
  readonly edtf: string;
  readonly anchor: string | null;
  readonly rule: string;
}

/** Who says something, by which word, and whether they assert or deny it. */
export interface AttributionReading {
  readonly type: 'attribution';
  readonly speaker: Span;
  readonly cue: Span;
  readonly polarity: 'assert' | 'deny';
  readonly rule: string;
}

export type Reading = QuantityReading | DateReading | AttributionReading;
