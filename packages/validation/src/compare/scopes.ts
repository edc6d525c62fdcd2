import { type Claim, type DossierIndex, isAdditive, relateNodes, type ScopeRelation, stanceOf } from '@claimline/core';
import type { AxisEvidence, PeriodRelation } from './evidence.ts';
import { isOneHarm } from './harm.ts';
import { inUnitOf } from './in-unit-of.ts';
import type { Subject } from './subject.ts';

/** How the scopes of two claims stand to one another, axis by axis, and their periods. */
export function relateScopes(
  index: DossierIndex,
  x: Subject,
  y: Subject,
  isOneUtterance: boolean,
  periods: PeriodRelation,
): readonly AxisEvidence[] {
  const axes = relateAxes(index, x.claim, y.claim);
  const own = asOneDeployment(axes, x, y);
  const related = asDeclared(
    [...(isOneUtterance ? own : own.map(asTwoStates)), ...periodAxis(x.claim, y.claim, periods)],
    x.claim,
    y.claim,
  );
  // The share of a region is no part of the share of its country, and who left can be more than who came and left.
  const haveParts = [x.measure, y.measure].every((measure) => isAdditive(measure) && measure.negative !== true);
  return haveParts ? related : related.map(asOtherGroup);
}

/** Which of two says of itself that it is a part of the other. */
export function declaredPart(a: Claim, b: Claim): 'a' | 'b' | null {
  const isPartOf = (part: Claim, whole: Claim): boolean =>
    part.links.some(({ kind, claims }) => kind === 'part-of' && claims.includes(whole.id));
  // Each a part of the other says nothing.
  if (isPartOf(a, b) === isPartOf(b, a)) return null;
  return isPartOf(a, b) ? 'a' : 'b';
}

/** "Ten of them": an editor who links a part to its whole says what no axis does, and settles what one leaves open. */
function asDeclared(axes: readonly AxisEvidence[], a: Claim, b: Claim): readonly AxisEvidence[] {
  const part = declaredPart(a, b);
  if (part === null) return axes;
  const relation = part === 'a' ? 'within' : 'contains';
  const known = axes.map((row) => (row.relation === 'unknown' ? ({ ...row, relation } as const) : row));
  return [...known, { axis: 'part', relation, a: a.id, b: b.id }];
}

/** Who was sent to a region was sent to its country: all of them are no part of some of them, where only the place says so. */
function asOneDeployment(axes: readonly AxisEvidence[], x: Subject, y: Subject): readonly AxisEvidence[] {
  const at = axes.find(({ axis }) => axis === 'at');
  const others = new Set(
    axes.flatMap(({ axis, relation }) => (axis === 'at' || relation === 'equal' ? [] : [relation])),
  );
  const [only, ...more] = others;
  if (at === undefined || only === undefined || more.length > 0 || x.prospective || y.prospective) return axes;
  const isCrosswise =
    (only === 'within' && at.relation === 'contains') || (only === 'contains' && at.relation === 'within');
  const [part, whole] = only === 'within' ? [x, y] : [y, x];
  // More than the total says that it is of some alone, as of those who came through one port.
  const fits = Number(inUnitOf(part.claim, whole.claim).stated.at(-1)) < Number(whole.claim.value.stated[0]);
  const areSeen = stanceOf(part.claim.mode) === 'affirms' && stanceOf(whole.claim.mode) === 'affirms';
  if (!isCrosswise || !whole.total || !fits || !areSeen) return axes;
  return axes.map((row) => (row === at ? { ...row, relation: 'equal' } : row));
}

/** Reports of one reinforcement name its place and stage as they please: on the way, arrived, in the country. */
function isOneReinforcement(a: Claim, b: Claim, axis: string): boolean {
  return a.value.increment && b.value.increment && (axis === 'status' || axis === 'at');
}

/**
 * Two states of which neither is stated to hold the other share some at most: who trains is not who fights. So do two
 * groups along an axis of the dossier’s own: the first round is not the second, nor are women men.
 */
function asTwoStates(row: AxisEvidence): AxisEvidence {
  const isOpen = row.relation === 'unknown' && row.a !== null && row.b !== null;
  return row.axis !== 'of' && row.axis !== 'at' && isOpen ? { ...row, relation: 'overlaps' } : row;
}

function asOtherGroup(row: AxisEvidence): AxisEvidence {
  return row.axis !== 'period' && isNested(row.relation) ? { ...row, relation: 'disjoint' } : row;
}

function isNested(relation: ScopeRelation): boolean {
  return relation === 'within' || relation === 'contains';
}

/** A period inside another is a part of it, like a place. */
function periodAxis(a: Claim, b: Claim, relation: PeriodRelation): readonly AxisEvidence[] {
  if (relation !== 'within' && relation !== 'contains') return [];
  return [{ axis: 'period', relation, a: a.asOf?.edtf ?? null, b: b.asOf?.edtf ?? null }];
}

function relateAxes(index: DossierIndex, a: Claim, b: Claim): readonly AxisEvidence[] {
  const found: AxisEvidence[] = [];
  for (const [axis, known] of index.axes) {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    if (x === undefined && y === undefined) continue;
    const stated = relateNodes(known, x, y);
    const isOnePlace = isOneReinforcement(a, b, axis) || (axis === 'at' && isOneHarm(index, a, b));
    const relation = isOnePlace && isNested(stated) ? 'equal' : stated;
    found.push({ axis, relation, a: x ?? null, b: y ?? null });
  }
  for (const axis of undeclaredAxes(index, a, b)) {
    const [x, y] = [a.scope[axis], b.scope[axis]];
    found.push({ axis, relation: x === y ? 'equal' : 'unknown', a: x ?? null, b: y ?? null });
  }
  return found;
}

function undeclaredAxes(index: DossierIndex, a: Claim, b: Claim): readonly string[] {
  const isUndeclared = (axis: string): boolean => !index.axes.has(axis);
  const first = Object.keys(a.scope).filter(isUndeclared);
  return [...first, ...Object.keys(b.scope).filter((axis) => isUndeclared(axis) && !Object.hasOwn(a.scope, axis))];
}
