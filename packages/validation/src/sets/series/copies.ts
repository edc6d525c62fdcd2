import { decimalsOf, median } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

/** How many chance repeats per series may be taken for copies. */
const BY_CHANCE = 0.001;
/** Reports that a judgement of what is usual needs. */
const ENOUGH = 10;

/**
 * Runs of one and the same figure that this series would hardly give: as likely as one in
 * a thousand, judged by how often its other figures repeat. A run at the end of a total
 * is none (nothing more happened), nor is one of round figures.
 */
export function copiesOf({ kind, measure, reports }: Series, least: number): readonly Oddity[] {
  if (reports.length < ENOUGH) return kind === 'total' ? [] : shortCopies(reports, least);
  const runs = runsOf(reports);
  const grain = median(reports.map(grainOf));
  const unit = measure.integer ? 1 : 10 ** -Math.max(...reports.map(decimalsOf));
  return runs.flatMap(({ from, to }): Oddity[] => {
    const length = to - from;
    // Most figures stand alone.
    if (length + 1 < (kind === 'total' ? LEAST_OF_TOTAL - 1 : least)) return [];
    const near = runs.filter((run) => run.from !== from && run.to >= from - REACH && run.from <= to + REACH);
    const repeats = near.reduce((sum, run) => sum + run.to - run.from, 0);
    const steps = near.reduce((sum, run) => sum + run.to - run.from + 1, 0);
    const isRestless = repeats === 0 && steps >= RESTLESS;
    const enough = kind !== 'total' ? least : isRestless ? LEAST_OF_TOTAL - 1 : LEAST_OF_TOTAL;
    if (length + 1 < enough || (kind === 'total' && to === reports.length - 1)) return [];
    if (steps < ENOUGH - 2 || isRounder(reports[from], grain)) return [];
    // One repeat more than were seen: a series without any has not shown that it never repeats.
    const chance = (repeats + 1) / (steps + 2);
    const longest = Math.max(0, ...near.map((run) => run.to - run.from));
    const isOdd = chance ** length * reports.length < BY_CHANCE && length > 2 * longest;
    if (kind === 'total' && standsStill(runs, from, length)) return [];
    if (kind !== 'total' && isBound(reports, runs, from)) return [];
    const told =
      kind === 'total'
        ? length * growthAround(reports, from, to) >= 20
        : Math.abs(reports[from]?.value ?? 0) >= FEW * unit;
    return isOdd && told ? [{ kind: 'copied', from, to }] : [];
  });
}

/** A reservoir is full again and again: the highest figure, or the lowest, that stands still more than once is one of those beyond which nothing goes. */
function isBound(reports: readonly Report[], runs: readonly Run[], from: number): boolean {
  const own = reports[from]?.value ?? 0;
  const isEnd = reports.every(({ value }) => value <= own) || reports.every(({ value }) => value >= own);
  return isEnd && runs.some((run) => run.from !== from && run.to > run.from && reports[run.from]?.value === own);
}

/** Does the total stand still for long time and again, as one of rain does in every dry spell? */
function standsStill(runs: readonly Run[], from: number, length: number): boolean {
  const long = Math.max(LEAST_OF_TOTAL - 1, length / 4);
  return runs.filter((run) => run.from !== from && run.to - run.from >= long).length >= 2;
}

/** A total may well stand still for four reports, one that never does hereabouts for three. */
const LEAST_OF_TOTAL = 5;
const RESTLESS = 20;
/** Reports on each side that tell what is usual near a run. */
const REACH = 60;

/** A figure of a series may end in a nought by chance. */
const ROUNDER = 10;

/** Counts of so few units repeat by chance. */
const FEW = 5;

function isRounder(report: Report | undefined, grain: number): boolean {
  const own = grainOf(report);
  // "More than 12,000" is told for as long as it holds.
  return own === Number.POSITIVE_INFINITY || own > ROUNDER * grain;
}

/** How wide the numbers are that it can stand for, nothing for a count to the last unit: 1,500 is rounder than 1,523. */
function grainOf(report: Report | undefined): number {
  const { form, soft } = report?.quantity ?? {};
  if (form === 'exact') return 0;
  if (form !== 'figure' || soft === undefined || soft.low === null || soft.high === null)
    return Number.POSITIVE_INFINITY;
  return Number(soft.high) - Number(soft.low);
}

/** Few figures tell nothing of chance: odd numbers above a hundred, to which nobody rounds. */
function shortCopies(reports: readonly Report[], least: number): readonly Oddity[] {
  return runsOf(reports).flatMap(({ from, to }): Oddity[] => {
    const value = Math.abs(reports[from]?.value ?? 0);
    return to - from + 1 >= least && value > 100 && value % 10 !== 0 ? [{ kind: 'copied', from, to }] : [];
  });
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(reports: readonly Report[]): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < reports.length; ) {
    let to = from;
    while (reports[to + 1]?.quantity.text === reports[from]?.quantity.text && to + 1 < reports.length) to += 1;
    runs.push({ from, to });
    from = to + 1;
  }
  return runs;
}

/** Growth per report just before and just after a run, the smaller of the two. */
export function growthAround(reports: readonly Report[], from: number, to: number): number {
  const value = (i: number): number => reports[Math.min(reports.length - 1, Math.max(0, i))]?.value ?? 0;
  const before = (value(from) - value(from - 5)) / Math.min(5, Math.max(1, from));
  const after = (value(to + 6) - value(to + 1)) / Math.min(5, Math.max(1, reports.length - 2 - to));
  return Math.min(before, after);
}

/** Reports in a row that make a block. */
const BLOCK = 5;
/** Digits that a block must have in all: small counts repeat by chance. */
const TELLING = 6.5;

/** How many repeats of a block a series may give by chance. */
const BY_CHANCE_IN_ALL = 0.05;

/**
 * How likely a stretch is to come up at any one place: by how often its figures come, or by how often its first figure
 * and then its steps come, for a river that falls a centimetre a day repeats its figures sooner than dice do, and one
 * that has fallen goes on falling.
 */
function likelihoodIn(reports: readonly Report[]): (at: number, length: number) => number {
  const figure = (at: number): string => reports[at]?.quantity.text ?? '';
  const step = (at: number): string => ((reports[at]?.value ?? 0) - (reports[at - 1]?.value ?? 0)).toPrecision(6);
  const figures = countsOf(reports.map((_, at) => figure(at)));
  const steps = countsOf(reports.slice(1).map((_, i) => step(i + 1)));
  const way = (at: number): string => String(Math.sign((reports[at]?.value ?? 0) - (reports[at - 1]?.value ?? 0)));
  const inside = [...reports.keys()].slice(2);
  const ways = countsOf(inside.map((at) => way(at - 1)));
  const onward = countsOf(inside.map((at) => `${way(at - 1)} ${step(at)}`));
  const share = (counts: ReadonlyMap<string, number>, key: string): number => (counts.get(key) ?? 1) / reports.length;
  return (at, length) => {
    const first = share(figures, figure(at));
    let [byFigures, bySteps, byWay] = [first, first, first];
    for (let i = at + 1; i < at + length; i += 1) {
      byFigures *= share(figures, figure(i));
      bySteps *= share(steps, step(i));
      // But for the copy itself, which in a short series would vouch for itself.
      const others = (onward.get(`${way(i - 1)} ${step(i)}`) ?? 1) - 1;
      byWay *= Math.max(1, others) / (ways.get(way(i - 1)) ?? 1);
    }
    return Math.max(byFigures, bySteps, byWay);
  };
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Blocks of counts or levels that stand a second time, figure for figure: a week pasted over the next. */
export function repeatsOf({ kind, reports }: Series): readonly Oddity[] {
  if (kind === 'total' || reports.length < 2 * BLOCK) return [];
  const seen = new Map<string, number>();
  const found: Oddity[] = [];
  const likelihood = likelihoodIn(reports);
  for (let at = 0; at + BLOCK <= reports.length; at += 1) {
    const block = reports.slice(at, at + BLOCK);
    const texts = block.map(({ quantity }) => quantity.text);
    const digits = block.reduce((sum, { value }) => sum + Math.log10(Math.max(1, Math.abs(value))), 0);
    const tells = new Set(texts).size >= 4 && digits >= TELLING;
    if (!tells) continue;
    const key = texts.join(' ');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, at);
      continue;
    }
    let length = BLOCK;
    while (
      at + length < reports.length &&
      first + length < at &&
      reports[first + length]?.quantity.text === reports[at + length]?.quantity.text
    )
      length += 1;
    if (likelihood(at, length) * reports.length ** 2 <= BY_CHANCE_IN_ALL)
      found.push({ kind: 'repeated', from: at, to: at + length - 1, first });
    at += length - 1;
  }
  return found;
}
