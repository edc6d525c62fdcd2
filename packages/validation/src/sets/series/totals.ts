import { type DossierIndex, isBelow, isMeasured, subtractDecimals, widened, ZERO } from '@claimline/core';
import { areNearlyMet, isFewerCount } from '../../compare/zones.ts';
import { takesBack } from '../../rules/facts.ts';
import { eventsBetween } from './collect.ts';
import { isCountedOff } from './counted.ts';
import { median, POWERS } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

/** A counter that starts again begins below this share of where it was. */
const RESTART = 0.2;
/** A figure that lost or won a zero is at least this many times, or this part, of the next. */
const FAR = 3;
/** A single figure is too high when it leaves the line by this many times the room for growth, and by this share. */
const CLEAR = 3;
const CLEAR_SHARE = 0.05;
/** Reports within which a total that has not come back may fall again by the same cause. */
const AGAIN = 10;
/** A counter that was below this and is nothing for a while did not start again: what it counted was struck off. */
const SMALL = 100;

/**
 * Where a total falls, although it can only grow, each fall told once: as a slip of a
 * zero when the figure fits its neighbours times a power of ten, as a restart of the
 * counter when it begins again from near nothing, else as a fall; falls without growth
 * between them are one. Falls that a declared event explains are none.
 */
export function fallsOf(index: DossierIndex, series: Series): readonly Oddity[] {
  const { reports } = series;
  const odd: Oddity[] = [];
  /** The last report that can be believed. */
  let last = 0;
  for (let at = 1; at < reports.length; at += 1) {
    const [before, after] = [reports[last], reports[at]];
    if (before === undefined || after === undefined) continue;
    if (!falls(series, before, after) || isExplained(index, series, before, after)) {
      last = at;
      continue;
    }
    const { oddity, next } = nameFall(reports, last, at, odd);
    if (oddity !== undefined) odd.push(oddity);
    last = next;
  }
  return joined(reports, odd);
}

/** Is the later total certainly below the earlier one, rounding and hedges allowed for? */
function falls({ measure }: Series, before: Report, after: Report): boolean {
  if (isTotalOfFuzzyDay(after) && after.from <= before.day) return false;
  if (beginsAnew(before, after)) return false;
  const [now, then] = [widened(after.quantity), widened(before.quantity)];
  // "About 1,200", and then 1,139: it has been counted.
  if (isBelow(now, then)) return !areNearlyMet(after.quantity, now, before.quantity, then);
  const measured = isMeasured(measure.unit);
  return isFewerCount({ ...after.quantity, measured }, { ...before.quantity, measured });
}

/** "Since 1 January", said of another year: the as-of itself declares where the counter begins. */
export function beginsAnew(before: Report, after: Report): boolean {
  return isSinceADay(before) && isSinceADay(after) && after.from > before.day && !areNextWeeks(before, after);
}

/** A month and no longer, from the day after the other ended: it names the report, like a week of a calendar, and is no stretch counted. */
function areNextWeeks(before: Report, after: Report): boolean {
  return after.from === before.day + 1 && [before, after].every(({ from, day }) => day - from < MONTH);
}

const MONTH = 31;

function isSinceADay({ claim }: Report): boolean {
  return claim.asOf?.kind === 'interval' && claim.asOf.earliest !== null;
}

/** "In May" is some day of May; "since the baseline until 7 May" is 7 May. */
function isTotalOfFuzzyDay({ claim }: Report): boolean {
  return claim.asOf?.kind === 'point';
}

/** A restart or a new definition explains any fall, a correction as much as it took away, and so does a count below zero. */
function isExplained(index: DossierIndex, series: Series, before: Report, after: Report): boolean {
  if (takesBack(index, after.claim, before.claim) || isCountedOff(index, series, before, after)) return true;
  return eventsBetween(index, series, before, after).some(({ kind, amount }) => {
    const taken = amount?.stated[0];
    if (kind !== 'correction' || taken === undefined) return true;
    if (!taken.startsWith('-')) return false;
    const [x, y] = [before.quantity.stated[0] ?? ZERO, after.quantity.stated[0] ?? ZERO];
    return Number(subtractDecimals(x, y)) <= -Number(taken);
  });
}

interface Named {
  readonly oddity: Oddity | undefined;
  /** The report to go on from. */
  readonly next: number;
}

function nameFall(reports: readonly Report[], last: number, at: number, odd: readonly Oddity[]): Named {
  const value = (i: number): number => reports[i]?.value ?? Number.NaN;
  const [from, to, onward] = [value(last), value(at), value(at + 1)];
  const room = roomOf(reports, at);
  // The figure before was too high, by a zero: without it the series only grows.
  const earlier = last - 1;
  if (earlier >= 0 && value(earlier) <= to) {
    const factor = from >= FAR * to ? tenfold(from, value(earlier), to, room) : undefined;
    if (factor !== undefined && !odd.some((one) => one.kind === 'slip' && one.at === last))
      return { oddity: { kind: 'slip', at: last, before: earlier, factor, lasts: false }, next: at };
    const others = reports.filter((_, i) => i !== last);
    const clear = Math.max(CLEAR * roomOf(others, at - 1), CLEAR_SHARE * to);
    if ((from - to > clear && from - value(earlier) > clear) || isAboveAll(reports, last))
      return { oddity: { kind: 'fall', before: last, after: at, steps: 1, start: at, isPeak: true }, next: at };
  }
  // This figure is too low, by a zero: the next goes on where the one before was.
  if (onward >= from) {
    const factor = FAR * to <= from ? tenfold(to, from, onward, room, true) : undefined;
    if (factor !== undefined)
      return { oddity: { kind: 'slip', at, before: last, factor: 1 / factor, lasts: false }, next: last };
    return { oddity: { kind: 'fall', before: last, after: at, steps: 1, start: at }, next: last };
  }
  const factor = unitFrom(reports, last, at, room);
  if (factor !== undefined)
    return { oddity: { kind: 'slip', at, before: last, factor: 1 / factor, lasts: at + 1 < reports.length }, next: at };
  if (to < RESTART * from && from >= 10 && startsAgain(reports, last, at))
    return { oddity: { kind: 'reset', before: last, after: at }, next: at };
  return { oddity: { kind: 'fall', before: last, after: at, steps: 1, start: at }, next: at };
}

/** Of fields that are harvested step by step there is no more than all; what may be more, as prices, has more such figures. */
function isAboveAll(reports: readonly Report[], at: number): boolean {
  return reports[at]?.claim.unit === '%' && reports.every(({ value }, i) => value > ALL === (i === at));
}

const ALL = 100;

/** How much a total may well grow from one report to the next hereabouts: twice the usual, before or after. */
function roomOf(reports: readonly Report[], at: number): number {
  return 2 * Math.max(usualStep(reports.slice(Math.max(0, at - 10), at)), usualStep(reports.slice(at, at + 10)));
}

function usualStep(reports: readonly Report[]): number {
  const steps = reports.flatMap(({ value }, i) => {
    const step = value - (reports[i - 1]?.value ?? value);
    return step > 0 ? [step] : [];
  });
  return steps.length === 0 ? 0 : median(steps);
}

/** The power of ten that brings a figure between its neighbours, with a little room above and below. */
function tenfold(odd: number, low: number, high: number, room: number, isTooLow = false): number | undefined {
  if (odd <= 0) return undefined;
  return POWERS.find((power) => {
    const meant = isTooLow ? odd * power : odd / power;
    // A figure in thousands has lost its last digits.
    const lost = isTooLow ? Math.min(power, 0.02 * low) : 0;
    return meant >= low - Math.min(room, low / 2) - lost && meant <= high + Math.min(room, high) + lost;
  });
}

/**
 * The power of ten by which all figures from here on are too low: the first goes on where
 * the last one was, and they grow as slowly as thousands instead of units would.
 */
function unitFrom(reports: readonly Report[], last: number, at: number, room: number): number | undefined {
  const value = (i: number): number => reports[i]?.value ?? Number.NaN;
  const [from, to, end] = [value(last), value(at), value(reports.length - 1)];
  const [start, days] = [value(0), reports.length - 1 - at];
  if (to <= 0 || reports.slice(at + 1).some((report) => report.value < to || report.value >= from)) return undefined;
  const usual = (from - start) / Math.max(1, last);
  return POWERS.find((power) => {
    // A figure in thousands has lost its last digits.
    const goesOn = to * power >= from - power && to * power <= from + room + power && power <= from / 2;
    return goesOn && (end - to) * power <= 5 * usual * days + 2 * power;
  });
}

/** Low, and growing from there for as long as is known, at least for two more reports, without coming back at once. */
function startsAgain(reports: readonly Report[], last: number, at: number): boolean {
  const [from, to] = [reports[last]?.value ?? 0, reports[at]?.value ?? 0];
  const next = reports.slice(at + 1, at + 4);
  const grows = from >= SMALL || next.some((report) => report.value > to);
  return next.length >= 1 && grows && next.every((report) => report.value >= to && report.value < from);
}

/**
 * Falls that follow one another without growth are one fall; so are falls soon after one
 * another while the total has not come back to where it was: one list is being cleaned.
 */
function joined(reports: readonly Report[], odd: readonly Oddity[]): readonly Oddity[] {
  const kept: Oddity[] = [];
  for (const one of odd) {
    const before = kept.at(-1);
    const next = one.kind === 'fall' && before?.kind === 'fall' ? continued(reports, before, one) : undefined;
    if (next === undefined) kept.push(one);
    else kept[kept.length - 1] = next;
  }
  return kept;
}

type Fall = Extract<Oddity, { kind: 'fall' }>;

function continued(reports: readonly Report[], first: Fall, next: Fall): Fall | undefined {
  if (next.before < first.after || next.before - first.after > AGAIN) return undefined;
  if (first.isPeak === true || next.isPeak === true) return undefined;
  const value = (at: number): number => reports[at]?.value ?? 0;
  const steps = first.steps + next.steps;
  const after = next.after;
  if (value(next.before) === value(first.after) && first.again === undefined) return { ...first, after, steps };
  const between = reports.slice(first.after, next.before + 1);
  if (between.some((report) => report.value >= value(first.before))) return undefined;
  return { ...first, after, steps, again: [...(first.again ?? [first.after]), after] };
}
