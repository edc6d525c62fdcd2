import { declaredUnit, isPerUnit } from '../quantity/units.ts';
import type { Measure } from './types.ts';

/** What is measured at a place and not counted in it: the water of a river is not the sum of its gauges. */
const LEVELS: ReadonlySet<string> = new Set(['length', 'temperature', 'temperature-celsius', 'percentage-point']);

/**
 * Do the figures of parts add up to that of their whole, so that none can be larger? Counts
 * do; shares, ratios, heights, temperatures and so much a month of a stock (wages) do not,
 * unless the measure says so itself (`additive`). Source: extensive and intensive
 * quantities; statisticians' additive and non-additive measures of a cube (SDMX).
 */
export function isAdditive(measure: Measure): boolean {
  if (measure.additive !== undefined) return measure.additive;
  if (measure.kind === 'share' || measure.kind === 'ratio') return false;
  if (measure.unit.includes('%') || measure.unit.includes('‰')) return false;
  if (measure.kind === 'stock' && isPerUnit(measure.unit)) return false;
  const unit = declaredUnit(measure.unit);
  return !(unit.ok && LEVELS.has(unit.value.dimension));
}

/**
 * Do the figures of periods add up to that of the period that they make up? What falls on a place in a day is a height,
 * which no sum over places is; over days it is one: the rain of a month. Who says `additive: false` counts something
 * that comes again from period to period (visitors, each of them once).
 */
export function addsUpOverTime(measure: Measure): boolean {
  if (isAdditive(measure)) return true;
  const unit = declaredUnit(measure.unit);
  return measure.additive === undefined && measure.kind === 'flow' && unit.ok && unit.value.dimension === 'length';
}
