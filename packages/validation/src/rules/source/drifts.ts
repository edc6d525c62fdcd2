import {
  type Claim,
  type DossierIndex,
  originOf,
  outlookOf,
  relateDates,
  relateMeasures,
  relateNodes,
  stanceOf,
} from '@claimline/core';
import { isDerived } from '../../sets/series/index.ts';
import type { DriftKind } from '../../types.ts';
import { claimsOf } from '../claims-of.ts';
import { cellOf, groupBy, hasFigure, originVoice, voice } from '../facts.ts';
import { cites, toldOfThing } from './cites.ts';
import { boundOf, driftOf, driftOfMarked } from './drift.ts';
import { isMarked, isOneUtterance, isSaidSomewhere, tellerOf, tells } from './one-utterance.ts';
import { areRoundings } from './roundings.ts';
import { givesBothIn } from './strayed.ts';

/** Reports of one utterance that differ in what they say. */
export interface Drifted {
  /** What the others are held against: the words of the voice itself, else what most reports have, or the first. */
  readonly a: Claim;
  /** The report that drifted, and in which ways. */
  readonly b: Claim;
  readonly drift: readonly DriftKind[];
  /** Others that drifted from the same. */
  readonly more?: readonly { readonly b: Claim; readonly drift: readonly DriftKind[] }[];
  /** All of them, those that drifted first. */
  readonly claims: readonly Claim[];
  readonly isDeclared: boolean;
  /** Nobody marked it, and the report says what the words of the same day do not bear out. */
  readonly isPlain?: boolean;
}

/** Reports of one figure that are held against each other; a figure that all repeat is no drift. */
const MOST = 50;

/** One figure of one voice, told of different things. What drifted from one report to several is one finding. */
export function driftsOfFigures(
  index: DossierIndex,
  { days, partDays }: { readonly days: number; readonly partDays: number },
  isMisreported: (a: Claim, b: Claim) => boolean,
): readonly Drifted[] {
  const groups = groupBy(claimsOf(index, 'reported'), (claim) => figureOfTeller(index, claim));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const inOrder = [...group].sort((a, b) => (a.id < b.id ? -1 : 1));
    const givesBoth = givesBothIn(index, group);
    const pairs = pairsOf(inOrder.slice(0, MOST)).flatMap(([a, b]): readonly Drifted[] => {
      const isDeclared = isMarked(a) && a.utterance === b.utterance;
      const isMovedPeriod = isOfOtherPeriod(index, group, a, b);
      const isMoved = isMovedPeriod || isMovedWord(group, a, b) || isMovedState(group, a, b);
      if (!isDeclared && !tells(a, b) && !isMoved) return [];
      const within = isPart(index, a, b) ? Math.max(days, partDays) : days;
      if (!isOneUtterance(index, a, b, within)) return [];
      const ofGroup: readonly DriftKind[] = isMovedGroup(index, group, a, b) ? ['population'] : [];
      const ofPeriod: readonly DriftKind[] = isMovedPeriod ? ['date'] : [];
      const told = isDeclared ? driftOfMarked(index, a, b) : [...ofGroup, ...driftOf(index, a, b), ...ofPeriod];
      if (told.length === 0 || (isTurned(a, b) && !isChangeAsLevel(a, b, told))) return [];
      const isHonest =
        (isDeclared && told.join() === 'bound' && areRoundings(toldOfThing(index, a), a, b)) ||
        isFloorOfWider(index, a, b, told) ||
        isFloorOfWider(index, b, a, told) ||
        (isDeclared && (isByChance(a, b, told) || givesBoth(a, b) || givesBoth(b, a)));
      // That some are dead and some are hurt is no figure told of two things.
      const isOtherPresence = !(hasFigure(a) && hasFigure(b)) && told.join() !== 'mode';
      const drift = isHonest || isOtherPresence ? [] : told;
      return drift.length === 0 || (isDeclared && isMisreported(a, b))
        ? []
        : [{ a, b, claims: [a, b], drift, isDeclared, isPlain: isMovedPeriod || isPlanAsFact(a, b) }];
    });
    return byReference(index, pairs);
  });
}

/**
 * The very number that a voice gives for one thing, in a report of the same day for another, for which it does not give
 * it: forty-five are missing, and forty-five are dead.
 */
function isMovedWord(group: readonly Claim[], a: Claim, b: Claim): boolean {
  const [own, report] = wordsAndReport(a, b) ?? [];
  if (own === undefined || report === undefined) return false;
  const isAffirmed = [own, report].every(({ mode }) => stanceOf(mode) === 'affirms');
  return isTelling(own) && isAffirmed && !group.some((one) => isOwn(one) && cellOf(one) === cellOf(report));
}

/** The very number that a voice gives of one year, in a report of the same day as that of another. */
function isOfOtherPeriod(index: DossierIndex, group: readonly Claim[], a: Claim, b: Claim): boolean {
  const [own, report] = wordsAndReport(a, b) ?? [];
  if (own?.asOf === undefined || report?.asOf === undefined || cellOf(own) !== cellOf(report)) return false;
  const { asOf } = report;
  const isFlow = index.measure(own.measure)?.kind === 'flow' && own.asOf.precision === asOf.precision;
  const isGiven = group.some((one) => isOwn(one) && cellOf(one) === cellOf(report) && one.asOf?.edtf === asOf.edtf);
  return isFlow && !isGiven && relateDates(own.asOf, asOf) === 'apart' && isTelling(own);
}

/** 312 in the town are at least 312 in the country. */
function isFloorOfWider(index: DossierIndex, words: Claim, report: Claim, drift: readonly DriftKind[]): boolean {
  if (drift.some((kind) => kind !== 'place' && kind !== 'bound') || !drift.includes('place')) return false;
  const places = index.axis('at');
  const isWider = places !== undefined && relateNodes(places, words.scope['at'], report.scope['at']) === 'within';
  return isWider && boundOf(report.value.form) === 'up' && boundOf(words.value.form) !== 'down';
}

/** Three cuts next year, and three per cent last month: small numbers of one press conference that are alike. */
function isByChance(a: Claim, b: Claim, drift: readonly DriftKind[]): boolean {
  if (tells(a, b) || (isTelling(a) && isTelling(b))) return false;
  return drift.filter((kind) => OTHER_THING.has(kind)).length > 1;
}

const OTHER_THING: ReadonlySet<DriftKind> = new Set(['definition', 'unit', 'population', 'status', 'place', 'date']);

/** Two digits or more, and none of them a nought at the end: nobody gives those of two things by chance. */
function isTelling({ value: { stated } }: Claim): boolean {
  const [n, ...more] = stated;
  return n !== undefined && more.length === 0 && /^-?\d*[1-9]\d*[1-9]$/.test(n);
}

/** Fewer in the one, and some in the other. */
function isTurned({ value: { stated: x } }: Claim, { value: { stated: y } }: Claim): boolean {
  return (x[0]?.startsWith('-') ?? false) !== (y[0]?.startsWith('-') ?? false);
}

/** “Fell by 76” comes back as 76 of what had fallen; a number that is told so of other places is another one. */
function isChangeAsLevel(a: Claim, b: Claim, drift: readonly DriftKind[]): boolean {
  return drift.join() === 'definition' && isTelling(a) && isTelling(b);
}

/** In the words it was still to come, in the report of that day it is there. */
function isPlanAsFact(a: Claim, b: Claim): boolean {
  const [own, report] = wordsAndReport(a, b) ?? [];
  if (own === undefined || report === undefined) return false;
  return outlookOf(own.mode) === 'prospective' && outlookOf(report.mode) === 'actual';
}

/**
 * The very number that a voice gives of some, in a report of the same day of all, or the other way round: the children
 * have become people. Another population is another fact where the voice gives the number of both.
 */
function isMovedGroup(index: DossierIndex, group: readonly Claim[], a: Claim, b: Claim): boolean {
  const [own, report] = wordsAndReport(a, b) ?? wordsAndReportOfDay(a, b) ?? [];
  if (own === undefined || report === undefined) return false;
  const axis = index.axis('of');
  const relation = axis === undefined ? 'unknown' : relateNodes(axis, own.scope['of'], report.scope['of']);
  const isSame = (relation === 'within' || relation === 'contains') && differOnlyIn('of', own, report);
  const [n = ''] = own.value.stated;
  const digits = n.replace(/0+$/u, '').length;
  const isTellingSize = digits >= TELLING_DIGITS || (digits === TELLING_DIGITS - 1 && n.length > TELLING_DIGITS);
  return isSame && isTellingSize && !group.some((one) => isOwn(one) && cellOf(one) === cellOf(report));
}

/**
 * Forty were demanded, and forty are agreed in a report of that day: of one thing, one day and one place, of which the
 * voice gives that number in no other state.
 */
function isMovedState(group: readonly Claim[], a: Claim, b: Claim): boolean {
  const [own, report] = wordsAndReport(a, b) ?? wordsAndReportOfDay(a, b) ?? [];
  if (own === undefined || report === undefined || own.asOf?.edtf !== report.asOf?.edtf) return false;
  const isSome = own.value.stated.length === 1 && Math.abs(Number(own.value.stated[0])) >= SOME;
  const isAffirmed = [own, report].every(({ mode }) => stanceOf(mode) === 'affirms');
  const isOtherState = own.scope['status'] !== report.scope['status'] && differOnlyIn('status', own, report);
  return isSome && isAffirmed && isOtherState && !group.some((one) => isOwn(one) && cellOf(one) === cellOf(report));
}

/** Fewer are alike by chance in two states. */
const SOME = 10;

/** Is one thing counted in one unit, but for where the two stand on an axis? */
function differOnlyIn(axis: string, a: Claim, b: Claim): boolean {
  const rest = ({ scope }: Claim): string => JSON.stringify(sorted({ ...scope, [axis]: '' }));
  return a.measure === b.measure && a.unit === b.unit && rest(a) === rest(b);
}

/** So many before its noughts nobody gives of two groups by chance, nor one fewer in the thousands. */
const TELLING_DIGITS = 3;

function sorted(scope: Claim['scope']): readonly (readonly [string, string])[] {
  return Object.entries(scope).sort(([x], [y]) => (x < y ? -1 : 1));
}

/** What one teller gives: reports of it can have drifted from one another. */
export function figureOfTeller(index: DossierIndex, claim: Claim): string | undefined {
  if (!isReport(claim) || !(isMarked(claim) || stanceOf(claim.mode) === 'affirms')) return undefined;
  const who = tellerOf(index, claim);
  return who === undefined ? undefined : `${claim.value.stated.join(' ').replaceAll('-', '')} ${who}`;
}

function isReport(claim: Claim): boolean {
  return isSaidSomewhere(claim) && (hasFigure(claim) || isMarked(claim)) && !isDerived(claim);
}

/** Pairs that share a report are one drift, each report held against one of them. */
export function byReference(index: DossierIndex, pairs: readonly Drifted[]): readonly Drifted[] {
  return groupsOf(pairs).map((group): Drifted => {
    const members = [...new Set(group.flatMap(({ a, b }) => [a, b]))];
    const [reference = members[0] as Claim] = [...members].sort(
      (x, y) =>
        Number(isOwn(y)) - Number(isOwn(x)) ||
        citedIn(y) - citedIn(x) ||
        pairsWith(x) - pairsWith(y) ||
        byTelling(x, y),
    );
    const drifted = group.flatMap(({ a, b, drift }) =>
      a === reference || b === reference ? [{ b: a === reference ? b : a, drift }] : [],
    );
    const [first, ...more] = drifted.sort((x, y) => byTelling(x.b, y.b));
    // The agency that all of them name had it right: it went wrong behind it.
    const before =
      members.find((one) => !drifted.some(({ b }) => b === one) && drifted.every(({ b }) => cites(index, b, one))) ??
      reference;
    const claims = new Set([...drifted.map((one) => one.b), before, reference, ...members]);
    const [isDeclared, isPlain] = [group.some((one) => one.isDeclared), group.some((one) => one.isPlain === true)];
    return {
      a: before,
      b: reference,
      drift: [],
      ...first,
      ...(more.length > 0 ? { more } : {}),
      claims: [...claims],
      isDeclared,
      isPlain,
    };

    function citedIn(claim: Claim): number {
      return members.filter((one) => one !== claim && cites(index, one, claim)).length;
    }

    function pairsWith(claim: Claim): number {
      return group.filter(({ a, b }) => a === claim || b === claim).length;
    }
  });
}

/** Pairs that hang together by the reports they share. */
function groupsOf(pairs: readonly Drifted[]): readonly (readonly Drifted[])[] {
  const groups: Drifted[][] = [];
  for (const pair of pairs) {
    const touching = groups.filter((group) =>
      group.some((one) => one.claims.some((claim) => pair.claims.includes(claim))),
    );
    const [first, ...others] = touching;
    if (first === undefined) {
      groups.push([pair]);
      continue;
    }
    first.push(pair, ...others.flat());
    for (const other of others) groups.splice(groups.indexOf(other), 1);
  }
  return groups;
}

/** In the words of whoever gave it, and in no report. */
export function isOwn({ via }: Claim): boolean {
  return via.length === 0;
}

/** Of two that were said on one day, the words of whoever gave it, and the report. */
function wordsAndReport(a: Claim, b: Claim): readonly [words: Claim, report: Claim] | undefined {
  if (isOwn(a) === isOwn(b) || a.said === undefined || a.said.edtf !== b.said?.edtf) return undefined;
  return isOwn(a) ? [a, b] : [b, a];
}

/** The same of one day that both are of, where the report comes a day later. */
function wordsAndReportOfDay(a: Claim, b: Claim): readonly [words: Claim, report: Claim] | undefined {
  const [own, report] = isOwn(a) ? [a, b] : [b, a];
  const [said, told] = [own.said?.latest ?? null, report.said?.earliest ?? null];
  const isNextDay = said !== null && told !== null && told >= said && told - said <= 1;
  return isOwn(own) && !isOwn(report) && isNextDay && own.asOf !== undefined && own.asOf.edtf === report.asOf?.edtf
    ? [own, report]
    : undefined;
}

/** The first said comes first. */
function byTelling(a: Claim, b: Claim): number {
  const told = ({ said, published }: Claim): number => said?.latest ?? published?.latest ?? Number.POSITIVE_INFINITY;
  const [x, y] = [told(a), told(b)];
  return x === y ? (a.id < b.id ? -1 : 1) : x - y;
}

/** Beginnings that lie this many days apart are not two roundings of one. */
const OTHER_BEGINNING = 14;

/** What has no figure drifts too: “since mid-January” becomes “since mid-December”, and what was withheld is given. */
export function driftsOfWords(index: DossierIndex, days: number): readonly Drifted[] {
  // Few claims are of these kinds, also where a voice has told a figure every day for years.
  if (!index.dossier.claims.some(isWithoutFigure)) return [];
  const groups = groupBy(index.dossier.claims, (claim) => subjectOfVoice(index, claim));
  return [...groups.values()].flatMap((group) => {
    const told = group.filter(isWithoutFigure);
    const pairs = told.slice(0, MOST).flatMap((a) => group.filter((b) => b !== a).map((b) => [a, b] as const));
    const found = pairs.flatMap(([a, b]): readonly Drifted[] => {
      if (!isOneUtterance(index, a, b, days)) return [];
      const drift: DriftKind | null = isWithheld(a, b) ? 'mode' : beganElsewhere(a, b) ? 'date' : null;
      return drift === null ? [] : [{ a, b, claims: [a, b], drift: [drift], isDeclared: false }];
    });
    return byReference(index, found);
  });
}

/** Whom a voice speaks of, and of which measure. */
export function subjectOfVoice(index: DossierIndex, claim: Claim): string | undefined {
  if (isDerived(claim) || isMarked(claim)) return undefined;
  const who = voice(index, claim);
  return who === undefined ? undefined : JSON.stringify([who, claim.measure, claim.scope['of']]);
}

function isWithoutFigure(claim: Claim): boolean {
  return claim.mode === 'no-comment' || (!hasFigure(claim) && claim.asOf?.kind === 'interval');
}

function isWithheld(a: Claim, b: Claim): boolean {
  return a.mode === 'no-comment' && stanceOf(b.mode) === 'affirms' && hasFigure(b);
}

function beganElsewhere(a: Claim, b: Claim): boolean {
  const isOneThing = ['status', 'at'].every((axis) => a.scope[axis] === b.scope[axis]) && a.value.text === b.value.text;
  if (!isOneThing || a.mode !== b.mode || a.asOf?.kind !== 'interval' || b.asOf?.kind !== 'interval') return false;
  const { earliest: from, latest: to } = a.asOf;
  const { earliest: otherFrom, latest: otherTo } = b.asOf;
  return from !== null && otherFrom !== null && to === otherTo && Math.abs(from - otherFrom) > OTHER_BEGINNING;
}

/** The figure of one office, given to another that does not say whose it is. */
export function driftsOfAttribution(index: DossierIndex, days: number): readonly Drifted[] {
  const claims = claimsOf(index, 'reported').filter((claim) => isReport(claim) && !isMarked(claim));
  if (!claims.some((claim) => isGivenToAnother(index, claim))) return [];
  const groups = groupBy(claims, (claim) => figureOfOrigin(index, claim));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const own = group.filter((claim) => voice(index, claim) === originVoice(index, claim));
    const others = group.filter((claim) => isGivenToAnother(index, claim)).slice(0, MOST);
    return others.flatMap((b) => {
      const a = own.find((one) => isOneFigure(one, b) && tells(one, b) && isOneUtterance(index, one, b, days));
      return a === undefined ? [] : [{ a, b, claims: [b, a], drift: ['attribution' as const], isDeclared: false }];
    });
  });
}

/** A figure and who it comes from. */
export function figureOfOrigin(index: DossierIndex, claim: Claim): string | undefined {
  if (!isReport(claim) || isMarked(claim)) return undefined;
  return `${claim.value.stated.join(' ')} ${originVoice(index, claim)}`;
}

function isGivenToAnother(index: DossierIndex, claim: Claim): boolean {
  const [who, origin] = [voice(index, claim), originVoice(index, claim)];
  if (who === undefined || origin === undefined || who === origin) return false;
  // A state gives the figures of its offices as its own.
  if (index.source(origin)?.partOf === who || claim.via.some(({ source }) => source === originOf(claim))) return false;
  return index.source(origin)?.side === index.source(who)?.side;
}

function isOneFigure(a: Claim, b: Claim): boolean {
  return a.measure === b.measure && a.scope['of'] === b.scope['of'] && a.scope['status'] === b.scope['status'];
}

function pairsOf(group: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return group.flatMap((a, i) => group.slice(i + 1).map((b) => [a, b] as const));
}

/** Killed among killed and wounded: a part by definition, of the same people in the same state. */
function isPart(index: DossierIndex, a: Claim, b: Claim): boolean {
  const relation = relateMeasures(index.measures, a.measure, b.measure);
  if (relation !== 'within' && relation !== 'contains') return false;
  // A total and the count of one period may well be one number.
  if (index.measure(a.measure)?.kind !== index.measure(b.measure)?.kind) return false;
  return ['of', 'status'].every((axis) => a.scope[axis] === b.scope[axis]);
}
