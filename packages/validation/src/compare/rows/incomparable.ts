import { stanceOf } from '@claimline/core';
import { deniesAnyMore } from '../denied.ts';
import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { agreement, partFit, sameFigure } from '../zones.ts';
import { areTwoStates, isNested, isOneVoice, isToldAtOnce } from './ask.ts';

export function noFigure(e: Evidence): Outcome | null {
  const isBare = (side: Side): boolean => side.form === 'none' && stanceOf(side.mode) === 'affirms';
  if (!isBare(e.a) && !isBare(e.b)) return null;
  return {
    type: 'incomparable',
    dimension: e.a.measure === e.b.measure ? 'value' : 'measure',
    reason: 'incomparable.no-figure',
  };
}

export function disjointScope(e: Evidence, r: Reading): Outcome | null {
  if (r.scope !== 'disjoint') return null;
  const axis = e.axes.find((one) => one.relation === 'disjoint')?.axis;
  const dimension = axis ?? (e.measure === 'disjoint' ? 'measure' : (e.open[0] ?? 'scope'));
  return { type: 'incomparable', dimension, reason: 'incomparable.scope' };
}

export function differentKinds(e: Evidence, r: Reading): Outcome | null {
  if (deniesAnyMore(e.a, e.b) || deniesAnyMore(e.b, e.a)) return null;
  // The dead are some of all who were ever sent: both are counted from the beginning.
  const isSoFar = (side: Side): boolean => side.kind === 'cumulative' || (side.total && !side.increment);
  if (isSoFar(e.a) && isSoFar(e.b) && isNested(e.measure)) return null;
  const undated = undatedTotal(e);
  if (undated !== null) return undated;
  const ofUndated = partOfUndated(e, r);
  if (ofUndated !== null) return ofUndated;
  const added = howAdded(e);
  if (added !== null)
    return {
      type: 'part-of-whole',
      subject: e.a.kind === 'increment' ? 'a' : 'b',
      dimension: 'kind',
      reason: added === 'at-once' ? 'part-of-whole.one-breath' : 'part-of-whole.since',
    };
  // What was added on top is no count of all that happened in the time.
  const kinds = [e.a.kind, e.b.kind];
  if (kinds.includes('increment') && kinds.includes('flow'))
    return { type: 'incomparable', dimension: 'kind', reason: 'incomparable.kind' };
  // A count within a period converts into a total that holds the period.
  if (e.a.kind === e.b.kind || e.periods !== 'none') return null;
  // Those present at the height are some of all who came: whoever declares that says that they compare.
  const isOneOfStock = kinds.includes('stock') && isCount(e.a) && isCount(e.b);
  if (isNested(e.measure) && isOneOfStock && e.open.length === 0) return null;
  return { type: 'incomparable', dimension: 'kind', reason: 'incomparable.kind' };
}

/**
 * Who gives in one breath how many came and how many there are counts the newcomers among them, unless they came
 * after; and so does whoever counts on a later day all who ever came.
 */
function howAdded(e: Evidence): 'at-once' | 'since' | null {
  const [added, total] = e.a.kind === 'increment' ? [e.a, e.b] : [e.b, e.a];
  if (added.kind !== 'increment' || !total.total || total.increment || added.prospective || total.prospective)
    return null;
  const isOneGroup = e.measure !== 'disjoint' && e.axes.every(({ relation }) => relation === 'equal');
  if (!isOneGroup || partFit(added, total) !== 'fits') return null;
  if (isToldAtOnce(e) && e.time !== 'apart') return 'at-once';
  return isSince(e, total) ? 'since' : null;
}

/** Are all who were ever sent those of a day after the last of the newcomers came? */
function isSince(e: Evidence, total: Side): boolean {
  return e.undated.length === 0 && e.later === (total === e.a ? 'a' : 'b');
}

/** A total of which nobody says when it was, and what was counted within a period: one figure, or of two times. */
function undatedTotal(e: Evidence): Outcome | null {
  const [total, flow] = e.a.kind === 'cumulative' ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const isPair = e[total].kind === 'cumulative' && e[flow].kind === 'flow' && isNested(e.measure);
  if (!isPair || e.undated.length !== 1 || e.undated[0] !== total || !e.oneSide || e.open.length > 0) return null;
  return agreement(e.a, e.b) === 'apart'
    ? null
    : { type: 'consistent', dimension: 'time', reason: 'consistent.unchanged' };
}

/** What happened within some weeks is some of all that has happened, whenever they were counted, if they are that many. */
function partOfUndated(e: Evidence, r: Reading): Outcome | null {
  const [part, total] = e.a.kind === 'flow' ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const isPair = e[part].kind === 'flow' && e[total].kind === 'cumulative' && e.undated.length === 1;
  if (!isPair || e.undated[0] !== total || e.saidLater === part || e[part].prospective || e[total].prospective)
    return null;
  if (r.scope !== 'equal' && r.scope !== (part === 'a' ? 'within' : 'contains')) return null;
  return partFit(e[part], e[total]) === 'fits'
    ? { type: 'part-of-whole', subject: part, dimension: 'time', reason: 'part-of-whole' }
    : { type: 'cannot-tell', subject: total, dimension: 'time', reason: 'cannot-tell.undated-total' };
}

function isCount({ kind }: Side): boolean {
  return kind === 'stock' || kind === 'cumulative' || kind === 'flow';
}

/** A month is held against the month before it; no week against a month, and no region's month against a country's other month. */
export function differentPeriods(e: Evidence, r: Reading): Outcome | null {
  // Two plans for different months are stages of one or revisions of one another: a row of their own asks by when.
  if (e.a.prospective && e.b.prospective) return null;
  const canChange = e.periods === 'apart' && e.a.kind === e.b.kind && r.scope === 'equal';
  const isOther = e.periods === 'overlaps' || e.periods === 'unlike' || e.periods === 'apart';
  // Two additions that are not made at one time are two additions.
  const isAnotherAddition = e.a.increment && e.b.increment && e.time === 'apart' && e.saidWeeksApart && !isOneVoice(e);
  if (!isAnotherAddition && (!isOther || canChange)) return null;
  // A month lies in its year, and its rate does not.
  const areMeans = [e.a, e.b].every(({ kind }) => kind === 'rate' || kind === 'share');
  return {
    type: 'incomparable',
    dimension: 'time',
    reason: areMeans ? 'incomparable.means' : 'incomparable.periods',
  };
}

export function outlook(e: Evidence): Outcome | null {
  if ((e.a.kind === 'target') !== (e.b.kind === 'target'))
    return { type: 'incomparable', dimension: 'kind', reason: 'incomparable.target' };
  // A reinforcement that is announced and one that is under way are told of one and the same, unless figures or months say no.
  const isOtherTime = e.periods === 'apart' || e.periods === 'unlike';
  if (e.a.increment && e.b.increment && !isOtherTime && agreement(e.a, e.b) !== 'apart' && !isOtherOrder(e))
    return null;
  // "Thousands" is too vague to be held against a plan's figure or a count, unless it is far from it.
  const isVague =
    (e.a.form === 'vague' || e.b.form === 'vague') && !e.a.presence && !e.b.presence && agreement(e.a, e.b) !== 'apart';
  if (e.a.prospective === e.b.prospective || isVague) return null;
  return plannedTogether(e) ?? { type: 'incomparable', dimension: 'mode', reason: 'incomparable.outlook' };
}

/** Twenty thousand to come are not the three thousand who came, however loosely both are bounded. */
function isOtherOrder({ a, b }: Evidence): boolean {
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  return a.prospective !== b.prospective && x > 0 && y > 0 && Math.max(x, y) > OTHER_ORDER * Math.min(x, y);
}

const OTHER_ORDER = 3;

/**
 * Who says in one breath how many are there and how many are planned means some of the more: a total that is to be
 * reached by a day holds those who are there, and a smaller unit for another place is taken from them. A plan without
 * a day may be of others.
 */
function plannedTogether(e: Evidence): Outcome | null {
  const areLevels = [e.a, e.b].every((side) => side.kind === 'stock' && !side.increment && !side.presence);
  // Warheads of today are none of those of 2030; only who is on the way from state to state is counted among the others.
  const areOfStates = [e.a, e.b].every(({ scope }) => scope['status'] !== undefined);
  if (!areLevels || !areOfStates || !isToldAtOnce(e) || e.measure !== 'equal' || !e.unitsCompare) return null;
  const [plan, there] = e.a.prospective ? (['a', 'b'] as const) : (['b', 'a'] as const);
  const [part, whole] = Number(e[plan].stated.at(-1)) < Number(e[there].stated[0]) ? [plan, there] : [there, plan];
  const areOfOneGroup = e.axes.every(({ axis, relation }) => {
    if (axis === 'at') return part === plan ? relation !== 'disjoint' && relation !== 'equal' : relation === 'equal';
    // The first unit of those who are there is smaller by its name.
    if (axis === 'of' && relation === (plan === 'a' ? 'within' : 'contains')) return part === plan;
    return relation === 'equal' || (axis === 'status' && relation === (there === 'a' ? 'within' : 'contains'));
  });
  if (!areOfOneGroup || e[plan].asOf === null || sameFigure(e.a, e.b) || partFit(e[part], e[whole]) !== 'fits')
    return null;
  return { type: 'part-of-whole', subject: part, dimension: 'mode', reason: 'part-of-whole.one-breath' };
}

export function overlap(e: Evidence, r: Reading): Outcome | null {
  if (r.scope !== 'overlaps') return null;
  return areTwoStates(e)
    ? { type: 'incomparable', dimension: 'status', reason: 'incomparable.stages' }
    : { type: 'incomparable', dimension: 'scope', reason: 'incomparable.overlap' };
}
