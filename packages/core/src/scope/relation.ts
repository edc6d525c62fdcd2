import type { ScopeRelation } from './types.ts';

/** The relation seen from the other side. */
export function mirrorRelation(relation: ScopeRelation): ScopeRelation {
  if (relation === 'within') return 'contains';
  return relation === 'contains' ? 'within' : relation;
}

/**
 * The product of relations over several axes: all equal → equal; all equal or within →
 * within; any disjoint → disjoint; within here and contains there → overlaps; any
 * unknown → unknown. Disjoint decides alone: scopes apart on one axis share nothing.
 */
export function combineRelations(relations: readonly ScopeRelation[]): ScopeRelation {
  const has = (relation: ScopeRelation): boolean => relations.includes(relation);
  if (has('disjoint')) return 'disjoint';
  if (has('unknown')) return 'unknown';
  if (has('overlaps') || (has('within') && has('contains'))) return 'overlaps';
  if (has('within')) return 'within';
  return has('contains') ? 'contains' : 'equal';
}
