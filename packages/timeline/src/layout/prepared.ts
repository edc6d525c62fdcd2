import type { Day } from '@claimline/core';
import type { Mark, Marks, PairMark, PanelInfo } from '../marks/types.ts';
import { type Bucket, bucketsOf } from './buckets.ts';
import { type Extent, extentOf } from './scales.ts';

/** The marks of one panel in time, ready for any window of days: found by halves, counted by sums. */
export class Column {
  readonly marks: readonly Mark[];
  readonly extent: Extent;
  private readonly days: Float64Array;
  /** Claims before each mark, repetitions included; one longer than the marks. */
  private readonly sums: Float64Array;
  private readonly levels = new Map<number, readonly Bucket[]>();

  constructor(marks: readonly Mark[]) {
    this.marks = inTime(marks);
    this.days = new Float64Array(this.marks.length);
    this.sums = new Float64Array(this.marks.length + 1);
    let sum = 0;
    let i = 0;
    for (const mark of this.marks) {
      sum += 1 + mark.echoes.length;
      this.days[i] = mark.anchorDay;
      i += 1;
      this.sums[i] = sum;
    }
    this.extent = extentOf(this.marks);
  }

  /** Places of the first mark within the days, and of the first behind them. */
  within(from: Day, to: Day): readonly [first: number, end: number] {
    return [this.firstAt(from, false), this.firstAt(to, true)];
  }

  claims(first: number, end: number): number {
    return (this.sums[end] ?? 0) - (this.sums[first] ?? 0);
  }

  /**
   * Buckets of so many days for the marks from `first` to `end`. Whole buckets are made once a level and kept; only
   * the two at the edges, of which a part is outside, are made anew.
   */
  buckets(days: number, first: number, end: number): readonly Bucket[] {
    if (first >= end) return [];
    const level = this.levels.get(days) ?? bucketsOf(this.marks, 0, this.marks.length, days);
    this.levels.set(days, level);
    const [low, high] = [this.days[first] ?? 0, this.days[end - 1] ?? 0];
    return level
      .slice(bucketAt(level, low), bucketAt(level, high) + 1)
      .flatMap((bucket) =>
        bucket.first >= first && bucket.end <= end
          ? [bucket]
          : bucketsOf(this.marks, Math.max(first, bucket.first), Math.min(end, bucket.end), days),
      );
  }

  private firstAt(day: number, isBehind: boolean): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const value = this.days[middle] ?? 0;
      if (value < day || (isBehind && value === day)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A span of days is counted through, day by day, where it is not much longer than the list of marks. */
const LONG = 100_000;

/** Marks by day, those of one day as they came. They are counted into place; where the days lie too far apart, sorted. */
function inTime(marks: readonly Mark[]): readonly Mark[] {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isWhole = true;
  for (const { anchorDay } of marks) {
    if (anchorDay < from) from = anchorDay;
    if (anchorDay > to) to = anchorDay;
    isWhole &&= Number.isInteger(anchorDay);
  }
  if (!isWhole || to - from > LONG + marks.length) return [...marks].sort((a, b) => a.anchorDay - b.anchorDay);
  const places = new Uint32Array(marks.length === 0 ? 0 : to - from + 2);
  for (const { anchorDay } of marks) places[anchorDay - from + 1] = (places[anchorDay - from + 1] ?? 0) + 1;
  for (let day = 1; day < places.length; day += 1) places[day] = (places[day] ?? 0) + (places[day - 1] ?? 0);
  const sorted: Mark[] = [...marks];
  for (const mark of marks) {
    const place = places[mark.anchorDay - from] ?? 0;
    sorted[place] = mark;
    places[mark.anchorDay - from] = place + 1;
  }
  return sorted;
}

/** The bucket that holds a day. */
function bucketAt(level: readonly Bucket[], day: number): number {
  let [low, high] = [0, level.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((level[middle]?.from ?? 0) <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What does not change while the window moves: marks by panel, without those that are filtered out. */
export interface Prepared {
  readonly panels: readonly { readonly panel: PanelInfo; readonly column: Column }[];
  readonly rail: Column;
  /** Pairs of two figures, by the panel they share; those of two panels under ''. */
  readonly pairs: ReadonlyMap<string, readonly PairMark[]>;
  readonly claims: number;
  readonly isEmpty: boolean;
}

const known = new WeakMap<Marks, { hidden: ReadonlySet<string>; prepared: Prepared }>();

export function prepared(marks: Marks, hidden: ReadonlySet<string>): Prepared {
  const made = known.get(marks);
  if (made !== undefined && isSame(made.hidden, hidden)) return made.prepared;
  const groups = new Map<string, Mark[]>();
  for (const mark of marks.marks) {
    if (hidden.has(mark.claim)) continue;
    const group = groups.get(mark.panel);
    if (group) group.push(mark);
    else groups.set(mark.panel, [mark]);
  }
  const panels = marks.panels.flatMap((panel) => {
    const members = groups.get(panel.key);
    return members === undefined ? [] : [{ panel, column: new Column(members) }];
  });
  const rail = new Column(groups.get('') ?? []);
  const all = [...panels.map(({ column }) => column), rail];
  const fresh: Prepared = {
    panels,
    rail,
    pairs: pairsByPanel(marks),
    claims: all.reduce((sum, column) => sum + column.claims(0, column.marks.length), 0),
    isEmpty: all.every((column) => column.marks.length === 0),
  };
  known.set(marks, { hidden, prepared: fresh });
  return fresh;
}

function pairsByPanel(marks: Marks): ReadonlyMap<string, readonly PairMark[]> {
  const groups = new Map<string, PairMark[]>();
  if (marks.pairs.length === 0) return groups;
  const panelOf = new Map<string, string>();
  for (const mark of marks.marks) {
    panelOf.set(mark.claim, mark.panel);
    for (const id of mark.echoes) panelOf.set(id, mark.panel);
  }
  for (const pair of marks.pairs) {
    const [a, b] = [panelOf.get(pair.a) ?? '', panelOf.get(pair.b) ?? ''];
    // The rail has no scale to hold two figures against each other.
    if (a === '' || b === '') continue;
    const group = groups.get(a === b ? a : '');
    if (group) group.push(pair);
    else groups.set(a === b ? a : '', [pair]);
  }
  return groups;
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a === b || (a.size === b.size && [...a].every((id) => b.has(id)));
}
