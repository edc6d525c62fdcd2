import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { finer, otherNumbers, sameFigure } from '../zones.ts';
import { isOneVoice, isSameCell, startsHigher } from './ask.ts';

export function sameCellIndependent(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || isOneVoice(e)) return null;
  if (e.a.form === 'vague' || e.b.form === 'vague') {
    const sharper = finer(e.a, e.b);
    if (sharper && e.a.form !== e.b.form)
      return { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.vague' };
  }
  // Agreement on figures that may count different things is no second witness.
  return e.independence === 'independent' && e.open.length === 0 && !areFarBounds(e.a, e.b)
    ? { type: 'corroborates', reason: 'corroborates' }
    : null;
}

/** "More than 3,000" says nothing for "more than 10,000": bounds that look one way always meet. */
function areFarBounds(a: Side, b: Side): boolean {
  const looksUp = (side: Side): boolean => side.form === 'at-least' || side.form === 'more-than';
  return ((looksUp(a) && looksUp(b)) || (a.form === 'up-to' && b.form === 'up-to')) && otherNumbers(a, b);
}

export function sameCellOneVoice(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !isOneVoice(e)) return null;
  const sharper = finer(e.a, e.b);
  return sharper
    ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' }
    : { type: 'consistent', reason: 'consistent.one-voice' };
}

export function oneSideNarrows(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !e.oneSide || sameFigure(e.a, e.b)) return null;
  const sharper = finer(e.a, e.b);
  return sharper ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' } : null;
}

/** Offices of one side that give more on a later day: what was counted went on, or they learned more. */
export function oneSideMoved(e: Evidence): boolean {
  if (!e.oneSide || e.daysDiffer === null) return false;
  const [later, earlier] = e.daysDiffer === 'a' ? [e.a, e.b] : [e.b, e.a];
  return startsHigher(later, earlier);
}
