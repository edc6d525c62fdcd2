import type { Day } from '@claimline/core';
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

/** How many days after a report the next one is due. */
export function expectedSteps({ reports }: Series, usual: number): (day: Day) => number {
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
  const least = isSure ? Math.min(times, WITHOUT_FAIL) : times;
  return steps.flatMap((step, i): Gap[] => {
    const beside =
      usual >= WEEK ? [...steps.slice(Math.max(0, i - BESIDE), i), ...steps.slice(i + 1, i + 1 + BESIDE)] : [];
    return step >= least * usual && beside.filter(isUsual).length >= MOSTLY * beside.length
      ? [{ before: i, after: i + 1 }]
      : [];
  });
}
