import { outlookOf, stanceOf } from '@claimline/core';
import { areFiguresRejected, isFigureDenied, liesInDenied } from '../denied.ts';
import type { Evidence, Outcome, Side } from '../evidence.ts';
import { agreement } from '../zones.ts';
import { areTwoStates, relationOfStates } from './ask.ts';

export function superseded(e: Evidence): Outcome | null {
  if (e.replaces) return { type: 'superseded', subject: e.replaces.by, reason: `superseded.${e.replaces.how}` };
  if (e.saidLater === null || e.knownScope === 'disjoint') return null;
  // An office speaks for its state, and the state for none of its offices.
  if (e.independence !== 'same-voice')
    return e.office === e.saidLater ? positionReplaced(e, e.saidLater) : confirmedBeside(e, e.saidLater);
  if (isRevised(e)) return { type: 'superseded', subject: e.saidLater, reason: 'superseded.revised' };
  if (isLaterCount(e)) return { type: 'superseded', subject: e.saidLater, reason: 'superseded.later-count' };
  return positionReplaced(e, e.saidLater);
}

/** What a voice had denied, not confirmed or not commented on, and affirms later; or an office for the state that had. */
function positionReplaced(e: Evidence, saidLater: 'a' | 'b'): Outcome | null {
  const [later, earlier] = saidLater === 'a' ? [e.a, e.b] : [e.b, e.a];
  const isReplaced =
    stanceOf(earlier.mode) !== 'affirms' &&
    stanceOf(later.mode) === 'affirms' &&
    (outlookOf(later.mode) === 'actual' || isSamePlan(e)) &&
    !areFiguresRejected(earlier) &&
    !(isFigureDenied(earlier) && liesInDenied(later, earlier) === 'outside') &&
    answers(e, later, earlier);
  return isReplaced ? { type: 'superseded', subject: saidLater, reason: 'superseded.position' } : null;
}

/** What one office of a side has not confirmed yet, and another one affirms later; who denies it stands by it. */
function confirmedBeside(e: Evidence, saidLater: 'a' | 'b'): Outcome | null {
  const earlier = saidLater === 'a' ? e.b : e.a;
  const areDated = e.a.said !== null && e.b.said !== null;
  if (!e.oneSide || e.office !== null || earlier.mode !== 'not-confirmed' || !areDated) return null;
  const replaced = e.knownScope === 'equal' && e.undated.length === 0 ? positionReplaced(e, saidLater) : null;
  return replaced === null ? null : { ...replaced, reason: 'superseded.side' };
}

/** "No plant will close until the end of 2025", and then one is to close by then. */
function isSamePlan(e: Evidence): boolean {
  return e.independence === 'same-voice' && e.samePeriod;
}

/** Does the later claim speak of what the earlier one left open? A death in battle does of a battle, a wider group does not. */
function answers(e: Evidence, later: Side, earlier: Side): boolean {
  // The dead of two armies together need not be any of one of them.
  const wider = later === e.a ? 'contains' : 'within';
  if (e.axes.some(({ axis, relation }) => axis === 'of' && relation === wider)) return false;
  // Nor does he who denied that they train take it back by saying that they are there.
  if (relationOfStates(e) === wider || areTwoStates(e)) return false;
  const isWider = e.knownScope === wider;
  const isPresumed = later.presumes === earlier.measure || later.conversion?.how === 'presumed';
  return (e.measure !== 'unknown' || isPresumed) && (!isWider || isPresumed);
}

/** One voice that says in so many words that its figure is a new one for the old. */
function isRevised(e: Evidence): boolean {
  const sameThing = e.knownScope === 'equal' && e.open.length === 0 && !isOtherSize(e);
  return (
    e.revises !== null && e.revises === e.saidLater && sameThing && e.unitsCompare && !e.a.increment && !e.b.increment
  );
}

/** "Now about 2,000" is new for the 600 of spring, not for the hundred of the first weeks: those have grown. */
const OTHER_SIZE = 5;

function isOtherSize({ a, b }: Evidence): boolean {
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  const areTotals = a.kind === 'cumulative' && b.kind === 'cumulative';
  return areTotals && x > 0 && y > 0 && Math.max(x, y) > OTHER_SIZE * Math.min(x, y);
}

/** One voice about one period, weeks later and apart: a better count, not a second opinion. */
function isLaterCount(e: Evidence): boolean {
  const isOneMeasure = e.measure === 'equal' || e.a.loose || e.b.loose;
  // A target is not replaced by what is expected, nor a forecast by what came of it.
  const isOneKind = e.a.mode === e.b.mode || !(e.a.prospective || e.b.prospective);
  const sameThing =
    isOneMeasure &&
    isOneKind &&
    e.samePeriod &&
    e.knownScope === 'equal' &&
    e.axes.every((axis) => axis.relation === 'equal');
  const isTime = e.saidWeeksApart || areTwoBulletins(e);
  return sameThing && isTime && e.unitsCompare && agreement(e.a, e.b) === 'apart' && !isSlip(e);
}

/** In its own words, after the day that both are of, and on two days: the count has gone on, or is corrected. */
function areTwoBulletins({ a, b, oneBreath }: Evidence): boolean {
  const areOwn = a.publisher === null && b.publisher === null && a.by === b.by && !oneBreath;
  const isAfter = ({ asOf, said }: Side): boolean => asOf !== null && said !== null && DAY.test(said) && said > asOf;
  return areOwn && isAfter(a) && isAfter(b) && a.asOf === b.asOf && a.said !== b.said && DAY.test(a.asOf ?? '');
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Ten times as many, and no other digits: that is no better count. */
function isSlip({ a, b }: Evidence): boolean {
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  const times = Math.max(x, y) / Math.min(x, y);
  return [10, 100, 1000].some((power) => Math.abs(times / power - 1) < AS_ROUNDED);
}

const AS_ROUNDED = 0.005;
