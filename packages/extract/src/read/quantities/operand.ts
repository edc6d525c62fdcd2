import type { QuantityReading } from '../types.ts';

export type Unit = QuantityReading['unit'];

/** Something countable in tokens [from, to): a number, a share, a vague size, a few of a scale. */
export interface Operand {
  readonly from: number;
  readonly to: number;
  readonly kind: 'number' | 'fraction' | 'vague' | 'few';
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly scale: number;
  readonly digits: boolean;
  /** Behind the number itself, before "per cent". */
  readonly coreTo: number;
  readonly rejected: readonly string[];
  /** A hedge that lies in the words themselves: "une centaine". */
  readonly own?: 'about';
}

interface Alone {
  readonly kind: 'one';
  readonly from: number;
  readonly first: Operand;
  readonly to: number;
}

export interface Two<K extends string> {
  readonly kind: K;
  readonly from: number;
  readonly first: Operand;
  readonly second: Operand;
  readonly to: number;
}

export type Found =
  | Alone
  | Two<'range'>
  | Two<'change'>
  | Two<'growth'>
  | Two<'change-back'>
  | Two<'part'>
  | Two<'every'>;

export type Bounds = Pick<
  QuantityReading,
  'value' | 'low' | 'high' | 'lowClosed' | 'highClosed' | 'hedge' | 'notation'
>;
