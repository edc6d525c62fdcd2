import { type Crossing, propagate, propagateBeside } from './propagate.ts';
import { isFeasibleExactly } from './simplex.ts';
import { seemsFeasible } from './solver.ts';
import { claimsOf, components, type Row, restrict, type System, select } from './system.ts';

/** Claims that cannot all be true, while the others of them can as soon as any one is left out. */
export type Conflict = readonly string[];

/** How many conflicts are looked for in one component; each costs a search of its own. */
const MOST = 50;

/**
 * The conflicts of a system, each minimal and proved in exact fractions: bounds are
 * propagated first, which is complete where breakdowns form trees; where they cross, a
 * linear program says whether there is anything to find. Conflicts of three and more share
 * no claim: a claim that is in one is set aside before the next is looked for. Of two that
 * clash one can be right, so that each is tried again with all the others. Source: minimal
 * infeasible subsets by deletion (Chinneck, Feasibility and Infeasibility in
 * Optimization, 2008).
 */
export function conflictsOf(system: System): readonly Conflict[] {
  return components(system).flatMap((component) => conflictsIn(component));
}

function conflictsIn(component: System): readonly Conflict[] {
  const found: Conflict[] = [];
  const claims = new Set(claimsOf(component));
  while (found.length < MOST) {
    const seen = crossing(component, claims) ?? crossingOfBreakdowns(restrict(component, claims));
    if (seen === null) break;
    const conflict = shrinkInAllRows(component, seen);
    found.push(conflict);
    for (const claim of conflict) claims.delete(claim);
  }
  const clashing = found.filter((conflict) => conflict.length === 2).flat();
  let crosses = clashing.length > 0 ? propagateBeside(component, claims) : null;
  for (const claim of clashing) {
    const seen = found.length < MOST ? (crosses?.(claim) ?? null) : null;
    if (seen === null) continue;
    const conflict = shrinkInAllRows(component, inItsRows(component, seen));
    if (conflict.length < 3) continue;
    found.push(conflict);
    for (const one of conflict) claims.delete(one);
    crosses = propagateBeside(component, claims);
  }
  return found;
}

/** Found by propagation, in the rows that took part. */
function crossing(system: System, claims: ReadonlySet<string>): Conflict | null {
  const found = propagate(system, claims);
  return found === null ? null : inItsRows(system, found);
}

/** The claims without which the rows that took part would not cross. */
function inItsRows(system: System, found: Crossing): Conflict {
  const rows = [...found.rows].sort((a, b) => a - b).flatMap((i) => system.rows[i] ?? []);
  return shrink(around(system, rows, found.claims), [...found.claims].sort());
}

/** Found by the solver where breakdowns of one time cross. */
function crossingOfBreakdowns(system: System): Conflict | null {
  const now: System = { unknowns: system.unknowns, rows: system.rows.filter((row) => !row.overTime) };
  for (const part of components(now)) {
    if (!hasRing(part) || claimsOf(part).length < 3 || seemsFeasible(part)) continue;
    const claims = shrinkBySolver(part, [...claimsOf(part)].sort());
    const core = around(part, part.rows, new Set(claims));
    if (isFeasibleExactly(restrict(core, new Set(claims))) === false) return shrink(core, claims);
  }
  return null;
}

/** More ties between unknowns than a tree has: some breakdowns share their parts. */
function hasRing(system: System): boolean {
  const ties = system.rows.reduce((sum, row) => sum + row.parts.length, 0);
  return ties > system.unknowns.length - 1;
}

function shrinkBySolver(system: System, claims: readonly string[]): readonly string[] {
  return withoutNeedless(claims, (rest) => !seemsFeasible(restrict(system, rest)));
}

/** Leaves out every claim without which the others are still impossible. */
function shrink(system: System, claims: readonly string[]): Conflict {
  return withoutNeedless(
    claims,
    (rest) => propagate(system, rest) !== null || isFeasibleExactly(restrict(system, rest)) === false,
  );
}

/**
 * Rows that took no part in finding a conflict can do without some of its claims. The
 * solver looks first: exact fractions are for what it finds.
 */
function shrinkInAllRows(system: System, claims: readonly string[]): Conflict {
  return withoutNeedless(claims, (rest) => {
    if (propagate(system, rest) !== null) return true;
    const left = restrict(system, rest);
    return !seemsFeasible(left) && isFeasibleExactly(left) === false;
  });
}

function withoutNeedless(
  claims: readonly string[],
  isImpossibleWith: (claims: ReadonlySet<string>) => boolean,
): readonly string[] {
  const kept = new Set(claims);
  for (const claim of claims) {
    kept.delete(claim);
    if (!isImpossibleWith(kept)) kept.add(claim);
  }
  return [...kept];
}

/** The unknowns of some rows with what some claims say of them. */
function around(system: System, rows: readonly Row[], claims: ReadonlySet<string>): System {
  const used = new Set(rows.flatMap((row) => [row.whole, ...row.parts]));
  // A claim that crosses another on one unknown takes part without any row.
  for (const [i, unknown] of system.unknowns.entries())
    if (unknown.said.some((said) => claims.has(said.claim))) used.add(i);
  const places = [...used].sort((a, b) => a - b);
  return restrict(select(system, places, rows), claims);
}
