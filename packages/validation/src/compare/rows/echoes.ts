import { type Decimal, granularity, ONE, type ScopeRelation } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { agreement, sameFigure, sameFigureOrTop } from '../zones.ts';
import {
  isAbsence,
  isNested,
  isNumberWithheld,
  isOneStance,
  isOneVoice,
  isSameCell,
  nested,
  relationOfStates,
  saysNoNumber,
} from './ask.ts';

export function echoes(e: Evidence, r: Reading): Outcome | null {
  if (isRepeated(e, r)) return { type: 'echoes', reason: 'echoes.hedge', drift: ['definition'] };
  if (!e.unitsCompare || !isOneSource(e, r) || !isOneScope(e, r) || !isOneStance(e)) return null;
  if (isNextStage(e)) return null;
  // What was expected and has come about is no figure told twice.
  if (e.a.prospective !== e.b.prospective && e.samePeriod && e.saidWeeksApart) return null;
  // What is there and what will be there are two things, unless they are words of one speech.
  if (e.a.prospective !== e.b.prospective && !e.sameUtterance && e.saidLater !== null) return null;
  if (e.sameUtterance && r.scope === 'equal' && (saysNoNumber(e.a) || saysNoNumber(e.b)) && !isNumberWithheld(e))
    return { type: 'echoes', reason: 'echoes' };
  // "A couple of thousand" comes back from a translation as "several thousand".
  const isOneOutlook = e.a.prospective === e.b.prospective && e.a.increment === e.b.increment;
  const isVague = (e.a.form === 'vague' || e.b.form === 'vague') && isOneOutlook;
  if (e.sameUtterance && e.twoRelays && r.scope === 'equal' && isVague && agreement(e.a, e.b) === 'meet')
    return { type: 'echoes', reason: 'echoes.hedge', drift: ['hedge'] };
  if (!sameFigureOrTop(e.a, e.b) || e.a.presence || e.b.presence) {
    return e.a.presence && e.b.presence && r.scope === 'equal' ? { type: 'echoes', reason: 'echoes' } : null;
  }
  const drift: DriftKind[] = e.a.form === e.b.form ? [] : ['hedge'];
  return { type: 'echoes', reason: drift.length > 0 ? 'echoes.hedge' : 'echoes', drift };
}

/** Who confirms the very figure of another days later, without its week or day, repeats it; the window was lost on the way. */
function isRepeated(e: Evidence, r: Reading): boolean {
  const later = e.saidLater === null ? null : e[e.saidLater];
  if (later === null || e.saidWeeksApart || e.independence !== 'same-origin' || e.a.kind === e.b.kind) return false;
  const isUndated = later.asOf === null && e.undated.length === 1;
  const isSameGroup = nested(r) && e.axes.every(({ axis, relation }) => axis === 'period' || relation === 'equal');
  return isUndated && isSameGroup && sameFigure(e.a, e.b) && e.unitsCompare && isOneStance(e) && !saysNoNumber(later);
}

/** Two papers with one figure from unnamed people of one side have it from one leak, as far as a reader can know; institutions with names have not. */
export function oneLeak(e: Evidence, r: Reading): Outcome | null {
  if (isOneAssessment(e, r)) return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes' : 'echoes.hedge' };
  if (e.a.named || e.b.named || e.a.unsourced || e.b.unsourced || !(e.oneSide || isOneVoice(e))) return null;
  const isOneThing = isSameCell(r) && e.open.length === 0 && isOneStance(e) && !saysNoNumber(e.a) && !saysNoNumber(e.b);
  if (!isOneThing || !sameFigureOrTop(e.a, e.b) || e.a.form === 'vague') return null;
  return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes.leak' : 'echoes.leak-hedge' };
}

/** Two offices of one side with one figure of one thing on one day give one assessment. */
function isOneAssessment(e: Evidence, r: Reading): boolean {
  const isOneDay = e.a.said !== null && e.a.said === e.b.said && e.samePeriod;
  if (!e.oneSide || !isOneDay || !isSameCell(r) || e.open.length > 0 || !isOneStance(e)) return false;
  const isPointed = ({ form }: Side): boolean => form === 'figure' || form === 'about' || form === 'exact';
  return sameFigure(e.a, e.b) && isPointed(e.a) && isPointed(e.b) && !isAbsence(e.a);
}

/**
 * The very figure of one voice for two things about which nothing is stated, as dead and
 * houses, or a bridge and a tunnel: two figures that happen to be alike, not one told twice.
 */
export function unrelated(e: Evidence): Outcome | null {
  if (e.sameUtterance || !isOneVoice(e) || !sameFigure(e.a, e.b)) return null;
  if (saysNoNumber(e.a) || saysNoNumber(e.b) || isAbsence(e.a)) return null;
  if (e.measure === 'unknown' && !e.a.loose && !e.b.loose)
    return { type: 'incomparable', dimension: 'measure', reason: 'incomparable.unrelated' };
  const isOtherSubject = e.axes.some(({ axis, relation, a, b }) => {
    return axis === 'of' && relation === 'unknown' && a !== null && b !== null;
  });
  return isOtherSubject ? { type: 'incomparable', dimension: 'of', reason: 'incomparable.unrelated' } : null;
}

/** One utterance, or one voice or origin at one time; plans without a date are told again until they change. */
function isOneSource(e: Evidence, r: Reading): boolean {
  const bothUndated = e.undated.length > 0 && e.a.prospective && e.b.prospective;
  const isOneSpeaker = e.a.by !== null && e.a.by === e.b.by && e.undated.length > 0 && !e.saidWeeksApart;
  const isOneTime = r.time === 'same' || bothUndated || isRelayedAgain(e);
  return e.sameUtterance || isOneSpeaker || (isOneVoice(e) && isOneTime);
}

/** Three thousand in training, and a week later in other mouths three thousand on the move: a step of the same men, or others. */
function isNextStage(e: Evidence): boolean {
  return relationOfStates(e) !== 'equal' && e.daysApart && !e.sameUtterance && e.a.by !== e.b.by;
}

/** A count to the last digit that another paper gives days later, and does not say of which day, is that count again. */
function isRelayedAgain(e: Evidence): boolean {
  const isOther = e.a.publisher !== e.b.publisher && e.undated.length === 1 && !e.saidWeeksApart;
  const isCount = ({ form, stated: [n] }: Side): boolean =>
    form === 'figure' && n !== undefined && (granularity(n as Decimal) === ONE || digitsOf(n) >= TO_THE_LAST);
  return isOther && e.a.said !== null && e.b.said !== null && isCount(e.a) && isCount(e.b);
}

/** In square kilometres or in hectares: nobody rounds to so many digits. */
const TO_THE_LAST = 3;

/** How many digits a number has before the noughts at its end. */
function digitsOf(n: string): number {
  return n.replace(/\D/gu, '').replace(/^0+|0+$/gu, '').length;
}

/** A relay that moves a figure to a wider or narrower place or stage still tells the same figure. */
function isOneScope(e: Evidence, r: Reading): boolean {
  const onePeriod = e.periods === 'none' || e.periods === 'equal';
  // Widened in place and narrowed in stage: still the one figure of the one speech.
  const isMovedTwice = e.sameUtterance && e.twoRelays && e.knownScope === 'overlaps' && e.open.length === 0;
  if (isMovedTwice && e.measure === 'equal' && e.axes.every(({ relation }) => isNestedOrEqual(relation))) return true;
  if (isDefinedWider(e, r)) return true;
  return r.scope === 'equal' || (nested(r) && e.measure === 'equal' && onePeriod && !e.open.includes('of'));
}

/** "Over 6,000" casualties, and "over 6,000" with the missing among them: both can be true, and the voice gave one number. */
function isDefinedWider(e: Evidence, r: Reading): boolean {
  const isOther = isNested(e.measure);
  const isOneBound = e.a.landmark !== null && e.a.form === e.b.form && sameFigure(e.a, e.b);
  const isRelayed = isOneVoice(e) && e.twoRelays && !e.otherUtterance && !e.declaredPart && e.samePeriod;
  const isElsewhere = e.axes.some(({ relation }) => relation !== 'equal');
  return isOther && isOneBound && isRelayed && !isElsewhere && r.time === 'same' && e.a.kind === e.b.kind;
}

function isNestedOrEqual(relation: ScopeRelation): boolean {
  return relation === 'equal' || isNested(relation);
}
