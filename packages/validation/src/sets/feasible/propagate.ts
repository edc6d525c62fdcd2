import type { Decimal } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { type Fraction, fraction, minus, NONE, order, plus } from './fraction.ts';
import type { Row, System } from './system.ts';

/** A bound with where it comes from: a claim, or the bounds of which a row made it. */
export interface Bound {
  readonly at: Fraction;
  readonly claim: string | null;
  /** Of a claim: is it what its figure is at most? */
  readonly isTop?: boolean;
  readonly row: number | null;
  readonly from: readonly Bound[];
}

/** Why no numbers fit: the claims and rows whose bounds crossed. */
export interface Crossing {
  readonly claims: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
  /** The two that crossed. */
  readonly bounds: readonly Bound[];
}

/** How many bounds may move per row before propagation gives up; rings of rows can creep towards a limit for ever. */
const MOVES_PER_ROW = 60;
const ZERO_BOUND: Bound = { at: NONE, claim: null, row: null, from: [] };

/**
 * Tightens the bounds of every unknown by every row until nothing moves, in exact
 * fractions. A crossing proves that no numbers satisfy the claims; null proves nothing
 * where rows form rings, and everything where they form trees. Only what these claims
 * say counts; without a list, what all say.
 */
export function propagate(system: System, claims?: ReadonlySet<string>): Crossing | null {
  return Propagation.of(system, claims).run();
}

/**
 * The same for claims that are tried one by one beside many that are settled: gives for a
 * claim what would cross if it were said as well.
 */
export function propagateBeside(system: System, claims: ReadonlySet<string>): (claim: string) => Crossing | null {
  const settled = Propagation.of(system, claims);
  settled.run();
  return (claim) => settled.beside(claim).run();
}

class Propagation {
  // Of what has moved alone: a few claims move little of a large system.
  private readonly lows: Map<number, Bound>;
  private readonly highs: Map<number, Bound>;
  private readonly system: System;
  private readonly rows: readonly Row[];
  private readonly rowsOf: Prepared['rowsOf'];
  // Rows of which nothing is said move nothing; those of what is said come to wait.
  private readonly waiting = new Set<number>();
  private crossing: Crossing | null = null;

  private constructor(system: System, lows: Map<number, Bound>, highs: Map<number, Bound>) {
    this.system = system;
    this.rows = system.rows;
    this.rowsOf = prepared(system).rowsOf;
    this.lows = lows;
    this.highs = highs;
  }

  static of(system: System, claims: ReadonlySet<string> | undefined): Propagation {
    const made = new Propagation(system, new Map(), new Map());
    for (const one of prepared(system).said) if (claims?.has(one.claim) !== false) made.say(one);
    return made;
  }

  /** As far as this has come, with one claim more. */
  beside(claim: string): Propagation {
    const made = new Propagation(this.system, new Map(this.lows), new Map(this.highs));
    for (const one of prepared(this.system).saidBy.get(claim) ?? []) made.say(one);
    return made;
  }

  private say({ unknown, low, high }: SaidBound): void {
    if (low !== null) this.raise(unknown, low);
    if (high !== null) this.lower(unknown, high);
  }

  run(): Crossing | null {
    let left = this.rows.length * MOVES_PER_ROW;
    for (const i of this.waiting) {
      if (this.crossing !== null || left <= 0) break;
      left -= 1;
      this.waiting.delete(i);
      const row = this.rows[i];
      if (row !== undefined) this.tighten(i, row);
    }
    return this.crossing;
  }

  private tighten(i: number, row: Row): void {
    const lows = row.parts.map((part) => this.low(part));
    const lowSum = lows.reduce((sum, bound) => plus(sum, bound.at), NONE);
    this.raise(row.whole, { at: lowSum, claim: null, row: i, from: lows });
    const top = this.highs.get(row.whole) ?? null;
    if (top !== null)
      for (const [k, part] of row.parts.entries()) {
        const others = lows.filter((_, j) => j !== k);
        const at = minus(top.at, minus(lowSum, (lows[k] ?? ZERO_BOUND).at));
        this.lower(part, { at, claim: null, row: i, from: [top, ...others] });
      }
    if (row.exact) this.tightenExact(i, row);
  }

  private tightenExact(i: number, row: Row): void {
    const highs = row.parts.map((part) => this.highs.get(part) ?? null);
    const open = highs.filter((bound) => bound === null).length;
    if (open > 1) return;
    const known = highs.filter((bound) => bound !== null);
    const sum = known.reduce((total, bound) => plus(total, bound.at), NONE);
    if (open === 0) this.lower(row.whole, { at: sum, claim: null, row: i, from: known });
    const floor = this.low(row.whole);
    for (const [k, part] of row.parts.entries()) {
      const own = highs[k] ?? null;
      if (open === 1 && own !== null) continue;
      const others = known.filter((bound) => bound !== own);
      const at = minus(floor.at, own === null ? sum : minus(sum, own.at));
      this.raise(part, { at, claim: null, row: i, from: [floor, ...others] });
    }
  }

  private low(unknown: number): Bound {
    return this.lows.get(unknown) ?? ZERO_BOUND;
  }

  private raise(unknown: number, bound: Bound): void {
    if (order(bound.at, this.low(unknown).at) <= 0) return;
    this.lows.set(unknown, bound);
    this.moved(unknown);
  }

  private lower(unknown: number, bound: Bound): void {
    const old = this.highs.get(unknown) ?? null;
    if (old !== null && order(bound.at, old.at) >= 0) return;
    this.highs.set(unknown, bound);
    this.moved(unknown);
  }

  private moved(unknown: number): void {
    const [low, high] = [this.low(unknown), this.highs.get(unknown) ?? null];
    if (high !== null && order(low.at, high.at) > 0) {
      this.crossing ??= because([low, high]);
      return;
    }
    for (const row of this.rowsOf[unknown] ?? []) {
      // Behind those that wait already, so that all rows get their turn.
      this.waiting.delete(row);
      this.waiting.add(row);
    }
  }
}

/** What a claim says of an unknown. */
interface SaidBound {
  readonly claim: string;
  readonly unknown: number;
  readonly low: Bound | null;
  readonly high: Bound | null;
}
/** A system as propagation reads it. */
interface Prepared {
  readonly rowsOf: readonly (readonly number[])[];
  readonly said: readonly SaidBound[];
  readonly saidBy: ReadonlyMap<string, readonly SaidBound[]>;
}

/** One system is searched many times, with ever fewer claims. */
const known = new WeakMap<System, Prepared>();

function prepared(system: System): Prepared {
  const found = known.get(system);
  if (found !== undefined) return found;
  const rowsOf: number[][] = system.unknowns.map(() => []);
  for (const [i, row] of system.rows.entries())
    for (const unknown of [row.whole, ...row.parts]) rowsOf[unknown]?.push(i);
  const bound = (claim: string, at: Decimal | null, isTop = false): Bound | null =>
    at === null ? null : { at: fraction(at), claim, isTop, row: null, from: [] };
  const said = system.unknowns.flatMap((one, unknown) =>
    one.said.map(
      ({ claim, low, high }): SaidBound => ({ claim, unknown, low: bound(claim, low), high: bound(claim, high, true) }),
    ),
  );
  const made = { rowsOf, said, saidBy: groupBy(said, ({ claim }) => claim) };
  known.set(system, made);
  return made;
}

function because(bounds: readonly Bound[]): Crossing {
  const claims = new Set<string>();
  const rows = new Set<number>();
  const seen = new Set<Bound>();
  const waiting = [...bounds];
  for (let bound = waiting.pop(); bound !== undefined; bound = waiting.pop()) {
    if (seen.has(bound)) continue;
    seen.add(bound);
    if (bound.claim !== null) claims.add(bound.claim);
    if (bound.row !== null) rows.add(bound.row);
    waiting.push(...bound.from);
  }
  return { claims, rows, bounds };
}
