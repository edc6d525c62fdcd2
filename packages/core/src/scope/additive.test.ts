import { expect, test } from 'vitest';
import { addsUpOverTime, isAdditive } from './additive.ts';
import type { Measure } from './types.ts';

const measure = (kind: Measure['kind'], unit: string, additive?: boolean): Measure => ({
  id: 'm',
  label: 'm',
  kind,
  unit,
  integer: false,
  validityDays: 0,
  within: [],
  ...(additive === undefined ? {} : { additive }),
});

test.each<[Measure['kind'], string, boolean]>([
  ['stock', 'person', true],
  ['cumulative', 'house', true],
  ['rate', 'person/d', true],
  ['flow', 'EUR', true],
  ['share', '%', false],
  ['ratio', '1', false],
  ['stock', 'm', false],
  ['stock', '°C', false],
  ['stock', 'EUR/mo', false],
  ['stock', '{per 100,000}', false],
  ['stock', '{vdekje për 1000 banorë}', false],
  ['stock', '{µg/m³}', false],
  ['stock', '{persons}', true],
  ['rate', '%/a', false],
])('%s in %s: %s', (kind, unit, wanted) => {
  expect(isAdditive(measure(kind, unit))).toBe(wanted);
  expect(isAdditive(measure(kind, unit, !wanted))).toBe(!wanted);
});

test.each<[Measure['kind'], string, boolean | undefined, boolean]>([
  ['flow', 'person', undefined, true],
  ['flow', 'mm', undefined, true],
  ['flow', 'person', false, false],
  ['flow', 'mm', false, false],
  ['flow', '%', undefined, false],
  ['stock', 'm', undefined, false],
])('%s in %s over time, additive: %s', (kind, unit, additive, wanted) => {
  expect(addsUpOverTime(measure(kind, unit, additive))).toBe(wanted);
});
