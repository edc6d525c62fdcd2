import { type Day, dayFromIso } from '@claimline/core';
import type { Evidence, Outcome, Reading } from '../evidence.ts';
import { suggestedMove } from '../suggested.ts';
import { agreement, sameFigure } from '../zones.ts';
import { isOneReckoning, isSameCell, startsHigher } from './ask.ts';
import { hasGotNumber } from './forecasts.ts';
import { grewWithinDays } from './over-time.ts';

/** Figures of about one time, and the higher one is told of a later day: what is counted has grown, or more have come. */
export function movedWithinDays(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r)) return null;
  const meeting = agreement(e.a, e.b);
  if (meeting !== 'meet' && passesFigure(e)) return grown(e.later);
  if (meeting === 'apart') {
    // What was counted before they came has not moved since.
    if (e.a.conversion?.ofBefore === true || e.b.conversion?.ofBefore === true) return null;
    if (oneSideMoved(e)) return moved(e.daysDiffer ?? 'a');
    return grown(grewWithinDays(e)) ?? moved(moreDaysLater(e));
  }
  if (meeting !== 'strained' || isOneReckoning(e) || hasGotNumber(e)) return null;
  // "As many as 8,000" and, days later from the same state, "at least 10,000".
  if (oneSideMoved(e) && movedInWords(e)) return moved(e.daysDiffer ?? 'a');
  // "Several hundred", and six days later 1,100; "up to 2,200", and on the next day 2,500.
  const earlier = e.later === null ? null : e[e.later === 'a' ? 'b' : 'a'];
  const isVague = e.a.form === 'vague' || e.b.form === 'vague' || earlier?.form === 'up-to';
  return grown(isVague ? grewWithinDays(e, ROUGHLY) : null) ?? moved(moreDaysLater(e));
}

/** 187,000, and on a later day “more than 187,000”: the total has grown, by however little. */
function passesFigure({ a, b, later, growth }: Evidence): boolean {
  return growth > 1 && later !== null && (later === 'a' ? a : b).form === 'more-than' && sameFigure(a, b);
}

/** The figures meet, and one side tells the higher of a later day. */
export function raisedByOneSide(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !e.oneSide || sameFigure(e.a, e.b)) return null;
  return moved(raisedDaysLater(e)) ?? grown(grewWithinDays(e) ?? floorRaised(e));
}

/** Which was told of a later day, and suggests more than the floor that was given before. */
export function floorPassed(e: Evidence): 'a' | 'b' | null {
  if (e.later === null) return null;
  const [later, earlier] = e.later === 'a' ? [e.a, e.b] : [e.b, e.a];
  return earlier.landmark !== null && suggestedMove(later, earlier) === 'more' ? e.later : null;
}

function moved(subject: 'a' | 'b' | null): Outcome | null {
  return subject && { type: 'changed', subject, dimension: 'time', reason: 'changed' };
}

function grown(subject: 'a' | 'b' | null): Outcome | null {
  return subject && { type: 'changed', subject, dimension: 'time', reason: 'changed.grew' };
}

/** Where a vague size ends is known to this factor, if at all. */
const ROUGHLY = 1.5;

/** Within fewer days two voices that differ are rather taken to dispute than to follow a movement. */
const SOME_DAYS = 3;

/** "Over 200" and, five days later from the same state, "over 3,000": a total that was told as a floor can have grown from there. */
function floorRaised(e: Evidence): 'a' | 'b' | null {
  return e.a.kind === 'cumulative' && e.b.kind === 'cumulative' ? floorPassed(e) : null;
}

function dayIn(edtf: string | null): Day | null {
  return edtf === null ? null : dayFromIso(edtf.slice(0, 10));
}

/** A level that is told days later, and higher, by whomever: more have come, as far as a reader can know. */
function moreDaysLater({ a, b, daysApart, daysDiffer }: Evidence): 'a' | 'b' | null {
  if (!daysApart || daysDiffer === null) return null;
  const [later, earlier] = daysDiffer === 'a' ? [a, b] : [b, a];
  const days = (dayIn(later.asOf) ?? 0) - (dayIn(earlier.asOf) ?? 0);
  const isMore = suggestedMove(later, earlier) === 'more' && !sameFigure(a, b);
  return isMore && days >= SOME_DAYS ? daysDiffer : null;
}

/** "About 10,000" and, days later from another office of that side, "11,000 to 12,000": every number in the words is higher. */
function raisedDaysLater({ a, b, daysDiffer }: Evidence): 'a' | 'b' | null {
  if (daysDiffer === null || a.kind !== 'stock' || b.kind !== 'stock') return null;
  const [later, earlier] = daysDiffer === 'a' ? [a, b] : [b, a];
  const days = (dayIn(later.asOf) ?? 0) - (dayIn(earlier.asOf) ?? 0);
  const isHigher =
    earlier.stated.length > 0 && later.stated.every((x) => earlier.stated.every((y) => Number(x) > Number(y)));
  return isHigher && later.stated.length > 0 && days >= SOME_DAYS ? daysDiffer : null;
}

function movedInWords({ a, b, daysDiffer }: Evidence): boolean {
  const [later, earlier] = daysDiffer === 'a' ? [a, b] : [b, a];
  return suggestedMove(later, earlier) === 'more';
}

/** Offices of one side that give more on a later day: what was counted went on, or they learned more. */
function oneSideMoved(e: Evidence): boolean {
  if (!e.oneSide || e.daysDiffer === null) return false;
  const [later, earlier] = e.daysDiffer === 'a' ? [e.a, e.b] : [e.b, e.a];
  return startsHigher(later, earlier);
}
