// What two claims name and their dossier does not relate: Paris and Marseille, Boeing and Airbus.
import type { VerdictType } from '../types.ts';
import type { AxisEvidence, Evidence, Outcome } from './evidence.ts';

/** Verdicts that would be of one and the same group. */
const OF_ONE_GROUP: ReadonlySet<VerdictType> = new Set([
  'consistent',
  'corroborates',
  'refines',
  'echoes',
  'part-of-whole',
]);

/** Why a verdict on which no reading clashes is none on one thing; null where it may be one. */
export function whyNotOne(e: Evidence, type: VerdictType): Outcome['reason'] | null {
  // Paris in one year and London in another: nothing says that one became the other.
  if (type === 'changed' && e.time === 'apart' && (areTwoMeasures(e) || (areTwoNodes(e) && !areOnTheMove(e))))
    return 'incomparable.elsewhere';
  // Users of two services, and crowds in two cities, also where the figures would be one.
  if (OF_ONE_GROUP.has(type) && (areTwoPopulations(e) || isOfTwoPlaces(e))) return 'incomparable.unstated';
  // Those who voted are not what has become of those who are registered, a day later and in one mouth.
  if (type === 'changed' && areTwoPopulations(e)) return 'incomparable.unstated';
  // What one expects of one thing does not replace what it expects of another.
  return type === 'superseded' && areTwoMeasures(e) && e.replaces === null ? 'incomparable.kind' : null;
}

/**
 * Two populations, or one and the same count in two places: whoever names both means two, unless it is stated that they
 * meet. Who was wounded in one place may be at another by now.
 */
export function areTwoGroups(e: Evidence): boolean {
  return areTwoPopulations(e) || (e.measure === 'equal' && areTwoNodes(e));
}

export function areTwoPopulations({ axes }: Evidence): boolean {
  return axes.some((row) => row.axis === 'of' && isNamedTwice(row));
}

/** In two places that nothing holds together: turnouts of two countries. Who is counted by stages moves between them. */
export function isOfTwoPlaces(e: Evidence): boolean {
  const areOfStages = [e.a, e.b].every(({ kind }) => kind === 'stock') && e.axes.some(({ axis }) => axis === 'status');
  return (
    e.elsewhere && !areOfStages && e.axes.some((row) => row.axis === 'at' && isNamedTwice(row)) && !areOnTheMove(e)
  );
}

/** Two states of which neither holds the other have a row of their own. */
function areTwoNodes({ axes }: Evidence): boolean {
  return axes.some((row) => row.axis !== 'status' && isNamedTwice(row));
}

function isNamedTwice({ relation, a, b }: AxisEvidence): boolean {
  return relation === 'unknown' && a !== null && b !== null;
}

/** Two definitions about which nothing is stated, neither of them a loose word. */
function areTwoMeasures({ open, a, b }: Evidence): boolean {
  return open.includes('measure') && !a.loose && !b.loose;
}

/** Those of whom one voice speaks in one month move from one place to the other. */
function areOnTheMove({ independence, withinMonth }: Evidence): boolean {
  return independence === 'same-voice' && withinMonth;
}
