import type { DossierIndex } from '@claimline/core';
import { cellFor } from '../../rules/facts.ts';
import { beyondAll, isByChance } from './beyond.ts';
import { eventsBetween, seriesOf } from './collect.ts';
import { copiesOf, repeatsOf } from './copies.ts';
import { oddCounts, oddGrowth } from './counts.ts';
import { besideHoles } from './holes.ts';
import { isOfSeason } from './season.ts';
import { shiftsOf } from './shifts.ts';
import { strayedSigns } from './signs.ts';
import { spikesOf } from './spikes.ts';
import { median } from './spread.ts';
import { fallsOf } from './totals.ts';
import type { Oddity, Report, Series } from './types.ts';
import { inOneUnit, slipOf, unitRunsOf } from './units.ts';
import { loneZeros } from './zeros.ts';

/** A series with what is odd about it. */
export interface OddSeries {
  readonly series: Series;
  readonly odd: readonly Oddity[];
}

const known = new WeakMap<DossierIndex, readonly OddSeries[]>();

/** What is odd about each series, every trouble named once: what is a slip is no fall and no odd growth as well. */
export function oddSeries(index: DossierIndex): readonly OddSeries[] {
  const made =
    known.get(index) ??
    seriesOf(index).flatMap((series): OddSeries[] => {
      const odd = oddOf(index, series);
      return odd.length === 0 ? [] : [{ series, odd }];
    });
  known.set(index, made);
  return made;
}

/** Reports with one figure from which it is a copy. */
const COPIES = 3;

function oddOf(index: DossierIndex, series: Series): readonly Oddity[] {
  if (series.reports.length < 2) return [];
  const copies = [...copiesOf(series, COPIES), ...repeatsOf(series)];
  if (series.kind !== 'total') {
    const runs = unitRunsOf(series);
    const inUnit = inOneUnit(series, runs);
    const signs = strayedSigns(inUnit);
    const ofSign = new Set(signs.flatMap(placesOf));
    const spikes = [
      ...signs,
      ...[...runs.map((run) => slipOf(run, series)), ...spikesOf(inUnit)].filter(
        (one) => !placesOf(one).some((at) => ofSign.has(at)),
      ),
    ];
    const taken = new Set(spikes.flatMap(placesOf));
    const others = oddCounts(inUnit).filter(
      (one) => !isBeginning(one) && !placesOf(one).some((at) => taken.has(at)) && !isReturn(one, copies, series),
    );
    const told = new Set([...taken, ...others.flatMap((one) => (one.kind === 'rate' ? [one.after] : placesOf(one)))]);
    const zeros = loneZeros(inUnit);
    const nothing = new Set(zeros.flatMap(placesOf));
    const beyond = beyondAll(inUnit).filter((one) => !placesOf(one).some((at) => nothing.has(at)));
    const isBesideHole = besideHoles(inUnit);
    const single = [...zeros, ...beyond].filter((one) => !placesOf(one).some((at) => told.has(at)));
    return [
      ...copies,
      ...withoutDeclared(index, series, [
        ...[...spikes, ...others, ...single].filter(
          (one) =>
            !isTotalled(index, series, one) &&
            !(one.kind === 'spike' && one.times < 1 && isBesideHole(one.at)) &&
            !isNearZero(inUnit, one) &&
            !isOfFew(inUnit, one) &&
            !isOfSeason(series, one),
        ),
        ...shiftsOf(without(inUnit, told)).filter(
          (one) => one.kind === 'shift' && !told.has(one.after) && !told.has(one.before),
        ),
      ]),
    ];
  }
  const runs = unitRunsOf(series);
  const inUnit = inOneUnit(series, runs);
  const falls = [...runs.map((run) => slipOf(run, series)), ...fallsOf(index, inUnit)];
  const taken = new Set(falls.flatMap(placesOf));
  const growth = oddGrowth(inUnit, taken).filter(
    // What comes after a fall, a slip or a copy is its return.
    (one) =>
      one.kind !== 'rate' ||
      !([one.before, one.after].some((at) => taken.has(at)) || isReturn(one, [...copies, ...falls], series)),
  );
  return [...falls, ...copies, ...withoutDeclared(index, series, growth)];
}

/** The series as it would be if the reports that are known to be odd said what the ones before them say. */
function without(series: Series, odd: ReadonlySet<number>): Series {
  if (odd.size === 0) return series;
  const reports: Report[] = [];
  for (const [at, report] of series.reports.entries()) {
    const before = reports[at - 1];
    reports.push(odd.has(at) && before !== undefined ? { ...report, value: before.value } : report);
  }
  return { ...series, reports };
}

/** Is a figure one of a copied run, growth what a standstill kept back, or what the next report takes away again? Then it was told already. */
function isReturn(rate: Oddity, others: readonly Oddity[], { reports }: Series): boolean {
  if (rate.kind === 'slip')
    return others.some((one) => one.kind === 'copied' && one.from <= rate.at && rate.at <= one.to);
  if (rate.kind !== 'rate') return false;
  const value = (at: number): number => reports[at]?.value ?? 0;
  const grown = value(rate.after) - value(rate.before);
  return others.some(
    (one) =>
      (one.kind === 'copied' && one.from < rate.after && rate.before <= one.to) ||
      (one.kind === 'fall' && one.before === rate.after && 5 * (value(one.before) - value(one.after)) >= grown),
  );
}

/** An outbreak begins in the middle of its first week. */
function isBeginning(odd: Oddity): boolean {
  return odd.kind === 'slip' && odd.at === 0 && odd.factor < 1;
}

/** Steps of the usual size that a figure must be off where there is no nothing to be so many times above. */
const STEPS = 6;
const AROUND = 15;

/** Of what may be below zero, as degrees and balances, a tenth is no less likely than any other step. */
function isNearZero({ measure, reports }: Series, odd: Oddity): boolean {
  if ((odd.kind !== 'slip' && odd.kind !== 'spike') || (odd.kind === 'slip' && odd.lasts)) return false;
  if (odd.kind === 'spike' && odd.isSign === true) return false;
  if (measure.negative !== true && reports.every(({ value }) => value >= 0)) return false;
  const value = (at: number): number => reports[at]?.value ?? Number.NaN;
  const { at } = odd;
  const near = [...reports.keys()].slice(Math.max(1, at - AROUND), at + AROUND + 2);
  const steps = near.filter((one) => one !== at && one !== at + 1).map((one) => Math.abs(value(one) - value(one - 1)));
  const beside = [value(at - 1), value(at + 1)].filter((one) => !Number.isNaN(one));
  const off = Math.min(...beside.map((one) => Math.abs(value(at) - one)));
  return off < STEPS * median(steps);
}

/** A count of few that chance brings. */
function isOfFew({ kind, measure, reports }: Series, odd: Oddity): boolean {
  if (kind !== 'count' || !measure.integer || odd.kind !== 'slip' || odd.lasts) return false;
  const around = reports
    .slice(Math.max(0, odd.at - AROUND), odd.at + AROUND + 1)
    .filter((_, i) => i !== Math.min(AROUND, odd.at));
  return isByChance(reports[odd.at]?.value ?? 0, median(around.map(({ value }) => value)));
}

/** Does the total grow by just what a count says? Then nobody mistyped it. */
function isTotalled(index: DossierIndex, { kind, measure, voice, reports }: Series, odd: Oddity): boolean {
  const report = odd.kind === 'slip' ? reports[odd.at] : undefined;
  if (kind !== 'count' || measure.addsTo === undefined || report === undefined) return false;
  const key = `${voice} ${cellFor(measure.addsTo, report.claim.unit, report.claim.scope)}`;
  const total = seriesOf(index).find((one) => one.key === key);
  const on = (day: number): number | undefined => total?.reports.find((one) => one.day === day)?.value;
  const [before, after] = [on(report.from - 1), on(report.day)];
  return before !== undefined && after !== undefined && after - before === report.value;
}

function placesOf(odd: Oddity): readonly number[] {
  if (odd.kind === 'slip' || odd.kind === 'spike') return [odd.at];
  return odd.kind === 'fall' || odd.kind === 'reset' ? [odd.after] : [];
}

/** A declared correction or new definition may bring any jump. */
function withoutDeclared(index: DossierIndex, series: Series, odd: readonly Oddity[]): readonly Oddity[] {
  return odd.filter((one) => {
    if (one.kind !== 'rate' && one.kind !== 'shift' && one.kind !== 'slip' && one.kind !== 'spike') return true;
    const until = one.kind === 'rate' || one.kind === 'shift' ? one.after : one.at;
    const [before, after] = [series.reports[one.before], series.reports[until]];
    return before === undefined || after === undefined || eventsBetween(index, series, before, after).length === 0;
  });
}
