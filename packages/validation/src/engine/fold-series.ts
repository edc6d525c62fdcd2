import type { Finding } from '../types.ts';
import type { Place } from './fold-alike.ts';

/** What these say is a property of the measure, or of the days of a whole table, and no mistake of one column. */
const OF_MEASURE: ReadonlySet<string> = new Set(['date/baseline-missing', 'date/before-baseline']);

/** What findings that have been folded in their series were folded from. */
type Members = (finding: Finding) => readonly Finding[];

/**
 * What is said alike of several columns of one table and one measure, about days among those of the first of them, in
 * groups with the one that is of most days in front; all else is alone.
 */
export function alikeInSeries(
  places: ReadonlyMap<string, Place>,
  findings: readonly Finding[],
  membersOf: Members,
): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, Finding[]>();
  const alone: [Finding][] = [];
  for (const finding of findings) {
    const claim = places.get(finding.claims[0] ?? '')?.report.claim;
    if (claim === undefined || !OF_MEASURE.has(finding.rule)) {
      alone.push([finding]);
      continue;
    }
    const voice = claim.for ?? claim.by;
    const key = JSON.stringify([finding.rule, finding.severity, finding.location?.file, claim.measure, voice]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const daysOf = (finding: Finding): readonly number[] =>
    membersOf(finding).map(({ claims: [first = ''] }) => places.get(first)?.report.day ?? 0);
  return [...alone, ...[...groups.values()].flatMap((group) => byDays(group, daysOf))];
}

/** Each with those whose days are among its own. */
function byDays(
  group: readonly Finding[],
  daysOf: (finding: Finding) => readonly number[],
): readonly (readonly [Finding, ...Finding[]])[] {
  const known = group.map((finding) => ({ finding, days: daysOf(finding) }));
  const heads: { readonly days: ReadonlySet<number>; readonly all: [Finding, ...Finding[]] }[] = [];
  for (const { finding, days } of known.sort((a, b) => b.days.length - a.days.length)) {
    const head = heads.find((one) => days.every((day) => one.days.has(day)));
    if (head === undefined) heads.push({ days: new Set(days), all: [finding] });
    else head.all.push(finding);
  }
  return heads.map(({ all }) => all);
}
