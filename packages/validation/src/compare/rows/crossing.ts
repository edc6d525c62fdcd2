import type { Evidence, Outcome, Reading, Side } from '../evidence.ts';
import { partFit } from '../zones.ts';
import { isNested, isToldAtOnce, relationOfStates } from './ask.ts';

/** Along these a group moves; populations lie in one another as an army holds its officers. */
const STAGES: ReadonlySet<string> = new Set(['of', 'status', 'at']);

/** Counts of two states of which the larger is at most this many times the smaller may be of the same people. */
const ALIKE = 1.15;

/**
 * Two groups of which neither lies in the other, counted by one voice or one side within weeks: those who came through
 * the port and those in training in the country. Where the words do not say how they relate, the figures and who tells
 * them often do.
 */
export function crossing(e: Evidence, r: Reading): Outcome | null {
  if (r.scope !== 'overlaps' || e.measure !== 'equal' || !e.unitsCompare) return null;
  if (![e.a, e.b].every(isHeadcount)) return null;
  // Men, and people over sixty: breakdowns that cross are no parts of one another, whoever gives them.
  const isOfStages = e.axes.every(({ axis, relation }) => relation === 'equal' || STAGES.has(axis));
  if (!isOfStages) return null;
  if (e.open.length > 0) return isOpenPlace(e) && e.independence === 'same-voice' ? ofSmallerGroup(e) : null;
  const near = nearStates(e);
  if (near !== null || e.independence !== 'same-voice') return near;
  return ofOneBreath(e) ?? ofSmallerGroup(e) ?? raised(e, r);
}

/** Is all that is open where the two places lie? */
function isOpenPlace({ open }: Evidence): boolean {
  return open.length === 1 && open[0] === 'at';
}

/** How many are, or were, there: no plan, no newcomers, no "some". */
function isHeadcount(side: Side): boolean {
  const isLevel = side.kind === 'stock' || side.total;
  return (
    isLevel &&
    !side.prospective &&
    !side.increment &&
    !side.presence &&
    side.stated.length === 1 &&
    Number(side.stated[0]) > 0
  );
}

/** The smaller, where it fits into the larger. */
function smaller(e: Evidence): 'a' | 'b' | null {
  const side = Number(e.a.stated[0]) < Number(e.b.stated[0]) ? 'a' : 'b';
  return partFit(e[side], e[side === 'a' ? 'b' : 'a']) === 'fits' && e.a.stated[0] !== e.b.stated[0] ? side : null;
}

/** Who gives 11,000 in training and 2,600 on their way in one breath takes the second from the first. */
function ofOneBreath(e: Evidence): Outcome | null {
  const part = smaller(e);
  // The people of a county are none of the men of the country: only states follow upon one another.
  if (!e.axes.some(({ axis, relation }) => axis === 'status' && relation !== 'equal')) return null;
  // "On 17 or 18 October", and on the 18th.
  const isOneSpeaker = e.a.by !== null && e.a.by === e.b.by && e.saidLater === null && !e.saidWeeksApart;
  if (part === null || !(isToldAtOnce(e) || (isOneSpeaker && e.a.said !== null && e.b.said !== null))) return null;
  return { type: 'part-of-whole', subject: part, dimension: 'scope', reason: 'part-of-whole.one-breath' };
}

/** The 500 officers who were sent are some of the 11,000 soldiers whom the same voice counts in training that week. */
function ofSmallerGroup(e: Evidence): Outcome | null {
  const part = smaller(e);
  const relation = e.axes.find(({ axis }) => axis === 'of')?.relation ?? 'equal';
  if (part === null || e.saidWeeksApart || !e.withinMonth || relation !== (part === 'a' ? 'within' : 'contains'))
    return null;
  return { type: 'part-of-whole', subject: part, dimension: 'of', reason: 'part-of-whole' };
}

/** 1,500 who arrived in the port, and days later 3,000 in training in the country: more have come. */
function raised(e: Evidence, r: Reading): Outcome | null {
  const part = smaller(e);
  const later = r.time === 'a-later' ? 'a' : 'b';
  if (part === null || r.time === 'same' || part === later || !e.withinMonth || e.undated.length > 0) return null;
  const isWider = e.axes.some(({ axis, relation }) => axis === 'at' && isNested(relation));
  const isOneGroup = e.axes.every(({ axis, relation }) => axis !== 'of' || relation === 'equal');
  return isWider && isOneGroup ? { type: 'changed', subject: later, dimension: 'time', reason: 'changed.part' } : null;
}

/** 11,000 there and 12,000 in training, of one state and some days: nobody else would be left. The very figure may be one group. */
function nearStates(e: Evidence): Outcome | null {
  const [x, y] = [Number(e.a.stated[0]), Number(e.b.stated[0])];
  const isOneTime = e.undated.length === 0 && !e.daysApart && e.toldTogether && e.withinMonth;
  // Who counts two states in one breath counts two groups.
  const isOne = (e.oneSide || e.independence === 'same-voice') && !e.oneBreath && !isToldAtOnce(e);
  if (!isOne || !isOneTime || relationOfStates(e) === 'equal' || x === y || Math.max(x, y) > ALIKE * Math.min(x, y))
    return null;
  return { type: 'tension', dimension: 'status', reason: 'tension.two-states' };
}
