import { outlookOf, stanceOf } from '@claimline/core';
import type { Evidence, Outcome, Reading } from '../evidence.ts';
import { areTwoStates, isAbsence, isOneVoice, nested } from './ask.ts';

export function presenceAside(e: Evidence, r: Reading): Outcome | null {
  if (!e.a.presence && !e.b.presence) return null;
  const isMixedOutlook = outlookOf(e.a.mode) !== outlookOf(e.b.mode);
  const bothSaySomething = stanceOf(e.a.mode) === 'affirms' && stanceOf(e.b.mode) === 'affirms';
  if (!bothSaySomething || isAbsence(e.a) || isAbsence(e.b)) return null;
  const isAnotherDay = r.scope === 'equal' && r.time !== 'same';
  if (e.independence === 'same-voice' && (e.open.length > 0 || isAnotherDay) && !isMixedOutlook) {
    const later = numberGivenLater(e);
    if (later) return { type: 'changed', subject: later, dimension: 'value', reason: 'changed.number-given' };
  }
  // A number that is planned is told apart from what is there as such; that there will be some says less.
  if (isMixedOutlook && !(e.a.presence && e.b.presence)) return null;
  if (r.scope === 'overlaps' && areTwoStates(e) && !isMixedOutlook) return null;
  if (r.scope === 'overlaps' && areOfOtherDays(e) && e.open.length === 0 && !isMixedOutlook)
    return { type: 'incomparable', dimension: 'scope', reason: 'incomparable.overlap' };
  if (r.scope === 'overlaps' || isMixedOutlook || e.open.length > 0)
    return { type: 'cannot-tell', dimension: 'value', reason: 'cannot-tell.presence' };
  return null;
}

/** Days that are known and lie apart: an uncertain one may be the other. */
function areOfOtherDays({ a, b, time, daysApart }: Evidence): boolean {
  return (daysApart || time === 'apart') && ![a, b].some(({ asOf }) => asOf !== null && /[?%]/.test(asOf));
}

/** One voice that had said only that some are there, and gives a number days later. */
function numberGivenLater(e: Evidence): 'a' | 'b' | null {
  if (e.saidLater === null || e.knownScope === 'disjoint') return null;
  const [later, earlier] = e.saidLater === 'a' ? [e.a, e.b] : [e.b, e.a];
  return earlier.presence && !later.presence && later.form !== 'none' ? e.saidLater : null;
}

export function presenceWithin(e: Evidence, r: Reading): Outcome | null {
  if ((!e.a.presence && !e.b.presence) || isAbsence(e.a) || isAbsence(e.b) || r.time !== 'same') return null;
  if (r.scope === 'equal') {
    if (e.a.presence && e.b.presence) return null;
    return { type: 'refines', subject: e.a.presence ? 'b' : 'a', dimension: 'value', reason: 'refines.presence' };
  }
  if (!nested(r) || !isOneVoice(e)) return null;
  const part = r.scope === 'within' ? e.a : e.b;
  const whole = r.scope === 'within' ? e.b : e.a;
  return whole.presence
    ? { type: 'refines', subject: part === e.a ? 'a' : 'b', dimension: 'scope', reason: 'refines.presence' }
    : null;
}
