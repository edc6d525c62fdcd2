/** A calendar day as days since 1970-01-01 in the proleptic Gregorian calendar; no time zone. */
export type Day = number;

/**
 * Possible extent of one dated thing: it starts somewhere in [earliest, latestStart]
 * and ends somewhere in [earliestEnd, latest]. For a point both ends are the same
 * unknown day, so `latestStart` is `latest` and `earliestEnd` is `earliest`.
 * `null` means unbounded (earliest, earliestEnd: minus infinity; latest, latestStart: plus infinity).
 */
export interface DaySpan {
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly latestStart: Day | null;
  readonly earliestEnd: Day | null;
}

/**
 * A date as a set of possible days. Source: EDTF (ISO 8601-2).
 * `earliest`/`latest` bound every day the expression allows (`null` = open end).
 * `kind`:
 *  - `point`: one unit of time; the thing happened on some day inside it ("2024-10");
 *  - `interval`: holds throughout from start to end ("2024-10-21/2024-10-27").
 * `core` is the span that surely belongs to it (latest start .. earliest end),
 * absent when there is none: an exact day is its own core, "2024-10" has none.
 */
export interface FuzzyDate {
  readonly edtf: string;
  readonly kind: 'point' | 'interval';
  readonly earliest: Day | null;
  readonly latest: Day | null;
  readonly core?: { readonly start: Day; readonly end: Day };
  /** Latest start and earliest end of an interval whose fuzzy ends leave no core (start > end here). */
  readonly gap?: { readonly start: Day; readonly end: Day };
  /**
   * Separate possibilities where the days are not one run: `one-of` for sets and
   * unspecified digits ("[2024-10-01,2024-12-01]", "2024-XX-28"), `all` for lists ("{…}").
   */
  readonly members?: { readonly rule: 'one-of' | 'all'; readonly spans: readonly DaySpan[] };
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'time';
  /** `~` or `%` anywhere: "about". Widens earliest/latest by one unit of the precision. */
  readonly approximate: boolean;
  /** `?` or `%` anywhere: the editor is not sure. Does not widen. */
  readonly uncertain: boolean;
  /** How a relative phrase was resolved ("javën e kaluar" = ISO week before the anchor). */
  readonly resolvedBy?: { readonly phrase: string; readonly rule: string; readonly anchor?: string };
}

/** Three-valued relation of two dates. `same`: certainly overlap; `apart`: certainly do not. */
export type DateRelation = 'same' | 'perhaps' | 'apart';
