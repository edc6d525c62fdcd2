import type { Claim, Day, DossierIndex } from '@claimline/core';

/** One voice's figure on a day, with those that only repeat it. */
export interface MomentRow {
  readonly claim: Claim;
  /** Days since the last day for which the figure was said to hold. */
  readonly age: number;
  readonly echoes: readonly string[];
}
/** What is counted, and who says how many. */
export interface MomentGroup {
  readonly key: string;
  readonly rows: readonly MomentRow[];
}

/**
 * The figures that hold on a day, grouped by what they count, the group with most voices first.
 * A figure holds from its as-of day for as many days as its measure says; a later figure of the
 * same voice for the same thing takes its place.
 */
export function claimsOn(index: DossierIndex, day: Day, hidden: ReadonlySet<string>): readonly MomentGroup[] {
  const groups = new Map<string, MomentRow[]>();
  for (const claim of index.dossier.claims) {
    const age = hidden.has(claim.id) ? null : ageOn(index, claim, day);
    if (age === null) continue;
    const key = JSON.stringify([claim.measure, Object.entries(claim.scope).sort()]);
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    const twin = rows.findIndex((row) => originOf(row.claim) === originOf(claim));
    const before = rows[twin];
    if (before === undefined) rows.push({ claim, age, echoes: [] });
    else if (String(before.claim.value.stated) === String(claim.value.stated))
      rows[twin] = { ...before, age: Math.min(before.age, age), echoes: [...before.echoes, claim.id] };
    else if (age < before.age) rows[twin] = { claim, age, echoes: [] };
  }
  return [...groups]
    .map(([key, rows]) => ({ key, rows: rows.sort((x, y) => low(y.claim) - low(x.claim) || x.age - y.age) }))
    .sort((x, y) => y.rows.length - x.rows.length || (x.key < y.key ? -1 : 1));
}

/** Days since the figure was dated, or `null` when it does not hold on the day. */
function ageOn(index: DossierIndex, claim: Claim, day: Day): number | null {
  const date = claim.asOf ?? claim.said;
  if (claim.value.stated.length === 0 || date === undefined) return null;
  const measure = index.measure(claim.measure);
  const end = date.latest ?? date.earliest;
  // A total holds at the end of the period that it counts; a figure of one period does not outlast it.
  const start = measure?.kind === 'cumulative' ? end : (date.earliest ?? date.latest);
  if (start === null || end === null || start > day) return null;
  const lasts = measure === undefined || measure.kind === 'stock' || measure.kind === 'cumulative';
  const validity = lasts ? (measure?.validityDays ?? index.dossier.conventions.validityDays) : 0;
  const age = Math.max(0, day - end);
  return age <= validity ? age : null;
}

function originOf(claim: Claim): string {
  return claim.origin ?? claim.for ?? claim.by ?? claim.via.at(-1)?.source ?? claim.id;
}

function low(claim: Claim): number {
  return Number(claim.value.stated[0] ?? 0);
}
