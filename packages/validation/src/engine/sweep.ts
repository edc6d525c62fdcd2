import { type Claim, type Interval, isBelow, point, type Quantity, stanceOf, widened } from '@claimline/core';
import { groupBy } from '../rules/facts.ts';

type Pair = readonly [Claim, Claim];

/** What sweeping a cell gives: the pairs to judge, and how many more lie apart. */
export interface Swept {
  readonly pairs: readonly Pair[];
  readonly passedOver: number;
}

/** Claims of one cell with the same figure, as the line of numbers sees them. */
interface Reach {
  readonly claims: readonly Claim[];
  readonly at: Interval;
  readonly low: number;
  readonly high: number;
}

/**
 * Of claims of one cell that are too many to be held against one another: the pairs whose
 * figures lie apart, found by sweeping over their sorted ends, for figures that meet are no
 * clash. Where those are more than the claims, the pairs that even their hedges keep apart,
 * which may contradict each other; and where these are more, the claims outside the figure
 * on which most agree, each against one of those most.
 */
export function sweep(claims: readonly Claim[]): Swept {
  const affirmed = claims.filter(isAffirmed);
  const others = againstAll(claims, affirmed);
  const close = reachesOf(affirmed, said);
  if (countApart(close) <= claims.length)
    return { pairs: [...others.pairs, ...pairsApart(close)], passedOver: others.passedOver };
  const reaches = reachesOf(affirmed);
  const apart = countApart(reaches);
  const pairs = apart <= claims.length ? [...pairsApart(reaches)] : outliers(affirmed, reaches);
  return { pairs: [...others.pairs, ...pairs], passedOver: others.passedOver + apart - pairs.length };
}

/**
 * The two claims of a cell whose values lie furthest apart, and each of them with what lies apart from it at about its
 * time; none when no two lie apart.
 */
export function widest(claims: readonly Claim[]): readonly Pair[] {
  const reaches = reachesOf(claims.filter(isAffirmed));
  const { lowest, highest } = endsOf(reaches);
  if (lowest === undefined || highest === undefined || !liesBelow(lowest, highest)) return [];
  const witnesses = new Witnesses(reaches);
  return [...pairOf(lowest, new Witnesses([highest])), ...pairOf(highest, witnesses), ...pairOf(lowest, witnesses)];
}

/**
 * Of two cells, on each day that both know and over all days: the value that ends lowest
 * of one against the value that begins highest of the other. If any part exceeds its
 * whole on a day, one of these pairs shows it.
 */
export function sweepBetween(some: readonly Claim[], others: readonly Claim[]): readonly Pair[] {
  const [x, y] = [some.filter(isAffirmed), others.filter(isAffirmed)];
  const [xDays, yDays] = [byDay(x), byDay(y)];
  const pairs = new Map<string, Pair>();
  for (const [one, other] of [[x, y] as const, ...[...xDays].map(([day, of]) => [of, yDays.get(day) ?? []] as const)]) {
    const [a, b] = [endsOf(reachesOf(one)), endsOf(reachesOf(other))];
    for (const [low, high] of [
      [a.lowest, b.highest],
      [a.highest, b.lowest],
    ]) {
      if (low === undefined || high === undefined) continue;
      for (const pair of pairOf(low, new Witnesses([high]))) pairs.set(JSON.stringify(pair.map(({ id }) => id)), pair);
    }
  }
  return [...pairs.values()];
}

function isAffirmed({ value, mode }: Claim): boolean {
  return value.form !== 'none' && stanceOf(mode) === 'affirms';
}

function byDay(claims: readonly Claim[]): ReadonlyMap<string, readonly Claim[]> {
  return groupBy(claims, ({ asOf }) => asOf?.edtf ?? '');
}

const POINTS: ReadonlySet<Quantity['form']> = new Set(['exact', 'figure', 'about', 'nearly', 'a-little-over']);

/** The figure as it is said, without what a hedge or rounding adds. */
function said(value: Quantity): Interval {
  const [n] = value.stated;
  return n !== undefined && POINTS.has(value.form) ? point(n) : value.hard;
}

function reachesOf(claims: readonly Claim[], reachOf: (value: Quantity) => Interval = widened): readonly Reach[] {
  return [...groupBy(claims, ({ value }) => value.text).values()].flatMap((same): Reach[] => {
    const [first] = same;
    if (first === undefined) return [];
    const at = reachOf(first.value);
    const low = at.low === null ? Number.NEGATIVE_INFINITY : Number(at.low);
    const high = at.high === null ? Number.POSITIVE_INFINITY : Number(at.high);
    return [{ claims: same, at, low, high }];
  });
}

function liesBelow(a: Reach, b: Reach): boolean {
  return a.high < b.low || (a.high === b.low && isBelow(a.at, b.at));
}

/** Values below each value: those that end before it begins, from a list by where they end. */
function* below(reaches: readonly Reach[]): Generator<readonly [Reach, readonly Reach[], number]> {
  const ending = [...reaches].sort((a, b) => a.high - b.high);
  const beginning = [...reaches].sort((a, b) => a.low - b.low);
  let ended = 0;
  for (const one of beginning) {
    while ((ending[ended]?.high ?? Number.POSITIVE_INFINITY) < one.low) ended += 1;
    yield [one, ending, ended];
  }
}

function* touching(one: Reach, ending: readonly Reach[], from: number): Generator<Reach> {
  for (let i = from; i < ending.length; i += 1) {
    const other = ending[i];
    if (other === undefined || other.high > one.low) return;
    if (other !== one && isBelow(other.at, one.at)) yield other;
  }
}

function countApart(reaches: readonly Reach[]): number {
  let apart = 0;
  let counted = 0;
  let ended = 0;
  for (const [one, ending, until] of below(reaches)) {
    for (; counted < until; counted += 1) ended += ending[counted]?.claims.length ?? 0;
    let n = ended;
    for (const other of touching(one, ending, until)) n += other.claims.length;
    apart += n * one.claims.length;
  }
  return apart;
}

function* pairsApart(reaches: readonly Reach[]): Generator<Pair> {
  for (const [one, ending, until] of below(reaches)) {
    const others = [...ending.slice(0, until), ...touching(one, ending, until)];
    for (const other of others) for (const a of one.claims) for (const b of other.claims) yield [a, b];
  }
}

/** Day by day, then of all days: claims outside what most agree on. */
function outliers(claims: readonly Claim[], reaches: readonly Reach[]): readonly Pair[] {
  const days = [...byDay(claims).values()].filter((day) => day.length > 1);
  const found = new Map<Claim, Claim>();
  for (const group of [...days.map((day) => reachesOf(day)), reaches])
    for (const [one, other] of outside(group)) if (!found.has(one) && found.get(other) !== one) found.set(one, other);
  return [...found];
}

/**
 * The claims that do not hold the point which most hold, each with one of those most from
 * which it lies apart; there is one, or the point would lie in it too (Helly's theorem on a
 * line).
 */
function outside(reaches: readonly Reach[]): readonly Pair[] {
  const most = agreed(reaches);
  const others = reaches.filter((one) => !most.has(one));
  if (others.length === 0) return [];
  const witnesses = new Witnesses([...most]);
  return others.flatMap((one) => one.claims.flatMap((claim) => witnesses.against(one, claim)));
}

/**
 * Picks the claim to hold another against: of those that lie apart from it one of the same day, or else of the nearest,
 * for what is told days later may have changed; and rather of another voice, which cannot just have changed its figure.
 */
class Witnesses {
  private readonly whole: Ends;
  /** The ends of what the claims of each day say, in time. */
  private readonly days: readonly (Ends & { readonly day: number })[];

  constructor(reaches: readonly Reach[]) {
    const ofDays = reaches.flatMap((reach) =>
      [...groupBy(reach.claims, dayOf).values()].map(([one, ...same]): Reach => {
        const another = same.find((claim) => claim.for !== one?.for);
        return { ...reach, claims: [one, another].filter((claim) => claim !== undefined) };
      }),
    );
    this.days = [...groupBy(ofDays, ({ claims: [claim] }) => dayOf(claim))]
      .map(([day, ofDay]) => ({ day: Number(day), ...endsOf(ofDay) }))
      .sort((a, b) => a.day - b.day);
    this.whole = endsOf(ofDays);
  }

  /** The claim with the one that it is held against. */
  against(one: Reach, claim: Claim): readonly Pair[] {
    const day = Number(dayOf(claim));
    let [at, end] = [0, this.days.length];
    while (at < end) {
      const middle = (at + end) >> 1;
      if ((this.days[middle]?.day ?? day) < day) at = middle + 1;
      else end = middle;
    }
    const near = this.days
      .slice(Math.max(0, at - NEARBY), at + NEARBY)
      .sort((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day));
    const [apart = this.whole.lowest] = [...near, this.whole].flatMap((ends) => endApart(one, ends) ?? []);
    const witness = apart?.claims.find((other) => other.for !== claim.for) ?? apart?.claims[0];
    return witness === undefined ? [] : [[claim, witness]];
  }
}

/** Days before and behind among which a claim is looked for that lies apart, before any is taken. */
const NEARBY = 8;

interface Ends {
  readonly lowest: Reach | undefined;
  readonly highest: Reach | undefined;
}

/** The number of its day; what has none is of no day near any other. */
function dayOf(claim: Claim | undefined): string {
  return String(claim?.asOf?.latest ?? Number.MAX_SAFE_INTEGER);
}

function endApart(one: Reach, { lowest, highest }: Ends): Reach | undefined {
  if (highest !== undefined && liesBelow(one, highest)) return highest;
  return lowest !== undefined && liesBelow(lowest, one) ? lowest : undefined;
}

/** The values that hold the point which most claims hold. */
function agreed(reaches: readonly Reach[]): ReadonlySet<Reach> {
  const ends = reaches
    .flatMap((reach) => [
      { reach, at: reach.low, rank: reach.at.lowOpen ? 3 : 1, opens: true },
      { reach, at: reach.high, rank: reach.at.highOpen ? 0 : 2, opens: false },
    ])
    .sort((a, b) => a.at - b.at || a.rank - b.rank);
  let [n, most, until] = [0, 0, 0];
  for (const [i, { reach, opens }] of ends.entries()) {
    n += opens ? reach.claims.length : -reach.claims.length;
    if (n <= most) continue;
    most = n;
    until = i + 1;
  }
  const open = new Set<Reach>();
  for (const { reach, opens } of ends.slice(0, until))
    if (opens) open.add(reach);
    else open.delete(reach);
  return open;
}

/** The value that ends lowest and the one that begins highest. */
function endsOf(reaches: readonly Reach[]): Ends {
  let [lowest, highest] = [reaches[0], reaches[0]];
  for (const one of reaches) {
    if (lowest !== undefined && endsLower(one, lowest)) lowest = one;
    if (highest !== undefined && beginsHigher(one, highest)) highest = one;
  }
  return { lowest, highest };
}

/** Below 35 ends lower than 35. */
function endsLower(a: Reach, b: Reach): boolean {
  return a.high < b.high || (a.high === b.high && a.at.highOpen && !b.at.highOpen);
}

function beginsHigher(a: Reach, b: Reach): boolean {
  return a.low > b.low || (a.low === b.low && a.at.lowOpen && !b.at.lowOpen);
}

function pairOf(one: Reach, witnesses: Witnesses): readonly Pair[] {
  return one.claims.slice(0, 1).flatMap((claim) => witnesses.against(one, claim));
}

/** Denials and refusals that are held against every claim of their cell. */
const AGAINST_ALL = 4;

/** What affirms no figure lies nowhere: a few are held against all, the others against the two ends. */
function againstAll(claims: readonly Claim[], affirmed: readonly Claim[]): Swept {
  if (affirmed.length === claims.length) return { pairs: [], passedOver: 0 };
  const others = claims.filter((claim) => !isAffirmed(claim));
  const { lowest, highest } = endsOf(reachesOf(affirmed));
  const ends = [...new Set([lowest, highest].flatMap((reach) => reach?.claims.slice(0, 1) ?? []))];
  const pairs = others.flatMap((one, i) =>
    (i < AGAINST_ALL ? [...affirmed, ...others.slice(i + 1)] : ends).map((other): Pair => [one, other]),
  );
  const all = others.length * affirmed.length + (others.length * (others.length - 1)) / 2;
  return { pairs, passedOver: all - pairs.length };
}
