import { isPerUnit, type Measure, type Unit, unitOf } from '@claimline/core';

const MEASURED: ReadonlySet<string> = new Set([
  'number',
  'time',
  'month',
  'mass',
  'length',
  'area',
  'volume',
  'energy',
  'power',
  'temperature',
  'temperature-celsius',
  'currency',
]);

/** Are whole things counted in a unit, where nobody says so? Not by weight, by time or in money, nor in anything per something. */
export function countsWhole(kind: Measure['kind'], { dimension }: Unit): boolean {
  if (kind === 'rate' || kind === 'ratio' || MEASURED.has(dimension)) return false;
  return !dimension.startsWith('currency') && !isPerUnit(dimension);
}

/** The same of a unit as it is written; one that is unknown is that of things. */
export function unitCountsWhole(kind: string | undefined, unit: string): boolean {
  const read = unitOf(unit);
  return !read.ok || countsWhole((kind ?? 'stock') as Measure['kind'], read.value);
}
