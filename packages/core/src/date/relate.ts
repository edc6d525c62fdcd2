import type { DateRelation, FuzzyDate } from './types.ts';

/**
 * Do two dates overlap? `same` when they certainly do (their sure parts meet, or each
 * is a known day of the other), `apart` when they cannot, `perhaps` otherwise.
 * Three-valued logic after Kleene: a more precise date never turns same into apart.
 */
export function relateDates(a: FuzzyDate, b: FuzzyDate): DateRelation {
  if (isAfter(a.earliest, b.latest) || isAfter(b.earliest, a.latest)) return 'apart';
  if (memberRunsApart(a, b)) return 'apart';
  if (a.core && b.core) return a.core.start <= b.core.end && b.core.start <= a.core.end ? 'same' : 'perhaps';
  // An unknown day that lies wholly inside what surely belongs to the other.
  if (b.core && insideCore(a, b.core)) return 'same';
  if (a.core && insideCore(b, a.core)) return 'same';
  return 'perhaps';
}

/** The date with its ends moved outwards by n days: how long a figure is taken to hold. */
export function widenByDays(date: FuzzyDate, days: number): FuzzyDate {
  if (days === 0) return date;
  const { members: _, gap, ...rest } = date;
  const solid = date.core ?? gap ?? sureDay(date);
  const core = solid === undefined ? undefined : { start: solid.start - days, end: solid.end + days };
  const { core: __, ...bare } = rest;
  return {
    ...bare,
    earliest: date.earliest === null ? null : date.earliest - days,
    latest: date.latest === null ? null : date.latest + days,
    ...(core === undefined ? {} : core.start <= core.end ? { core } : { gap: core }),
  };
}

/** Order for lists: by earliest day, then latest, then text; open starts first. */
export function compareDates(a: FuzzyDate, b: FuzzyDate): number {
  return (
    order(a.earliest ?? Number.NEGATIVE_INFINITY, b.earliest ?? Number.NEGATIVE_INFINITY) ||
    order(a.latest ?? Number.POSITIVE_INFINITY, b.latest ?? Number.POSITIVE_INFINITY) ||
    (a.edtf < b.edtf ? -1 : a.edtf > b.edtf ? 1 : 0)
  );
}

/** Is a certainly before b (`yes`), certainly not (`no`), or neither? */
export function isBefore(a: FuzzyDate, b: FuzzyDate): 'yes' | 'no' | 'perhaps' {
  if (a.latest !== null && b.earliest !== null && a.latest < b.earliest) return 'yes';
  if (a.earliest !== null && b.latest !== null && a.earliest >= b.latest) return 'no';
  return 'perhaps';
}

/** A point somewhere in [earliest, latest]: reaching n days round it surely covers [latest − n, earliest + n]. */
function sureDay(date: FuzzyDate): { start: number; end: number } | undefined {
  if (date.kind !== 'point' || date.earliest === null || date.latest === null) return undefined;
  return { start: date.latest, end: date.earliest };
}

function insideCore(date: FuzzyDate, core: { start: number; end: number }): boolean {
  return date.earliest !== null && date.latest !== null && date.earliest >= core.start && date.latest <= core.end;
}

/** Separate possibilities ("[2024-10-01,2024-12-01]") may all miss the other date although their hull does not. */
function memberRunsApart(a: FuzzyDate, b: FuzzyDate): boolean {
  const spansOf = (date: FuzzyDate): readonly { earliest: number | null; latest: number | null }[] =>
    date.members?.spans ?? [date];
  if (a.members === undefined && b.members === undefined) return false;
  return spansOf(a).every((x) =>
    spansOf(b).every((y) => isAfter(x.earliest, y.latest) || isAfter(y.earliest, x.latest)),
  );
}

function isAfter(earliest: number | null, latest: number | null): boolean {
  return earliest !== null && latest !== null && earliest > latest;
}

function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
