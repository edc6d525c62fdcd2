import type { Day } from '@claimline/core';
import type { Marks } from '../marks/types.ts';

/** What the reader has done to the picture: small, plain, part of the address. */
export interface TimelineState {
  readonly from: Day;
  readonly to: Day;
  readonly scale: 'linear' | 'log';
  readonly selected: string | null;
  readonly focused: string | null;
  readonly hidden: ReadonlySet<string>;
}

/** Shortest and longest span of days that can be shown. */
const LEAST_DAYS = 2;
const MOST_DAYS = 365_250;

/** The state in which a dossier is first seen. */
export function initialState(marks: Pick<Marks, 'opening'>): TimelineState {
  return {
    from: marks.opening.from,
    to: marks.opening.to,
    scale: 'linear',
    selected: null,
    focused: null,
    hidden: new Set(),
  };
}

/** Would the state be another one? Asked because a layout of everything is saved where it would not. */
export function changes(state: TimelineState, change: Partial<TimelineState>): boolean {
  return Object.entries(change).some(([key, value]) => state[key as keyof TimelineState] !== value);
}

/** Zooms by a factor about a day that keeps its place; below 1 shows fewer days. */
export function zoomAbout(state: TimelineState, day: Day, factor: number): TimelineState {
  const span = state.to - state.from;
  const wanted = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, span * factor));
  const by = wanted / span;
  return { ...state, from: day - (day - state.from) * by, to: day + (state.to - day) * by };
}

export function panBy(state: TimelineState, days: number): TimelineState {
  return { ...state, from: state.from + days, to: state.to + days };
}

/** Moves as little as needed to bring a day into view, with a margin of a tenth. */
export function reveal(state: TimelineState, day: Day): TimelineState {
  const margin = (state.to - state.from) * 0.1;
  if (day < state.from + margin) return panBy(state, day - margin - state.from);
  return day > state.to - margin ? panBy(state, day + margin - state.to) : state;
}
