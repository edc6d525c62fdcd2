import type { QuantityForm } from '../types.ts';

/** How a language writes numbers and hedges. `{n}`, `{a}`, `{b}` stand for formatted numbers. */
export interface QuantityLocale {
  readonly group: string;
  readonly decimal: string;
  /** Fewest digits before grouping starts: 4 groups 1,000; 5 leaves 1000 as it is. */
  readonly groupFrom: number;
  /** Words for 10⁹ and 10¹². */
  readonly scales: { readonly billion: string; readonly trillion: string };
  readonly phrases: Readonly<Record<QuantityForm, string>>;
  readonly increment: string;
  /** Names of vague sizes, by their unit; `vague` in `phrases` is used for others. */
  readonly vagueNames: Readonly<Record<string, string>>;
  /** Between what is counted and the time in which it is: persons per day. */
  readonly per: string;
  /** Units that are words rather than signs: of one, and of any other number. */
  readonly units: Readonly<Record<string, readonly [one: string, many: string]>>;
}
