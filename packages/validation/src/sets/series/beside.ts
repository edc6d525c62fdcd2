import type { Report, Series } from './types.ts';

/** What two series give for the same days, in their order; each has one report a day. */
export function besideOf(one: Series, other: Series): readonly (readonly [Report, Report])[] {
  const both: (readonly [Report, Report])[] = [];
  let at = 0;
  for (const a of one.reports) {
    let b = other.reports[at];
    while (b !== undefined && b.day < a.day) {
      at += 1;
      b = other.reports[at];
    }
    if (b !== undefined && b.day === a.day) both.push([a, b]);
  }
  return both;
}
