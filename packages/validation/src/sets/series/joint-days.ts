import type { Claim, DossierIndex } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { seriesOf } from './collect.ts';
import { oddSeries } from './odd.ts';
import { median } from './spread.ts';
import type { Oddity, Report, Series } from './types.ts';

/** A figure of a series that is far from those around it on a day on which most others are so too. */
export interface JointFigure {
  readonly series: Series;
  readonly report: Report;
  readonly before: Report;
  /** How many times what its neighbours let expect it is. */
  readonly times: number;
}

/** Series of one voice and measure that fall together, or rise together: from so many on that is no slip of a cell. */
const MANY = 3;
const MOSTLY = 2 / 3;
/** Where there are two, both, and by as much but for so many times. */
const TWO = 2;
const AS_MUCH = 1.25;
/** A row in thousands is off by a power of ten in every column. */
const POWER_NEAR = 0.12;

const known = new WeakMap<DossierIndex, readonly (readonly JointFigure[])[]>();

/** Days on which most columns of a table are far too low, or too high, together and back at once: a strike, a holiday, a storm. */
export function jointDays(index: DossierIndex): readonly (readonly JointFigure[])[] {
  const made = known.get(index) ?? findJoint(index);
  known.set(index, made);
  return made;
}

/** The claims of those days, in none of which anybody slipped. */
export function jointClaims(index: DossierIndex): ReadonlySet<Claim> {
  return new Set(jointDays(index).flatMap((day) => day.map(({ report }) => report.claim)));
}

function findJoint(index: DossierIndex): readonly (readonly JointFigure[])[] {
  const figures = oddSeries(index).flatMap(({ series, odd }) => odd.flatMap((one) => figureOf(series, one) ?? []));
  if (figures.length === 0) return [];
  const days = groupBy(figures, (one) => `${tableOf(one.series)} ${one.report.day} ${one.times > 1}`);
  const tables = groupBy(seriesOf(index), tableOf);
  return [...days.values()].flatMap((found) => {
    const [first] = found;
    if (first === undefined) return [];
    const { day } = first.report;
    const columns = (tables.get(tableOf(first.series)) ?? []).filter(({ reports }) => hasDay(reports, day));
    if (columns.length < TWO) return [];
    // A hundredth is odd by itself and a fiftieth is not: what all fell to has one cause.
    const known = new Set(found.map(({ series }) => series));
    const others = columns.flatMap((series) => (known.has(series) ? [] : (farOff(series, day, first.times > 1) ?? [])));
    const all = [...found, ...others];
    const areMany =
      all.length >= MANY ? all.length >= MOSTLY * columns.length : all.length === columns.length && areAlike(all);
    const isJoint = all.length >= TWO && areMany && !all.every(isPowerOff);
    return isJoint ? [all] : [];
  });
}

/** How many times as high as hereabouts what falls or rises with others is at most, or at least. */
const FAR = 3;
/** Reports on each side that say what is usual: a spring of lockdown is a few of them. */
const AROUND = 5;

/** A figure of a day that is far from those around it, the way the others are, if it is. */
function farOff(series: Series, day: number, isHigh: boolean): JointFigure | undefined {
  const { reports } = series;
  const at = placeOf(reports, day);
  const [before, report] = [reports[at - 1], reports[at]];
  const around = median(
    [...reports.slice(Math.max(0, at - AROUND), at), ...reports.slice(at + 1, at + 1 + AROUND)].map(
      ({ value }) => value,
    ),
  );
  if (before === undefined || report === undefined || !(around > 0) || report.value < 0) return undefined;
  const times = report.value / around;
  return (isHigh ? times >= FAR : times <= 1 / FAR) ? { series, report, before, times } : undefined;
}

function tableOf({ voice, measure, reports, kind }: Series): string {
  return JSON.stringify([voice, measure.id, reports[0]?.claim.unit, kind]);
}

function figureOf(series: Series, odd: Oddity): JointFigure | undefined {
  const isSingle = (odd.kind === 'slip' && !odd.lasts) || (odd.kind === 'spike' && odd.isSign !== true);
  if (series.kind === 'total' || !isSingle) return undefined;
  const [before, report, after] = [odd.at - 1, odd.at, odd.at + 1].map((at) => series.reports[at]);
  if (before === undefined || report === undefined || after === undefined) return undefined;
  const around = (before.value + after.value) / 2;
  return around > 0 && report.value >= 0 ? { series, report, before, times: report.value / around } : undefined;
}

function hasDay(reports: readonly Report[], day: number): boolean {
  return reports[placeOf(reports, day)]?.day === day;
}

function placeOf(reports: readonly Report[], day: number): number {
  let [low, high] = [0, reports.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((reports[middle]?.day ?? day) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function areAlike(all: readonly JointFigure[]): boolean {
  const times = all.map((one) => one.times);
  return Math.max(...times) <= AS_MUCH * Math.min(...times);
}

function isPowerOff({ times }: JointFigure): boolean {
  const power = Math.log10(times > 1 ? times : 1 / times);
  const nearest = Math.round(power);
  return nearest > 0 && Math.abs(10 ** (power - nearest) - 1) <= POWER_NEAR;
}
