import { stanceOf } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import { isDenialOfOther, isFigureDenied, liesInDenied } from '../denied.ts';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { agreement, otherNumbers, sameFigure } from '../zones.ts';
import { isAbsence, isNested, isNumberWithheld, isOneVoice, isSameCell, isToldAtOnce, saysNoNumber } from './ask.ts';

export function misreported(e: Evidence, r: Reading): Outcome | null {
  if (isMisplaced(e))
    return { type: 'contradicts', dimension: 'at', reason: 'contradicts.misreported-place', drift: ['place'] };
  if (isDenialOfOther(e.a, e.b)) return turnedRound(e, r);
  if (hasAnotherBeginning(e, r))
    return { type: 'contradicts', dimension: 'time', reason: 'contradicts.misreported-date', drift: ['date'] };
  if (e.sameUtterance && e.twoRelays && isNumberWithheld(e))
    return {
      type: 'tension',
      subject: e.a.mode === 'no-comment' ? 'b' : 'a',
      dimension: 'mode',
      reason: 'tension.withheld',
      drift: ['attribution'],
    };
  if (isOfAnotherMeasure(e))
    return {
      type: 'contradicts',
      dimension: 'definition',
      reason: 'contradicts.misreported-definition',
      drift: ['definition'],
    };
  const slip = hasSlipped(e);
  if (r.scope === 'disjoint' && !slip) return null;
  const drift: readonly DriftKind[] = slip
    ? [e.sameDigits ? 'unit' : 'number']
    : e.sameUtterance
      ? driftOf(e, r)
      : retoldDrift(e, r);
  if (drift.length === 0) return null;
  return {
    type: e.unitsCompare ? 'contradicts' : 'incomparable',
    dimension: drift[0] ?? 'value',
    reason: drift[0] === 'definition' ? 'contradicts.misreported-definition' : 'contradicts.misreported',
    drift,
  };
}

/** One utterance that is told once as a yes and once as a no. */
function turnedRound(e: Evidence, r: Reading): Outcome | null {
  if (!e.sameUtterance || r.scope !== 'equal' || !e.unitsCompare) return null;
  const [denied, affirmed] = stanceOf(e.a.mode) === 'denies' ? [e.a, e.b] : [e.b, e.a];
  if (isFigureDenied(denied) && ['outside', 'partly'].includes(liesInDenied(affirmed, denied))) return null;
  return { type: 'contradicts', dimension: 'mode', reason: 'contradicts.misreported-mode', drift: ['mode'] };
}

/** One page or one day, one voice, the very figure, once on the way and once arrived: a relay moved it. */
function isMisplaced(e: Evidence): boolean {
  const isOneTelling = e.oneBreath || (isToldAtOnce(e) && e.twoRelays);
  return e.transit !== null && !e.transit.arrived && isOneTelling && isOneNumber(e) && e.unitsCompare;
}

/** "A couple of thousand" comes back from a translation as "several thousand". */
function isOneNumber({ a, b }: Evidence): boolean {
  const isVague = (a.form === 'vague') !== (b.form === 'vague') && !a.presence && !b.presence;
  return sameFigure(a, b) || (isVague && agreement(a, b) === 'meet');
}

/** One utterance, one number, and the one report says killed where the other says injured. */
function isOfAnotherMeasure(e: Evidence): boolean {
  const isOneNumber = sameFigure(e.a, e.b) && !saysNoNumber(e.a) && e.unitsCompare && e.a.stated.length === 1;
  const isElsewhere = e.axes.some(({ relation }) => relation !== 'equal');
  return e.sameUtterance && e.twoRelays && e.measure === 'disjoint' && isOneNumber && !isElsewhere && !isAbsence(e.a);
}

/** One voice, told by two on one day: the same state, but since another day. */
function hasAnotherBeginning(e: Evidence, r: Reading): boolean {
  if (e.independence !== 'same-voice' || !e.twoRelays || e.otherUtterance || !e.beganApart) return false;
  const isToldOnce = e.sameUtterance || ((e.a.said ?? e.b.said) !== null && e.saidLater === null);
  return isToldOnce && isSameCell(r) && e.open.length === 0 && e.a.kind === 'stock' && sameFigure(e.a, e.b);
}

/** One voice or origin at one time, the very figure, and a bound turned round or another definition: a relay erred. */
function retoldDrift(e: Evidence, r: Reading): readonly DriftKind[] {
  if (e.otherUtterance || !isOneVoice(e) || !sameFigure(e.a, e.b) || !e.unitsCompare) return [];
  const isOneSpeech = isOfOneSpeaker(e) && e.time === 'perhaps' && e.a.form !== e.b.form;
  if (r.time !== 'same' && !isOneSpeech) return [];
  if (r.time === 'same' && r.scope === 'equal' && boundTurned(e.a, e.b)) return ['bound'];
  const sameElsewhere = e.axes.every((axis) => axis.relation === 'equal');
  const isOther = isNested(e.measure);
  // One report that gives one figure for a part and for its whole means both: all of them are of that part.
  const otherDefinition = isOther && e.a.kind === e.b.kind && !e.declaredPart && e.twoRelays;
  const isOneTime = e.samePeriod || e.undated.length === 2;
  const isPlain = ({ form }: Side): boolean => form === 'figure' || (form === 'about' && isOneTime);
  return otherDefinition && sameElsewhere && (isOneSpeech || (isPlain(e.a) && isPlain(e.b))) ? ['definition'] : [];
}

/** Said in December, and on a day of it, by one person: as far as a reader can know, it was said once. */
function isOfOneSpeaker({ a, b, saidLater, saidWeeksApart }: Evidence): boolean {
  return a.by !== null && a.by === b.by && a.said !== null && b.said !== null && saidLater === null && !saidWeeksApart;
}

/** What cannot be the words of one utterance: another number, or a bound turned round. */
function driftOf(e: Evidence, r: Reading): readonly DriftKind[] {
  const drift: DriftKind[] = [];
  if (!e.unitsCompare) return ['unit'];
  if (r.scope !== 'equal' || (areOfTwoTimes(e) && !sameFigure(e.a, e.b))) return drift;
  if (e.sameDigits && agreement(e.a, e.b) === 'apart') return ['unit'];
  if (agreement(e.a, e.b) === 'apart') drift.push(sameFigure(e.a, e.b) ? 'bound' : 'number');
  else if (otherNumbers(e.a, e.b)) drift.push('number');
  else if (sameFigure(e.a, e.b) && boundTurned(e.a, e.b)) drift.push('bound');
  return drift;
}

/** One briefing gives the figures of May and of June, and what there is and what is planned: two numbers of two times. */
function areOfTwoTimes({ time, a, b }: Evidence): boolean {
  return time === 'apart' || a.prospective !== b.prospective;
}

/** A zero gained or lost on the way; "losses" and "casualties" of one utterance are one thing to those who report it. */
function hasSlipped(e: Evidence): boolean {
  if (!e.sameUtterance || !e.unitsCompare || e.measure === 'disjoint' || e.a.kind !== e.b.kind) return false;
  const sameThing = e.a.measure === e.b.measure || e.a.loose || e.b.loose;
  return sameThing && e.axes.every((axis) => axis.relation === 'equal') && areDigitsAlike(e.a, e.b);
}

/** The same digits ten, a hundred or a thousand times over. */
function areDigitsAlike(a: Side, b: Side): boolean {
  if (a.stated.length === 0 || a.stated.length !== b.stated.length || a.increment !== b.increment) return false;
  const ratios = new Set(a.stated.map((n, i) => Number(n) / Number(b.stated[i])));
  const [ratio] = ratios;
  return ratios.size === 1 && ratio !== undefined && [10, 100, 1000].includes(ratio > 1 ? ratio : 1 / ratio);
}

function boundTurned(a: Side, b: Side): boolean {
  const isLower = (side: Side): boolean => side.form === 'more-than';
  const isUpper = (side: Side): boolean =>
    side.form === 'at-most' || side.form === 'less-than' || side.form === 'up-to' || side.form === 'nearly';
  return (isLower(a) && isUpper(b)) || (isUpper(a) && isLower(b));
}
