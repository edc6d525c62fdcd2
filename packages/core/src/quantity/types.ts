/**
 * An exact decimal number as canonical text: optional minus, digits without leading
 * zeros, optional fraction without trailing zeros ("0", "-2.5", "600000").
 * Text, not a float: 0.1 + 0.2 is 0.3, and the value survives JSON and workers.
 */
export type Decimal = string & { readonly __decimal: true };

/** A set of numbers between two ends; `null` means unbounded on that side. */
export interface Interval {
  readonly low: Decimal | null;
  /** true when `low` itself is excluded; meaningless (false) when `low` is null. */
  readonly lowOpen: boolean;
  readonly high: Decimal | null;
  readonly highOpen: boolean;
}

/**
 * How the number was put into words; one form per row of the notation table.
 * Source: docs/model.md "Quantities".
 */
export type QuantityForm =
  | 'figure' //        12417 (bare figure; rounding tolerance applies)
  | 'exact' //         =12417 ("exactly", a count by name; no tolerance)
  | 'about' //         ~3000
  | 'more-than' //     >600000
  | 'at-least' //      >=10000
  | 'less-than' //     <12000
  | 'at-most' //       <=12000
  | 'up-to' //         ..12000
  | 'nearly' //        ~<10000
  | 'a-little-over' // ~>10000
  | 'range' //         11000..12000
  | 'best' //          11500 [11000..12000]
  | 'about-range' //   ~10000..12000
  | 'vague' //         1000s, 12s
  | 'none'; //         ?

/**
 * A quantity as said: what the words commit the speaker to (`hard`), what they
 * suggest (`soft`), the numbers in the words (`stated`), and the compact notation.
 * Plain data: serialisable, comparable, never mutated.
 */
export interface Quantity {
  readonly form: QuantityForm;
  /** true for "another 1,500" (`+1500`): added on top of something, not a stock. */
  readonly increment: boolean;
  readonly hard: Interval;
  readonly soft: Interval;
  /** The numbers that stand in the words, in order: [n], [a, b], [best, a, b] or []. */
  readonly stated: readonly Decimal[];
  readonly best?: Decimal;
  /** Place to which the editor wrote a fraction that ends in zeros: "0.1" of 7.0, which is rounded to tenths and not to ones. */
  readonly grain?: Decimal;
  /** Half-width by which a bare figure, or an end of a range, may be rounded; "0" for every other form. */
  readonly tolerance: Decimal;
  /** The compact notation as written by the editor; `parseQuantity(q.text)` gives this quantity back. */
  readonly text: string;
  /** Unit code when the value overrides its measure's unit (`2.5 t`). */
  readonly unit?: string;
}

/** Numbers behind hedges and rounding; a dossier may override any of them. See docs/model.md. */
export interface QuantityConventions {
  /** Rounding tolerance of a bare figure: min(granularity × this, n × toleranceMaxShare). Default "0.5". */
  readonly toleranceGranularity: Decimal;
  readonly toleranceMaxShare: Decimal; // "0.05"
  /** Hedge width of "about": granularity × this, held between the two shares of n. */
  readonly hedgeGranularity: Decimal; // "0.5"
  readonly hedgeMinShare: Decimal; // "0.05"
  readonly hedgeMaxShare: Decimal; // "0.2"
  /** Vague sizes ("thousands"): [unit × low, unit × high]. */
  readonly vagueLow: Decimal; // "2"
  readonly vagueHigh: Decimal; // "10"
}
