import { type Fraction, fraction, minus, NONE, order, plus } from './fraction.ts';
import type { Row, System } from './system.ts';

/** A bound with where it comes from: a claim, or the bounds of which a row made it. */
interface Bound {
  readonly at: Fraction;
  readonly claim: string | null;
  readonly row: number | null;
  readonly from: readonly Bound[];
}

/** Why no numbers fit: the claims and rows whose bounds crossed. */
export interface Crossing {
  readonly claims: ReadonlySet<string>;
  readonly rows: ReadonlySet<number>;
}

/** How many bounds may move per row before propagation gives up; rings of rows can creep towards a limit for ever. */
const MOVES_PER_ROW = 60;
const ZERO_BOUND: Bound = { at: NONE, claim: null, row: null, from: [] };

/**
 * Tightens the bounds of every unknown by every row until nothing moves, in exact
 * fractions. A crossing proves that no numbers satisfy the claims; null proves nothing
 * where rows form rings, and everything where they form trees.
 */
export function propagate(system: System): Crossing | null {
  return new Propagation(system).run();
}

class Propagation {
  private readonly lows: Bound[];
  private readonly highs: (Bound | null)[];
  private readonly rows: readonly Row[];
  private readonly rowsOf: readonly number[][];
  private readonly waiting: Set<number>;
  private crossing: Crossing | null = null;

  constructor(system: System) {
    this.rows = system.rows;
    this.lows = system.unknowns.map(() => ZERO_BOUND);
    this.highs = system.unknowns.map(() => null);
    this.rowsOf = rowsByUnknown(system);
    // Rows of which nothing is said move nothing; those of what is said come to wait below.
    this.waiting = new Set();
    for (const [i, unknown] of system.unknowns.entries())
      for (const { claim, low, high } of unknown.said) {
        if (low !== null) this.raise(i, { at: fraction(low), claim, row: null, from: [] });
        if (high !== null) this.lower(i, { at: fraction(high), claim, row: null, from: [] });
      }
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
    const lows = row.parts.map((part) => this.lows[part] ?? ZERO_BOUND);
    const lowSum = lows.reduce((sum, bound) => plus(sum, bound.at), NONE);
    this.raise(row.whole, { at: lowSum, claim: null, row: i, from: lows });
    const top = this.highs[row.whole] ?? null;
    if (top !== null)
      for (const [k, part] of row.parts.entries()) {
        const others = lows.filter((_, j) => j !== k);
        const at = minus(top.at, minus(lowSum, (lows[k] ?? ZERO_BOUND).at));
        this.lower(part, { at, claim: null, row: i, from: [top, ...others] });
      }
    if (row.exact) this.tightenExact(i, row);
  }

  private tightenExact(i: number, row: Row): void {
    const highs = row.parts.map((part) => this.highs[part] ?? null);
    const open = highs.filter((bound) => bound === null).length;
    if (open > 1) return;
    const known = highs.filter((bound) => bound !== null);
    const sum = known.reduce((total, bound) => plus(total, bound.at), NONE);
    if (open === 0) this.lower(row.whole, { at: sum, claim: null, row: i, from: known });
    const floor = this.lows[row.whole] ?? ZERO_BOUND;
    for (const [k, part] of row.parts.entries()) {
      const own = highs[k] ?? null;
      if (open === 1 && own !== null) continue;
      const others = known.filter((bound) => bound !== own);
      const at = minus(floor.at, own === null ? sum : minus(sum, own.at));
      this.raise(part, { at, claim: null, row: i, from: [floor, ...others] });
    }
  }

  private raise(unknown: number, bound: Bound): void {
    if (order(bound.at, (this.lows[unknown] ?? ZERO_BOUND).at) <= 0) return;
    this.lows[unknown] = bound;
    this.moved(unknown);
  }

  private lower(unknown: number, bound: Bound): void {
    const old = this.highs[unknown] ?? null;
    if (old !== null && order(bound.at, old.at) >= 0) return;
    this.highs[unknown] = bound;
    this.moved(unknown);
  }

  private moved(unknown: number): void {
    const [low, high] = [this.lows[unknown] ?? ZERO_BOUND, this.highs[unknown] ?? null];
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

/** One breakdown is searched many times with ever fewer claims, and its rows stay the same. */
const known = new WeakMap<readonly Row[], readonly number[][]>();

function rowsByUnknown({ rows, unknowns }: System): readonly number[][] {
  const found = known.get(rows);
  if (found !== undefined) return found;
  const made: number[][] = unknowns.map(() => []);
  for (const [i, row] of rows.entries()) for (const unknown of [row.whole, ...row.parts]) made[unknown]?.push(i);
  known.set(rows, made);
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
  return { claims, rows };
}
