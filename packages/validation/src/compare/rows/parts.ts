import { compareDecimals, type Decimal, granularity, isMeasured, stanceOf } from '@claimline/core';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { isFarBelow, suggestedMove } from '../suggested.ts';
import { agreement, finer, isRoundingOf, otherNumbers, partFit, sameFigure } from '../zones.ts';
import {
  inOrder,
  isAbsenceElsewhere,
  isNested,
  isOneReckoning,
  isOneVoice,
  nested,
  onlyPlaceNests,
  partSide,
  saysNoNumber,
} from './ask.ts';
import { areDaysOfOneWindow, canHaveGrown, hasMelted, isOfAllWhoWere, mostOf } from './over-time.ts';
import { isOneTime } from './same-cell.ts';

/** Two states that give one figure on one day, one for the region and one for its country, count one group. */
export function sameGroup(e: Evidence, r: Reading): Outcome | null {
  // Who gives one total on two days, for the country and for a part of it, tells it twice.
  const areTotals = e.a.total && e.b.total && !e.a.prospective && !e.b.prospective;
  const isToldTwice = e.independence === 'same-voice' && areTotals && sameFigure(e.a, e.b) && !e.a.presence;
  if (isToldTwice && onlyPlaceNests(e, r) && !e.saidWeeksApart) return { type: 'echoes', reason: 'echoes' };
  if (isToldTwice && onlyPlaceNests(e, r) && e.withinMonth && e.undated.length === 0)
    return { type: 'consistent', dimension: 'time', reason: 'consistent.unchanged' };
  const ofRange = isRangeOfGroup(e, r);
  if (ofRange !== null) return { type: 'refines', subject: ofRange, dimension: 'value', reason: 'refines.value' };
  if (isGroupOfTwoStates(e, r)) return { type: 'corroborates', reason: 'corroborates' };
  if (isOneGroup(e, r)) return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes' : 'echoes.hedge' };
  if (
    r.time !== 'same' ||
    !onlyPlaceNests(e, r) ||
    e.independence !== 'independent' ||
    e.saidWeeksApart ||
    !isOneTime(e)
  )
    return null;
  const isOneFigure = sameFigure(e.a, e.b) && !e.a.presence && agreement(e.a, e.b) !== 'strained';
  return isOneFigure && e.a.form !== 'vague' && e.b.form !== 'vague' && !isMoreThanAll(e, r)
    ? { type: 'corroborates', reason: 'corroborates' }
    : null;
}

/** Offices of one side that give one figure within days, one for those in training in the east and one for those in the country, mean one group. */
function isOneGroup(e: Evidence, r: Reading): boolean {
  if (!nested(r) || !e.oneSide || e.saidWeeksApart || e.open.length > 0 || e.measure !== 'equal') return false;
  const isPointed = ({ form }: Side): boolean => form === 'figure' || form === 'about' || form === 'at-least';
  const areOfOneTime = r.time === 'same' && e.undated.length === 0 && e.a.prospective === e.b.prospective;
  return areOfOneTime && sameFigure(e.a, e.b) && isPointed(e.a) && isPointed(e.b) && !saysNoNumber(e.a);
}

/** "About 10,000" sent to the camps, and within a week "10,000 to 12,000" in the country, of one side: the same, told more widely. */
function isRangeOfGroup(e: Evidence, r: Reading): 'a' | 'b' | null {
  if (!nested(r) || !e.oneSide || e.saidWeeksApart || e.open.length > 0 || e.measure !== 'equal' || r.time !== 'same')
    return null;
  return e.undated.length > 0 || e.a.prospective || e.b.prospective ? null : pointInRange(e);
}

/** Which of two is one number that lies in the range of the other. */
function pointInRange(e: Evidence): 'a' | 'b' | null {
  const isRange = ({ form }: Side): boolean => form === 'range' || form === 'about-range';
  const isPoint = ({ form }: Side): boolean => form === 'figure' || form === 'about';
  const point = isRange(e.a) && isPoint(e.b) ? 'b' : isRange(e.b) && isPoint(e.a) ? 'a' : null;
  if (point === null) return null;
  const [n, [low, high]] = [Number(e[point].stated[0]), e[point === 'a' ? 'b' : 'a'].stated.map(Number)];
  return low !== undefined && high !== undefined && low <= n && n <= high ? point : null;
}

/** Three thousand who were sent, and of another state's counting three thousand in training, within the same days: one group, seen by two. */
function isGroupOfTwoStates(e: Evidence, r: Reading): boolean {
  const isOther = ({ axis, relation }: Evidence['axes'][number]): boolean =>
    axis !== 'at' && axis !== 'status' && relation !== 'equal';
  const areTwoStates = e.axes.some(({ axis, relation }) => axis === 'status' && isNested(relation));
  if (!nested(r) || e.open.length > 0 || e.measure !== 'equal' || !areTwoStates || e.axes.some(isOther)) return false;
  const areOfOneTime = r.time === 'same' && e.independence === 'independent' && !e.saidWeeksApart && isOneTime(e);
  const isPointed = ({ form, presence, prospective }: Side): boolean =>
    ['figure', 'about', 'at-least', 'range', 'about-range'].includes(form) && !presence && !prospective;
  if (!areOfOneTime || !isPointed(e.a) || !isPointed(e.b)) return false;
  return sameFigure(e.a, e.b) || pointInRange(e) !== null;
}

/** "More than 10,000" in the region leave nobody elsewhere of "about 10,000" in all. */
function isMoreThanAll(e: Evidence, r: Reading): boolean {
  const [part, whole] = partSide(r) === 'a' ? [e.a, e.b] : [e.b, e.a];
  return whole.total && ((part.landmark !== null && whole.landmark === null) || part.form === 'up-to');
}

/** Sent to a region is sent to its country; two voices with near totals count one deployment, not a part of it. */
export function oneDeployment(e: Evidence, r: Reading): Outcome | null {
  if (!onlyPlaceNests(e, r) || isOneVoice(e) || !e.a.total || !e.b.total) return null;
  // Weeks later they are still those who were sent.
  if (r.time !== 'same' && !(e.withinMonth && e.undated.length === 0)) return null;
  if (otherNumbers(e.a, e.b) || e.a.form === 'vague' || e.b.form === 'vague') return null;
  if (agreement(e.a, e.b) === 'meet')
    return { type: 'consistent', dimension: 'at', reason: 'consistent.one-deployment' };
  // "In 2024" may be its last day: until then more were sent.
  return e.time === 'same' && r.time === 'same'
    ? { type: 'tension', dimension: 'at', reason: 'tension.one-deployment' }
    : null;
}

export function partAgainstWhole(e: Evidence, r: Reading, wanted: 'exceeds' | 'strained'): Outcome | null {
  if (!nested(r)) return null;
  const side = partSide(r);
  const partIsEarlier = r.time === (side === 'a' ? 'b-later' : 'a-later');
  const [part, whole] = side === 'a' ? [e.a, e.b] : [e.b, e.a];
  // What has happened stays in a total of later days, unless it was begun anew.
  const staysIn = (isOfThePast(part) && whole.kind === 'cumulative' && !e.declaredBreak) || isOfAllWhoWere(whole, part);
  if (r.time !== 'same' && !(partIsEarlier && staysIn)) return null;
  if (fitOf(e, part, whole) !== wanted) return null;
  if (wanted === 'strained' && (isOneReckoning(e) || isToldRounded(e, part, whole))) return null;
  // 3,000, and four days later from the same state 10,000 in a part of the country, or as many as 10,000.
  const isMore = wanted === 'exceeds' || (part.form === 'up-to' && suggestedMove(part, whole) === 'more');
  if (isMore && e.oneSide && e.daysDiffer === side && r.time === 'same')
    return { type: 'changed', subject: side, dimension: 'time', reason: 'changed.part' };
  const isPartLater = e.later === side && canHaveGrown(e, part, whole);
  // 922 dead, and four days later 1,079 of one kind of them: the whole has grown as well.
  const before = mostOf(whole);
  const isSomewhatMore = Number(part.stated[0]) <= Math.max(ROUGHLY * before, e.growthOfPart * before, before + e.gain);
  // "Hundreds" on the first day are no ceiling for the third.
  const isVagueBefore = wanted === 'strained' && whole.form === 'vague' && e.later === side && e.growth > 1;
  if ((wanted === 'exceeds' ? isPartLater : isVagueBefore) && isSomewhatMore)
    return { type: 'changed', subject: side, dimension: 'time', reason: 'changed.part' };
  if (wanted === 'exceeds' && ((e.daysApart && !hasMelted(e)) || isPartLater))
    return { type: 'tension', subject: side, dimension: 'time', reason: 'tension.part-days-apart' };
  return wanted === 'exceeds'
    ? { type: 'contradicts', subject: side, dimension: 'value', reason: 'contradicts.part-exceeds-whole' }
    : {
        type: 'tension',
        subject: side,
        dimension: 'value',
        reason: isFarAbove(e, part, whole) ? 'tension.far-floor' : 'tension.part-strains-whole',
      };
}

function fitOf(e: Evidence, part: Side, whole: Side): ReturnType<typeof partFit> {
  const fit = partFit(part, whole);
  if (fit !== 'fits') return fit;
  // "As many as 8,000" in the region of the 3,000 in all may be fewer, and nobody would say so.
  const suggestsMore = part.form === 'up-to' && suggestedMove(part, whole) === 'more' && !isOneVoice(e);
  // "At least 3,000" of "up to 3,000" can only be all of them.
  const meetsAtEnd = part.form === 'at-least' && whole.form === 'up-to' && sameFigure(part, whole);
  const isMore = suggestsMore || meetsAtEnd || (isFarAbove(e, part, whole) && !whole.loose);
  return isMadeOfOthersToo(e, part, whole) || isRoundedAll(e, part, whole) || isMore ? 'strained' : fit;
}

/** Nobody who counts more than 1,500 a day in all knows of 12,000 a day who are some of them. */
function isFarAbove(e: Evidence, part: Side, whole: Side, mayBeApart = false): boolean {
  const isOfOneTime = e.later === null || e.settled || mayBeApart;
  return !isOneVoice(e) && isOfOneTime && isFarBelow(whole, part, e.samePeriod);
}

/** A thousand wounded leave no dead among "several hundred" killed and wounded. */
function isMadeOfOthersToo(e: Evidence, part: Side, whole: Side): boolean {
  const isKindOf = isNested(e.measure);
  const isPointed = part.form === 'figure' || part.form === 'exact';
  const [n] = part.stated;
  const { high } = whole.zones.soft;
  if (!isKindOf || !isPointed || n === undefined || whole.form !== 'vague' || high === null) return false;
  return compareDecimals(n as Decimal, high) >= 0 && partFit(part, whole) === 'fits';
}

const POINTED: ReadonlySet<Side['form']> = new Set(['figure', 'exact', 'about']);
/** Digits of a count that nobody made one by one. */
const ROUND = 100;

/** Four thousand dead leave no wounded among four thousand dead and wounded; of five, all may have died. */
function isRoundedAll(e: Evidence, part: Side, whole: Side): boolean {
  return e.time !== 'apart' && isFilled(e, part, whole);
}

function isFilled(e: Evidence, part: Side, whole: Side): boolean {
  const [n] = part.stated;
  const isKindOf = isNested(e.measure);
  // 50,000 soldiers of one army may be a whole force of 50,000, and are more than a force of "nearly 50,000".
  const isOverFull =
    whole.form === 'nearly' && (isKindOf || e.axes.some(({ axis, relation }) => axis !== 'at' && isNested(relation)));
  // A table that gives both to the last case says that these were all.
  const areCounted = part.form === 'exact' && whole.form === 'exact';
  const isFull = isOverFull || (isKindOf && POINTED.has(whole.form) && !areCounted);
  return (
    isFull && n !== undefined && POINTED.has(part.form) && isRound(n as Decimal, part.unit) && sameFigure(part, whole)
  );
}

/** Was it told to fewer digits than one counts? Of a measurement that is a share of it, in whichever unit it is told. */
function isRound(n: Decimal, unit: string): boolean {
  const grain = Number(granularity(n));
  return isMeasured(unit) ? grain >= Math.abs(Number(n)) / A_THOUSAND : grain >= ROUND;
}

const A_THOUSAND = 1000;

/** Four thousand killed and wounded, and within the month from the same voice four thousand killed: nobody was wounded. */
function isStillAll(e: Evidence, r: Reading): boolean {
  const [part, whole] = partSide(r) === 'a' ? [e.a, e.b] : [e.b, e.a];
  const areTotals = part.kind === 'cumulative' && whole.kind === 'cumulative';
  return areTotals && isOneVoice(e) && e.withinMonth && e.undated.length === 0 && isFilled(e, part, whole);
}

/** What may be two words for one thing is one figure, once to the last digits and once rounded. */
function isToldRounded(e: Evidence, part: Side, whole: Side): boolean {
  return e.open.includes('measure') && isRoundingOf(whole, part);
}

function isOfThePast({ kind }: Side): boolean {
  return kind === 'cumulative' || kind === 'flow';
}

/** How fast a count of years has grown is known to this factor, if at all. */
const ROUGHLY = 1.5;

export function partAtAnotherTime(e: Evidence, r: Reading): Outcome | null {
  if (!nested(r) || r.time === 'same') return null;
  const side = partSide(r);
  const [part, whole] = side === 'a' ? [e.a, e.b] : [e.b, e.a];
  if (partFit(part, whole) === 'fits' && suggestedMove(part, whole) !== 'more') return null;
  const order = inOrder(e, r);
  // A later part that is more than its whole was shows that the whole has grown.
  const areTotals = e.a.kind === 'cumulative' && e.b.kind === 'cumulative';
  const isPartLater = areTotals && order?.laterSide === side;
  const hasGrown = isPartLater && canHaveGrown(e, part, whole, ROUGHLY);
  // Three thousand dead of December, and eleven hundred dead and wounded on the 23rd: no week makes up for that.
  if (isPartLater && !hasGrown && isToldTogether(e) && e.independence === 'independent')
    return { type: 'contradicts', subject: side, dimension: 'value', reason: 'contradicts.part-exceeds-whole' };
  // "More than 1,000" dead and wounded, and some days later 4,000 dead: more than any such count grows.
  const isOfThoseWeeks = e.undated.length === 0 && e.withinMonth;
  if (isPartLater && !hasGrown && isOfThoseWeeks && isFarAbove(e, part, whole, true))
    return { type: 'tension', subject: side, dimension: 'time', reason: 'tension.far-bound' };
  // Twelve thousand in the camps of a country, and six days later three thousand in it, from one mouth: nobody says where they went.
  if (
    order !== null &&
    order.laterSide !== side &&
    e.independence === 'same-voice' &&
    hasMelted(e) &&
    areDaysOfOneWindow(e)
  )
    return { type: 'tension', subject: side, dimension: 'time', reason: 'tension.part-days-apart' };
  return e.independence === 'same-voice' || hasGrown
    ? { type: 'changed', ...(order ? { subject: order.laterSide } : {}), dimension: 'time', reason: 'changed.part' }
    : { type: 'cannot-tell', subject: side, dimension: 'time', reason: 'cannot-tell.part-later' };
}

export function partOfWhole(e: Evidence, r: Reading): Outcome | null {
  if (!nested(r)) return null;
  const areDenials = stanceOf(e.a.mode) === 'denies' && stanceOf(e.b.mode) === 'denies' && r.time !== 'same';
  if (areDenials || isAbsenceElsewhere(e))
    return { type: 'incomparable', dimension: 'scope', reason: 'incomparable.absence' };
  if (mayBeElsewhere(e, r)) return { type: 'incomparable', dimension: 'at', reason: 'incomparable.elsewhere' };
  if (isStillAll(e, r))
    return { type: 'tension', subject: partSide(r), dimension: 'value', reason: 'tension.part-strains-whole' };
  if (isCountRaised(e, r))
    return { type: 'changed', subject: partSide(r) === 'a' ? 'b' : 'a', dimension: 'time', reason: 'changed' };
  return { type: 'part-of-whole', subject: partSide(r), dimension: 'scope', reason: 'part-of-whole' };
}

/** "At least 3,000" who have come and train there, and days later from the same state 10,000 sent there in all: the floor was raised. */
function isCountRaised(e: Evidence, r: Reading): boolean {
  const [part, whole] = partSide(r) === 'a' ? [e.a, e.b] : [e.b, e.a];
  const wholeSide = whole === e.a ? 'a' : 'b';
  const isLater = e.saidLater === wholeSide && !e.saidWeeksApart && (e.daysDiffer ?? wholeSide) === wholeSide;
  const areOfOnePlace = e.axes.every(({ axis, relation }) => axis === 'status' || relation === 'equal');
  if (!e.oneSide || !isLater || !areOfOnePlace || !whole.total || whole.prospective || part.prospective) return false;
  const isTwice = part.stated.length === 1 && Number(whole.stated[0]) >= 2 * Number(part.stated[0]);
  return isTwice && part.form !== 'vague' && !part.presence && !isOneVoice(e);
}

/** Another state or population at another time, in a place of which it is not known whether it is one: nothing makes it a part. */
function mayBeElsewhere(e: Evidence, r: Reading): boolean {
  // Whoever is on the way a day later is one of all who were sent.
  const whole = partSide(r) === 'a' ? e.b : e.a;
  if (isOneVoice(e) && whole.total && !whole.prospective && !e.saidWeeksApart) return false;
  // One voice that counts an army, and a unit of it by name.
  if (isOneVoice(e) && e.axes.some(({ axis, relation }) => axis === 'of' && isNested(relation))) return false;
  const isOtherGroup = e.axes.some(({ axis, relation }) => axis !== 'at' && axis !== 'period' && relation !== 'equal');
  return r.time !== 'same' && e.time === 'apart' && e.open.includes('at') && isOtherGroup;
}

/** Of days that may be one, and said within the same weeks. */
function isToldTogether(e: Evidence): boolean {
  return e.time === 'perhaps' && e.undated.length === 0 && e.toldTogether;
}

/** A running total without a day, told for the region by one and for its country by another: one count, of any age. */
export function undatedElsewhere(e: Evidence, r: Reading): Outcome | null {
  const isRunning = e.a.kind === 'cumulative' && e.b.kind === 'cumulative';
  if (!isRunning || e.undated.length !== 1 || isOneVoice(e) || !onlyPlaceNests(e, r)) return null;
  const [side] = e.undated;
  if (side === undefined || e[side].said !== null) return null;
  return { type: 'cannot-tell', subject: side, dimension: 'time', reason: 'cannot-tell.undated-total' };
}

export function vagueRefined(e: Evidence, r: Reading): Outcome | null {
  // A part is no rendering of its whole: the wounded do not make the casualties more precise.
  if (!nested(r) || e.measure !== 'equal' || (e.a.form === 'vague') === (e.b.form === 'vague')) return null;
  // Nor are the dead of one province, two weeks later, those that there were in the country.
  if (e.time === 'apart') return null;
  const sharper = finer(e.a, e.b);
  const whole = partSide(r) === 'a' ? e.b : e.a;
  return sharper && whole.form === 'vague'
    ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.vague' }
    : null;
}
