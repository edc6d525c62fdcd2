import type { Claim, Day, Measure, Quantity } from '@claimline/core';

/** One report of a series: a single number for a day, or for the days up to it. */
export interface Report {
  readonly claim: Claim;
  /** The (last) day that the figure holds for; between two days at a time of the first, where a series has several of a day. */
  readonly day: Day;
  /** Is it told at which time of the day, in a series that has several of a day? */
  readonly isHour?: true;
  /** First day of a count within a period; the same as `day` for a count of one day. */
  readonly from: Day;
  /** The number as said, for screening only; what clashes is decided on exact intervals. */
  readonly value: number;
  readonly quantity: Quantity;
}

/** How a series behaves: a total only grows, a level goes up and down, a count is of its period alone. */
export type SeriesKind = 'total' | 'level' | 'count';

/** The reports of one voice about one cell, by day; one report a day, the one said last. */
export interface Series {
  readonly key: string;
  readonly cell: string;
  readonly kind: SeriesKind;
  readonly voice: string;
  readonly measure: Measure;
  readonly reports: readonly Report[];
}

/** From this many reports on, figures are a series: each is held against its neighbours, not against all. */
export const LONG_SERIES = 30;

/** What is odd about a series. Places are indexes into its reports; `before` and `after` are neighbours. */
export type Oddity =
  | {
      readonly kind: 'fall';
      readonly before: number;
      readonly after: number;
      readonly steps: number;
      /** The first report that is lower; `after` when it falls but once. */
      readonly start: number;
      /** Where it falls, when it grows between the falls without coming back to where it was before the first. */
      readonly again?: readonly number[];
      /** Is the figure before a single one, far above the line from the one before it to the one after? */
      readonly isPeak?: boolean;
    }
  | { readonly kind: 'reset'; readonly before: number; readonly after: number }
  | {
      readonly kind: 'slip';
      readonly at: number;
      readonly before: number;
      readonly factor: number;
      readonly lasts: boolean;
      /** The last report of a run that lasts and comes back. */
      readonly until?: number;
    }
  | {
      readonly kind: 'spike';
      readonly at: number;
      readonly before: number;
      readonly after: number;
      /** How many times its nearer neighbour it is; below one when it is too low. */
      readonly times: number;
      /** Told by all that the series gives, not by its neighbours. */
      readonly isBeyond?: true;
      /** A nothing, which is no times anything. */
      readonly isNothing?: true;
      /** Of the other sign than its neighbours, and as much as they are. */
      readonly isSign?: true;
    }
  | { readonly kind: 'rate'; readonly before: number; readonly after: number; readonly usual: number }
  | { readonly kind: 'shift'; readonly before: number; readonly after: number }
  | { readonly kind: 'copied'; readonly from: number; readonly to: number }
  | { readonly kind: 'repeated'; readonly from: number; readonly to: number; readonly first: number };
