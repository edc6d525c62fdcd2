import { compareDecimals, containsDecimal, type Decimal, type ScopeRelation, stanceOf } from '@claimline/core';
import { isDenialOfOther } from '../denied.ts';
import type { Evidence, Reading, Side } from '../evidence.ts';
import { isCountWithAbout } from '../zones.ts';

export function isSameCell(r: Reading): boolean {
  return r.scope === 'equal' && r.time === 'same';
}

export function nested(r: Reading): boolean {
  return isNested(r.scope);
}

/** Does one lie in the other? */
export function isNested(relation: ScopeRelation): boolean {
  return relation === 'within' || relation === 'contains';
}

export function partSide(r: Reading): 'a' | 'b' {
  return r.scope === 'within' ? 'a' : 'b';
}

export function isOneVoice(e: Evidence): boolean {
  return e.independence === 'same-voice' || e.independence === 'same-origin';
}

/** In one breath, or by one institution on one day. */
export function isToldAtOnce(e: Evidence): boolean {
  const isOneDay = e.a.said !== null && e.a.said === e.b.said && /^\d{4}-\d\d-\d\d/.test(e.a.said);
  return e.oneBreath || (e.independence === 'same-voice' && isOneDay);
}

export function isOneStance(e: Evidence): boolean {
  if (stanceOf(e.a.mode) === stanceOf(e.b.mode)) return true;
  return e.sameUtterance && !isDenialOfOther(e.a, e.b);
}

export function saysNoNumber(side: Side): boolean {
  return side.form === 'none' || side.presence;
}

export function isAbsence(side: Side): boolean {
  return side.stated.length === 1 && side.stated[0] === '0';
}

/** How the state that one counts stands to that of the other; equal where neither states one. */
export function relationOfStates({ axes }: Evidence): ScopeRelation {
  return axes.find(({ axis }) => axis === 'status')?.relation ?? 'equal';
}

/** Two states of which neither is stated to hold the other. */
export function areTwoStates(e: Evidence): boolean {
  return relationOfStates(e) === 'overlaps';
}

/** Is it said that none are in a state that is not the other's? Of another group that says nothing. */
export function isAbsenceElsewhere(e: Evidence): boolean {
  return relationOfStates(e) !== 'equal' && (isAbsence(e.a) || isAbsence(e.b));
}

/** One report gives a number, the other says that none was given. */
export function isNumberWithheld({ a, b }: Evidence): boolean {
  if ((a.mode === 'no-comment') === (b.mode === 'no-comment')) return false;
  return !saysNoNumber(a.mode === 'no-comment' ? b : a);
}

/** A speaker who gives a count and a share of something in one breath rounds one of them. */
export function isOneReckoning(e: Evidence): boolean {
  return (e.oneBreath && (e.a.conversion !== null || e.b.conversion !== null)) || isShareOfOwnCount(e);
}

/** 3.3 per cent of 1,305, and 43, from one office of one day: the share is rounded, the count is not. */
function isShareOfOwnCount(e: Evidence): boolean {
  const { a, b } = e;
  const [share, count] = a.conversion?.how === 'share' ? [a, b] : [b, a];
  if (share.conversion?.how !== 'share' || count.conversion !== null || e.independence !== 'same-voice') return false;
  const [n] = count.stated;
  return (
    e.time !== 'apart' &&
    count.stated.length === 1 &&
    n !== undefined &&
    containsDecimal(share.zones.soft, n as Decimal)
  );
}

/** One voice gives two figures for one day, in one place and not at two times: a list with two rows for it. */
export function isOneList({ a, b, independence, samePeriod }: Evidence): boolean {
  const isOneTelling = a.by === b.by && a.said === b.said && a.publisher === b.publisher;
  return independence === 'same-voice' && samePeriod && isOneTelling && a.asOf !== null;
}

/** The later and the earlier side of a reading that is apart in time. */
export function inOrder(e: Evidence, r: Reading): { later: Side; earlier: Side; laterSide: 'a' | 'b' } | null {
  if (r.time === 'same') return null;
  return r.time === 'a-later'
    ? { later: e.a, earlier: e.b, laterSide: 'a' }
    : { later: e.b, earlier: e.a, laterSide: 'b' };
}

export function startsHigher(later: Side, earlier: Side): boolean {
  const [high, low] = [leastOf(later), earlier.zones.widened.low];
  if (later.stated[0] === earlier.stated[0] || isNoMore(later, earlier)) return false;
  return high !== null && low !== null && compareDecimals(high, low) > 0;
}

/** "198,000" after "nearly 200,000" is not more, nor "over 790,000" after about 800,000, whatever the hedge allows. */
function isNoMore(later: Side, earlier: Side): boolean {
  const [x, y] = [Number(later.stated.at(-1)), Number(earlier.stated.at(-1))];
  return later.form !== 'vague' && earlier.form !== 'vague' && x <= y;
}

/** Where a value begins; an "about" before a count to the last digits takes nothing from it. */
function leastOf(side: Side): Decimal | null {
  const [n] = side.stated;
  return isCountWithAbout(side) && n !== undefined ? (n as Decimal) : side.zones.widened.low;
}

/** Only the place differs, and one place holds the other. */
export function onlyPlaceNests(e: Evidence, r: Reading): boolean {
  const others = e.axes.filter((axis) => axis.axis !== 'at');
  return nested(r) && e.open.length === 0 && e.measure === 'equal' && others.every((axis) => axis.relation === 'equal');
}
