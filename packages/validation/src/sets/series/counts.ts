import { regularStep } from './gaps.ts';
import { median, powerOfTen, spread } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

/** Reports that a judgement of what is usual needs. */
const ENOUGH = 12;
/** Distance from the usual, in spreads of this series, from which a figure is odd. */
const FAR = 4.5;

/** A figure and the place in the reports that it comes from. */
interface Step {
  /** Report before, report after; the same for a count. */
  readonly before: number;
  readonly at: number;
  /** Per day for growth between reports, else the count itself. */
  readonly value: number;
  /** Does it span more than the usual distance, days of several kinds? */
  readonly isLong?: boolean;
}

/**
 * Figures that leave what is usual in their own surroundings: about a power of ten away
 * (a zero, a unit), or many times above. Compared with figures of the same weekday where
 * days are reported, else with the nearest; on logarithms, against a spread that odd
 * figures do not move and that is never less than counting alone would give (Poisson).
 */
function outliersOf(steps: readonly Step[], reports: readonly Report[]): readonly Outlier[] {
  const positive = steps.filter(({ value }) => value > 0);
  if (positive.length < ENOUGH) return [];
  const expected = steps.map((_, i) => expectedAt(steps, reports, i));
  const off = steps.flatMap(({ value }, i) => {
    const usual = expected[i]?.middle ?? 0;
    return value > 0 && usual > 0 ? [Math.log(value / usual)] : [];
  });
  const shares = steps.map(({ value }, i) => (expected[i]?.isAlike === true ? value / expected[i].middle : Number.NaN));
  const ratios = rankedOf(shares);
  const inverse = rankedOf(shares.map((share) => 1 / share));
  const noise = spread(off);
  const rootNoise = spread(
    steps.flatMap(({ value }, i) => {
      const usual = expected[i]?.middle ?? 0;
      return value > 0 && usual > 0 ? [Math.sqrt(value) - Math.sqrt(usual)] : [];
    }),
  );
  return steps.flatMap((step, i): Outlier[] => {
    const around = expected[i];
    if (around === undefined || step.value <= 0 || !(around.middle > 0)) return [];
    const sigma = Math.max(noise, 0.15, 1 / Math.sqrt(Math.max(1, around.middle)));
    const away = Math.log(step.value / around.middle);
    if (!around.beside.every((other) => Math.log(step.value / other) / away >= STANDS_OUT)) return [];
    const alone = step.isLong !== true && sigma <= CALM && away >= FAR_ALONE * sigma && isAlone(i, ratios);
    if (!alone && Math.abs(away) < FAR * sigma) return [];
    const margin = Math.max(1.6, Math.exp(1.5 * sigma));
    if (away > 0 && (alone || step.value >= 3 * around.high) && step.value >= 10)
      return [{ step, usual: around.middle, factor: powerOfTen(step.value / around.happened, margin) }];
    // Small counts straggle downwards on logarithms; on roots they spread as evenly down as up.
    const down = Math.sqrt(around.middle) - Math.sqrt(step.value);
    const isLow = step.value * 3 <= around.low || (sigma <= CALM_ENOUGH && isAlone(i, inverse));
    if (away < 0 && isLow && down >= FAR * Math.max(rootNoise, 0.5)) {
      const factor = powerOfTen(around.middle / step.value, margin);
      return factor === undefined ? [] : [{ step, usual: around.middle, factor: 1 / factor }];
    }
    return [];
  });
}

/**
 * A figure leaves those next to it by as much as half of what it is off. What lies between them is on the way from one
 * to the other: the deaths of an epidemic go from 25 to 125 to 892 to 4,271 in three weeks.
 */
const STANDS_OUT = 0.5;

/** Spread on logarithms up to which a series is calm enough for two and a half times the usual to be odd. */
const CALM = 0.3;
/** The same for a lost zero, which is further off. */
const CALM_ENOUGH = 0.5;
/** Distance from the usual, in spreads, from which a figure that is alone is odd. */
const FAR_ALONE = 3.5;
/** A figure is alone when it is this many times the usual, and so many times as far as the others. */
const TIMES = 2.5;
const BEYOND = 1.8;

/**
 * Against what is usual at its own place, hardly another figure of the series comes near it, however high
 * the wave rises later. One may: a list that caught up once may do so again.
 */
function isAlone(at: number, { ratios, highest }: Ratios): boolean {
  const own = ratios[at] ?? 0;
  const [, second = 1] = highest.flatMap((i) => (i === at ? [] : (ratios[i] ?? [])));
  return own >= TIMES && own >= BEYOND * Math.max(1, second);
}

/** Figures as shares of what is usual at their places. */
interface Ratios {
  readonly ratios: readonly number[];
  /** The places of the three highest: without any one of them two are left. */
  readonly highest: readonly number[];
}

function rankedOf(ratios: readonly number[]): Ratios {
  const highest: number[] = [];
  for (const [i, ratio] of ratios.entries()) {
    if (!(ratio > (ratios[highest[2] ?? -1] ?? 0))) continue;
    const place = highest.findIndex((other) => ratio > (ratios[other] ?? 0));
    highest.splice(place < 0 ? highest.length : place, 0, i);
    highest.length = Math.min(3, highest.length);
  }
  return { ratios, highest };
}

interface Outlier {
  readonly step: Step;
  readonly usual: number;
  /** Power of ten by which it is off, when it is about one. */
  readonly factor: number | undefined;
}

interface Around {
  readonly middle: number;
  /** The middle of those that are above nothing: a house that was closed for half of the time has no other usual. */
  readonly happened: number;
  readonly low: number;
  readonly high: number;
  /** Are the days of one kind, as far as weeks tell? At the ends of a series there are too few of a weekday. */
  readonly isAlike: boolean;
  /** The nearest figures of the kind it is held against: before it and after it. */
  readonly beside: readonly number[];
}

const WEEK = 7;
/** As a part of a day. */
const A_MINUTE = 1 / 1440;
/** Four days of them. */
const HOURS = 96;

function expectedAt(steps: readonly Step[], reports: readonly Report[], at: number): Around | undefined {
  const near = neighbours(steps, at, () => true, 6);
  const day = (step: Step | undefined): number => reports[step?.at ?? -1]?.day ?? Number.NaN;
  const own = day(steps[at]);
  // Hours come again by the day, days by the week.
  const isHourly = near.some((step) => Math.abs(day(step) - own) < 1);
  const cycle = isHourly ? 1 : WEEK;
  const comesAgain = (step: Step): boolean => {
    const beyond = Math.abs(day(step) - own) % cycle;
    return Math.min(beyond, cycle - beyond) < A_MINUTE;
  };
  const sameWeekday = neighbours(steps, at, comesAgain, 3, isHourly ? HOURS : 35);
  const used = sameWeekday.length >= 4 ? sameWeekday : near;
  const values = used.map((step) => step.value);
  if (values.length < 4) return undefined;
  // What came a month before or after may come again.
  const all = [...neighbours(steps, at, () => true, 30), ...used].map((step) => step.value);
  const isDaily = near.some((step) => Math.abs(day(step) - own) === 1);
  const isAlike = !(isDaily || isHourly) || used === sameWeekday;
  // Those before it come first, each side from the nearest on.
  const behind = used.find((step) => step.at > (steps[at]?.at ?? 0));
  const beside = [...new Set([used[0], behind])].flatMap((step) => step?.value ?? []);
  const happened = median(values.filter((value) => value > 0));
  return { middle: median(values), happened, low: lowest(all), high: Math.max(...all), isAlike, beside };
}

/** What is near nothing now and then, or below it, cannot have lost a zero. */
function lowest(values: readonly number[]): number {
  const least = Math.min(...values);
  // A day on which nothing happened says nothing of the days on which something did.
  return least < 0 ? least : Math.min(...values.filter((value) => value > 0));
}

/** The nearest figures on both sides that are wanted, so many on each side, looking so far. */
function neighbours(
  steps: readonly Step[],
  at: number,
  wanted: (step: Step) => boolean,
  count: number,
  reach = count,
): readonly Step[] {
  const found: Step[] = [];
  for (const direction of [-1, 1])
    for (let i = at + direction, left = count; left > 0 && Math.abs(i - at) <= reach; i += direction) {
      const step = steps[i];
      if (step === undefined) break;
      if (!wanted(step)) continue;
      found.push(step);
      left -= 1;
    }
  return found;
}

/** Odd figures of a series of counts or levels. */
export function oddCounts(series: Series): readonly Oddity[] {
  const { reports, kind } = series;
  if (regularStep(series) === undefined) return [];
  const steps = reports.map((report, at): Step => ({ before: at, at, value: report.value }));
  return outliersOf(steps, reports).flatMap(({ step, usual, factor }): Oddity[] => {
    if (kind === 'level' && !standsOut(steps, step, usual)) return [];
    if (factor !== undefined) return [{ kind: 'slip', at: step.at, before: nearest(step.at), factor, lasts: false }];
    if (kind !== 'count' || comesAfterNothing(steps, step.at)) return [];
    return [{ kind: 'rate', before: nearest(step.at), after: step.at, usual }];
  });
}

/** Reports of nothing on end, after which there is no telling how many come. */
const CLOSED = 3;

/** A house that opens again has a rush. */
function comesAfterNothing(steps: readonly Step[], at: number): boolean {
  return at >= CLOSED && steps.slice(at - CLOSED, at).every(({ value }) => value === 0);
}

/** A level follows its days, not its weekdays: the crest of a flood lies between the day before it and the day after. */
function standsOut(steps: readonly Step[], { at, value }: Step, usual: number): boolean {
  return [steps[at - 1], steps[at + 1]].every(
    (beside) =>
      beside === undefined ||
      beside.value <= 0 ||
      Math.log(value / beside.value) / Math.log(value / usual) >= STANDS_OUT,
  );
}

function nearest(at: number): number {
  return at === 0 ? 1 : at - 1;
}

/** Growth of a total that is many times what is usual hereabouts. */
export function oddGrowth(series: Series, taken: ReadonlySet<number>): readonly Oddity[] {
  const { reports } = series;
  const usual = regularStep(series);
  if (usual === undefined) return [];
  const steps: Step[] = [];
  for (let at = 1, before = 0; at < reports.length; at += 1) {
    const [from, to] = [reports[before], reports[at]];
    if (from === undefined || to === undefined) continue;
    if (taken.has(at)) {
      // A figure that is odd alone is passed over; where the total stays lower, it goes on from there.
      if ((reports[at + 1]?.value ?? from.value) < from.value) before = at;
      continue;
    }
    // What a long silence brings is no rate of a day.
    if (to.day - from.day <= 2 * usual)
      steps.push({
        before,
        at,
        value: (to.value - from.value) / Math.max(1, to.day - from.day),
        isLong: to.day - from.day > 1.15 * usual,
      });
    before = at;
  }
  return outliersOf(steps, reports).flatMap(({ step, usual: middle }): Oddity[] =>
    step.value > middle ? [{ kind: 'rate', before: step.before, after: step.at, usual: middle }] : [],
  );
}
