import type { DriftKind } from '../../types.ts';
import type { Evidence, Outcome, Reading } from '../evidence.ts';
import { sameFigure, sameFigureOrTop } from '../zones.ts';
import { isAbsence, isOneStance, isOneVoice, isSameCell, nested, saysNoNumber } from './ask.ts';

export function echoes(e: Evidence, r: Reading): Outcome | null {
  if (!e.unitsCompare || !isOneSource(e, r) || !isOneScope(e, r) || !isOneStance(e)) return null;
  if (e.sameUtterance && r.scope === 'equal' && (saysNoNumber(e.a) || saysNoNumber(e.b)) && !isNumberWithheld(e))
    return { type: 'echoes', reason: 'echoes' };
  if (!sameFigureOrTop(e.a, e.b) || e.a.presence || e.b.presence) {
    return e.a.presence && e.b.presence && r.scope === 'equal' ? { type: 'echoes', reason: 'echoes' } : null;
  }
  const drift: DriftKind[] = e.a.form === e.b.form ? [] : ['hedge'];
  return { type: 'echoes', reason: drift.length > 0 ? 'echoes.hedge' : 'echoes', drift };
}

/** One report gives a number, the other says that none was given. */
function isNumberWithheld({ a, b }: Evidence): boolean {
  return (a.mode === 'no-comment' && !saysNoNumber(b)) || (b.mode === 'no-comment' && !saysNoNumber(a));
}

/** Two papers with one figure from unnamed people of one side have it from one leak, as far as a reader can know; institutions with names have not. */
export function oneLeak(e: Evidence, r: Reading): Outcome | null {
  if (e.a.named || e.b.named || e.a.unsourced || e.b.unsourced || !(e.oneSide || isOneVoice(e))) return null;
  const isOneThing = isSameCell(r) && e.open.length === 0 && isOneStance(e) && !saysNoNumber(e.a) && !saysNoNumber(e.b);
  if (!isOneThing || !sameFigureOrTop(e.a, e.b) || e.a.form === 'vague') return null;
  return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes.leak' : 'echoes.leak-hedge' };
}

/**
 * The very figure of one voice for two things about which nothing is stated, as dead and
 * houses, or a bridge and a tunnel: two figures that happen to be alike, not one told twice.
 */
export function unrelated(e: Evidence): Outcome | null {
  if (e.sameUtterance || !isOneVoice(e) || !sameFigure(e.a, e.b)) return null;
  if (saysNoNumber(e.a) || isAbsence(e.a)) return null;
  if (e.measure === 'unknown' && !e.a.loose && !e.b.loose)
    return { type: 'incomparable', dimension: 'measure', reason: 'incomparable.unrelated' };
  const isOtherSubject = e.axes.some(({ axis, relation, a, b }) => {
    return axis === 'of' && relation === 'unknown' && a !== null && b !== null;
  });
  return isOtherSubject ? { type: 'incomparable', dimension: 'of', reason: 'incomparable.unrelated' } : null;
}

/** One utterance, or one voice or origin at one time; plans without a date are told again until they change. */
function isOneSource(e: Evidence, r: Reading): boolean {
  const bothUndated = e.undated.length === 2 && e.a.prospective && e.b.prospective;
  const isOneSpeaker = e.a.by !== null && e.a.by === e.b.by && e.undated.length > 0 && !e.saidWeeksApart;
  return e.sameUtterance || isOneSpeaker || (isOneVoice(e) && (r.time === 'same' || bothUndated));
}

/** A relay that moves a figure to a wider or narrower place or stage still tells the same figure. */
function isOneScope(e: Evidence, r: Reading): boolean {
  const onePeriod = e.periods === 'none' || e.periods === 'equal';
  return r.scope === 'equal' || (nested(r) && e.measure === 'equal' && onePeriod && !e.open.includes('of'));
}
