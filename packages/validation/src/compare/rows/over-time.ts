import { dayFromIso } from '@claimline/core';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { areFarBounds, isFarBelow, suggestedMove } from '../suggested.ts';
import { agreement, finer, isFewerCount, isRoundingOf, partFit, sameFigure } from '../zones.ts';
import { inOrder, isAbsenceElsewhere, isOneVoice, onlyPlaceNests, saysNoNumber, startsHigher } from './ask.ts';

/** Whoever was on the way can be among those who are there later. */
export function arrived(e: Evidence): Outcome | null {
  if (e.transit === null || !e.transit.arrived || e.measure !== 'equal' || !e.unitsCompare) return null;
  const others = e.axes.filter((axis) => axis.axis !== 'at');
  // A unit on its way is among its army there.
  const ofWay = e.transit.side === 'a' ? 'within' : 'contains';
  if (
    others.some(
      ({ axis, relation }) => relation === 'disjoint' || (axis === 'of' && relation !== 'equal' && relation !== ofWay),
    ) ||
    e.a.prospective ||
    e.b.prospective
  )
    return null;
  const there = e.transit.side === 'a' ? 'b' : 'a';
  return { type: 'changed', subject: there, dimension: 'at', reason: 'changed.arrived' };
}

export function totalFell(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null || e.declaredBreak) return null;
  if (!growsOnly(e) && !isOfAllWhoWere(order.later, order.earlier)) return null;
  // A total fell when its later value is to its earlier one as a whole smaller than its part.
  const fall = partFit(order.earlier, order.later);
  // Of two floors too, where one is of another order: after "at least 10,000" nobody says "more than 200".
  const isOfOtherOrder = Number(order.earlier.stated[0]) > OTHER_ORDER * Number(order.later.stated[0]);
  if (isFarBelow(order.later, order.earlier, isOfOtherOrder))
    return { type: 'tension', dimension: 'time', reason: 'tension.far-bound' };
  if (fall === 'exceeds' || (isOneVoice(e) && isFewerCount(order.later, order.earlier)))
    return { type: 'contradicts', dimension: 'time', reason: 'contradicts.total-fell' };
  // "More than 11,000" and then, from somebody else, "some 11,000" is one figure told in two ways.
  const isPlain = order.later.form === 'about' || order.later.form === 'figure';
  // and so is "about 650,000" from the president, weeks after his General Staff counted 650,640.
  const isRepeated = isRoundingOf(order.later, order.earlier) && e.independence !== 'same-voice';
  const isOneFigure = (isPlain && !isOneCount(e) && sameFigure(e.a, e.b)) || isRepeated;
  return fall === 'strained' && !isOneFigure
    ? { type: 'tension', dimension: 'time', reason: 'tension.total-fell' }
    : null;
}

const OTHER_ORDER = 10;

export function totalGrew(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null || !growsOnly(e)) return null;
  if (isOfPastYear(order.earlier) && order.later.total && partFit(order.earlier, order.later) === 'fits')
    return {
      type: 'part-of-whole',
      subject: order.laterSide === 'a' ? 'b' : 'a',
      dimension: 'time',
      reason: 'part-of-whole.since',
    };
  const isHigher = startsHigher(order.later, order.earlier) || countsOn(e, order.later, order.earlier);
  if (keepsFloor(e, order.later, order.earlier)) return null;
  // What nobody dated, from another voice, may be the very figure of that day.
  const mayBeOne = e.undated.includes(order.laterSide) && !isOneCount(e);
  // "About 800,000", and within weeks 800,010 from somebody else: the first is the second, rounded.
  const isCounted = order.earlier.form === 'about' && isRoundingOf(order.earlier, order.later) && !isOneCount(e);
  if (agreement(e.a, e.b) !== 'apart' && (!isHigher || mayBeOne || isCounted)) return null;
  // The number in somebody's mouth may have been corrected; that of another voice has been judged otherwise.
  const isOneThing = e.open.length === 0 && e.measure === 'equal' && !e.declaredBreak;
  if (e.leapsFloor && !isOneCount(e) && isOneThing)
    return { type: 'tension', dimension: 'value', reason: 'tension.far-bound' };
  if (e.leap && !isOneCount(e) && isOneThing)
    return { type: 'contradicts', subject: order.laterSide, dimension: 'time', reason: 'contradicts.leap' };
  return {
    type: 'changed',
    subject: order.laterSide,
    dimension: 'time',
    reason: e.declaredBreak ? 'changed.break' : 'changed.grew',
  };
}

/** "More than 600,000", and within the month about 650,000 from another voice: it bears the floor out, and has not grown for that. */
function keepsFloor(e: Evidence, later: Side, earlier: Side): boolean {
  const isFloor = earlier.form === 'more-than' || earlier.form === 'at-least';
  const isPoint = later.form === 'figure' || later.form === 'about' || later.form === 'exact';
  const isJustAbove = Number(later.stated[0]) <= JUST_ABOVE * Number(earlier.stated[0]);
  return isFloor && isPoint && isJustAbove && e.independence === 'independent' && e.withinMonth && e.open.length === 0;
}

const JUST_ABOVE = 1.1;

/** All who were sent in a year, told when it was over: the first wave, and no count on its way. */
function isOfPastYear({ total, asOf, said, prospective }: Side): boolean {
  return total && !prospective && asOf !== null && /^\d{4}$/.test(asOf) && said !== null && said.slice(0, 4) > asOf;
}

/** "About 900,000" and, weeks later in the same mouth, "about a million": its hedges leave room for one number, it means two. */
function countsOn(e: Evidence, later: Side, earlier: Side): boolean {
  const isPointed = ({ form, stated }: Side): boolean =>
    stated.length === 1 && (form === 'figure' || form === 'about' || form === 'exact');
  if (e.independence !== 'same-voice' || !e.saidWeeksApart || !isPointed(later) || !isPointed(earlier)) return false;
  return Number(later.stated[0]) > Number(earlier.stated[0]);
}

/** A total that is told days later and higher has grown, if such counts grow so fast; one that is higher still is disputed. */
export function grewWithinDays(e: Evidence, roughly = 1): 'a' | 'b' | null {
  if (e.growth <= 1 || e.later === null) return null;
  const [later, earlier] = e.later === 'a' ? [e.a, e.b] : [e.b, e.a];
  return canHaveGrown(e, later, earlier, roughly) && startsHigher(later, earlier) ? e.later : null;
}

/** What is there can double in days; it does not melt to so many times less without anybody saying where it went. */
const FAR_ABOVE = 2;

/** Within the days for which such a figure holds nobody leaves without being missed. */
export function areDaysOfOneWindow(e: Evidence): boolean {
  const days = daysBetween(e);
  return days !== null && days <= e.window;
}

/** Between two figures that are both of one day; null where one of them is not. */
export function daysBetween({ a, b }: Evidence): number | null {
  const [x, y] = [a.asOf, b.asOf].map((day) => (day === null ? null : dayFromIso(day)));
  return typeof x === 'number' && typeof y === 'number' ? Math.abs(x - y) : null;
}

/** Is the earlier of two figures of some days so far above the later that the days do not explain it? */
export function hasMelted(e: Evidence): boolean {
  // A share has no people who would have to go.
  if (e.daysDiffer === null || e.a.kind === 'share') return false;
  const [later, earlier] = e.daysDiffer === 'a' ? [e.a, e.b] : [e.b, e.a];
  const [least, most] = [earlier.zones.widened.low, later.zones.widened.high];
  return least !== null && most !== null && Number(least) > FAR_ABOVE * Number(most);
}

export function canHaveGrown(e: Evidence, later: Side, earlier: Side, roughly = 1): boolean {
  const most = mostOf(earlier);
  return Number(later.stated[0]) <= Math.max(roughly * e.growth * most, most + e.gain);
}

/** The highest number that its words allow. */
export function mostOf({ form, stated, zones }: Side): number {
  return Number((form === 'vague' ? zones.soft.high : null) ?? stated.at(-1));
}

/** Totals, and counts from one beginning to different ends. */
function growsOnly(e: Evidence): boolean {
  const isSoFar = (side: Side): boolean => side.kind === 'cumulative' || side.total;
  return (e.periods === 'none' && isSoFar(e.a) && isSoFar(e.b)) || e.periods === 'grown';
}

/** All who were ever sent are at least as many as were there some days before. */
export function isOfAllWhoWere(later: Side, earlier: Side): boolean {
  return (
    later.total && earlier.kind === 'stock' && !later.prospective && !earlier.prospective && !saysNoNumber(earlier)
  );
}

/** One voice, one side, or a count that goes on from the same beginning. */
function isOneCount(e: Evidence): boolean {
  return isOneVoice(e) || e.oneSide || e.periods === 'grown';
}

export function changed(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null) return null;
  const held = agreement(e.a, e.b);
  // One voice that moves a ceiling, or passes the one it gave, speaks of another number.
  const bothCeilings = e.a.form === 'up-to' && e.b.form === 'up-to';
  const isHigherCeiling =
    order.later.form === 'up-to' &&
    Number(order.later.stated[0]) >= SOMEWHAT_HIGHER * Number(order.earlier.stated.at(-1));
  const boundMoved = isOneVoice(e) && !sameFigure(e.a, e.b) && (bothCeilings || isHigherCeiling || held === 'strained');
  // A total that is later told with a lower bound has not become less.
  const move = suggestedMove(order.later, order.earlier);
  const isMoved = move === 'more' || (move === 'less' && !growsOnly(e));
  if (held !== 'apart' && !boundMoved && !isMoved) return null;
  // That none fought in winter is no change of those who trained in autumn.
  if (isAbsenceElsewhere(e)) return { type: 'incomparable', dimension: 'status', reason: 'incomparable.absence' };
  if (isLowerWithinTwoWindows(e, order.later, order.earlier))
    return { type: 'tension', dimension: 'time', reason: 'tension.days-apart' };
  return { type: 'changed', subject: order.laterSide, dimension: 'time', reason: 'changed' };
}

/** Of 12,000 there, eleven days later somebody else knows of no more than 10,000: who is right cannot be known. */
function isLowerWithinTwoWindows(e: Evidence, later: Side, earlier: Side): boolean {
  const days = daysBetween(e);
  const areLevels = later.kind === 'stock' && !later.prospective && !earlier.prospective;
  if (days === null || days > 2 * e.window || !areLevels || e.oneSide || isOneVoice(e)) return false;
  return Number(later.stated.at(-1)) < Number(earlier.stated[0]);
}

/** "8,000", and days later in the same mouth "up to 10,000". */
const SOMEWHAT_HIGHER = 1.2;

export function unchanged(e: Evidence, r: Reading): Outcome | null {
  if (r.scope !== 'equal') return null;
  // Who owns up to it months later bears out who said so.
  if (e.a.presence && e.b.presence && e.independence === 'independent')
    return { type: 'corroborates', reason: 'corroborates' };
  // An office that gives its number again the next day gives no other.
  const areDated = e.undated.length === 0 && e.open.length === 0;
  const isToldAgain = (isOneVoice(e) || e.oneSide) && e.toldTogether && e.periods === 'none' && areDated;
  if (isToldAgain && sameFigure(e.a, e.b) && !e.a.presence && !saysNoNumber(e.a))
    return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes' : 'echoes.hedge' };
  // "Thousands", some day, and 10,000 by December: the plan has got a number.
  const vague = e.a.form === 'vague' ? 'a' : 'b';
  const sharper = finer(e.a, e.b);
  const isUndated = e.undated.length === 1 && e.undated[0] === vague && e[vague].form === 'vague';
  if (isUndated && e.a.prospective && e.b.prospective && sharper !== null && sharper !== vague)
    return { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.vague' };
  // "Up to 150,000", then "more than 15,500": nobody says that nothing changed.
  const isFar = !isOneVoice(e) && areFarBounds(e.a, e.b);
  return { type: 'consistent', dimension: 'time', reason: isFar ? 'consistent.far-bound' : 'consistent.unchanged' };
}

const A_DAY = 1;

export function grewElsewhere(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (order === null || !onlyPlaceNests(e, r) || e.independence !== 'same-voice' || !growsOnly(e)) return null;
  // Of the next day too, those of a province are a part of those of the country.
  const isWider = r.scope === (order.laterSide === 'a' ? 'contains' : 'within');
  if (isWider && (daysBetween(e) ?? A_DAY + 1) <= A_DAY) return null;
  // Of a story that unfolds: what is told of a country in April and of the world in August is a part and its whole.
  if (!e.withinMonth) return null;
  // None on the square is no beginning of three hundred in the city.
  if (!startsHigher(order.later, order.earlier) || !(Number(order.earlier.stated[0]) > 0)) return null;
  return { type: 'changed', subject: order.laterSide, dimension: 'time', reason: 'changed.part' };
}
