import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { areFarBounds, isFarBelow } from '../suggested.ts';
import { agreement, finer, onlyTouch, sameFigure } from '../zones.ts';
import { isOneList, isOneReckoning, isOneVoice, isSameCell, startsHigher } from './ask.ts';
import { hasGotNumber } from './forecasts.ts';
import { daysBetween, hasMelted, mostOf } from './over-time.ts';
import { floorPassed } from './within-days.ts';

export function sameCellIndependent(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || isOneVoice(e)) return null;
  if (e.a.form === 'vague' || e.b.form === 'vague') {
    const sharper = finer(e.a, e.b);
    if (sharper && e.a.form !== e.b.form)
      return { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.vague' };
  }
  // "2,000 to 3,000 more", and "over 1,000 more" from another state: that more were sent is the news.
  if (e.a.increment && e.b.increment && e.twoSides && isOneTime(e))
    return { type: 'corroborates', reason: 'corroborates' };
  // Agreement on figures that may count different things is no second witness.
  const areTwo = e.independence === 'independent' && !e.sameUtterance;
  return areTwo && e.open.length === 0 && !areFarBounds(e.a, e.b) && isOneTime(e)
    ? { type: 'corroborates', reason: 'corroborates' }
    : null;
}

/** A figure without a day is a second witness only of what was told about when it was said; a plan holds until it is changed. */
export function isOneTime(e: Evidence): boolean {
  if (e.a.prospective && e.b.prospective) return true;
  return e.undated.every((side) => e[side].said !== null && !e.saidWeeksApart);
}

export function sameCellOneVoice(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !isOneVoice(e)) return null;
  // 1,523 a day in November, and 45,680 in all of it, from one office: one figure, multiplied out.
  if ((e.a.conversion?.how === 'rate') !== (e.b.conversion?.how === 'rate') && agreement(e.a, e.b) === 'meet')
    return { type: 'consistent', reason: 'consistent.multiplied' };
  // "More than 15 million" is not made more precise by "more than 150 million".
  if (isBoundFarOff(e.a, e.b) || isBoundFarOff(e.b, e.a))
    return { type: 'tension', dimension: 'value', reason: 'tension.far-bound' };
  const sharper = finer(e.a, e.b);
  return sharper
    ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' }
    : { type: 'consistent', reason: 'consistent.one-voice' };
}

/** Nobody who knows a number bounds it by one so many times as high or as low. */
const FAR_OFF = 5;

function isBoundFarOff(bound: Side, other: Side): boolean {
  const isBound = ['at-least', 'more-than', 'up-to', 'at-most', 'less-than'].includes(bound.form);
  if (!isBound || bound.presence || other.presence || other.form === 'vague') return false;
  const [x, y] = [Number(bound.stated[0]), Number(other.stated[0])];
  return x > 0 && y > 0 && Math.max(x, y) >= FAR_OFF * Math.min(x, y);
}

export function oneSideNarrows(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !e.oneSide || sameFigure(e.a, e.b)) return null;
  // The toll of a week later is another one.
  if (e.a.kind === 'cumulative' && e.b.kind === 'cumulative' && e.later !== null) return null;
  // By when is a part of a plan.
  if (e.a.prospective && e.b.prospective && e.daysDiffer !== null) return null;
  const sharper = finer(e.a, e.b);
  return sharper ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' } : null;
}

export function sameCellMeets(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r)) return null;
  const sharper = (isWide(e.a) || isWide(e.b)) && !sameFigure(e.a, e.b) ? finer(e.a, e.b) : null;
  if (sharper !== null && isWide(sharper === 'a' ? e.b : e.a))
    return { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' };
  return {
    type: 'consistent',
    reason: areFarBounds(e.a, e.b) ? 'consistent.far-bound' : 'consistent.independence-unknown',
  };
}

/** Apart on one day is a contradiction; on two days near one another what is counted can have moved down as well. */
export function sameCellApart(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || agreement(e.a, e.b) !== 'apart') return null;
  if (e.a.conversion?.ofBefore === true || e.b.conversion?.ofBefore === true)
    return { type: 'tension', dimension: 'time', reason: 'tension.absence' };
  const isEarly = e.a.conversion?.early === true || e.b.conversion?.early === true;
  if (isEarly) return { type: 'contradicts', dimension: 'time', reason: 'contradicts.early-mean' };
  if ((e.daysApart && !hasMelted(e)) || mayHaveBegunSince(e) || mayHaveGrownAtOnce(e))
    return { type: 'tension', dimension: 'time', reason: 'tension.days-apart' };
  if (isOneList(e)) return { type: 'contradicts', dimension: 'value', reason: 'contradicts.two-figures' };
  if (areTwoMeasurings(e)) return { type: 'tension', dimension: 'value', reason: 'tension.measured' };
  return {
    type: 'contradicts',
    dimension: 'value',
    reason: areOfTwoDays(e) ? 'contradicts.value-days' : 'contradicts.value',
  };
}

/** Of a total of which nobody says since when it is counted, the one that is told days later may have grown to be so many. */
function mayHaveBegunSince(e: Evidence): boolean {
  const { a, b, ageUnknown, later } = e;
  if (!ageUnknown || later === null) return false;
  const [last, first] = later === 'a' ? [a, b] : [b, a];
  const n = Number(first.stated.at(-1));
  return (
    startsHigher(last, first) && Number(last.stated[0]) <= Math.min(1 + MORE_A_DAY * (daysBetween(e) ?? 1), AT_MOST) * n
  );
}

/** In a day of its first days a toll may become so many times more as it was: 912 in the evening, and 5,434 on the next. */
const MORE_A_DAY = 6;
/** Ten times as many are a nought too many, or others. */
const AT_MOST = 9;

/** A total of some days later that grew several times as fast as such a one grows: hardly, but who would rule it out? */
function mayHaveGrownAtOnce(e: Evidence): boolean {
  const { a, b, later, growth, settled, leap } = e;
  const isOfKnownAge = (settled && growth > OF_LONG_STANDING) || growth >= TWICE;
  if (later === null || !isOfKnownAge || leap) return false;
  const [last, first] = later === 'a' ? [a, b] : [b, a];
  const most = (1 + AT_ONCE * (growth - 1)) * mostOf(first);
  return (daysBetween(e) ?? 0) >= SOME_DAYS && startsHigher(last, first) && Number(last.stated[0]) <= most;
}

const AT_ONCE = 4;
const TWICE = 2;
const SOME_DAYS = 2;
/** What has been counted for so long that its age allows no more is known better than that. */
const OF_LONG_STANDING = 1.05;

/** Two measure one thing, and come within one per cent of one another: neither counted wrong. */
function areTwoMeasurings({ a, b, independence }: Evidence): boolean {
  const isOne = ({ measured, stated }: Side): boolean => measured && stated.length === 1;
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  return (
    independence === 'independent' &&
    isOne(a) &&
    isOne(b) &&
    Math.abs(x - y) < NEAR_MEASURED * Math.max(Math.abs(x), Math.abs(y))
  );
}

const NEAR_MEASURED = 0.01;

export function sameCellStrained(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || isOneReckoning(e) || hasGotNumber(e)) return null;
  if (agreement(e.a, e.b) === 'strained') return { type: 'tension', dimension: 'value', reason: 'tension.value' };
  if (e.sameUtterance && e.twoRelays && onlyTouch(e.a, e.b))
    return { type: 'tension', dimension: 'value', reason: 'tension.value' };
  if (areApartButForHedge(e)) return { type: 'tension', dimension: 'value', reason: 'tension.value' };
  // Two papers with one office of one day: one of them has a digit too many.
  const areTwo = !isOneVoice(e) || (e.twoRelays && e.samePeriod);
  // A toll that was at least 120 on one day may be 398 on the next, while it is young.
  const isLater = floorPassed(e) !== null && !e.settled;
  const isOneDay = e.samePeriod && /^\d{4}-\d\d-\d\d$/.test(e.a.asOf ?? '');
  const isFar = areTwo && !isLater && (isFarBelow(e.a, e.b, isOneDay) || isFarBelow(e.b, e.a, isOneDay));
  return isFar ? { type: 'tension', dimension: 'value', reason: 'tension.far-bound' } : null;
}

/** "About 10,000", and "11,000 to 12,000" from another state: only the "about" lets them meet. */
function areApartButForHedge({ a, b, independence }: Evidence): boolean {
  const isCount = ({ form, increment, prospective, stated, conversion }: Side): boolean =>
    POINTS.has(form) && conversion === null && !increment && !prospective && Number(stated[0]) > 0;
  if (independence !== 'independent' || !isCount(a) || !isCount(b)) return false;
  const isAbove = (x: Side, y: Side): boolean => Number(x.stated[0]) >= APART * Number(y.stated.at(-1));
  return isAbove(a, b) || isAbove(b, a);
}

/** Numbers, and no bounds, that far from one another are two. */
const APART = 1.1;
const POINTS: ReadonlySet<Side['form']> = new Set(['figure', 'exact', 'about', 'nearly', 'range', 'about-range']);

/** Both dated, and not alike: within the days for which such a figure holds. */
function areOfTwoDays({ a, b, samePeriod }: Evidence): boolean {
  return a.asOf !== null && b.asOf !== null && !samePeriod;
}

/** A range or a vague size, which a figure inside it makes more precise, whoever gives it. */
function isWide({ form }: Side): boolean {
  return form === 'range' || form === 'about-range' || form === 'vague';
}
