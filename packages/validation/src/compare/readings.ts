import { stanceOf } from '@claimline/core';
import { isDenialOfOther } from './denied.ts';
import type { Evidence, Outcome, Reading } from './evidence.ts';
import { areDaysOfOneCount, areNear, isPresenceAgainstAbsence } from './near.ts';
import { decisionTable, type Ground, grounds } from './table.ts';
import { areTwoGroups, areTwoPopulations, isOfTwoPlaces, whyNotOne } from './unstated.ts';

/** One row of the table that was tried under a reading. */
export interface Step {
  readonly row: Ground;
  readonly outcome: Outcome | null;
}
/** A reading with what decided it. */
export interface Judged {
  readonly reading: Reading;
  readonly row: Ground;
  readonly outcome: Outcome;
}

const SCOPES_WHEN_OPEN: Readonly<Record<string, readonly Reading['scope'][]>> = {
  equal: ['equal', 'within', 'contains', 'overlaps', 'disjoint'],
  within: ['within', 'overlaps', 'disjoint'],
  contains: ['contains', 'overlaps', 'disjoint'],
  overlaps: ['overlaps', 'disjoint'],
  disjoint: ['disjoint'],
};

/** Every way in which the unknown scopes and times of a pair could turn out, likeliest first. */
export function readingsOf(e: Evidence): readonly Reading[] {
  const scopes =
    e.open.length > 0
      ? (SCOPES_WHEN_OPEN[e.knownScope] ?? [])
      : [e.knownScope === 'unknown' ? 'overlaps' : e.knownScope];
  const times = timesOf(e);
  return scopes.flatMap((scope) => times.map((time) => ({ scope, time })));
}

function timesOf(e: Evidence): readonly Reading['time'][] {
  if (e.time === 'same') return ['same'];
  const later = e.later ?? (e.neverLater === 'a' ? 'b' : e.neverLater === 'b' ? 'a' : null);
  const apart: Reading['time'][] = later === 'a' ? ['a-later'] : later === 'b' ? ['b-later'] : ['a-later', 'b-later'];
  return e.time === 'apart' ? apart : ['same', ...apart];
}

/** The first row that decides under a reading, and the rows that were tried before it. */
export function judgeReading(
  e: Evidence,
  reading: Reading,
): { readonly judged: Judged; readonly steps: readonly Step[] } {
  const judged = judgedAs(e, reading);
  const tried = decisionTable.slice(
    0,
    decisionTable.findIndex(({ id }) => id === judged.row.id),
  );
  const { row, outcome } = judged;
  return { judged, steps: [...tried.map((one) => ({ row: one, outcome: null })), { row, outcome }] };
}

function judgedAs(e: Evidence, reading: Reading): Judged {
  for (const row of decisionTable) {
    const outcome = row.judge(e, reading);
    if (outcome !== null) return { reading, row, outcome };
  }
  throw new Error('the decision table has no last row');
}

/** What the readings together allow: one verdict, for certain or possibly, or none. */
export interface Combined {
  readonly judged: Judged;
  readonly necessity: 'necessary' | 'possible';
  /** Set when readings part ways: some clash, some do not. */
  readonly undecided: readonly Judged[] | null;
}

const CLASH: ReadonlySet<string> = new Set(['contradicts', 'tension']);

/**
 * Row 22: what holds under every reading is necessary. When some readings clash and
 * others do not, nothing can be told, except that figures close to one another pull
 * apart; growth or a part is not told between voices whose definition is open.
 * Otherwise the likeliest reading that compares anything gives the verdict, marked
 * possible.
 */
export function combine(e: Evidence): Combined {
  const judged = likeliestFirst(
    e,
    readingsOf(e).map((reading) => judgedAs(e, reading)),
  );
  const likely = judged.filter(({ reading }) => isLikely(e, reading));
  // What is said to be likely may be what the days rule out.
  const all = likely.length > 0 ? likely : judged;
  const [first] = all;
  if (first === undefined) throw new Error('a pair has at least one reading');
  if (judged.every((one) => one.outcome.type === first.outcome.type && one.outcome.subject === first.outcome.subject))
    return { judged: first, necessity: 'necessary', undecided: null };
  const clashing = all.filter((one) => CLASH.has(one.outcome.type));
  const [clash] = clashing;
  const isBounded = coveredScopes(e) !== null;
  const apart = isFarApart(e)
    ? ifOfOneThing(clashing.find(({ outcome }) => outcome.type === 'contradicts'))
    : undefined;
  if (clashing.length === all.length && !(isBounded && areNear(e)))
    return {
      judged: apart ?? all.find((one) => one.outcome.type === 'tension') ?? first,
      necessity: 'possible',
      undecided: null,
    };
  if (clash !== undefined) {
    if (areTwoPopulations(e) || isOfTwoPlaces(e))
      return { judged: notCompared(clash, 'incomparable.unstated'), necessity: 'possible', undecided: null };
    if (areNear(e) && (apart !== undefined || !mayHaveFallen(e, clash))) {
      if (agreesLikeliest(e, first) && clashing.every(({ outcome }) => outcome.type === 'tension'))
        return { judged: first, necessity: 'possible', undecided: null };
      const grown = all.find(({ outcome }) => outcome.reason === 'changed.grew');
      if (grown !== undefined && areDaysOfOneCount(e)) return { judged: grown, necessity: 'possible', undecided: null };
      // Figures of one order that may well be of one thing pull apart, whatever the open question turns out to be.
      return { judged: apart ?? inTension(e, clash), necessity: 'possible', undecided: null };
    }
    if (areTwoGroups(e))
      return { judged: notCompared(clash, 'incomparable.unstated'), necessity: 'possible', undecided: null };
    return { judged: clash, necessity: 'possible', undecided: all };
  }
  // By when is asked first: what two plans are of one another depends on it.
  if (first.outcome.reason === 'cannot-tell.horizon') return { judged: first, necessity: 'possible', undecided: null };
  // Without a definition, growth cannot be told from a part of the whole, except within one voice.
  const definitionOpen = e.open.includes('measure') && e.independence !== 'same-voice';
  const telling = all.find((one) => one.outcome.type !== 'incomparable' && one.outcome.type !== 'cannot-tell') ?? first;
  const unstated = whyNotOne(e, telling.outcome.type);
  if (unstated !== null) return { judged: notCompared(telling, unstated), necessity: 'possible', undecided: null };
  // A day inside a month is a part of it, whatever was counted.
  const areOfOneKind = e.a.kind === e.b.kind || e.oneSide || e.independence === 'same-voice' || isSmallPart(e);
  const isInside = (e.periods === 'within' || e.periods === 'contains') && areOfOneKind;
  // Whatever "losses" are, those of one side fit into what both sides together have of them and more.
  const isNested = e.axes.some(
    ({ axis, relation }) => axis === 'of' && (relation === 'within' || relation === 'contains'),
  );
  const isGuess =
    (telling.outcome.type === 'changed' && !isBeyondBound(e) && !isSlowly(e)) ||
    (telling.outcome.type === 'part-of-whole' && telling.outcome.dimension !== 'kind' && !isInside && !isNested);
  if (definitionOpen && isGuess && e.a.form !== 'vague' && e.b.form !== 'vague')
    return { judged: telling, necessity: 'possible', undecided: all };
  return { judged: telling, necessity: 'possible', undecided: null };
}

function notCompared({ reading, outcome }: Judged, reason: Outcome['reason']): Judged {
  const { subject: _, ...rest } = outcome;
  return { reading, row: grounds.unstated, outcome: { ...rest, type: 'incomparable', dimension: 'scope', reason } };
}

/** Two voices tell one thing, loosely, a tenth apart; a figure further off is of another, or one of them is wrong. */
const TENTH = 1.12;

function isFarApart(e: Evidence): boolean {
  const { a, b, open } = e;
  if (open.length !== 1 || open[0] !== 'measure' || a.stated.length !== 1 || b.stated.length !== 1) return false;
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  return (e.time === 'same' || isLowerLater(e, x, y)) && Math.max(x, y) > TENTH * Math.min(x, y);
}

/** A total of these weeks that is below one of some weeks before; of a count of years, some more of them. */
function isLowerLater(e: Evidence, x: number, y: number): boolean {
  const areTotals = e.a.kind === 'cumulative' && e.b.kind === 'cumulative';
  const areOfOneTime = e.withinMonth || (e.settled && e.growth < SLOWLY);
  return areTotals && areOfOneTime && e.later !== null && (e.later === 'a' ? x < y : y < x);
}

/** What has been counted for years grows by no more than this within weeks. */
const SLOWLY = 1.15;

/** Months apart, and fewer: a total that fell if both count the same, and nothing at all if the one covers more by its name. */
function mayHaveFallen(e: Evidence, clash: Judged): boolean {
  const isFall = clash.outcome.reason === 'contradicts.total-fell';
  const countsAlike = e.covered !== null || e.a.measure === e.b.measure;
  return isFall && !e.withinMonth && !countsAlike && e.open.includes('measure') && e.independence !== 'same-voice';
}

/** Figures that agree if they are of one thing at one time need no other day on which they would not. */
function agreesLikeliest(e: Evidence, first: Judged): boolean {
  // Seventy, and sixty-eight in the province: of one place as far as anybody knows, and then they agree.
  if (e.open.join() === 'at' && e.time === 'same' && first.reading.scope === 'equal')
    return AGREE.has(first.outcome.type);
  return e.time === 'perhaps' && first.reading.time === 'same' && first.outcome.type === 'consistent';
}

const AGREE: ReadonlySet<string> = new Set(['consistent', 'corroborates']);

/** A total that was at least so many, and is told weeks later as somewhat more, whatever was counted. */
function isBeyondBound({ a, b, later }: Evidence): boolean {
  if (a.kind !== 'cumulative' || b.kind !== 'cumulative' || later === null) return false;
  const [now, then] = later === 'a' ? [a, b] : [b, a];
  const [x, y] = [Number(now.stated[0]), Number(then.stated[0])];
  return then.landmark !== null && y < x && x <= SOMEWHAT * y;
}

/** A count of years, or what happens on a day of a month, that is a little more later on, whatever was counted. */
function isSlowly({ a, b, later, settled, growth }: Evidence): boolean {
  if (later === null || a.kind !== b.kind || a.stated.length !== 1 || b.stated.length !== 1) return false;
  const [x, y] = [Number(a.stated[0]), Number(b.stated[0])];
  const [now, then] = later === 'a' ? [x, y] : [y, x];
  if (a.kind === 'cumulative')
    return settled && growth > AT_ONCE && then < now && now - then <= TWICE * (growth - 1) * then;
  return a.kind === 'rate' && Math.max(x, y) <= A_LITTLE * Math.min(x, y);
}

/** Means that are no further apart can be of one thing in two months. */
const A_LITTLE = 1.2;
/** What a total may be more by on the same days, which is no growth between two that count otherwise. */
const AT_ONCE = 1.05;
/** Of three times as fast as it has grown, twice: what is more is rather another count. */
const TWICE = 2 / 3;

/** Totals grow by no more than this between two voices of whom nobody knows whether they count the same. */
const SOMEWHAT = 1.5;

/** Half a year with less than half of what there is in all is a part of it, whatever the words count. */
function isSmallPart({ a, b, periods }: Evidence): boolean {
  const [part, whole] = periods === 'within' ? [a, b] : [b, a];
  if (part.stated.length !== 1) return false;
  const times = ['figure', 'exact', 'about'].includes(part.form) ? 2 : part.landmark === null ? null : TIMES_AT_LEAST;
  return times !== null && times * Number(part.stated[0]) < Number(whole.stated[0]);
}

/** "More than 46,000" are no half of 700,000, however many more. */
const TIMES_AT_LEAST = 10;

/** How scopes can stand where all that is open is a loose word that covers at most what the other side counts. */
function coveredScopes({ open, covered, knownScope }: Evidence): readonly Reading['scope'][] | null {
  if (covered === null || open.length !== 1 || open[0] !== 'measure') return null;
  const inside = covered === 'a' ? 'within' : 'contains';
  if (knownScope === 'equal') return ['equal', inside];
  return knownScope === inside ? [inside] : null;
}

/** A denial without any day denies what is being told, whenever that was; a plan can be one of long after. */
function isDenialOfNews({ a, b }: Evidence): boolean {
  if (!isDenialOfOther(a, b) || a.prospective || b.prospective) return false;
  const denied = stanceOf(a.mode) === 'denies' ? a : b;
  return denied.asOf === null && denied.said === null;
}

function isLikely(e: Evidence, { scope, time }: Reading): boolean {
  return isLikelyTime(e, time) && (coveredScopes(e)?.includes(scope) ?? true) && isLikelyPlace(e, scope);
}

/** Of all who were ever sent a part is at another place by now, as long as it is no more than half of them. */
function isLikelyPlace(e: Evidence, scope: Reading['scope']): boolean {
  const { a, b, open } = e;
  if (open.length !== 1 || open[0] !== 'at' || a.total === b.total || !e.withinMonth) return true;
  const [all, some] = a.total ? [a, b] : [b, a];
  const areNumbers = [all, some].every((side) => side.stated.length === 1 && !side.presence && !side.prospective);
  if (!areNumbers || e.undated.length > 0 || Number(all.stated[0]) < 2 * Number(some.stated[0])) return true;
  return scope !== 'equal' && scope !== (all === a ? 'within' : 'contains');
}

/** A figure without a day that is told weeks later than the other is of those weeks, not of the day of the other. */
function isLikelyTime(e: Evidence, time: Reading['time']): boolean {
  if (e.time === 'perhaps' && isDenialOfNews(e)) return time === 'same';
  if (areOfOneWeek(e)) return time === 'same';
  if (areUndatedTotals(e)) return time !== (e.saidLater === 'a' ? 'b-later' : 'a-later');
  if (e.time !== 'perhaps' || e.undated.length !== 1 || !e.saidWeeksApart || e.saidLater !== e.undated[0]) return true;
  if (e.later !== null && e.later !== e.saidLater) return true;
  return time === (e.saidLater === 'a' ? 'a-later' : 'b-later');
}

/** Levels of days that may be one, told within a week of one another. */
function areOfOneWeek({ a, b, time, undated, saidWeeksApart }: Evidence): boolean {
  const areLevels = [a, b].every((side) => side.kind === 'stock' && !side.prospective && side.conversion === null);
  const areDays = [a, b].every(({ said }) => said !== null && /^\d{4}-\d\d-\d\d/.test(said));
  // What was told without a day is of the day of the telling, unless it counts all who ever were.
  const isOfItsDay = undated.length === 0 || (undated.length === 1 && !a.total && !b.total);
  return areLevels && areDays && time === 'perhaps' && isOfItsDay && !saidWeeksApart;
}

/** Two totals of which nobody says when they were: what was told months later is of no earlier day. */
function areUndatedTotals({ a, b, time, undated, saidLater }: Evidence): boolean {
  const areTotals = a.kind === 'cumulative' && b.kind === 'cumulative';
  return areTotals && time === 'perhaps' && undated.length === 2 && saidLater !== null;
}

const SCOPE_RANK: Readonly<Record<Reading['scope'], number>> = {
  equal: 0,
  within: 1,
  contains: 1,
  overlaps: 2,
  disjoint: 3,
};
const TYPE_RANK: readonly string[] = [
  'echoes',
  'refines',
  'corroborates',
  'consistent',
  'part-of-whole',
  'changed',
  'superseded',
  'tension',
  'contradicts',
];

/** The same order from both sides of the pair: "a within b" is no likelier than "b within a". */
function likeliestFirst(e: Evidence, all: readonly Judged[]): readonly Judged[] {
  if (all.length < 2) return all;
  const typeRank = ({ outcome }: Judged): number => {
    const rank = TYPE_RANK.indexOf(outcome.type);
    return rank < 0 ? TYPE_RANK.length : rank;
  };
  const subjectId = ({ outcome }: Judged): string => (outcome.subject === undefined ? '' : e[outcome.subject].id);
  const laterId = ({ reading }: Judged): string =>
    reading.time === 'same' ? '' : reading.time === 'a-later' ? e.a.id : e.b.id;
  const byText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);
  return [...all].sort(
    (x, y) =>
      SCOPE_RANK[x.reading.scope] - SCOPE_RANK[y.reading.scope] ||
      Number(x.reading.time !== 'same') - Number(y.reading.time !== 'same') ||
      typeRank(x) - typeRank(y) ||
      byText(subjectId(x), subjectId(y)) ||
      byText(laterId(x), laterId(y)),
  );
}

function ifOfOneThing(judged: Judged | undefined): Judged | undefined {
  const reason = judged?.outcome.reason === 'contradicts.total-fell' ? 'contradicts.open-fell' : 'contradicts.open';
  return judged && { ...judged, outcome: { ...judged.outcome, reason } };
}

/** A clash that depends on what is open; how it is told depends on what would clash. */
function inTension(e: Evidence, { reading, outcome }: Judged): Judged {
  const { drift: _, ...rest } = outcome;
  return {
    reading,
    row: grounds.close,
    outcome: { ...rest, type: 'tension', reason: reasonOfOpen(e, reading, outcome) },
  };
}

function reasonOfOpen(e: Evidence, { scope }: Reading, { type, reason }: Outcome): Outcome['reason'] {
  if (isPresenceAgainstAbsence(e)) return 'tension.open-presence';
  if (reason.startsWith('contradicts.denied')) return 'tension.open-denied';
  if (type !== 'tension') return 'tension.open';
  // Who is counted is known, and all that is open is when; or it is no figures that clash.
  if (e.open.length === 0 || !ONLY_BY_HEDGE.has(reason)) return reason;
  return scope === 'equal' ? 'tension.open-hedge' : 'tension.open-part';
}

const ONLY_BY_HEDGE: ReadonlySet<string> = new Set(['tension.value', 'tension.part-strains-whole']);
