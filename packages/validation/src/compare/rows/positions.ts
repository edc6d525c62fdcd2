import { outlookOf, stanceOf } from '@claimline/core';
import type { Evidence, Outcome, Reading } from '../evidence.ts';

export function notConfirmed(e: Evidence, r: Reading): Outcome | null {
  const [x, y] = [e.a.mode === 'not-confirmed', e.b.mode === 'not-confirmed'];
  if (!x && !y) return null;
  if (x && y) return { type: 'consistent', dimension: 'mode', reason: 'consistent.both-unconfirmed' };
  const other = x ? e.b : e.a;
  if (stanceOf(other.mode) === 'affirms') {
    // That soldiers are there is not that they fight: what was not confirmed is narrower.
    const isWider = r.scope === (other === e.a ? 'contains' : 'within');
    if (isWider) return { type: 'cannot-tell', dimension: 'scope', reason: 'cannot-tell.not-confirmed-narrower' };
    if (other.prospective) return null;
    if (r.time !== 'same') return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.not-confirmed-then' };
  }
  return stanceOf(other.mode) === 'denies'
    ? { type: 'consistent', dimension: 'mode', reason: 'consistent.unconfirmed-denied' }
    : { type: 'tension', dimension: 'mode', reason: 'tension.not-confirmed' };
}

export function denial(e: Evidence, r: Reading): Outcome | null {
  const [x, y] = [stanceOf(e.a.mode) === 'denies', stanceOf(e.b.mode) === 'denies'];
  if (x === y) return null;
  const [denied, affirmed] = x ? [e.a, e.b] : [e.b, e.a];
  // A denial with a figure of its own ("we lost 300, not 3,000") is compared by that figure.
  if (denied.form !== 'none' && denied.stated[0] !== '0' && !denied.presence) return null;
  if (r.scope === 'overlaps') return null;
  if (r.time !== 'same') return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.denied-then' };
  if (outlookOf(affirmed.mode) === 'prospective')
    return { type: 'tension', dimension: 'mode', reason: 'tension.denied-plan' };
  const affirmedInside = r.scope === 'equal' || (r.scope === 'within') === (affirmed === e.a);
  return affirmedInside
    ? { type: 'contradicts', dimension: 'mode', reason: 'contradicts.denied' }
    : {
        type: 'cannot-tell',
        subject: denied === e.a ? 'a' : 'b',
        dimension: 'scope',
        reason: 'cannot-tell.denied-elsewhere',
      };
}
