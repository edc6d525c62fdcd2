import {
  type Claim,
  type DossierIndex,
  type Measure,
  relateMeasures,
  type ScopeRelation,
  sameUnitDimension,
  stanceOf,
} from '@claimline/core';
import { pageOf } from '../rules/facts.ts';
import { type Families, measureFamilies } from '../sets/families.ts';
import { deniesAnyMore } from './denied.ts';
import { inUnitOf } from './in-unit-of.ts';
import type { Subject } from './subject.ts';

/** What two claims have in common besides their measures. */
interface InCommon {
  readonly voice: boolean;
  /** One voice on one page or one day. */
  readonly breath: boolean;
  readonly origin: boolean;
  /** One utterance, in two reports. */
  readonly utterance: boolean;
}

/** How what one counts stands to what the other counts, where their vocabulary says it or their words suggest it. */
export function relateDefinitions(index: DossierIndex, x: Subject, y: Subject, one: InCommon): ScopeRelation {
  const isOneWord = x.measure.id === y.measure.id && x.measure.loose === true;
  const declared =
    isOneWord && !one.voice && !one.origin ? 'unknown' : relateMeasures(index.measures, x.measure.id, y.measure.id);
  return declared === 'unknown' ? suggested(index, x, y, one) : declared;
}

/** How two words relate about which nothing is stated: by who tells them, and by their size. */
function suggested(index: DossierIndex, x: Subject, y: Subject, one: InCommon): ScopeRelation {
  const [a, b] = [x.claim, y.claim];
  // Who rejects the figures for losses rejects what anybody gives for losses, in whichever sense.
  const isRejection =
    (x.measure.loose === true && rejectsFigures(b)) || (y.measure.loose === true && rejectsFigures(a));
  if (isRejection && !one.voice) return 'equal';
  if (deniesAnyMore(inShort(x), inShort(y)) || deniesAnyMore(inShort(y), inShort(x))) return 'equal';
  const isLoose = x.measure.loose === true || y.measure.loose === true;
  if (one.utterance && isLoose && a.unit === b.unit && isOneNumber(a, b)) return 'equal';
  const areTotals = x.measure.kind === 'cumulative' && y.measure.kind === 'cumulative';
  if (isLoose && one.origin && areTotals) return 'equal';
  if (isCrosswise(index, x, y) || isCrosswise(index, y, x)) return 'overlaps';
  if (isPartOfLoose(index, x.measure, y.measure)) return 'within';
  if (isPartOfLoose(index, y.measure, x.measure)) return 'contains';
  // Births and deaths: two words that are defined, and of which nothing is said, are two things.
  if (!isLoose && areUnconnected(index, x.measure, y.measure)) return 'disjoint';
  if (!isLoose && x.measure.kind !== y.measure.kind && haveOneWhole(index, x.measure, y.measure)) return 'overlaps';
  const isAtOnce = one.breath || (one.voice && isOneDay(a, b)) || isOnePage(x, y);
  // The dead and the injured of one table, or of one voice, are no part of one another.
  if ((isAtOnce || one.voice) && !isLoose && areTwoCounts(index, x.measure, y.measure)) return 'disjoint';
  return isAtOnce || sharePart(index, x, y) ? byTheirSize(a, b) : 'unknown';
}

/** Two defined totals of which nothing is stated; whoever says of one what it excludes, or of whom it is, leaves the others open. */
function areTwoCounts(index: DossierIndex, a: Measure, b: Measure): boolean {
  const isTotal = ({ kind, disjointWith = [], presumes }: Measure): boolean =>
    (kind === 'cumulative' || kind === 'stock') && disjointWith.length === 0 && presumes === undefined;
  const isCounting = a.kind === 'cumulative' || b.kind === 'cumulative';
  return isCounting && isTotal(a) && isTotal(b) && areOfTwoFamilies(index, a, b);
}

const families = new WeakMap<DossierIndex['measures'], Families>();

/** What happened within a time, and shares: people are counted in two stocks at once, and an event is one of one kind. */
const OF_ONE_KIND: ReadonlySet<Measure['kind']> = new Set(['flow', 'rate', 'share', 'ratio']);

/** Does no measure hold both, add them up or is counted by them, however far? */
function areUnconnected(index: DossierIndex, a: Measure, b: Measure): boolean {
  return OF_ONE_KIND.has(a.kind) && OF_ONE_KIND.has(b.kind) && areOfTwoFamilies(index, a, b);
}

function areOfTwoFamilies(index: DossierIndex, a: Measure, b: Measure): boolean {
  const known = families.get(index.measures) ?? measureFamilies(index);
  families.set(index.measures, known);
  return known.of(a.id) !== known.of(b.id);
}

/** What a denial is read by. */
function inShort({ claim, total, prospective }: Subject) {
  const { form, stated, increment } = claim.value;
  return { mode: claim.mode, form, stated, increment, total, prospective };
}

function rejectsFigures({ mode, value }: Claim): boolean {
  return stanceOf(mode) === 'denies' && value.form === 'none';
}

/** Figures of one speech that are nearer than this are one figure, which one of two reports got wrong. */
const ONE_FIGURE = 1.25;

/** "Lost 700,000" and "more than 700,000 casualties", by two who report one speech, are one figure. */
function isOneNumber(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value.stated, inUnitOf(b, a).stated];
  return x.length > 0 && x.length === y.length && x.every((n, i) => areNear(Number(n), Number(y[i])));
}

function areNear(x: number, y: number): boolean {
  return x === y || (x > 0 && y > 0 && Math.max(x, y) <= ONE_FIGURE * Math.min(x, y));
}

/** All casualties of a month, and the dead of the whole war: each holds some that the other leaves out. */
function isCrosswise(index: DossierIndex, { measure: flow }: Subject, { measure: total }: Subject): boolean {
  if (flow.kind !== 'flow' || total.kind !== 'cumulative') return false;
  return flow.within.some((id) => {
    const whole = index.measure(id);
    if (whole?.kind !== 'cumulative') return false;
    return relateMeasures(index.measures, total.id, id) === 'within' || isPartOfLoose(index, total, whole);
  });
}

/** Whatever “losses” are, the wounded are not all of them, nor are the dead whose names are known. */
function isPartOfLoose(index: DossierIndex, part: Measure, word: Measure): boolean {
  const { loose, atLeast, atMost } = word;
  if (loose !== true || part.loose === true || atLeast === undefined || part.kind !== word.kind) return false;
  const least = relateMeasures(index.measures, part.id, atLeast);
  const isInMost = atMost !== undefined && relateMeasures(index.measures, part.id, atMost) === 'within';
  return least === 'within' || (isInMost && (least === 'disjoint' || least === 'unknown'));
}

/** Two defined counts that share a part, as permanent losses and casualties share the dead: the smaller is mostly of the larger. */
function sharePart(index: DossierIndex, { measure: a }: Subject, { measure: b }: Subject): boolean {
  if (a.loose === true || b.loose === true) return false;
  return [...index.measures.containing.values()].some((wholes) => wholes.has(a.id) && wholes.has(b.id));
}

/** Freed so far and still held, both declared to be of those taken: whoever declares that would have said if one were of the other. */
function haveOneWhole(index: DossierIndex, a: Measure, b: Measure): boolean {
  const [ofA, ofB] = [index.measures.containing.get(a.id), index.measures.containing.get(b.id)];
  return ofA !== undefined && ofB !== undefined && [...ofA].some((id) => ofB.has(id));
}

/** A page that puts two figures under two names beside one another means two things; an overview gathers what comes. */
function isOnePage(x: Subject, y: Subject): boolean {
  const page = pageOf(x.claim);
  return page !== undefined && page === pageOf(y.claim) && !x.recap && !y.recap;
}

/** An institution that gives two figures on one day gives them in one briefing, whoever speaks for it. */
function isOneDay({ said: a }: Claim, { said: b }: Claim): boolean {
  return a !== undefined && a.earliest !== null && a.earliest === a.latest && a.edtf === b?.edtf;
}

/** Who gives two figures under two names in one breath means two things; the larger is the whole of which they speak. */
function byTheirSize(a: Claim, b: Claim): ScopeRelation {
  const [x, y] = [a.value.stated, inUnitOf(b, a).stated];
  const [top, bottom] = [Number(x.at(-1)), Number(y.at(-1))];
  if (x.length === 0 || y.length === 0 || top === bottom || !sameUnitDimension(a.unit, b.unit)) return 'unknown';
  return top < bottom ? 'within' : 'contains';
}

/** “Losses” cover at most the killed and wounded, and whatever is more than those. */
export function coveredSide(index: DossierIndex, x: Subject, y: Subject): 'a' | 'b' | null {
  const isCovered = (one: Subject, by: Subject): boolean => {
    const { loose, atMost } = one.measure;
    const relation = loose === true && atMost !== undefined && relateMeasures(index.measures, atMost, by.measure.id);
    return relation === 'equal' || relation === 'within';
  };
  return isCovered(x, y) ? 'a' : isCovered(y, x) ? 'b' : null;
}
