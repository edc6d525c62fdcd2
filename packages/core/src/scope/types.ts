/** One node of an axis (a population, a status, a place). Axes are trees or DAGs. */
export interface ScopeNode {
  readonly id: string;
  readonly label: string;
  readonly labels?: Readonly<Record<string, string>>;
  /** Ids of the nodes that contain this one. */
  readonly broader: readonly string[];
  /** true: the children of this node exclude one another (a partition if also `complete`). */
  readonly disjoint?: boolean;
  /** true: the children together are the whole. */
  readonly complete?: boolean;
  /** Position in a lifecycle of the axis (planned 1, ready 2, …), if it has one. */
  readonly order?: number;
  /** A node that counts the same things at one moment: whoever was sent is present, unless departures are stated. */
  readonly sameAs?: string;
  /** true: not so yet (planned, promised); never compared with what is. */
  readonly prospective?: boolean;
  /** The place that those counted here are on their way to: not there yet, and there on a later day. */
  readonly towards?: string;
  /** Of a population: the place where all harm to it is done. Told for a wider place, it is the same harm. */
  readonly harmedAt?: string;
  /** Of a population: the day (EDTF) before which there was none of it, so that no total of it counts from before. */
  readonly since?: string;
  /** true: counts everybody so far, wherever they went on to (“sent in total”). */
  readonly total?: boolean;
  readonly definition?: string;
  readonly source?: string;
}

/** A dimension along which scopes relate: `of`, `status`, `at`, or one that the dossier declares. */
export interface ScopeAxis {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly ScopeNode[];
}

/** Relation of two nodes (or products of nodes). Mirrored by `mirrorRelation`. */
export type ScopeRelation = 'equal' | 'within' | 'contains' | 'disjoint' | 'overlaps' | 'unknown';

/** Kinds of measure; decides which comparisons make sense. Source: docs/model.md "Measures". */
export type MeasureKind =
  | 'stock'
  | 'increment'
  | 'flow'
  | 'cumulative'
  | 'rate'
  | 'share'
  | 'ratio'
  | 'target'
  | 'event';

/** What is counted and how: the definition behind a figure. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly kind: MeasureKind;
  readonly definition?: string;
  readonly version?: string;
  /** Unit code (see quantity/units): "person", "case", "battalion", "{person}/d", "%". */
  readonly unit: string;
  /** Counts are non-negative integers; false allows fractions. */
  readonly integer: boolean;
  /** May be below zero (a balance, a temperature). Default false. */
  readonly negative?: boolean;
  /** Whether the figures of parts add up to that of their whole; where it is not said, `isAdditive` tells. */
  readonly additive?: boolean;
  /** Days around `as-of` for which a figure of this measure is taken to hold. */
  readonly validityDays: number;
  /** Measures that contain this one: killed within casualties. */
  readonly within: readonly string[];
  /** This measure is the sum of these (`casualties = killed + wounded`). */
  readonly sumOf?: readonly string[];
  /** false when the parts may overlap or others are missing; default true. */
  readonly sumComplete?: boolean;
  /** Measures known to be something else entirely, never related. */
  readonly disjointWith?: readonly string[];
  /** true: a word without a definition (“losses”); two voices may mean different things by it. */
  readonly loose?: boolean;
  /** The measure that a loose word covers at least: “losses” are the killed, whatever else. */
  readonly atLeast?: string;
  /** The measure that a loose word covers at most: “losses” are at most all who are killed or wounded. */
  readonly atMost?: string;
  /** For cumulatives: counting starts here (EDTF). */
  readonly baseline?: string;
  /** For shares: the measure that is 100 %. */
  readonly denominator?: string;
  /** For shares and rates: the count that they give when multiplied out. */
  readonly numerator?: string;
  /** For counts of days or weeks: the total that they add to, of the same population and place; for a net change the stock. */
  readonly addsTo?: string;
  /** Days by which two voices may report the same of this measure later than one another. Default 0. */
  readonly lagDays?: number;
  /** What must have been so for this to be counted: nobody is killed where nobody was. */
  readonly presumes?: { readonly measure: string; readonly status?: string };
}
