import { type Claim, civilFromDay, type Day, type DossierIndex } from '@claimline/core';
import { contestedOf, hourOf, seriesKey, seriesOf } from './collect.ts';
import { expectedSteps, monthsOfReports, regularStep } from './gaps.ts';
import type { Report, Series } from './types.ts';

/** A report of a day on which none was due, and the day on which it is missing. */
export interface MistypedDay {
  readonly at: number;
  /** Between two days at a time of the first, where the series has several of a day. */
  readonly missing: Day;
  /** Does it lie far from all other reports, and not among them? */
  readonly isAlone: boolean;
  /** Is it told by its place in the list, between those of the days around the missing one? */
  readonly isListed?: true;
}

/** Reports that must show when they are due. */
const ENOUGH = 20;
const MONTHS_ENOUGH = 12;
/** Other times than days, weeks and months are too unlike for a report to be due. */
const LONGEST = 14;
/** Usual distances from all others at which a report stands alone. */
const ALONE = 7;
/** And days, of hours. */
const ALONE_DAYS = 2;
/** Share of the days that may be missing from a list which is otherwise without holes. */
const RARE = 0.02;
const MINUTE = 1 / (24 * 60);
/** Reports that come in between from which they do so by nature. */
const FEW = 2;

/**
 * Reports that come between two which follow one another as they should without them, or far from all others, where
 * one is missing on a day that only a slip of the pen lies away: another month or year, day and month
 * the other way round, or one digit of the day where no holidays make holes of their own.
 */
export function mistypedDays(index: DossierIndex, series: Series): readonly MistypedDay[] {
  const { reports } = series;
  const usual = regularStep(series);
  if (usual === undefined || !isTelling(series, usual)) return [];
  const months = monthsOfReports(series, usual);
  const stepFrom = expectedSteps(series, usual);
  const between = [...reports.keys()].filter((at) => isBetween(reports, at, stepFrom) || isOutside(reports, at, usual));
  if (between.length > FEW) return [];
  const isMeant = (one: Day, day: Day): boolean =>
    months === undefined ? isSlip(one, day, usual !== 1) : isSlipOfMonth(one, day);
  const missing = missingIn(
    reports.filter((_, at) => !between.includes(at)),
    stepFrom,
  );
  const found = between.flatMap((at): MistypedDay[] => {
    const [only, ...more] = missing.filter((one) => isMeant(one, reports[at]?.day ?? 0));
    return only === undefined || more.length > 0 ? [] : [{ at, missing: only, isAlone: isOutside(reports, at, usual) }];
  });
  if (found.length > 0) return found;
  const stray = strayIn(reports, placesOf(index.dossier.claims));
  if (stray === undefined) return [];
  const [only, ...more] = missingIn(
    reports.filter((_, at) => at !== stray.at),
    stepFrom,
  ).filter((one) => one > stray.from && one < stray.until && isMeant(one, reports[stray.at]?.day ?? 0));
  return only === undefined || more.length > 0 ? [] : [{ at: stray.at, missing: only, isAlone: false, isListed: true }];
}

const placed = new WeakMap<readonly Claim[], ReadonlyMap<Claim, number>>();

/** Where each claim stands among all. */
function placesOf(claims: readonly Claim[]): ReadonlyMap<Claim, number> {
  const made = placed.get(claims) ?? new Map(claims.map((claim, i) => [claim, i]));
  placed.set(claims, made);
  return made;
}

/** The one report whose row stands elsewhere in a list that is otherwise in order, and the days of the rows around it. */
function strayIn(
  reports: readonly Report[],
  places: ReadonlyMap<Claim, number>,
): { readonly at: number; readonly from: Day; readonly until: Day } | undefined {
  const placeOf = (report: Report | undefined): number => (report && places.get(report.claim)) ?? Number.NaN;
  const [first, last] = [placeOf(reports[1]), placeOf(reports.at(-2))];
  const isInOrder = (a: Report | undefined, b: Report | undefined): boolean =>
    first < last ? placeOf(a) < placeOf(b) : placeOf(a) > placeOf(b);
  const turn = reports.findIndex((report, i) => i > 0 && !isInOrder(reports[i - 1], report));
  if (turn < 0) return undefined;
  const strays = [turn - 1, turn].filter((at) => {
    const others = reports.filter((_, i) => i !== at);
    return others.every((report, i) => i === 0 || isInOrder(others[i - 1], report));
  });
  const [at, ...more] = strays;
  const own = at === undefined ? undefined : reports[at];
  // Two rows that only changed places are both where they may be.
  if (at === undefined || own === undefined || more.length > 0) return undefined;
  const others = reports.filter((_, i) => i !== at);
  const [before, after] = [others.findLast((one) => isInOrder(one, own)), others.find((one) => isInOrder(own, one))];
  return before === undefined || after === undefined ? undefined : { at, from: before.day, until: after.day };
}

/** A figure of a day that has another one, and the day on which it is missing. */
export interface SecondFigure {
  readonly voice: string;
  readonly claim: Claim;
  /** The figure of the day itself. */
  readonly other: Claim;
  readonly day: Day;
  readonly missing: Day;
  /** Does the series have several of a day? */
  readonly isByHours: boolean;
}

const seconds = new WeakMap<DossierIndex, readonly SecondFigure[]>();

/**
 * Two figures of one day, where a report is missing on another day, and one of the two stands in the list between those
 * of the days around that.
 */
export function secondFigures(index: DossierIndex): readonly SecondFigure[] {
  const made = seconds.get(index) ?? findSeconds(index);
  seconds.set(index, made);
  return made;
}

function findSeconds(index: DossierIndex): readonly SecondFigure[] {
  const contested = contestedOf(index);
  if (contested.length === 0) return [];
  const series = new Map(seriesOf(index).map((one) => [one.key, one]));
  const places = placesOf(index.dossier.claims);
  const found = contested.flatMap((row): SecondFigure[] => {
    const [first] = row;
    const own = first === undefined ? undefined : series.get(seriesKey(index, first));
    const day = first === undefined || own === undefined ? undefined : dayOf(first, own);
    const usual = own === undefined ? undefined : regularStep(own);
    if (day === undefined || own === undefined || usual === undefined) return [];
    if (row.length !== 2 || !isTelling(own, usual)) return [];
    const place = (one: Claim | undefined): number => (one && places.get(one)) ?? Number.NaN;
    const standsFor = (one: Claim, due: Day): boolean => {
      const [before, after] = [
        own.reports.findLast(({ day: at }) => at < due),
        own.reports.find(({ day: at }) => at > due),
      ];
      const ends = [place(before?.claim), place(after?.claim)];
      return place(one) > Math.min(...ends) && place(one) < Math.max(...ends);
    };
    const [upper, lower] = [...row].sort((a, b) => place(a) - place(b));
    if (upper === undefined || lower === undefined) return [];
    const missing = missingIn(own.reports, expectedSteps(own, usual)).filter((due) => due !== day);
    const strays = row.filter((one) => !standsFor(one, day));
    // Where both stand at their day, a hole beside them is that of one, unless holes are usual.
    const hasFewHoles = missing.length <= 1 + RARE * own.reports.length;
    const isUpwards = place(own.reports[0]?.claim) < place(own.reports.at(-1)?.claim);
    const [only, ...more] = missing.flatMap((due) => {
      const stray = strays.length === 1 ? strays[0] : due > day === isUpwards ? lower : upper;
      const isIt = stray !== undefined && standsFor(stray, due) && (strays.length === 1 || hasFewHoles);
      return isIt ? [{ due, claim: stray }] : [];
    });
    if (only === undefined || more.length > 0 || strays.length > 1) return [];
    const { claim, due } = only;
    const other = row.find((one) => one !== claim);
    if (other === undefined) return [];
    return [{ voice: own.voice, claim, other, day, missing: due, isByHours: isByHours(own) }];
  });
  return [...found, ...besidesOf(found, contested, { index, series, places })];
}

interface Where {
  readonly index: DossierIndex;
  readonly series: ReadonlyMap<string, Series>;
  readonly places: ReadonlyMap<Claim, number>;
}

/** The other columns of the rows of second figures: one with a hole elsewhere shows by itself no day that is missing. */
function besidesOf(
  found: readonly SecondFigure[],
  contested: readonly (readonly Claim[])[],
  { index, series, places }: Where,
): readonly SecondFigure[] {
  const known = new Set(found.flatMap(({ claim, other }) => [claim, other]));
  const place = (claim: Claim): number => places.get(claim) ?? 0;
  return contested.flatMap((row): SecondFigure[] => {
    const [upper, lower] = [...row].sort((a, b) => place(a) - place(b));
    if (upper === undefined || lower === undefined || row.length !== 2 || known.has(upper)) return [];
    const own = series.get(seriesKey(index, upper));
    const beside = found.find(
      ({ voice, claim, missing }) =>
        own?.voice === voice &&
        claim.asOf?.edtf === upper.asOf?.edtf &&
        !own.reports.some(({ day }) => day === missing),
    );
    if (beside === undefined) return [];
    const isLower = place(beside.claim) > place(beside.other);
    return [{ ...beside, claim: isLower ? lower : upper, other: isLower ? upper : lower }];
  });
}

/** Does a series show when its reports are due? */
function isTelling(series: Series, usual: number): boolean {
  const isOfMonths = monthsOfReports(series, usual) !== undefined;
  return series.reports.length >= (isOfMonths ? MONTHS_ENOUGH : ENOUGH) && (usual <= LONGEST || isOfMonths);
}

/** The day of a claim as a series has it. */
function dayOf(claim: Claim, series: Series): Day | undefined {
  const day = claim.asOf?.latest ?? undefined;
  return day === undefined ? undefined : day + (isByHours(series) ? (hourOf(claim) ?? 0) : 0);
}

function isByHours({ reports }: Series): boolean {
  return reports.some(({ isHour }) => isHour === true);
}

/** Is a report alone, long before all others or long after them? */
function isOutside(reports: readonly Report[], at: number, usual: number): boolean {
  const [before, own, after] = [reports[at - 1], reports[at], reports[at + 1]];
  if (own === undefined || (before === undefined) === (after === undefined)) return false;
  const step = before === undefined ? (after?.day ?? own.day) - own.day : own.day - before.day;
  return step > Math.max(ALONE * usual, ALONE_DAYS);
}

function isBetween(reports: readonly Report[], at: number, stepFrom: (day: Day) => number): boolean {
  const [before, after] = [reports[at - 1], reports[at + 1]];
  return before !== undefined && after !== undefined && after.day - before.day === stepFrom(before.day);
}

/** The days, or hours of them, at which a report was due and none came. */
function missingIn(reports: readonly Report[], stepFrom: (day: Day) => number): readonly Day[] {
  const missing: Day[] = [];
  for (const [i, { day }] of reports.entries()) {
    const next = reports[i + 1]?.day ?? day;
    // Hours are no whole numbers of days, and add up to nearly the next one.
    for (let due = day + stepFrom(day); due < next - MINUTE; due += stepFrom(due)) missing.push(due);
  }
  return missing;
}

function isSlip(a: Day, b: Day, asksDigits: boolean): boolean {
  // The clock goes on being right.
  if (Math.abs((a % 1) - (b % 1)) > MINUTE / 2) return false;
  const [x, y] = [civilFromDay(Math.floor(a + MINUTE / 2)), civilFromDay(Math.floor(b + MINUTE / 2))];
  if (x.year === y.year && x.month === y.day && x.day === y.month) return true;
  const isDigit = asksDigits && x.year === y.year && x.month === y.month && isOneDigit(x.day, y.day);
  const isMonth = x.year === y.year && x.day === y.day;
  const isYear = x.month === y.month && x.day === y.day;
  return a !== b && (isDigit || isMonth || isYear);
}

/** Another month of the year, or that month of another year. */
function isSlipOfMonth(a: Day, b: Day): boolean {
  const [x, y] = [civilFromDay(a), civilFromDay(b)];
  return a !== b && (x.year === y.year || x.month === y.month);
}

/** 12 for 13, 2 for 22, 13 for 31. */
function isOneDigit(a: number, b: number): boolean {
  const [x, y] = [a, b].map((day) => String(day).padStart(2, '0')) as [string, string];
  return x[0] === y[0] || x[1] === y[1] || (x[0] === y[1] && x[1] === y[0]);
}
