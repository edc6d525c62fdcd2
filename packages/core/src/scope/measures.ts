import type { Measure, ScopeRelation } from './types.ts';

/** The measures of a dossier, prepared for questions. */
export interface MeasureIndex {
  readonly measures: ReadonlyMap<string, Measure>;
  /** Measures that contain a measure, itself included: by `within`, and as a summand of `sumOf`. */
  readonly containing: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexMeasures(measures: readonly Measure[]): MeasureIndex {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const wholes = new Map<string, string[]>();
  for (const measure of measures) {
    wholes.set(measure.id, [...(wholes.get(measure.id) ?? []), ...measure.within]);
    for (const part of measure.sumOf ?? []) wholes.set(part, [...(wholes.get(part) ?? []), measure.id]);
  }
  const containing = new Map(measures.map((measure) => [measure.id, reach(measure.id, wholes)]));
  return { measures: byId, containing };
}

/**
 * Relation of two measures by their declared definitions. Measures under one name but
 * in another version are `unknown`, and so are measures about which nothing is stated:
 * a different definition is a different measure.
 */
export function relateMeasures(index: MeasureIndex, a: string, b: string): ScopeRelation {
  if (a === b) return 'equal';
  const aboveA = index.containing.get(a);
  const aboveB = index.containing.get(b);
  if (aboveA === undefined || aboveB === undefined) return 'unknown';
  if (aboveA.has(b)) return 'within';
  if (aboveB.has(a)) return 'contains';
  return declaredDisjoint(index, aboveA, aboveB) || partsOfOneSum(index, aboveA, aboveB) ? 'disjoint' : 'unknown';
}

function declaredDisjoint(index: MeasureIndex, aboveA: ReadonlySet<string>, aboveB: ReadonlySet<string>): boolean {
  const says = (from: ReadonlySet<string>, to: ReadonlySet<string>): boolean =>
    [...from].some((id) => index.measures.get(id)?.disjointWith?.some((other) => to.has(other)) === true);
  return says(aboveA, aboveB) || says(aboveB, aboveA);
}

/** Summands of one sum count different things (killed and wounded). */
function partsOfOneSum(index: MeasureIndex, aboveA: ReadonlySet<string>, aboveB: ReadonlySet<string>): boolean {
  for (const measure of index.measures.values()) {
    const parts = measure.sumOf ?? [];
    const ofA = parts.find((part) => aboveA.has(part));
    const ofB = parts.find((part) => aboveB.has(part));
    if (ofA !== undefined && ofB !== undefined && ofA !== ofB) return true;
  }
  return false;
}

function reach(id: string, wholes: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(wholes.get(next) ?? []));
  }
  return found;
}
