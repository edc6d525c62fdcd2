import { type Coefficients, type Constraint, solve } from 'yalps';
import type { System } from './system.ts';

/** Larger systems are not given to the solver: its table is dense. */
const LARGEST = 600;

/**
 * Does the solver find numbers that satisfy the system? In floating point, so an answer
 * is a hint where to look; what is reported is proved in exact fractions. A system
 * that is too large counts as feasible: what is not known is not reported.
 */
export function seemsFeasible(system: System): boolean {
  if (system.rows.length > LARGEST || system.unknowns.length > LARGEST) return true;
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Coefficients>();
  const columns = system.unknowns.map((unknown, i) => {
    const column = new Map<string, number>([[`said ${i}`, 1]]);
    variables.set(`${i}`, column);
    const lows = unknown.said.flatMap(({ low }) => (low === null ? [] : [Number(low)]));
    const highs = unknown.said.flatMap(({ high }) => (high === null ? [] : [Number(high)]));
    constraints.set(`said ${i}`, {
      min: Math.max(0, ...lows),
      ...(highs.length === 0 ? {} : { max: Math.min(...highs) }),
    });
    return column;
  });
  for (const [i, { whole, parts, exact }] of system.rows.entries()) {
    constraints.set(`row ${i}`, exact ? { equal: 0 } : { max: 0 });
    columns[whole]?.set(`row ${i}`, -1);
    for (const part of parts) columns[part]?.set(`row ${i}`, 1);
  }
  return solve({ constraints, variables }).status !== 'infeasible';
}
