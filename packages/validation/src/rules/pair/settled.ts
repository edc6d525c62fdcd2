import {
  type Claim,
  ceilingIsHint,
  type DossierIndex,
  isBelow,
  isWithin,
  outlookOf,
  type Quantity,
  widened,
} from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import type { Verdict } from '../../types.ts';
import { cellOf, claimsByCell, groupBy, originVoice, rowNumber } from '../facts.ts';
import { toldOfThing } from '../source/cites.ts';
import { strayedReports } from '../source/strayed.ts';
import type { RuleContext } from '../types.ts';
import { outdatedClaims } from './still-cited.ts';
import { plansToldAsFact } from './told-as-fact.ts';

const MISREPORTED = 3;

/**
 * Is a clash of two claims one that needs no settling any more? So where one of them has been
 * replaced by its own voice, or tells what had been, where it follows from a report that strayed from its words,
 * and where the voice itself has a figure of a nearer day that does not clash.
 */
export function settledIn(context: RuleContext): (a: Claim, b: Claim) => boolean {
  const outdated = outdatedClaims(context.index);
  const isExplained = explainedByReport(context);
  return (a, b) => outdated.has(a.id) || outdated.has(b.id) || isExplained(a, b) || hasNearer(context, a, b);
}

/** Has the voice of one of them moved by the day of the other, and come to what does not clash with it? */
function hasNearer({ index, judge }: RuleContext, a: Claim, b: Claim): boolean {
  const apart = daysBetween(a, b);
  if (apart === 0 || a.for === b.for || cellOf(a) !== cellOf(b)) return false;
  const isOfTotals = index.measure(a.measure)?.kind === 'cumulative';
  const hasFallen = isOfTotals && isFall(a, b);
  const isBridge = (one: Claim, other: Claim): boolean => {
    // That a voice had told less before explains no fall: only that it had come down in between does.
    const own = ownIn(index, one).filter(
      (between) =>
        between === one ||
        (commitsAs(between, one) && (!hasFallen || (isBetween(between, one, other) && isFall(one, between)))),
    );
    if (own.length > FEW) return false;
    const nearest = own.reduce((best, between) => (isNearer(between, best, other) ? between : best), own[0] ?? one);
    if (nearest === one || daysBetween(nearest, other) >= apart) return false;
    if (isOnlyLooser(nearest, one) || isLeap(one, nearest)) return false;
    return !isClash(judge(nearest, other));
  };
  return isBridge(a, b) || isBridge(b, a);
}

/** What is expected, or was not confirmed, moves nothing that was counted. */
function commitsAs({ mode }: Claim, other: Claim): boolean {
  return outlookOf(mode) === outlookOf(other.mode) && mode !== 'not-confirmed' && mode !== 'no-comment';
}

/** A bound given since that holds the figure of before as well is no move. */
function isOnlyLooser(since: Claim, before: Claim): boolean {
  const { value, mode } = since;
  if (mode !== before.mode || !BOUNDS.has(value.form)) return false;
  const isLater = (since.asOf?.latest ?? 0) > (before.asOf?.latest ?? 0);
  return isLater && isWithin(widened(inUnitOf(before, since)), widened(value));
}

const BOUNDS: ReadonlySet<string> = new Set<Claim['value']['form']>([
  'at-least',
  'at-most',
  'more-than',
  'less-than',
  'up-to',
]);

/** So many times as much, or as little, within so few days is no move of a level: one of the two is wrong. */
const LEAP = 10;
const LEAP_DAYS = 7;

function isLeap(one: Claim, other: Claim): boolean {
  if (one.mode !== other.mode || daysBetween(one, other) > LEAP_DAYS) return false;
  const [x, y] = [one.value, inUnitOf(other, one)];
  return isFarBelow(x, y) || isFarBelow(y, x);
}

/** “Up to 34” is far below “more than 12,000”; how far above its figure a floor may be, nobody has said. */
function isFarBelow(x: Quantity, y: Quantity): boolean {
  const [high, low] = [ceilingIsHint(x) ? null : x.soft.high, widened(y).low];
  return high !== null && low !== null && Number(high) > 0 && Number(low) >= LEAP * Number(high);
}

/** In lists that are longer than this nobody looks for each clash of thousands. */
const FEW = 2000;
const ofVoices = new WeakMap<DossierIndex, Map<string, ReadonlyMap<string, readonly Claim[]>>>();

/** All that the voice of a claim says of the same thing and has a day, the claim itself among it. */
function ownIn(index: DossierIndex, claim: Claim): readonly Claim[] {
  const cells = ofVoices.get(index) ?? new Map<string, ReadonlyMap<string, readonly Claim[]>>();
  ofVoices.set(index, cells);
  const cell = cellOf(claim);
  const voices =
    cells.get(cell) ??
    groupBy(claimsByCell(index).get(cell) ?? [], (one) => (one.asOf?.latest == null ? undefined : one.for));
  cells.set(cell, voices);
  return voices.get(claim.for ?? '') ?? [];
}

function isNearer(x: Claim, y: Claim, other: Claim): boolean {
  return (daysBetween(x, other) - daysBetween(y, other) || byId(x, y)) < 0;
}

/** Is what is of the later day the lower of two totals? */
function isFall(a: Claim, b: Claim): boolean {
  const [earlier, later] = (a.asOf?.latest ?? 0) < (b.asOf?.latest ?? 0) ? [a, b] : [b, a];
  return isBelow(widened(later.value), widened(inUnitOf(earlier, later)));
}

function isBetween(claim: Claim, a: Claim, b: Claim): boolean {
  return daysBetween(claim, a) + daysBetween(claim, b) === daysBetween(a, b);
}

function byId(a: Claim, b: Claim): number {
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Between the last days that two figures are of; none where one is of no day. */
function daysBetween({ asOf: a }: Claim, { asOf: b }: Claim): number {
  return a?.latest == null || b?.latest == null ? 0 : Math.abs(a.latest - b.latest);
}

/**
 * Is a clash of two claims the consequence of a report that strayed from its words? Then it
 * goes away with it: what the other report of the same utterance says does not clash. The
 * report is a finding of its own, and what follows from it is no second error.
 */
function explainedByReport({ index, verdicts, judge }: RuleContext): (a: Claim, b: Claim) => boolean {
  const others = reportsBeside(index, verdicts);
  const words = new Map(strayedReports(index).map((one) => [one.report.id, one.words]));
  const plans = groupBy(plansToldAsFact(index), ({ fact }) => fact.id);
  const agrees = (report: Claim, other: Claim): boolean =>
    !isClash(judge(report, other)) && !isClash(judge(other, report));
  const clashes = clashesOf(verdicts);
  // Of two reports the one that clashes with more claims is the one that strayed.
  const hasStrayed = (one: string, report: string): boolean => {
    const [strayed, other] = [index.claim(one), index.claim(report)];
    if (areWordsAnd(other, strayed)) return true;
    return !areWordsAnd(strayed, other) && (clashes.get(one) ?? 0) > (clashes.get(report) ?? 0);
  };
  const wordsOf = (report: Claim): Claim | undefined =>
    report.via.length === 0 || report.utterance === undefined
      ? undefined
      : toldOfThing(index, report).find((one) => one.via.length === 0 && cellOf(one) === cellOf(report));
  const isOfWords = (said: Claim | undefined, other: Claim): boolean =>
    said !== undefined && said !== other && agrees(said, other);
  const isByAnother = (strayed: Claim, other: Claim): boolean => {
    const beside = others.get(strayed.id) ?? [];
    // The report and its words are the finding itself, from which the others follow.
    if (beside.includes(other.id)) return false;
    return beside.some((id) => {
      const report = hasStrayed(strayed.id, id) ? index.claim(id) : undefined;
      return report !== undefined && agrees(report, other);
    });
  };
  const goesAway = (strayed: Claim, other: Claim): boolean =>
    isByAnother(strayed, other) ||
    // What somebody said of the missing is no count of the dead, and who says “about” is not held to the last digit.
    isOfWords(words.get(strayed.id) ?? wordsOf(strayed), other) ||
    // What was only planned cannot be held against what there is.
    (plans.get(strayed.id) ?? []).some(({ plan }) => plan !== other && agrees(plan, other));
  return (a, b) => goesAway(a, b) || goesAway(b, a);
}

/** Other reports of one utterance that say something else, by claim; the words of a voice beside a report of the same day are one. */
function reportsBeside(index: DossierIndex, verdicts: readonly Verdict[]): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, string[]>();
  for (const { a, b, type, row } of verdicts) {
    if (type !== 'contradicts') continue;
    if (rowNumber(row) !== MISREPORTED && !areWordsAndReport(index, index.claim(a), index.claim(b))) continue;
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      others.set(one, [...(others.get(one) ?? []), other]);
  }
  return others;
}

function areWordsAndReport(index: DossierIndex, a: Claim | undefined, b: Claim | undefined): boolean {
  if (a?.said === undefined || b?.said === undefined || a.said.edtf !== b.said.edtf) return false;
  // Whatever else was said on that day is another sentence.
  if (cellOf(a) !== cellOf(b)) return false;
  const voice = originVoice(index, a);
  return (a.via.length === 0) !== (b.via.length === 0) && voice !== undefined && voice === originVoice(index, b);
}

/** Did somebody say the one, and others report the other? Then the words are what was said. */
function areWordsAnd(one: Claim | undefined, report: Claim | undefined): boolean {
  return one?.via.length === 0 && (report?.via.length ?? 0) > 0;
}

/** With how many others each claim cannot be true. */
function clashesOf(verdicts: readonly Verdict[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { a, b, type } of verdicts)
    if (type === 'contradicts') for (const id of [a, b]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function isClash({ type }: Verdict): boolean {
  return type === 'contradicts' || type === 'tension';
}

/** What is settled is worth a look, and no dispute of its own; what is only possible is a warning. */
export function milderOf(isNecessary: boolean, isSettled: boolean): { readonly milder?: 'warning' | 'info' } {
  if (isSettled) return { milder: 'info' };
  return isNecessary ? {} : { milder: 'warning' };
}
