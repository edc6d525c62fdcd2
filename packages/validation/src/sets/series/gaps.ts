import { civilFromDay, type Day, dayFromCivil } from '@claimline/core';
import { groupBy } from '../../rules/facts.ts';
import { median } from './spread.ts';
import type { Report, Series } from './types.ts';

/** Share of reports that must come at one distance for a series to be regular. */
const REGULAR = 0.8;

/** Places of the reports before and after a hole. */
export interface Gap {
  readonly before: number;
  readonly after: number;
}

/** The usual distance of reports in days; undefined when they come as they come. */
export function regularStep({ reports }: Series): number | undefined {
  const steps = stepsOf(reports);
  const usual = median(steps);
  // Where weekends stay away, the three days after a Friday are as regular as one.
  const weekends = usual === 1 ? weekdaySteps(reports, steps) : undefined;
  const regular = steps.filter((step, i) => {
    const expected = weekends?.get(weekday(reports[i])) ?? usual;
    return Math.abs(step - usual) <= usual * 0.15 || step === expected;
  }).length;
  return steps.length >= 10 && usual > 0 && regular >= REGULAR * steps.length ? usual : undefined;
}

const WEEK = 7;

const QUARTER = 3;

/** Of how many months each report is, where all are of months or of quarters. */
export function monthsOfReports({ reports }: Series, usual: number): 1 | 3 | undefined {
  const months = Math.round(usual / DAYS_OF_MONTH);
  if (months !== 1 && months !== QUARTER) return undefined;
  return reports.every(({ day }) => civilFromDay(day + 1).day === 1) ? months : undefined;
}

const DAYS_OF_MONTH = 30.4;

/** The last day of the month that is so many months after that of a day. */
function endOfMonth(day: Day, months: number): Day {
  const { year, month } = civilFromDay(day);
  const at = year * 12 + month + months;
  return dayFromCivil(Math.floor(at / 12), (at % 12) + 1, 1) - 1;
}

/** How many days after a report the next one is due. */
export function expectedSteps(series: Series, usual: number): (day: Day) => number {
  const { reports } = series;
  const months = monthsOfReports(series, usual);
  if (months !== undefined) return (day) => endOfMonth(day, months) - day;
  const weekends = usual === 1 ? weekdaySteps(reports, stepsOf(reports)) : undefined;
  return (day) => (usual < 1 ? usual : Math.max(1, weekends?.get(day % WEEK) ?? usual));
}

function weekday(report: Report | undefined): number {
  return (report?.day ?? 0) % WEEK;
}

/** The usual distance to the next report from each day of the week. */
function weekdaySteps(reports: Series['reports'], steps: readonly number[]): ReadonlyMap<number, number> {
  const places = groupBy([...steps.keys()], (i) => String(weekday(reports[i])));
  return new Map(
    [...places.values()].map((at) => [weekday(reports[at[0] ?? 0]), median(at.map((i) => steps[i] ?? 0))]),
  );
}

function stepsOf(reports: Series['reports']): readonly number[] {
  return reports.slice(1).map((report, i) => report.day - (reports[i]?.day ?? report.day));
}

/** Of reports that come month by month or year by year without fail, three that are missing are a hole. */
const MONTH = 28;
const WITHOUT_FAIL = 4;
const FAILS = 0.03;
const MONTHS_ON_END = 24;
const WEEKS_ON_END = 50;
/** As far as from one report to the next but one. */
const ONE = 1.8;
/** Of so many reports on each side most come as usual, for a hole between them. */
const BESIDE = 4;
const MOSTLY = 0.6;

/**
 * Where reports of a series that otherwise come at one distance stay away, for at least so
 * many times that distance. Years before reports were regular have no holes.
 */
export function gapsOf(series: Series, times: number): readonly Gap[] {
  const usual = regularStep(series);
  if (usual === undefined) return [];
  const steps = stepsOf(series.reports);
  const isUsual = (step: number): boolean => Math.abs(step - usual) <= usual * 0.15 || step < usual;
  const fails = steps.filter((step) => !isUsual(step)).length;
  const isSure = usual >= MONTH && fails <= Math.max(1, FAILS * steps.length);
  // In a list of months without a hole a single one is missed; so are some weeks in one of weeks.
  const isOnly = fails === 1 && steps.length >= (usual >= MONTH ? MONTHS_ON_END : WEEKS_ON_END) && usual >= WEEK;
  const least =
    isOnly && usual >= MONTH ? Math.min(times, ONE) : isSure || isOnly ? Math.min(times, WITHOUT_FAIL) : times;
  return steps.flatMap((step, i): Gap[] => {
    const beside =
      usual >= WEEK ? [...steps.slice(Math.max(0, i - BESIDE), i), ...steps.slice(i + 1, i + 1 + BESIDE)] : [];
    return step >= least * usual && beside.filter(isUsual).length >= MOSTLY * beside.length
      ? [{ before: i, after: i + 1 }]
      : [];
  });
}
