import { dividedBy, type Fraction, fraction, minus, NONE, ONE, order, times } from './fraction.ts';
import type { System } from './system.ts';

/** Larger tables are left to the solver in floating point, whose answers are then not used as proof. */
const LARGEST = 160;

/**
 * Can any numbers satisfy the system? Decided in exact fractions by the first phase of
 * the simplex method with Bland's rule, which always ends. null: too large to be
 * decided here. Source: Bland, New finite pivoting rules for the simplex method (1977).
 */
export function isFeasibleExactly(system: System): boolean | null {
  const rows = constraintRows(system);
  if (rows.length > LARGEST || system.unknowns.length > LARGEST) return null;
  return phaseOne(rows, system.unknowns.length);
}

/** Σ coefficients · unknowns ≤ limit. */
interface AtMost {
  readonly coefficients: ReadonlyMap<number, Fraction>;
  readonly limit: Fraction;
}

const MINUS_ONE: Fraction = { over: -1n, under: 1n };

function constraintRows(system: System): readonly AtMost[] {
  const rows: AtMost[] = [];
  for (const [i, unknown] of system.unknowns.entries())
    for (const { low, high } of unknown.said) {
      if (high !== null) rows.push({ coefficients: new Map([[i, ONE]]), limit: fraction(high) });
      if (low !== null && low !== '0')
        rows.push({ coefficients: new Map([[i, MINUS_ONE]]), limit: minus(NONE, fraction(low)) });
    }
  for (const { whole, parts, exact } of system.rows) {
    const sum = new Map<number, Fraction>([
      [whole, MINUS_ONE],
      ...parts.map((part): [number, Fraction] => [part, ONE]),
    ]);
    rows.push({ coefficients: sum, limit: NONE });
    if (exact)
      rows.push({ coefficients: new Map([...sum].map(([key, value]) => [key, minus(NONE, value)])), limit: NONE });
  }
  return rows;
}

/**
 * One artificial column makes the table feasible; the system is feasible when that
 * column can be driven to zero.
 */
function phaseOne(rows: readonly AtMost[], unknowns: number): boolean {
  const artificial = unknowns + rows.length;
  const width = artificial + 1;
  const table = rows.map(({ coefficients, limit }, i) => {
    const line: Fraction[] = Array.from({ length: width + 1 }, () => NONE);
    for (const [key, value] of coefficients) line[key] = value;
    line[unknowns + i] = ONE;
    line[artificial] = MINUS_ONE;
    line[width] = limit;
    return line;
  });
  const basis = rows.map((_, i) => unknowns + i);
  let lowest = -1;
  for (const [i, line] of table.entries())
    if (order(line[width] ?? NONE, lowest < 0 ? NONE : (table[lowest]?.[width] ?? NONE)) < 0) lowest = i;
  if (lowest < 0) return true;
  pivot(table, basis, lowest, artificial);
  for (;;) {
    const leaving = basis.indexOf(artificial);
    if (leaving < 0) return true;
    const objective = table[leaving] ?? [];
    if (order(objective[width] ?? NONE, NONE) === 0) return true;
    // The artificial column falls while some column outside the basis stands in its row above zero.
    const entering = objective.findIndex((value, k) => k < width && k !== artificial && order(value, NONE) > 0);
    if (entering < 0) return false;
    pivot(table, basis, leavingRow(table, basis, entering, width, artificial), entering);
  }
}

/** Bland: of the rows with the smallest ratio the one whose basic column is first; the artificial one leaves where it can. */
function leavingRow(
  table: readonly (readonly Fraction[])[],
  basis: readonly number[],
  entering: number,
  width: number,
  artificial: number,
): number {
  let best = -1;
  let ratio = NONE;
  for (const [i, line] of table.entries()) {
    const factor = line[entering] ?? NONE;
    if (order(factor, NONE) <= 0) continue;
    const own = dividedBy(line[width] ?? NONE, factor);
    const against = best < 0 ? -1 : order(own, ratio);
    const isFirst =
      against === 0 && basis[best] !== artificial && (basis[i] === artificial || (basis[i] ?? 0) < (basis[best] ?? 0));
    if (against < 0 || isFirst) [best, ratio] = [i, own];
  }
  return best;
}

function pivot(table: Fraction[][], basis: number[], row: number, column: number): void {
  const line = table[row] ?? [];
  const factor = line[column] ?? ONE;
  const scaled = line.map((value) => (value.over === 0n ? value : dividedBy(value, factor)));
  table[row] = scaled;
  basis[row] = column;
  for (const [i, other] of table.entries()) {
    const share = other[column] ?? NONE;
    if (i === row || share.over === 0n) continue;
    table[i] = other.map((value, k) => {
      const part = scaled[k] ?? NONE;
      return part.over === 0n ? value : minus(value, times(share, part));
    });
  }
}
