import { type Claim, convertDecimal, type Day, type Decimal, type FuzzyDate, type Measure } from '@claimline/core';
import { inUnitOf } from './in-unit-of.ts';
import { readEnd } from './read-end.ts';

/** A count of long standing that is so many times as high some days later has grown. */
const OF_DAYS = 1.05;
/** A young one can grow so many times as fast as it has grown until then. */
const AT_ONCE = 3;
/** In its first days nobody knows the half of it: twelve dead on the second are a hundred and fifty on the fourth. */
const FIRST_DAYS = 3;
const FIRST_WEEKS = 14;
const IN_THE_FIRST_DAYS = 15;

/** Somewhat more, where nobody says since when it has been counted. */
const OF_UNKNOWN_AGE = 1.5;

export interface Growing {
  readonly claim: Claim;
  /** The day before which there was nobody to be counted, where one is stated. */
  readonly since: string | undefined;
  /** What is counted; of a share, what it is a share of. */
  readonly measure: Measure;
  /** The day or days that it is of. */
  readonly held: FuzzyDate;
}

/**
 * How many times as high as the earlier one the later of two counts may be and still be
 * the same count, grown: a toll of the second day after an earthquake can double by the
 * third, one of the thousandth day of a war cannot. 1 where nothing grows.
 */
export function growthBetween(a: Growing, b: Growing): number {
  const [x, y] = [a.held.latest, b.held.latest];
  const areTotals = a.measure.kind === 'cumulative' && b.measure.kind === 'cumulative';
  if (!areTotals || x === null || y === null || x === y) return 1;
  const [first, day, later] = x < y ? [a, x, y] : [b, y, x];
  const begun = beginningOf(first);
  // Of what nobody says when it began, it may be the first days, or with fewer than a disaster takes the first weeks.
  const within = countOf(first) <= OF_ANY_DISASTER ? FIRST_WEEKS : FIRST_DAYS;
  if (begun === null) return later - day <= within ? OF_UNKNOWN_AGE : OF_DAYS;
  if (begun > day) return OF_DAYS;
  const age = day - begun + 1;
  return Math.max(OF_DAYS, 1 + ((age <= FIRST_DAYS ? IN_THE_FIRST_DAYS : AT_ONCE) * (later - day)) / age);
}

/** How many times as high as a whole was a part of it may be some days later, when the whole has grown as well. */
export function growthOfPart(a: Growing, b: Growing): number {
  const [x, y] = [a.held.latest, b.held.latest];
  const areDaysApart = x !== null && y !== null && Math.abs(x - y) >= SOME_DAYS;
  return areDaysApart ? growthBetween(a, b) : OVERNIGHT;
}

const OVERNIGHT = 1.5;

/** What a young total of some hundred gains in days without a reason of its own, in standard deviations of a count. */
const DEVIATIONS = 3;

/**
 * How many more the later of two counts of persons or things may be, whatever their ratio: one dead becomes three, and
 * fourteen become twenty. In the unit of the first; 0 where nothing grows.
 */
export function gainBetween(a: Growing, b: Growing): number {
  if (growthBetween(a, b) <= 1 || !a.measure.integer || a.measure.id !== b.measure.id) return 0;
  const [x, y] = [a.held.latest ?? 0, b.held.latest ?? 0];
  const { claim, measure } = x < y ? a : b;
  const n = Number(inUnitOf(claim, measure).stated.at(-1));
  const one = convertDecimal('1' as Decimal, measure.unit, a.claim.unit);
  return n >= 0 && one.ok ? DEVIATIONS * (Math.sqrt(n) + 1) * Number(one.value) : 0;
}

/**
 * Can the later of two totals of some days have grown, as far as anybody can know: nothing says since when the earlier
 * is counted, and it is no more than a disaster takes in its first days?
 */
export function isOfUnknownAge(a: Growing, b: Growing): boolean {
  const [x, y] = [a.held.latest, b.held.latest];
  if (growthBetween(a, b) <= 1 || x === null || y === null) return false;
  const first = x < y ? a : b;
  return first.measure.integer && countOf(first) <= OF_A_DISASTER && beginningOf(first) === null;
}

function countOf({ claim, measure }: Growing): number {
  return Number(inUnitOf(claim, measure).stated.at(-1));
}

const SOME_DAYS = 2;
/** What comes to more has been counted for some time, */
const OF_A_DISASTER = 10_000;
/** and what comes to more than that, for long. */
const OF_ANY_DISASTER = 100_000;

/** Has the earlier of two totals been counted for so long that in the days between it cannot have doubled? */
export function isSettled(a: Growing, b: Growing): boolean {
  const growth = growthBetween(a, b);
  const [x, y] = [a.held.latest, b.held.latest];
  const first = x !== null && y !== null && x < y ? a : b;
  return growth > 1 && growth < TWICE && beginningOf(first) !== null;
}

const TWICE = 2;

/** A total so many times as high as such a count can have become is no growth; whoever says so counts something else. */
const BEYOND = 4;

/**
 * Is the later of two totals of two voices beyond anything that the earlier can have grown
 * to: from 300 to 4,000 within a week of a campaign that began months ago? The earlier is `isSuch`: a figure or a floor.
 */
export function isLeap(a: Growing, b: Growing, isSuch: (earlier: Claim) => boolean): boolean {
  const [x, y] = [a.held, b.held];
  const areTotals = a.measure.kind === 'cumulative' && b.measure.kind === 'cumulative';
  if (!areTotals || x.latest === null || y.latest === null) return false;
  const [n, m] = [Number(a.claim.value.stated[0]), Number(inUnitOf(b.claim, a.claim).stated[0])];
  // Of one month, the lower one can only be of an earlier day of it.
  const isFirst = x.latest === y.latest ? n < m : x.latest < y.latest;
  const [first, last] = isFirst ? [a, b] : [b, a];
  const [day, later] = isFirst ? [x.earliest, y.latest] : [y.earliest, x.latest];
  const begun = beginningOf(first);
  const [low, high] = [Number(first.claim.value.stated.at(-1)), Number(inUnitOf(last.claim, first.claim).stated[0])];
  if (day === null || begun === null || begun > day || !(low > 0)) return false;
  if (!isSuch(first.claim) || !startsAt(last.claim)) return false;
  const grown = 1 + (AT_ONCE * (later - day)) / (day - begun + 1);
  const isOld = grown < SLOWLY && first.claim.asOf !== undefined && last.claim.asOf !== undefined;
  const isFromFloor = isFloor(first.claim);
  const within = isOld ? (isFromFloor ? WITHIN_DAYS : A_QUARTER) : isFromFloor ? FLOOR_WITHIN_DAYS : WITHIN_DAYS;
  return later - day <= within && high > (isOld ? BEYOND_OLD : BEYOND) * low * grown;
}

/** What has been counted for years grows by no more than this within weeks, and is known better than in its first months. */
const SLOWLY = 1.25;
const BEYOND_OLD = 1.4;

/** Over a longer time anything can happen, and sooner to what is told as a floor. */
const WITHIN_DAYS = 31;
const FLOOR_WITHIN_DAYS = 14;
const A_QUARTER = 92;

/** "At least 300": whoever knew of 4,000 would not have put it so. */
export function isFloor({ value: { form } }: Claim): boolean {
  return form === 'at-least' || form === 'more-than';
}

/** Does it say up to which number? */
export function endsAt(claim: Claim): boolean {
  const { form } = claim.value;
  return startsAt(claim) || form === 'nearly' || form === 'up-to' || form === 'at-most' || form === 'less-than';
}

/** Does it say from which number on? */
function startsAt(claim: Claim): boolean {
  const { form } = claim.value;
  return isPointed(claim) || form === 'range' || form === 'about-range';
}

function isPointed({ value: { form } }: Claim): boolean {
  return form === 'figure' || form === 'exact' || form === 'about' || form === 'best';
}

/** Where it counts from: as it says, else no earlier than its measure and its population allow. */
function beginningOf({ claim: { asOf }, measure, since }: Growing): Day | null {
  if (asOf?.kind === 'interval') return asOf.earliest;
  const days = [measure.baseline, since].flatMap((text) => (text === undefined ? [] : (readEnd(text)?.earliest ?? [])));
  return days.length === 0 ? null : Math.max(...days);
}
