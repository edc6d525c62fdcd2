import { dayFromIso, isoFromDay } from '@claimline/core';
import type { ExampleClaim } from './types.ts';

/** Figures of one voice on these days, one claim each. */
export function onDays(
  fields: Omit<ExampleClaim, 'value' | 'id' | 'asOf'> & { readonly name: string },
  values: Readonly<Record<string, number>>,
): readonly ExampleClaim[] {
  const { name, ...rest } = fields;
  return Object.entries(values).map(([asOf, value], i) => ({
    id: `${name}-${i + 1}`,
    ...rest,
    asOf,
    value: `=${value}`,
  }));
}

/** Figures of one voice day by day, one claim a day; `undefined` leaves the day out. */
export function days(
  fields: Omit<ExampleClaim, 'value' | 'id' | 'asOf'> & { readonly from: string; readonly name: string },
  values: readonly (number | undefined)[],
): readonly ExampleClaim[] {
  const { from, name, ...rest } = fields;
  const first = dayFromIso(from) ?? 0;
  return values.flatMap((value, i): ExampleClaim[] =>
    value === undefined ? [] : [{ id: `${name}-${i + 1}`, ...rest, asOf: isoFromDay(first + i), value: `=${value}` }],
  );
}
