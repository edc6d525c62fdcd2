import {
  type Claim,
  type DateRelation,
  type Day,
  type FuzzyDate,
  type Measure,
  outlookOf,
  relateDates,
  widenByDays,
} from '@claimline/core';
import { clockOf } from './clock.ts';
import type { Later, PeriodRelation } from './evidence.ts';
import { inUnitOf } from './in-unit-of.ts';
import { relatePeriods } from './periods.ts';
import { readEnd } from './read-end.ts';

/** A claim with the day or days that its figure is of. */
interface Timed {
  readonly claim: Claim;
  readonly measure: Measure;
  readonly held: FuzzyDate;
  /** A figure of an overview, as old as it likes. */
  readonly recap: boolean;
  readonly prospective: boolean;
}

export interface TimeEvidence {
  readonly time: DateRelation;
  readonly later: Later;
  readonly endsLater: Later;
  readonly undated: readonly ('a' | 'b')[];
  readonly withinMonth: boolean;
  readonly saidLater: Later;
  readonly saidWeeksApart: boolean;
  readonly toldTogether: boolean;
  readonly samePeriod: boolean;
  readonly beganApart: boolean;
  readonly neverLater: Later;
  readonly daysApart: boolean;
  readonly window: number;
  readonly daysDiffer: Later;
  readonly periods: PeriodRelation;
}

/**
 * Relation in time. A stock holds for the validity window of its measure around its
 * as-of; a cumulative count holds at the end of its period; a rate or flow for its
 * period. Without an as-of a figure holds on some day until it was said. One voice that
 * gives a later figure speaks of a later day, also inside the validity window (row 12);
 * two figures without a day that it gives in one breath hold for one time, as do those that it lists for one period
 * and the one figure that two papers have of it in the news of one day.
 */
export function relateTimes(x: Timed, y: Timed, isOneVoice: boolean, isOneBreath: boolean): TimeEvidence {
  const [a, b] = [x.claim, y.claim];
  // Two figures without a day may be of any two days; one beside a dated one is taken for what it was when told.
  const bothUndated = a.asOf === undefined && b.asOf === undefined;
  const areDue = x.prospective && y.prospective;
  const heldA = bothUndated || x.recap ? untilSaid(a) : areDue ? dueOn(x) : x.held;
  const heldB = bothUndated || y.recap ? untilSaid(b) : areDue ? dueOn(y) : y.held;
  const window = Math.max(windowOf(x), windowOf(y));
  const periods = relatePeriods(x, y);
  const byClock = laterByClock(x, y) ?? (isOneVoice ? laterThanItsHour(x, y) : null);
  const later = byClock ?? (periods === 'grown' ? endsLater(a, b) : laterOf(heldA, heldB));
  const samePeriod = areOfOnePeriod(a, b) && !isHourOpen(x, y, isOneVoice);
  // "By the end of 2026", by both: one day, whichever it is.
  const isOneHorizon = (x.prospective || y.prospective) && samePeriod;
  return {
    time:
      timeOf(periods) ??
      (isOneHorizon ||
      (bothUndated && (isOneBreath || (isOneVoice && isOneNews(a, b)))) ||
      (isOneVoice && samePeriod && (areListed(a, b) || areToldOnOneDay(a, b))) ||
      (samePeriod && isLookedBackOn(x) && isLookedBackOn(y)) ||
      (samePeriod && isOneBreath)
        ? 'same'
        : (isOneVoice && later !== null) || byClock !== null
          ? 'apart'
          : isHourOpen(x, y, isOneVoice)
            ? 'perhaps'
            : relateWithin(heldA, heldB, window)),
    periods,
    later,
    endsLater: byClock ?? laterEnd(heldA, heldB),
    neverLater: isNeverLater(heldA, heldB) ? 'a' : isNeverLater(heldB, heldA) ? 'b' : null,
    undated: [...(a.asOf === undefined ? (['a'] as const) : []), ...(b.asOf === undefined ? (['b'] as const) : [])],
    withinMonth: !isDaysBehind(heldA, heldB, ONE_MONTH) && !isDaysBehind(heldB, heldA, ONE_MONTH),
    daysApart: areDaysApart(x, y, window),
    window,
    daysDiffer: areLevels(x, y) ? laterDay(a, b) : null,
    saidLater: toldLater(x, y),
    toldTogether: areToldTogether(a, b),
    saidWeeksApart: a.said !== undefined && b.said !== undefined && saidApart(a.said, b.said),
    samePeriod,
    beganApart: haveBegunApart(a, b),
  };
}

/** By the end of March, and by the end of December: what is to come until a day is a plan for that day. */
function dueOn({ claim: { asOf }, held }: Timed): FuzzyDate {
  return asOf?.earliest === null && asOf.latest !== null ? { ...held, earliest: asOf.latest } : held;
}

/**
 * What a list gives for one year, in one row or in two, it gives for one day of it: no words say that these are two,
 * and it was published once, by one outlet.
 */
function areListed(a: Claim, b: Claim): boolean {
  const isOneList = a.via[0]?.source === b.via[0]?.source && a.published?.edtf === b.published?.edtf;
  return (
    isOneList && [a, b].every(({ quote, said, by, utterance }) => (quote ?? said ?? by ?? utterance) === undefined)
  );
}

/** What a voice says on one day of one month it says of one time, whoever tells it. */
function areToldOnOneDay(a: Claim, b: Claim): boolean {
  const { said } = a;
  return said !== undefined && said.earliest !== null && said.earliest === said.latest && said.edtf === b.said?.edtf;
}

/** What is told of a month a year later is no count of one of its days: the dead of July 1994 are all that there were. */
function isLookedBackOn({ claim: { asOf, said }, measure }: Timed): boolean {
  if (measure.kind !== 'cumulative' || asOf?.latest == null || said?.earliest == null) return false;
  return asOf.kind !== 'interval' && said.earliest - asOf.latest > A_YEAR;
}

const A_YEAR = 365;

/** The very figure, published on one day, and nobody says when it was said. */
function isOneNews(a: Claim, b: Claim): boolean {
  const isOfOneDay =
    a.published !== undefined && a.published.precision === 'day' && a.published.edtf === b.published?.edtf;
  const isOneFigure = a.value.stated.length > 0 && a.value.stated.join() === b.value.stated.join() && a.unit === b.unit;
  return isOfOneDay && isOneFigure && a.said === undefined && b.said === undefined;
}

function areOfOnePeriod({ asOf: a }: Claim, { asOf: b }: Claim): boolean {
  if (a === undefined || b === undefined || a.earliest !== b.earliest || a.latest !== b.latest) return false;
  return areOfOneClock(a, b);
}

/** Not of two times of one day. */
export function areOfOneClock(a: FuzzyDate, b: FuzzyDate): boolean {
  const [x, y] = [clockOf(a), clockOf(b)];
  return x === null || y === null || x === y;
}

const LEVELS: ReadonlySet<Measure['kind']> = new Set(['stock', 'share']);
const HOURS = 3_600_000;
/** Levels that are told at less than so many hours from one another are told of one time. */
const HOURS_APART = 2;

/**
 * Totals of eight in the morning and eight in the evening: in the first days of a disaster they grow by the hour. Whoever
 * gives the hour of a level, such as of those without power, says that it changes within the day.
 */
function laterByClock(x: Timed, y: Timed): Later {
  const areTotals = x.measure.kind === 'cumulative' && y.measure.kind === 'cumulative';
  if (!areTotals && !(LEVELS.has(x.measure.kind) && LEVELS.has(y.measure.kind))) return null;
  const [a, b] = [x, y].map(({ claim }) => (claim.asOf === undefined ? null : clockOf(claim.asOf)));
  if (a == null || b == null || a === b) return null;
  return areTotals || Math.abs(a - b) >= HOURS_APART * HOURS ? (a > b ? 'a' : 'b') : null;
}

/** The turnout at four in the afternoon, and that of the day, from one voice: told later, the day is all of it. */
function laterThanItsHour(x: Timed, y: Timed): Later {
  if (!isHourOpen(x, y, true) || x.claim.said === undefined || y.claim.said === undefined) return null;
  const ofDay = x.claim.asOf !== undefined && clockOf(x.claim.asOf) === null ? 'a' : 'b';
  const saidLater = laterOf(x.claim.said, y.claim.said);
  // Of two totals that were told on one day the higher one was told of a later hour.
  if (saidLater === null && x.measure.kind === 'cumulative' && y.measure.kind === 'cumulative') return higher(x, y);
  return saidLater === ofDay ? ofDay : null;
}

function higher(x: Timed, y: Timed): Later {
  const [a, b] = [x.claim.value, inUnitOf(y.claim, x.claim)].map(({ stated: [n] }) => Number(n ?? Number.NaN));
  return a === undefined || b === undefined || !(a > b || b > a) ? null : a > b ? 'a' : 'b';
}

const WITHIN_A_DAY: ReadonlySet<Measure['kind']> = new Set(['cumulative', 'share', 'flow']);

/** Two totals or shares of one day, of which only one says its hour, or neither, and they are told in two utterances of one voice. */
function isHourOpen(x: Timed, y: Timed, isOneVoice: boolean): boolean {
  if (!WITHIN_A_DAY.has(x.measure.kind) || !WITHIN_A_DAY.has(y.measure.kind)) return false;
  const [a, b] = [x.claim.asOf, y.claim.asOf];
  if (a === undefined || b === undefined || a.earliest !== b.earliest || a.latest !== b.latest) return false;
  const [hour, other] = [clockOf(a), clockOf(b)];
  if (hour === null && other === null) return isOneVoice && a.earliest === a.latest && areTwoUtterances(x, y);
  return hour === null || other === null;
}

/** Somebody marked them as two of one day: the briefing of the morning, and that of the evening. */
function areTwoUtterances({ claim: a }: Timed, { claim: b }: Timed): boolean {
  const areMarked = a.utterance !== undefined && b.utterance !== undefined && a.utterance !== b.utterance;
  return areMarked && a.said?.edtf === b.said?.edtf;
}

/** Which was told later; an utterance without a day, in a report that is no overview, is as old as the report. */
function toldLater(x: Timed, y: Timed): Later {
  const [a, b] = [toldOf(x), toldOf(y)];
  if (a !== undefined && b !== undefined) return laterOf(a, b);
  if (a !== undefined) return isOfAfter(y, a) ? 'b' : null;
  return b !== undefined && isOfAfter(x, b) ? 'a' : null;
}

function toldOf({ claim, recap }: Timed): FuzzyDate | undefined {
  return claim.said ?? (claim.asOf === undefined && !recap ? claim.published : undefined);
}

/** What is of a day is told no earlier. */
function isOfAfter({ claim, held, prospective }: Timed, { latest }: FuzzyDate): boolean {
  return (
    claim.asOf !== undefined && !prospective && held.earliest !== null && latest !== null && held.earliest > latest
  );
}

/** "Since mid-December" and "since mid-January"; days within a week of one another are one beginning, told loosely. */
function haveBegunApart({ asOf: a }: Claim, { asOf: b }: Claim): boolean {
  if (a?.kind !== 'interval' || b?.kind !== 'interval' || a.earliest === null || b.earliest === null) return false;
  return Math.abs(a.earliest - b.earliest) > ONE_WEEK;
}

/** Within so many days of one another, whichever of the two is widened by them: one that holds throughout a month meets every day of it. */
function relateWithin(a: FuzzyDate, b: FuzzyDate, window: number): DateRelation {
  const there = relateDates(widenByDays(a, window), b);
  return there === 'perhaps' ? relateDates(a, widenByDays(b, window)) : there;
}

/** Periods that hold one another are compared as parts; the day on which a count ends does not part them. */
function timeOf(periods: PeriodRelation): DateRelation | undefined {
  if (periods === 'equal' || periods === 'within' || periods === 'contains') return 'same';
  return periods === 'apart' || periods === 'unlike' || periods === 'grown' ? 'apart' : undefined;
}

/** The share of a fire that is contained moves from day to day, as the number of those who fight it. */
function areLevels(a: Timed, b: Timed): boolean {
  return a.measure.kind === b.measure.kind && LEVELS.has(a.measure.kind);
}

/** Both levels dated to a day, further apart than half the window in which they are held for of one time. */
function areDaysApart(a: Timed, b: Timed, window: number): boolean {
  const [x, y] = [dayOf(a.claim), dayOf(b.claim)];
  if (x === null || y === null || !areLevels(a, b)) return false;
  return Math.abs(x - y) > window / 2;
}

function laterDay(a: Claim, b: Claim): Later {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x === null || y === null || x === y ? null : x > y ? 'a' : 'b';
}

function dayOf({ asOf }: Claim): Day | null {
  return asOf !== undefined && asOf.earliest === asOf.latest ? asOf.earliest : null;
}

function windowOf({ measure, held }: Timed): number {
  // What is of all of June is not of July.
  if (isOfPeriod(measure) && held.earliest !== held.latest) return 0;
  return measure.kind === 'stock' || measure.kind === 'cumulative' || measure.kind === 'share'
    ? measure.validityDays
    : 0;
}

/**
 * The day or days that a figure is of: for a total the end of its period, without an
 * as-of some day until it was told. `isTotal`: counts everybody so far, like all who
 * were ever sent, though its measure is a stock.
 */
export function heldFor(claim: Claim, measure: Measure, isTotal: boolean): FuzzyDate {
  if (claim.asOf === undefined) return untold(claim, measure);
  const held = holdsAsWritten(claim.asOf, measure, isTotal || measure.kind === 'cumulative');
  return outlookOf(claim.mode) === 'actual' ? untilTold(claim, held) : held;
}

/** Nobody counts what is still to come: "in 2024", said in September, is a day until September. */
function untilTold(claim: Claim, date: FuzzyDate): FuzzyDate {
  const told = claim.said?.latest ?? claim.published?.latest ?? null;
  const isLater = told !== null && date.latest !== null && date.latest > told && date.kind !== 'interval';
  return isLater && (date.earliest === null || date.earliest <= told) ? { ...date, latest: told } : date;
}

function holdsAsWritten(asOf: FuzzyDate, measure: Measure, isTotal: boolean): FuzzyDate {
  // "Until 27 October" bounds the day of a figure; it does not say that the figure held all the time before.
  if (asOf.earliest === null) return someDayUntil(asOf.latest);
  if (isTotal && asOf.kind === 'interval') return endOf(asOf);
  return isOfPeriod(measure) ? throughout(asOf) : asOf;
}

/** The unemployment rate of June is that of all of June, and so is by how much it grew, unlike so many soldiers on some day of it. */
function isOfPeriod({ kind, numerator }: Measure): boolean {
  return kind === 'rate' || kind === 'flow' || kind === 'ratio' || (kind === 'share' && numerator === undefined);
}

/** “In October” is some day of October for a stock, and all of it for what happened per day or during a period. */
function throughout(date: FuzzyDate): FuzzyDate {
  if (date.kind === 'interval' || date.approximate || date.earliest === null || date.latest === null) return date;
  return { ...date, kind: 'interval', core: { start: date.earliest, end: date.latest } };
}

/** The end of a counting period: some day of the month when it ends in a month. */
function endOf(date: FuzzyDate): FuzzyDate {
  return readEnd(date.edtf.split('/').at(-1) ?? '') ?? someDayUntil(date.latest);
}

/** A total told without a day is the total of the day it is told; a stock may be of any day until then. */
function untold(claim: Claim, measure: Measure): FuzzyDate {
  const told = claim.said ?? claim.published;
  return measure.kind === 'cumulative' && told !== undefined ? told : untilSaid(claim);
}

function untilSaid(claim: Claim): FuzzyDate {
  return someDayUntil(claim.said?.latest ?? claim.published?.latest ?? null);
}

function someDayUntil(latest: Day | null): FuzzyDate {
  return { edtf: '', kind: 'point', earliest: null, latest, precision: 'day', approximate: false, uncertain: true };
}

/** "In April", and on the 30th of it: the one can be of the same day at most. */
function isNeverLater(a: FuzzyDate, b: FuzzyDate): boolean {
  return a.latest !== null && b.earliest !== null && a.latest <= b.earliest && !a.approximate && !b.approximate;
}

const ONE_MONTH = 31;

/** Do more days than these lie between the end of one and the beginning of the other? */
function isDaysBehind({ latest }: FuzzyDate, { earliest }: FuzzyDate, days: number): boolean {
  return latest !== null && earliest !== null && earliest - latest > days;
}

/** Officials who speak within this many days of one another give two opinions, not a correction. */
const ONE_WEEK = 7;

function saidApart(a: FuzzyDate, b: FuzzyDate): boolean {
  return relateDates(widenByDays(a, ONE_WEEK), b) === 'apart';
}

function areToldTogether(a: Claim, b: Claim): boolean {
  const [x, y] = [a.said ?? a.published, b.said ?? b.published];
  return x !== undefined && y !== undefined && !saidApart(x, y);
}

/** Of two counts from one beginning, the one that goes on longer. */
function endsLater(a: Claim, b: Claim): Later {
  return laterEnd(a.asOf, b.asOf);
}

function laterEnd(a: FuzzyDate | undefined, b: FuzzyDate | undefined): Later {
  const [x, y] = [a?.latest ?? null, b?.latest ?? null];
  return x === null || y === null || x === y ? null : x > y ? 'a' : 'b';
}

function laterOf(x: FuzzyDate, y: FuzzyDate): Later {
  const [a, b] = [clockOf(x), clockOf(y)];
  if (a !== null && b !== null && a !== b) return a > b ? 'a' : 'b';
  if (x.earliest !== null && y.latest !== null && x.earliest > y.latest) return 'a';
  if (y.earliest !== null && x.latest !== null && y.earliest > x.latest) return 'b';
  return null;
}
