import type { Measure, ScopeRelation } from './types.ts';

/** The measures of a dossier, prepared for questions. */
export interface MeasureIndex {
  readonly measures: ReadonlyMap<string, Measure>;
  /** Measures that contain a measure, itself included: by `within`, and as a summand of `sumOf`. */
  readonly containing: ReadonlyMap<string, ReadonlySet<string>>;
  /**
   * Sums in which something may be below zero: a balance, a net change. Nothing fits into such a sum, for what is below
   * zero makes up for the rest; only all summands together come to it.
   */
  readonly nets: ReadonlySet<string>;
  /** Measures that a measure contributes to, also within such sums. */
  readonly reckoned: ReadonlyMap<string, ReadonlySet<string>>;
}

export function indexMeasures(measures: readonly Measure[]): MeasureIndex {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const nets = netsOf(measures, byId);
  const containing = reachOfAll(measures, ({ id }) => !nets.has(id));
  const reckoned = nets.size === 0 ? containing : reachOfAll(measures, () => true);
  return { measures: byId, containing, nets, reckoned };
}

function netsOf(measures: readonly Measure[], byId: ReadonlyMap<string, Measure>): ReadonlySet<string> {
  const nets = new Set<string>();
  const isNet = (id: string): boolean => nets.has(id) || byId.get(id)?.negative === true;
  // A sum of sums is found once those are: no more rounds than there are measures.
  for (let before = -1; before !== nets.size; ) {
    before = nets.size;
    for (const { id, sumOf } of measures) if (sumOf !== undefined && [id, ...sumOf].some(isNet)) nets.add(id);
  }
  return nets;
}

function reachOfAll(
  measures: readonly Measure[],
  holds: (sum: Measure) => boolean,
): ReadonlyMap<string, ReadonlySet<string>> {
  const wholes = new Map<string, string[]>();
  for (const measure of measures) {
    wholes.set(measure.id, [...(wholes.get(measure.id) ?? []), ...measure.within]);
    if (holds(measure))
      for (const part of measure.sumOf ?? []) wholes.set(part, [...(wholes.get(part) ?? []), measure.id]);
  }
  return new Map(measures.map((measure) => [measure.id, reach(measure.id, wholes)]));
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
  if (index.reckoned.get(a)?.has(b) === true || index.reckoned.get(b)?.has(a) === true) return 'disjoint';
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
