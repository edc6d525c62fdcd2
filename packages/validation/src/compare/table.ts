import { compareDecimals, outlookOf, stanceOf } from '@claimline/core';
import type { DriftKind } from '../types.ts';
import type { Evidence, Outcome, Reading, Side } from './evidence.ts';
import { agreement, finer, otherNumbers, partFit, sameFigure, sameFigureOrTop } from './zones.ts';

/** One row of the decision table: the first that decides gives the verdict. */
export interface Row {
  readonly id: string;
  /** Number in docs/model.md. */
  readonly number: string;
  /** What the row says, for people. */
  readonly title: string;
  /** null: the row does not apply. */
  readonly judge: (e: Evidence, r: Reading) => Outcome | null;
}

function row(number: string, name: string, title: string, judge: Row['judge']): Row {
  return { id: `${number}-${name}`, number, title, judge };
}

/**
 * The verdict of a pair, in order (docs/model.md). Data, so that it can be printed,
 * explained row by row and held against the text of the model.
 */
export const decisionTable: readonly Row[] = [
  row(
    '2',
    'superseded',
    'One claim supersedes, corrects or retracts the other; or a later affirmation replaces a position of the same voice',
    superseded,
  ),
  row('3', 'misreported', 'Two reports of one utterance that cannot both be its words', misreported),
  row('4', 'echoes', 'One utterance or one origin, and the same figure once hedge and bound are set aside', echoes),
  row('4l', 'leak', 'Unnamed sources of one side give the very figure of one thing at one time', oneLeak),
  row('5a', 'no-figure', 'At least one of them carries no figure', noFigure),
  row('5b', 'unit', 'Their units measure different things', (e) =>
    e.unitsCompare ? null : { type: 'incomparable', dimension: 'unit', reason: 'incomparable.unit' },
  ),
  row('12t', 'arrived', 'Those who were on their way to a place, and on a later day are counted there', arrived),
  row('5c', 'scope-disjoint', 'Their scopes exclude one another', disjointScope),
  row('5d', 'kind', 'Their kinds of measure do not convert', differentKinds),
  row('6a', 'no-proposition', 'One of them declines to say anything', (e) =>
    e.a.mode === 'no-comment' || e.b.mode === 'no-comment'
      ? { type: 'cannot-tell', dimension: 'mode', reason: 'cannot-tell.no-comment' }
      : null,
  ),
  row('6b', 'not-confirmed', 'One has not confirmed what the other affirms', notConfirmed),
  row('6c', 'denial', 'One denies what the other affirms', denial),
  row(
    '5e',
    'presence-overlap',
    'One says only that something is there, and the scopes do not lie in one another',
    presenceAside,
  ),
  row('5f', 'outlook', 'A plan, forecast, capability or target against an observation', outlook),
  row('5g', 'overlap', 'Neither scope lies in the other', (_, r) =>
    r.scope === 'overlaps' ? { type: 'incomparable', dimension: 'scope', reason: 'incomparable.overlap' } : null,
  ),
  row('5h', 'periods', 'Counts over periods of which neither holds the other', (e) =>
    e.periods === 'overlaps' || (e.periods === 'apart' && e.a.kind !== e.b.kind)
      ? { type: 'incomparable', dimension: 'time', reason: 'incomparable.periods' }
      : null,
  ),
  row(
    '9p',
    'presence',
    'A presence and something narrower: the narrower refines it, or is a part of it',
    presenceWithin,
  ),
  row('7f', 'forecasts', 'Same scope, two plans or forecasts that are apart', forecasts),
  row('7', 'contradicts', 'Same scope, same time: the widened intervals are disjoint', (e, r) =>
    isSameCell(r) && agreement(e.a, e.b) === 'apart'
      ? oneSideMoved(e)
        ? { type: 'changed', subject: e.daysDiffer ?? 'a', dimension: 'time', reason: 'changed' }
        : e.daysApart
          ? { type: 'tension', dimension: 'time', reason: 'tension.days-apart' }
          : { type: 'contradicts', dimension: 'value', reason: 'contradicts.value' }
      : null,
  ),
  row(
    '8',
    'tension',
    'Same scope, same time: only a hedge, rounding or a cancelled ceiling keeps them together',
    (e, r) =>
      isSameCell(r) && agreement(e.a, e.b) === 'strained'
        ? { type: 'tension', dimension: 'value', reason: 'tension.value' }
        : null,
  ),
  row('9', 'corroborates', 'Same scope, same time, they meet: independent origins', sameCellIndependent),
  row('10', 'refines', 'Same scope, same time, they meet: one voice or origin', sameCellOneVoice),
  row(
    '11s',
    'narrows',
    'Same scope, same time, they meet: one side of the matter says it more precisely',
    oneSideNarrows,
  ),
  row('11', 'consistent', 'Same scope, same time, they meet: independence unknown', (_, r) =>
    isSameCell(r) ? { type: 'consistent', reason: 'consistent.independence-unknown' } : null,
  ),
  row('14', 'total-fell', 'A cumulative count that is later and lower', totalFell),
  row('15', 'grew', 'A cumulative count that is later and higher', totalGrew),
  row('12', 'changed', 'Same scope, another time, and the figures are apart', changed),
  row('13', 'unchanged', 'Same scope, another time, and the figures meet', (_, r) =>
    r.scope === 'equal' ? { type: 'consistent', dimension: 'time', reason: 'consistent.unchanged' } : null,
  ),
  row('15n', 'grew-wider', 'One voice, later and higher, told for a place inside or around the other', grewElsewhere),
  row('9n', 'same-group', 'Independent voices, the very figure, for places of which one holds the other', sameGroup),
  row(
    '8t',
    'one-deployment',
    'Near totals of all who were sent, for places of which one holds the other: one deployment, counted twice',
    oneDeployment,
  ),
  row('17', 'part-exceeds-whole', 'A part is larger than its whole', (e, r) => partAgainstWhole(e, r, 'exceeds')),
  row('18', 'part-strains-whole', 'A part fits its whole only with a hedge or rounding', (e, r) =>
    partAgainstWhole(e, r, 'strained'),
  ),
  row('20', 'part-apart-in-time', 'A part is larger than its whole was at another time', partAtAnotherTime),
  row('19v', 'vague-refined', 'A figure inside a vague size', vagueRefined),
  row('19', 'part-of-whole', 'A part fits its whole', (_, r) =>
    nested(r) ? { type: 'part-of-whole', subject: partSide(r), dimension: 'scope', reason: 'part-of-whole' } : null,
  ),
  row('21', 'rest', 'Nothing above applies', () => ({ type: 'cannot-tell', reason: 'cannot-tell.rest' })),
];

function isSameCell(r: Reading): boolean {
  return r.scope === 'equal' && r.time === 'same';
}
function nested(r: Reading): boolean {
  return r.scope === 'within' || r.scope === 'contains';
}
function partSide(r: Reading): 'a' | 'b' {
  return r.scope === 'within' ? 'a' : 'b';
}
function isOneVoice(e: Evidence): boolean {
  return e.independence === 'same-voice' || e.independence === 'same-origin';
}

function superseded(e: Evidence): Outcome | null {
  if (e.replaces) return { type: 'superseded', subject: e.replaces.by, reason: `superseded.${e.replaces.how}` };
  if (e.independence !== 'same-voice' || e.saidLater === null || e.knownScope === 'disjoint') return null;
  if (isRevised(e)) return { type: 'superseded', subject: e.saidLater, reason: 'superseded.revised' };
  if (isLaterCount(e)) return { type: 'superseded', subject: e.saidLater, reason: 'superseded.later-count' };
  const [later, earlier] = e.saidLater === 'a' ? [e.a, e.b] : [e.b, e.a];
  const isReplaced =
    stanceOf(earlier.mode) !== 'affirms' &&
    stanceOf(later.mode) === 'affirms' &&
    outlookOf(later.mode) === 'actual' &&
    answers(e, later, earlier);
  return isReplaced ? { type: 'superseded', subject: e.saidLater, reason: 'superseded.position' } : null;
}

/** Does the later claim speak of what the earlier one left open? A death in battle does of a battle, a wider group does not. */
function answers(e: Evidence, later: Side, earlier: Side): boolean {
  const isWider = e.knownScope === (later === e.a ? 'contains' : 'within');
  const isOfIt = e.measure !== 'unknown' || later.presumes === earlier.measure;
  return isOfIt && (!isWider || later.presumes === earlier.measure);
}

function misreported(e: Evidence, r: Reading): Outcome | null {
  if (isMisplaced(e))
    return { type: 'contradicts', dimension: 'at', reason: 'contradicts.misreported', drift: ['place'] };
  if (r.scope === 'disjoint') return null;
  const drift = e.sameUtterance ? driftOf(e, r) : retoldDrift(e, r);
  if (drift.length === 0) return null;
  return {
    type: drift.every((kind) => kind === 'unit') ? 'incomparable' : 'contradicts',
    dimension: drift[0] ?? 'value',
    reason: 'contradicts.misreported',
    drift,
  };
}

/** One voice that says in so many words that its figure is a new one for the old. */
function isRevised(e: Evidence): boolean {
  const sameThing = e.knownScope === 'equal' && e.open.length === 0;
  return (
    e.revises !== null && e.revises === e.saidLater && sameThing && e.unitsCompare && !e.a.increment && !e.b.increment
  );
}

/** One voice about one period, weeks later and apart: a better count, not a second opinion. */
function isLaterCount(e: Evidence): boolean {
  const sameThing = e.samePeriod && e.knownScope === 'equal' && e.axes.every((axis) => axis.relation === 'equal');
  return sameThing && e.saidWeeksApart && e.unitsCompare && agreement(e.a, e.b) === 'apart';
}

/** One page, one voice, the very figure, once on the way and once arrived: a relay moved it. */
function isMisplaced(e: Evidence): boolean {
  return e.transit !== null && !e.transit.arrived && e.oneBreath && sameFigure(e.a, e.b) && e.unitsCompare;
}

/** Whoever was on the way can be among those who are there later. */
function arrived(e: Evidence): Outcome | null {
  if (e.transit === null || !e.transit.arrived || e.measure !== 'equal' || !e.unitsCompare) return null;
  const others = e.axes.filter((axis) => axis.axis !== 'at');
  if (others.some((axis) => axis.relation === 'disjoint') || e.a.prospective || e.b.prospective) return null;
  const there = e.transit.side === 'a' ? 'b' : 'a';
  return { type: 'changed', subject: there, dimension: 'at', reason: 'changed.arrived' };
}

/** One voice or origin at one time, the very figure, and a bound turned round or another definition: a relay erred. */
function retoldDrift(e: Evidence, r: Reading): readonly DriftKind[] {
  if (!isOneVoice(e) || r.time !== 'same' || !sameFigure(e.a, e.b) || !e.unitsCompare) return [];
  if (r.scope === 'equal' && boundTurned(e.a, e.b)) return ['bound'];
  const sameElsewhere = e.axes.every((axis) => axis.relation === 'equal');
  const otherDefinition = (e.measure === 'within' || e.measure === 'contains') && e.a.kind === e.b.kind;
  return otherDefinition && sameElsewhere && e.a.form === 'figure' && e.b.form === 'figure' ? ['definition'] : [];
}

/** What cannot be the words of one utterance: another number, or a bound turned round. */
function driftOf(e: Evidence, r: Reading): readonly DriftKind[] {
  const drift: DriftKind[] = [];
  if (!e.unitsCompare) return ['unit'];
  if (r.scope !== 'equal') return drift;
  if (agreement(e.a, e.b) === 'apart') drift.push(sameFigure(e.a, e.b) ? 'bound' : 'number');
  else if (otherNumbers(e.a, e.b)) drift.push('number');
  else if (sameFigure(e.a, e.b) && boundTurned(e.a, e.b)) drift.push('bound');
  return drift;
}

function boundTurned(a: Side, b: Side): boolean {
  const isLower = (side: Side): boolean => side.form === 'more-than';
  const isUpper = (side: Side): boolean =>
    side.form === 'at-most' || side.form === 'less-than' || side.form === 'up-to' || side.form === 'nearly';
  return (isLower(a) && isUpper(b)) || (isUpper(a) && isLower(b));
}

function echoes(e: Evidence, r: Reading): Outcome | null {
  if (!isOneSource(e, r) || !isOneScope(e, r) || !isOneStance(e)) return null;
  if (e.sameUtterance && r.scope === 'equal' && (saysNoNumber(e.a) || saysNoNumber(e.b)))
    return { type: 'echoes', reason: 'echoes' };
  if (!sameFigureOrTop(e.a, e.b) || e.a.presence || e.b.presence) {
    return e.a.presence && e.b.presence && r.scope === 'equal' ? { type: 'echoes', reason: 'echoes' } : null;
  }
  const drift: DriftKind[] = e.a.form === e.b.form ? [] : ['hedge'];
  return { type: 'echoes', reason: drift.length > 0 ? 'echoes.hedge' : 'echoes', drift };
}

/** Two papers with one figure from unnamed people of one side have it from one leak, as far as a reader can know. */
function oneLeak(e: Evidence, r: Reading): Outcome | null {
  if (e.a.named || e.b.named || e.a.unsourced || e.b.unsourced || !(e.oneSide || isOneVoice(e))) return null;
  const isOneThing = isSameCell(r) && e.open.length === 0 && isOneStance(e) && !saysNoNumber(e.a) && !saysNoNumber(e.b);
  if (!isOneThing || !sameFigureOrTop(e.a, e.b) || e.a.form === 'vague') return null;
  return { type: 'echoes', reason: e.a.form === e.b.form ? 'echoes.leak' : 'echoes.leak-hedge' };
}

/** One utterance, or one voice or origin at one time; plans without a date are told again until they change. */
function isOneSource(e: Evidence, r: Reading): boolean {
  const bothUndated = e.undated.length === 2 && e.a.prospective && e.b.prospective;
  const isOneSpeaker = e.a.by !== null && e.a.by === e.b.by && e.undated.length > 0;
  return e.sameUtterance || isOneSpeaker || (isOneVoice(e) && (r.time === 'same' || bothUndated));
}

/** A relay that moves a figure to a wider or narrower place or stage still tells the same figure. */
function isOneScope(e: Evidence, r: Reading): boolean {
  return r.scope === 'equal' || (nested(r) && e.measure === 'equal' && e.periods === 'none' && !e.open.includes('of'));
}

function isOneStance(e: Evidence): boolean {
  return e.sameUtterance || stanceOf(e.a.mode) === stanceOf(e.b.mode);
}

function saysNoNumber(side: Side): boolean {
  return side.form === 'none' || side.presence;
}

function noFigure(e: Evidence): Outcome | null {
  const isBare = (side: Side): boolean => side.form === 'none' && stanceOf(side.mode) === 'affirms';
  if (!isBare(e.a) && !isBare(e.b)) return null;
  return {
    type: 'incomparable',
    dimension: e.a.measure === e.b.measure ? 'value' : 'measure',
    reason: 'incomparable.no-figure',
  };
}

function disjointScope(e: Evidence, r: Reading): Outcome | null {
  if (r.scope !== 'disjoint') return null;
  const axis = e.axes.find((one) => one.relation === 'disjoint')?.axis;
  const dimension = axis ?? (e.measure === 'disjoint' ? 'measure' : (e.open[0] ?? 'scope'));
  return { type: 'incomparable', dimension, reason: 'incomparable.scope' };
}

function differentKinds(e: Evidence): Outcome | null {
  // A count within a period converts into a total that holds the period.
  if (e.a.kind === e.b.kind || e.periods !== 'none') return null;
  return { type: 'incomparable', dimension: 'kind', reason: 'incomparable.kind' };
}

function notConfirmed(e: Evidence, r: Reading): Outcome | null {
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

function denial(e: Evidence, r: Reading): Outcome | null {
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
    : { type: 'cannot-tell', dimension: 'scope', reason: 'cannot-tell.denied-elsewhere' };
}

function presenceAside(e: Evidence, r: Reading): Outcome | null {
  if (!e.a.presence && !e.b.presence) return null;
  const isMixedOutlook = outlookOf(e.a.mode) !== outlookOf(e.b.mode);
  const bothSaySomething = stanceOf(e.a.mode) === 'affirms' && stanceOf(e.b.mode) === 'affirms';
  if (!bothSaySomething || isAbsence(e.a) || isAbsence(e.b)) return null;
  if (e.independence === 'same-voice' && e.open.length > 0 && !isMixedOutlook) {
    const later = numberGivenLater(e);
    if (later) return { type: 'changed', subject: later, dimension: 'value', reason: 'changed.number-given' };
  }
  if (r.scope === 'overlaps' || isMixedOutlook || e.open.length > 0)
    return { type: 'cannot-tell', dimension: 'value', reason: 'cannot-tell.presence' };
  return null;
}

/** One voice that had said only that some are there, and gives a number days later. */
function numberGivenLater(e: Evidence): 'a' | 'b' | null {
  if (e.saidLater === null || e.knownScope === 'disjoint') return null;
  const [later, earlier] = e.saidLater === 'a' ? [e.a, e.b] : [e.b, e.a];
  return earlier.presence && !later.presence && later.form !== 'none' ? e.saidLater : null;
}

function isAbsence(side: Side): boolean {
  return side.stated.length === 1 && side.stated[0] === '0';
}

function outlook(e: Evidence): Outcome | null {
  if (e.a.kind === 'target' || e.b.kind === 'target')
    return { type: 'incomparable', dimension: 'kind', reason: 'incomparable.target' };
  // A reinforcement that is announced and one that is under way are told of one and the same.
  if (e.a.increment && e.b.increment) return null;
  // "Thousands" is too vague to be held against a plan's figure or a count.
  if (e.a.prospective === e.b.prospective || e.a.form === 'vague' || e.b.form === 'vague') return null;
  return { type: 'incomparable', dimension: 'mode', reason: 'incomparable.outlook' };
}

function presenceWithin(e: Evidence, r: Reading): Outcome | null {
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

/**
 * Plans and forecasts change until their day comes, so two that are apart do not
 * contradict: a later one of the same voice for the same horizon replaces the earlier,
 * two voices strain each other where the horizons meet, and without a horizon nothing
 * can be told.
 */
function forecasts(e: Evidence, r: Reading): Outcome | null {
  if (!e.a.prospective || !e.b.prospective || r.scope !== 'equal' || agreement(e.a, e.b) === 'meet') return null;
  if (e.undated.length > 0 || e.time === 'apart')
    return { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.horizon' };
  if (e.independence !== 'same-voice') return { type: 'tension', dimension: 'value', reason: 'tension.forecasts' };
  return e.saidLater === null
    ? { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.horizon' }
    : { type: 'superseded', subject: e.saidLater, dimension: 'time', reason: 'superseded.forecast' };
}

function sameCellIndependent(e: Evidence, r: Reading): Outcome | null {
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

function sameCellOneVoice(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !isOneVoice(e)) return null;
  const sharper = finer(e.a, e.b);
  return sharper
    ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' }
    : { type: 'consistent', reason: 'consistent.one-voice' };
}

function oneSideNarrows(e: Evidence, r: Reading): Outcome | null {
  if (!isSameCell(r) || !e.oneSide) return null;
  const sharper = finer(e.a, e.b);
  return sharper ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.value' } : null;
}

/** The later and the earlier side of a reading that is apart in time. */
function inOrder(e: Evidence, r: Reading): { later: Side; earlier: Side; laterSide: 'a' | 'b' } | null {
  if (r.time === 'same') return null;
  return r.time === 'a-later'
    ? { later: e.a, earlier: e.b, laterSide: 'a' }
    : { later: e.b, earlier: e.a, laterSide: 'b' };
}

function totalFell(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null || !growsOnly(e) || e.declaredBreak) return null;
  // A total fell when its later value is to its earlier one as a whole smaller than its part.
  const fall = partFit(order.earlier, order.later);
  if (fall === 'exceeds') return { type: 'contradicts', dimension: 'time', reason: 'contradicts.total-fell' };
  return fall === 'strained' ? { type: 'tension', dimension: 'time', reason: 'tension.total-fell' } : null;
}

function totalGrew(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null || !growsOnly(e)) return null;
  if (agreement(e.a, e.b) !== 'apart' && !(isOneCount(e) && startsHigher(order.later, order.earlier))) return null;
  return {
    type: 'changed',
    subject: order.laterSide,
    dimension: 'time',
    reason: e.declaredBreak ? 'changed.break' : 'changed.grew',
  };
}

/** Offices of one side that give more on a later day: what was counted went on, or they learned more. */
function oneSideMoved(e: Evidence): boolean {
  if (!e.oneSide || e.daysDiffer === null) return false;
  const [later, earlier] = e.daysDiffer === 'a' ? [e.a, e.b] : [e.b, e.a];
  return startsHigher(later, earlier);
}

/** Totals, and counts from one beginning to different ends. */
function growsOnly(e: Evidence): boolean {
  return (e.a.kind === 'cumulative' && e.b.kind === 'cumulative') || e.periods === 'grown';
}

/** One voice, one side, or a count that goes on from the same beginning. */
function isOneCount(e: Evidence): boolean {
  return isOneVoice(e) || e.oneSide || e.periods === 'grown';
}

function startsHigher(later: Side, earlier: Side): boolean {
  const [high, low] = [later.zones.widened.low, earlier.zones.widened.low];
  return later.stated[0] !== earlier.stated[0] && high !== null && low !== null && compareDecimals(high, low) > 0;
}

function changed(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (r.scope !== 'equal' || order === null) return null;
  const held = agreement(e.a, e.b);
  // One voice that moves a ceiling, or passes the one it gave, speaks of another number.
  const bothCeilings = e.a.form === 'up-to' && e.b.form === 'up-to';
  const boundMoved = isOneVoice(e) && !sameFigure(e.a, e.b) && (bothCeilings || held === 'strained');
  if (held !== 'apart' && !boundMoved) return null;
  return { type: 'changed', subject: order.laterSide, dimension: 'time', reason: 'changed' };
}

/** Only the place differs, and one place holds the other. */
function onlyPlaceNests(e: Evidence, r: Reading): boolean {
  const others = e.axes.filter((axis) => axis.axis !== 'at');
  return nested(r) && e.open.length === 0 && e.measure === 'equal' && others.every((axis) => axis.relation === 'equal');
}

function grewElsewhere(e: Evidence, r: Reading): Outcome | null {
  const order = inOrder(e, r);
  if (order === null || !onlyPlaceNests(e, r) || e.independence !== 'same-voice' || !growsOnly(e)) return null;
  if (agreement(e.a, e.b) !== 'apart' || !startsHigher(order.later, order.earlier)) return null;
  return { type: 'changed', subject: order.laterSide, dimension: 'time', reason: 'changed.grew' };
}

/** Two states that give one figure on one day, one for the region and one for its country, count one group. */
function sameGroup(e: Evidence, r: Reading): Outcome | null {
  if (r.time !== 'same' || !onlyPlaceNests(e, r) || e.independence !== 'independent') return null;
  return sameFigure(e.a, e.b) && !e.a.presence && e.a.form !== 'vague'
    ? { type: 'corroborates', reason: 'corroborates' }
    : null;
}

/** Sent to a region is sent to its country; two voices with near totals count one deployment, not a part of it. */
function oneDeployment(e: Evidence, r: Reading): Outcome | null {
  if (r.time !== 'same' || !onlyPlaceNests(e, r) || isOneVoice(e) || !e.a.total || !e.b.total) return null;
  if (otherNumbers(e.a, e.b) || e.a.form === 'vague' || e.b.form === 'vague') return null;
  return agreement(e.a, e.b) === 'meet'
    ? { type: 'consistent', dimension: 'at', reason: 'consistent.one-deployment' }
    : { type: 'tension', dimension: 'at', reason: 'tension.one-deployment' };
}

function partAgainstWhole(e: Evidence, r: Reading, wanted: 'exceeds' | 'strained'): Outcome | null {
  if (!nested(r)) return null;
  const side = partSide(r);
  const partIsEarlier = r.time === (side === 'a' ? 'b-later' : 'a-later');
  if (r.time !== 'same' && !(partIsEarlier && e.a.kind === 'cumulative')) return null;
  const [part, whole] = side === 'a' ? [e.a, e.b] : [e.b, e.a];
  if (partFit(part, whole) !== wanted) return null;
  if (wanted === 'exceeds' && e.daysApart)
    return { type: 'tension', subject: side, dimension: 'time', reason: 'tension.part-days-apart' };
  return wanted === 'exceeds'
    ? { type: 'contradicts', subject: side, dimension: 'value', reason: 'contradicts.part-exceeds-whole' }
    : { type: 'tension', subject: side, dimension: 'value', reason: 'tension.part-strains-whole' };
}

function partAtAnotherTime(e: Evidence, r: Reading): Outcome | null {
  if (!nested(r) || r.time === 'same') return null;
  const side = partSide(r);
  const [part, whole] = side === 'a' ? [e.a, e.b] : [e.b, e.a];
  if (partFit(part, whole) === 'fits') return null;
  const order = inOrder(e, r);
  return e.independence === 'same-voice'
    ? { type: 'changed', ...(order ? { subject: order.laterSide } : {}), dimension: 'time', reason: 'changed.part' }
    : { type: 'cannot-tell', dimension: 'time', reason: 'cannot-tell.part-later' };
}

function vagueRefined(e: Evidence, r: Reading): Outcome | null {
  if (!nested(r) || (e.a.form === 'vague') === (e.b.form === 'vague')) return null;
  const sharper = finer(e.a, e.b);
  const whole = partSide(r) === 'a' ? e.b : e.a;
  return sharper && whole.form === 'vague'
    ? { type: 'refines', subject: sharper, dimension: 'value', reason: 'refines.vague' }
    : null;
}
