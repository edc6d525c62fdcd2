import {
  type Claim,
  type DossierIndex,
  outlookOf,
  type QuantityForm,
  relateDates,
  relateNodes,
  stanceOf,
} from '@claimline/core';
import { isOneHarm } from '../../compare/harm.ts';
import type { DriftKind } from '../../types.ts';

/** What two reports of one figure say differently of it. Another population is another fact, not another wording. */
export function driftOf(index: DossierIndex, a: Claim, b: Claim): readonly DriftKind[] {
  const found: readonly (readonly [DriftKind, boolean])[] = [
    ['unit', a.unit !== b.unit],
    ['definition', a.unit === b.unit && a.measure !== b.measure],
    ['status', isApart(index, 'status', a, b)],
    ['place', isApart(index, 'at', a, b) && !isOneHarm(index, a, b)],
  ];
  return isApart(index, 'of', a, b) ? [] : found.flatMap(([kind, is]) => (is ? [kind] : []));
}

/** What may differ beside that where an editor marked both as one utterance. */
export function driftOfMarked(index: DossierIndex, a: Claim, b: Claim): readonly DriftKind[] {
  const population: readonly DriftKind[] = isApart(index, 'of', a, b) ? ['population'] : [];
  const { of: _, ...scope } = a.scope;
  const elsewhere = driftOf(index, { ...a, scope }, b);
  const isOtherDay =
    a.asOf !== undefined &&
    b.asOf !== undefined &&
    (relateDates(a.asOf, b.asOf) === 'apart' || (!arePlans(a, b) && areOtherPeriods(index, a, b)));
  // What can be is not what will be.
  const isOtherMode =
    outlookOf(a.mode) !== outlookOf(b.mode) ||
    stanceOf(a.mode) !== stanceOf(b.mode) ||
    (a.mode === 'capability') !== (b.mode === 'capability');
  return [
    ...population,
    ...elsewhere,
    ...(isOtherDay ? (['date'] as const) : []),
    ...(isOtherMode ? (['mode'] as const) : []),
    ...(isOtherBound(a.value.form, b.value.form) ? (['bound'] as const) : []),
    // “Another 76”, and 76 in all.
    ...(a.value.increment === b.value.increment ? [] : (['number'] as const)),
  ];
}

/** How the days of plans are worded is looked at by itself. */
function arePlans(a: Claim, b: Claim): boolean {
  return outlookOf(a.mode) === 'prospective' && outlookOf(b.mode) === 'prospective';
}

/** What came within a week, as what came on a day of it; a level holds on each day of its month. */
function areOtherPeriods(
  index: DossierIndex,
  { measure, asOf: x }: Claim,
  { measure: other, asOf: y }: Claim,
): boolean {
  const areFlows = [measure, other].every((id) => index.measure(id)?.kind === 'flow');
  const ends = [x?.earliest, x?.latest, y?.earliest, y?.latest];
  return areFlows && ends.every((day) => day != null) && (x?.earliest !== y?.earliest || x?.latest !== y?.latest);
}

/** Two names of one node, as “sent in total” and “present”, are not apart. */
function isApart(index: DossierIndex, axis: string, a: Claim, b: Claim): boolean {
  const [x, y] = [a.scope[axis], b.scope[axis]];
  if (x === undefined || y === undefined || x === y) return false;
  const known = index.axis(axis);
  return known === undefined || relateNodes(known, x, y) !== 'equal';
}

/** “Nearly 900,000” comes back from a translation as “around 900,000”. */
function isOtherBound(a: QuantityForm, b: QuantityForm): boolean {
  const isRough = [a, b].includes('about') && [a, b].some((form) => form === 'nearly' || form === 'a-little-over');
  return boundOf(a) !== boundOf(b) && !isRough;
}

/** Which way the words leave a figure open. */
export function boundOf(form: QuantityForm): 'up' | 'down' | 'none' {
  if (form === 'more-than' || form === 'at-least' || form === 'a-little-over') return 'up';
  return ['less-than', 'at-most', 'up-to', 'nearly'].includes(form) ? 'down' : 'none';
}
