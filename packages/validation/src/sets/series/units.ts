import { median, POWERS } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

type Slip = Extract<Oddity, { kind: 'slip' }>;

/** From thousands of tonnes to tonnes. */
const THOUSANDS = 1000;

/** Figures of another unit, from one report to another. */
export interface UnitRun {
  readonly from: number;
  readonly to: number;
  /** How many times what they should be the figures are. */
  readonly factor: number;
}

/** Reports on each side that must agree; fewer are single slips. */
const LEAST = 3;
const MOST = 7;
/** An outbreak can be ten times the month before; for so many reports on both sides it is another unit. */
const LONG = 5;
/** Counts below this straggle by tens of their own; those in thousands instead of units may be as small as a tenth of it. */
const FEW = 20;
/** A change of unit is so many times the large steps of the series. */
const CALM = 4;
const LARGE = 0.9;
/** What lies between the two levels: the lowest of the higher is so many times the highest of the lower. */
const CLEAR = 2;
/** How far the middles of the two levels may be from a power of ten, on logarithms. */
const NEAR = Math.log(1.35);

/**
 * Stretches of a level or of a count that are a power of ten above or below what comes
 * before and after: thousands among units. Only where the
 * two levels do not meet, so that growth, however fast, is none. A total shows a change downwards as a fall, and grows
 * by less than a thousand times between two reports.
 */
export function unitRunsOf({ kind, measure, reports }: Series): readonly UnitRun[] {
  if (reports.length < 2 * LEAST) return [];
  const values = reports.map(({ value }) => value);
  const candidates = kind === 'total' ? leapsOf(values) : changesOf(values, measure.integer ? FEW : 0);
  const apart = new Set(candidates.map(({ at }) => at));
  const changes = candidates.filter(
    ({ at, factor }) => Math.abs(Math.log(factor)) >= CALM * largeStep(values, at, apart),
  );
  const runs: UnitRun[] = [];
  let open: { readonly at: number; readonly factor: number } | undefined;
  for (const change of changes) {
    if (open !== undefined && Math.abs(Math.log(open.factor * change.factor)) < NEAR) {
      runs.push({ from: open.at, to: change.at - 1, factor: open.factor });
      open = undefined;
    } else open ??= change;
  }
  if (open !== undefined)
    runs.push(wholeRun(values, open) ?? { from: open.at, to: reports.length - 1, factor: open.factor });
  return runs;
}

/**
 * A stretch of which one end alone was clear enough: the other is where the figures step back, or where they
 * had stepped away, to about what they are beyond. The shorter of the two, where both could be.
 */
function wholeRun(
  values: readonly number[],
  { at, factor }: { readonly at: number; readonly factor: number },
): UnitRun | undefined {
  const size = Math.abs(Math.log(factor));
  const isBack = (place: number): boolean => {
    const step = Math.log((values[place] ?? 0) / (values[place - 1] ?? 0));
    return Number.isFinite(step) && step * Math.log(factor) < 0 && Math.abs(step) >= AT_ONCE * size;
  };
  const areAlike = (x: readonly number[], y: readonly number[]): boolean =>
    Math.abs(Math.log(median(x) / median(y))) <= LEVEL * size;
  const places = [...values.keys()].filter(isBack);
  const [before, after] = [values.slice(Math.max(0, at - LEAST), at), values.slice(at, at + LEAST)];
  const end = places.find((place) => place > at && areAlike(values.slice(place, place + LEAST), before));
  const start = places.findLast(
    (place) => place < at && areAlike(values.slice(Math.max(0, place - LEAST), place), after),
  );
  const isForward = end !== undefined && (start === undefined || end - at <= at - start);
  if (isForward) return { from: at, to: end - 1, factor };
  return start === undefined ? undefined : { from: start, to: at - 1, factor: 1 / factor };
}

/** The series as it would be in one unit. */
export function inOneUnit(series: Series, runs: readonly UnitRun[]): Series {
  if (runs.length === 0) return series;
  const factorAt = (at: number): number => runs.find(({ from, to }) => from <= at && at <= to)?.factor ?? 1;
  const reports = series.reports.map((report, at): Report => ({ ...report, value: report.value / factorAt(at) }));
  return { ...series, reports };
}

/** A run as what is told of it. */
export function slipOf({ from, to, factor }: UnitRun, { reports }: Series): Slip {
  const until = to + 1 < reports.length ? { until: to } : {};
  return { kind: 'slip', at: from, before: from - 1, factor, lasts: true, ...until };
}

/** Reports on each side of a change that show how much the series moves: an epidemic begins with none for weeks. */
const AROUND = 15;

/** A step hereabouts that nine of ten do not reach, as a ratio on logarithms; nothing on the way counts as such a step. */
function largeStep(values: readonly number[], change: number, apart: ReadonlySet<number>): number {
  const from = Math.max(1, change - AROUND);
  const steps = values.slice(from, change + AROUND).flatMap((value, i): readonly number[] => {
    const at = from + i;
    const before = values[at - 1];
    if (before === undefined || apart.has(at)) return [];
    return [value > 0 && before > 0 ? Math.abs(Math.log(value / before)) : Number.POSITIVE_INFINITY];
  });
  return steps.sort((a, b) => a - b)[Math.floor(LARGE * (steps.length - 1))] ?? 0;
}

interface Change {
  readonly at: number;
  readonly factor: number;
}

function changesOf(values: readonly number[], few: number): readonly Change[] {
  const found: Change[] = [];
  for (let at = LEAST; at + LEAST <= values.length; at += 1) {
    const factor = changeAt(values, at, few);
    if (factor === undefined) continue;
    found.push({ at, factor });
    at += LEAST - 1;
  }
  return found;
}

/** What a total may have grown by with its change of unit, and by how much rounding may hide that it has not shrunk. */
const GROWN = 3;
const ROUNDED = 1.1;

/** Where a total becomes a thousand times as much from one report to the next, and goes on from there. */
function leapsOf(values: readonly number[]): readonly Change[] {
  return values.flatMap((value, at): readonly Change[] => {
    const [before, after] = [values.slice(Math.max(0, at - LEAST), at), values.slice(at, at + LEAST)];
    if (before.length < LEAST || after.length < LEAST || before.some((one) => one <= 0)) return [];
    const ratio = value / (before.at(-1) ?? 0);
    const power = POWERS.find((ten) => ten >= THOUSANDS && ratio * ROUNDED >= ten && ratio <= GROWN * ten);
    if (power === undefined || Math.min(...after) < value / ROUNDED || !isOneStep(before, after, power)) return [];
    return [{ at, factor: power }];
  });
}

/** How much of a change of unit comes with one report, and how far each level may reach, on logarithms. */
const AT_ONCE = 0.6;
const LEVEL = 0.5;

/** Does the change come from one report to the next, between two levels? An epidemic climbs as high in several steps. */
function isOneStep(before: readonly number[], after: readonly number[], power: number): boolean {
  const step = Math.abs(Math.log((after[0] ?? 0) / (before.at(-1) ?? 0)));
  const reaches = [before, after].map((level) => Math.log(Math.max(...level) / Math.min(...level)));
  return step >= AT_ONCE * Math.log(power) && Math.max(...reaches) <= LEVEL * Math.log(power);
}

/** A level moves by half or so at any time, and by a thousand at none. */
function nearTo(power: number): number {
  return power >= THOUSANDS ? NEAR_THOUSANDS : NEAR;
}

const NEAR_THOUSANDS = Math.log(2);

/** A flood rises a hundredfold in a day and runs off within the week; what is told in another unit stays, or comes back at once. */
function stays(values: readonly number[], at: number, before: number, factor: number): boolean {
  const after = values.slice(at, at + AROUND).map((value) => Math.abs(Math.log(value / before)));
  const least = after.sort((x, y) => x - y)[Math.floor(QUARTER * after.length)] ?? 0;
  const comesBack = values
    .slice(at, at + AROUND)
    .some((value, i) => i > 0 && isStep(values[at + i - 1] ?? 0, value, 1 / factor));
  return comesBack || least >= Math.abs(Math.log(factor)) / 2;
}

const QUARTER = 0.25;

/** Is it about so many times as much at once? */
function isStep(before: number, after: number, factor: number): boolean {
  return Math.log(after / before) / Math.log(factor) >= AT_ONCE;
}

/** The power of ten between the reports before and those from here on, told by as many as agree. */
function changeAt(values: readonly number[], at: number, few: number): number | undefined {
  for (let width = MOST; width >= LEAST; width -= 1) {
    const [before, after] = [values.slice(Math.max(0, at - width), at), values.slice(at, at + width)];
    if (before.length < LEAST || after.length < LEAST || ![...before, ...after].every((value) => value > 0)) continue;
    const isUp = Math.min(...after) >= CLEAR * Math.max(...before);
    const isDown = Math.min(...before) >= CLEAR * Math.max(...after);
    if (!isUp && !isDown) continue;
    const ratio = median(after) / median(before);
    const powers = Math.min(before.length, after.length) < LONG ? POWERS.slice(1) : POWERS;
    const power = powers.find((ten) => Math.abs(Math.log(isUp ? ratio / ten : ratio * ten)) <= nearTo(ten));
    const least = power === 10 ? few : few / 10;
    if (power === undefined || Math.min(median(before), median(after)) < least) continue;
    if (isOneStep(before, after, power) && stays(values, at, median(before), isUp ? power : 1 / power))
      return isUp ? power : 1 / power;
  }
  return undefined;
}
