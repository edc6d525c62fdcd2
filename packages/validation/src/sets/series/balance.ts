import {
  addDecimals,
  type Decimal,
  type DossierIndex,
  type Interval,
  type SeriesEvent,
  toDecimal,
  widened,
} from '@claimline/core';
import { eventsBetween } from './collect.ts';
import { addedBetween, countedTotals, endsOf } from './counted.ts';
import { oddSeries } from './odd.ts';
import { swapsOf } from './swaps.ts';
import { beginsAnew } from './totals.ts';
import type { Report, Series } from './types.ts';

/** A step of a total that is not what was counted in between. */
export interface Imbalance {
  /** The total that it goes on from; none where its period says that it begins anew. */
  readonly before: Report | undefined;
  readonly after: Report;
  readonly counts: readonly Report[];
  /** Growth of the total minus what was counted. */
  readonly rest: number;
  /** What the total should be: the one before with what was counted since. */
  readonly sum: Decimal;
  /** By how much a correction is declared, which is not what is missing. */
  readonly declared?: Decimal;
}

/** What does not add up between a total and the counts of its days. */
export interface Balance {
  /** A total, or a stock of which it is told how it changes. */
  readonly total: Series;
  /** Steps that could be checked. */
  readonly checked: number;
  /** Steps that are off alone. */
  readonly off: readonly Imbalance[];
  /** Steps that cancel one another: the same cases, told a report earlier or later. */
  readonly shifts: readonly (readonly [Imbalance, Imbalance])[];
}

/** Reports that may lie between two steps that cancel. */
const SHIFT = 3;

/** A stock may change by more than what is told as its change, as by what it is worth: then that shows most of the time. */
const SELDOM = 0.2;

/**
 * Totals held against the counts that add to them (`adds-to` of a measure): the growth
 * from one report to the next must be what was counted in these days. Steps at which the
 * total is odd already, and steps with a declared event, are left out. Stocks are held so against their net change.
 */
export function balancesOf(index: DossierIndex): readonly Balance[] {
  return countedTotals(index).flatMap(({ total, added }): Balance[] => {
    const { checked, off } = imbalances(index, total, added);
    const isTold = off.length > 0 && (total.kind === 'total' || off.length <= Math.max(1, SELDOM * checked));
    if (!isTold) return [];
    // A stock that is off in one report is off in the next, the other way round.
    return [{ total, checked, ...(total.kind === 'total' ? pairedOff(off, total) : { off, shifts: [] }) }];
  });
}

function imbalances(
  index: DossierIndex,
  total: Series,
  added: readonly Series[],
): { checked: number; off: Imbalance[] } {
  const ends = endsOf(added);
  const odd = oddDays(index, total);
  let checked = 0;
  const off = total.reports.flatMap((after, i): Imbalance[] => {
    const earlier = total.reports[i - 1];
    if (earlier === undefined) return [];
    const before = beginsAnew(earlier, after) ? undefined : earlier;
    const counts = addedBetween(ends, before?.day ?? after.from - 1, after.day);
    if (counts === undefined) return [];
    checked += 1;
    const rest = after.value - (before?.value ?? 0) - counts.reduce((sum, { value }) => sum + value, 0);
    const reports = before === undefined ? [after, ...counts] : [before, after, ...counts];
    const room = reports.reduce((sum, report) => sum + roundedBy(report), 0);
    if (Math.abs(rest) <= room + 1e-9 || odd.has(after.day) || (before !== undefined && odd.has(before.day))) return [];
    const events = eventsBetween(index, total, earlier, after);
    if (areExplained(rest, room, events)) return [];
    const sum = sumOf(reports.filter((report) => report !== after));
    const declared = declaredIn(events, after);
    return [{ before, after, counts, rest, sum, ...(declared === undefined ? {} : { declared }) }];
  });
  return { checked, off };
}

/** By how much a correction is declared: the only one, or the only one for just this total and not for a wider one. */
function declaredIn(events: readonly SeriesEvent[], { claim }: Report): Decimal | undefined {
  const own = events.filter(({ scope }) => Object.entries(scope).every(([axis, node]) => claim.scope[axis] === node));
  const [only, ...more] = own.length > 0 ? own : events;
  return more.length === 0 ? only?.amount?.stated[0] : undefined;
}

/** A new definition may bring anything; a correction by so much brings that, alone or with the others of those days. */
function areExplained(rest: number, room: number, events: readonly SeriesEvent[]): boolean {
  if (events.length === 0) return false;
  const amounts = events.flatMap(({ amount }) => (amount === undefined ? [] : [widened(amount)]));
  if (amounts.length < events.length) return true;
  const ends = ({ low, high }: Interval): readonly [number, number] => [
    low === null ? Number.NEGATIVE_INFINITY : Number(low),
    high === null ? Number.POSITIVE_INFINITY : Number(high),
  ];
  const all = amounts.map(ends).reduce(([a, b], [x, y]) => [a + x, b + y], [0, 0] as readonly [number, number]);
  return [all, ...amounts.map(ends)].some(([low, high]) => rest >= low - room - 1e-9 && rest <= high + room + 1e-9);
}

function sumOf(reports: readonly Report[]): Decimal {
  return reports.flatMap(({ quantity }) => quantity.stated[0] ?? []).reduce(addDecimals, toDecimal(0));
}

/** How far the number meant may lie from the number written; a count to the last unit is meant as written. */
function roundedBy({ value, quantity }: Report): number {
  const { low, high } = widened(quantity);
  const by = Math.max(
    low === null ? Number.POSITIVE_INFINITY : value - Number(low),
    high === null ? Number.POSITIVE_INFINITY : Number(high) - value,
  );
  return by <= 0.5 ? 0 : by;
}

function oddDays(index: DossierIndex, total: Series): ReadonlySet<number> {
  const odd = oddSeries(index).find(({ series }) => series === total)?.odd ?? [];
  const places = odd.flatMap((one) =>
    one.kind === 'slip' ? [one.at] : one.kind === 'fall' || one.kind === 'reset' ? [one.after] : [],
  );
  const swapped = swapsOf(index).flatMap(({ voice, days }) => (voice === total.voice ? days : []));
  return new Set([...places.flatMap((at) => total.reports[at]?.day ?? []), ...swapped]);
}

function pairedOff(off: readonly Imbalance[], { reports }: Series): Pick<Balance, 'off' | 'shifts'> {
  const place = new Map(reports.map((report, i) => [report, i]));
  const shifts: (readonly [Imbalance, Imbalance])[] = [];
  const alone: Imbalance[] = [];
  for (let i = 0; i < off.length; i += 1) {
    const [one, next] = [off[i], off[i + 1]];
    if (one === undefined) continue;
    const isNear = next !== undefined && (place.get(next.after) ?? 0) - (place.get(one.after) ?? 0) <= SHIFT;
    if (next === undefined || !isNear || Math.abs(one.rest + next.rest) > 1e-9) alone.push(one);
    else {
      shifts.push([one, next]);
      i += 1;
    }
  }
  return { off: alone, shifts };
}
