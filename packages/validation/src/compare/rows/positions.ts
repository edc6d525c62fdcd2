import { type Day, dayFromIso, outlookOf, stanceOf } from '@claimline/core';
import { areFiguresRejected, isFigureDenied, liesInDenied } from '../denied.ts';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { sameFigure } from '../zones.ts';
import { areTwoStates, isAbsence, isOneVoice, isSameCell, saysNoNumber } from './ask.ts';

/** Who declines to say anything says nothing that a figure could be held against. */
export function noProposition({ a, b }: Evidence): Outcome | null {
  const silent = [a, b].map(({ mode }) => mode === 'no-comment');
  if (!silent.includes(true)) return null;
  const common = { type: 'cannot-tell', dimension: 'mode' } as const;
  return silent.includes(false)
    ? { ...common, subject: silent[0] ? 'a' : 'b', reason: 'cannot-tell.no-comment' }
    : { ...common, reason: 'cannot-tell.neither-comments' };
}

export function notConfirmed(e: Evidence, r: Reading): Outcome | null {
  const [x, y] = [e.a.mode === 'not-confirmed', e.b.mode === 'not-confirmed'];
  if (!x && !y) return null;
  if (x && y) return { type: 'consistent', dimension: 'mode', reason: 'consistent.both-unconfirmed' };
  const [open, other] = x ? [e.a, e.b] : [e.b, e.a];
  if (stanceOf(other.mode) === 'affirms' && (!isAbsence(other) || r.time !== 'same')) {
    // That soldiers are there is not that they fight: what was not confirmed is narrower.
    const isWider = r.scope === (other === e.a ? 'contains' : 'within');
    // Officers in the country are neither all nor some of the soldiers in one region.
    if (r.scope === 'overlaps' && e.knownScope === 'overlaps') return null;
    if (other.prospective) return null;
    if (isFigure(open) && saysLess(other, open))
      return { type: 'consistent', dimension: 'mode', reason: 'consistent.unconfirmed-more' };
    if (isWider && e.oneBreath) return { type: 'consistent', reason: 'consistent.one-voice' };
    if (isWider) return { type: 'cannot-tell', dimension: 'scope', reason: 'cannot-tell.not-confirmed-narrower' };
    if (isAffirmedSince(e, r, x ? 'a' : 'b'))
      return { type: 'tension', subject: x ? 'a' : 'b', dimension: 'time', reason: 'tension.affirmed-since' };
    if (r.time !== 'same' && !isStillUnseen(e, x ? 'a' : 'b'))
      return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.not-confirmed-then' };
  }
  // That nobody was there is a denial, whichever way it is put.
  return stanceOf(other.mode) === 'denies' || isAbsence(other)
    ? { type: 'consistent', dimension: 'mode', reason: 'consistent.unconfirmed-denied' }
    : { type: 'tension', dimension: 'mode', reason: 'tension.not-confirmed' };
}

/** A number of them, and not whether anybody is there. */
function isFigure(side: Side): boolean {
  return !saysNoNumber(side) && !isAbsence(side);
}

/** "At least 103", where 200 was not confirmed: who says that keeps to 103. */
function saysLess({ stated }: Side, { zones }: Side): boolean {
  const { low } = zones.soft;
  return low !== null && stated.length > 0 && stated.every((n) => Number(n) < Number(low));
}

export function denial(e: Evidence, r: Reading): Outcome | null {
  const [x, y] = [stanceOf(e.a.mode) === 'denies', stanceOf(e.b.mode) === 'denies'];
  if (x && y) return bothDenied(e, r);
  if (!x && !y) return null;
  const [denied, affirmed] = x ? [e.a, e.b] : [e.b, e.a];
  if (stanceOf(affirmed.mode) !== 'affirms') return null;
  if (r.scope === 'overlaps') {
    // Who denies that they fight and who says that they are there speak past one another, and of one matter.
    if (e.knownScope !== 'overlaps' || e.measure !== 'equal' || areTwoStates(e) || isOneVoice(e)) return null;
    return r.time === 'same'
      ? { type: 'tension', subject: x ? 'a' : 'b', dimension: 'mode', reason: 'tension.denied-beside' }
      : { type: 'cannot-tell', dimension: 'scope', reason: 'cannot-tell.denied-elsewhere' };
  }
  if (areFiguresRejected(denied)) return figuresRejected(e, r, affirmed === e.a ? 'a' : 'b');
  if (isFigureDenied(denied)) return figureDenied(e, r, denied, affirmed);
  const isOfBefore = denied.total && !affirmed.prospective && laterOf(r) === (denied === e.a ? 'a' : 'b');
  if (
    r.time !== 'same' &&
    !isOfBefore &&
    !isOneVoice(e) &&
    r.scope === 'equal' &&
    isStillUnseen(e, denied === e.a ? 'a' : 'b')
  )
    return { type: 'tension', subject: denied === e.a ? 'a' : 'b', dimension: 'mode', reason: 'tension.denied-since' };
  const since = !affirmed.prospective && isAffirmedSince(e, r, denied === e.a ? 'a' : 'b');
  // Nobody was killed until the 1st, and three until the 4th; an army that was sent by then had set out before.
  const canHaveBegun = !denied.total || denied.kind === 'cumulative';
  if (since && canHaveBegun && r.scope === 'equal')
    return {
      type: 'tension',
      subject: denied === e.a ? 'a' : 'b',
      dimension: 'time',
      reason: 'tension.denied-before',
    };
  // Nobody sent so far is nobody sent last week, and ten thousand of the week after had not all set out since.
  if (r.time !== 'same' && !areOfOneNews(e) && !isOfBefore && !(since && denied.total))
    return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.denied-then' };
  const affirmedInside = r.scope === 'equal' || (r.scope === 'within') === (affirmed === e.a);
  // That nobody fights says nothing of how many will be sent.
  if (outlookOf(affirmed.mode) === 'prospective')
    return affirmedInside ? { type: 'tension', dimension: 'mode', reason: 'tension.denied-plan' } : null;
  return affirmedInside
    ? { type: 'contradicts', dimension: 'mode', reason: 'contradicts.denied' }
    : {
        type: 'cannot-tell',
        subject: denied === e.a ? 'a' : 'b',
        dimension: 'scope',
        reason: 'cannot-tell.denied-elsewhere',
      };
}

/** Who has seen nobody so far has seen nobody some days ago either. */
function isStillUnseen(e: Evidence, unseen: 'a' | 'b'): boolean {
  if (e.undated.length > 0 || e.endsLater !== unseen) return false;
  return e.time === 'perhaps' ? !e.saidWeeksApart : e.withinMonth;
}

/** What one denies or has not confirmed, and another affirms for a day of the two weeks after: it changed, or one was wrong. */
function isAffirmedSince(e: Evidence, r: Reading, denier: 'a' | 'b'): boolean {
  const affirmed = denier === 'a' ? 'b' : 'a';
  // Totals are of the day that they are told of, or said, also where days make no difference to what is there.
  const areTotals = e.a.kind === 'cumulative' && e.b.kind === 'cumulative';
  if (
    (laterOf(r) ?? (areTotals ? e.later : null)) !== affirmed ||
    e.undated.some((side) => side === affirmed || !areTotals) ||
    isOneVoice(e) ||
    e.oneSide ||
    isAbsence(e[affirmed])
  )
    return false;
  const [until, from] = [dayOf(e[denier].asOf ?? e[denier].said, -1), dayOf(e[affirmed].asOf, 0)];
  return until !== null && from !== null && from - until <= TWO_WEEKS;
}

const TWO_WEEKS = 15;

/** The first or the last day that a date names. */
function dayOf(date: string | null, which: 0 | -1): Day | null {
  const named = date
    ?.split('/')
    .at(which)
    ?.replace(/[?~%]$/u, '');
  return named === undefined ? null : dayFromIso(named);
}

/** "In October", told within days of a denial on one of them: it is those reports that are denied. */
function areOfOneNews(e: Evidence): boolean {
  const areDays = [e.a, e.b].every(({ said }) => said !== null && /^\d{4}-\d\d-\d\d/.test(said));
  return e.time === 'perhaps' && areDays && !e.saidWeeksApart && e.open.length === 0;
}

/** Whoever gives a figure is told that it is wrong, and not what is right. */
function figuresRejected(e: Evidence, r: Reading, subject: 'a' | 'b'): Outcome {
  // A state does not reject what its own offices say, nor anybody what nobody has said yet.
  const isAimedAt = !e.oneSide && e.office === null && e.independence !== 'same-voice' && e.saidLater !== subject;
  // "In July", said by both: it is that figure that is rejected, whichever day of July it is of.
  const isOfIt = isSameCell(r) || (r.scope === 'equal' && e.samePeriod);
  return isOfIt && isAimedAt
    ? { type: 'tension', subject, dimension: 'mode', reason: 'tension.figures-rejected' }
    : {
        type: 'cannot-tell',
        subject,
        dimension: r.time === 'same' ? 'scope' : 'time',
        reason: 'cannot-tell.figures-rejected',
      };
}

/** A denial of a figure leaves everything else open, another denial as well; that nobody is there is said as a figure says it. */
function bothDenied(e: Evidence, r: Reading): Outcome | null {
  if (!isFigureDenied(e.a) && !isFigureDenied(e.b)) return null;
  return isSameCell(r) && isFigureDenied(e.a) && isFigureDenied(e.b) && sameFigure(e.a, e.b)
    ? null
    : { type: 'consistent', dimension: 'mode', reason: 'consistent.both-denied' };
}

/** One says that it is 7, the other that it is not 7: they clash only where what is affirmed is what is denied. */
function figureDenied(e: Evidence, r: Reading, denied: Side, affirmed: Side): Outcome {
  const subject = denied === e.a ? 'a' : 'b';
  const lies = liesInDenied(affirmed, denied);
  if (lies === 'outside') return { type: 'consistent', subject, dimension: 'value', reason: 'consistent.denied-other' };
  // A part that is at least so many makes its whole at least so many; any other figure of a part settles nothing.
  const isPart = r.scope === (affirmed === e.a ? 'within' : 'contains');
  const settles = r.scope === 'equal' || (isPart && denied.zones.soft.high === null);
  if (!settles) return { type: 'cannot-tell', subject, dimension: 'scope', reason: 'cannot-tell.denied-elsewhere' };
  const moved = e.independence === 'same-voice' ? (r.time === 'same' ? e.saidLater : laterOf(r)) : null;
  if (moved !== null) return { type: 'changed', subject: moved, dimension: 'mode', reason: 'changed.denied' };
  // Denied on the day on which it was said, as far as anybody knows it is that figure which is denied.
  const isOfDay = areOfOneNews(e) && e.saidLater === null;
  if (r.time !== 'same' && !isOfDay)
    return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.denied-then' };
  if (affirmed.kind === 'cumulative' && !affirmed.prospective && isAffirmedSince(e, r, subject))
    return { type: 'tension', subject, dimension: 'time', reason: 'tension.denied-before' };
  if (affirmed.prospective) return { type: 'tension', dimension: 'mode', reason: 'tension.denied-plan' };
  if (lies === 'partly')
    return { type: 'cannot-tell', subject, dimension: 'value', reason: 'cannot-tell.denied-partly' };
  return lies === 'hedged'
    ? { type: 'tension', subject, dimension: 'mode', reason: 'tension.denied-hedged' }
    : { type: 'contradicts', subject, dimension: 'mode', reason: 'contradicts.denied-figure' };
}

function laterOf(r: Reading): 'a' | 'b' | null {
  return r.time === 'a-later' ? 'a' : r.time === 'b-later' ? 'b' : null;
}
