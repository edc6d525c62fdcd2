import { type Claim, type DossierIndex, outlookOf, relateDates, stanceOf } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import { claimsOf } from '../claims-of.ts';
import { cellOf, groupBy, hasFigure, voice } from '../facts.ts';
import { cites } from './cites.ts';
import { boundOf } from './drift.ts';
import { byReference, type Drifted, isOwn } from './drifts.ts';
import { areRoundings } from './roundings.ts';

/** Reports that are held against each other. */
const MOST = 50;

/**
 * How one figure of one utterance is worded by those who report it, where an editor marked the utterance: a hedge or the
 * lower half of a range that was lost, a day of a plan that moved, another voice.
 */
export function driftsOfWording(index: DossierIndex): readonly Drifted[] {
  return [...groupBy(claimsOf(index, 'in-utterance'), (claim) => utteranceOf(index, claim)).values()].flatMap((group) =>
    byReference(
      index,
      pairsOf(group).flatMap(([a, b]) => {
        const drift = wordingsApart(index, a, b);
        const [own, told] = inOrder(index, a, b);
        return drift.length === 0 ? [] : [{ a: own, b: told, claims: [told, own], drift, isDeclared: true }];
      }),
    ),
  );
}

/** The words of the voice before a report of them, and the report that another one names before that. */
function inOrder(index: DossierIndex, a: Claim, b: Claim): readonly [own: Claim, told: Claim] {
  const isBehind = isOwn(a) === isOwn(b) ? cites(index, a, b) && !cites(index, b, a) : isOwn(b);
  return isBehind ? [b, a] : [a, b];
}

/** What an utterance says of one thing. */
export function utteranceOf(_index: DossierIndex, claim: Claim): string | undefined {
  if (claim.utterance === undefined || !hasFigure(claim) || stanceOf(claim.mode) !== 'affirms') return undefined;
  return JSON.stringify([claim.utterance, cellOf(claim)]);
}

/**
 * The same where nobody marked an utterance: of one voice and one day, told within days of one another, in its own words
 * and in a report: a bound that was lost or turned round, a hedge that was lost, the end of a range for the range.
 */
export function driftsOfReports(
  index: DossierIndex,
  days: number,
  isMisreported: (a: Claim, b: Claim) => boolean,
): readonly Drifted[] {
  return [...groupBy(claimsOf(index, 'said'), (claim) => figuresOfDay(index, claim)).values()].flatMap((group) =>
    pairsOf(group).flatMap(([a, b]): readonly Drifted[] => {
      const [own, told] = isOwn(a) ? [a, b] : [b, a];
      if (!isOwn(own) || isOwn(told) || !areToldWithin(days, own, told)) return [];
      const drift = driftOfReport(own, told);
      const isTold = drift !== undefined && !areRoundings(group, own, told) && !isMisreported(own, told);
      const isPlain = goesBeyond(told, own);
      return isTold ? [{ a: own, b: told, claims: [told, own], drift: [drift], isDeclared: false, isPlain }] : [];
    }),
  );
}

/** What a voice counts, and of which day. */
export function figuresOfDay(index: DossierIndex, claim: Claim): string | undefined {
  const { said, asOf, value, mode, utterance } = claim;
  const isDay = said !== undefined && said.earliest !== null && said.earliest === said.latest;
  const who = voice(index, claim);
  if (!isDay || who === undefined || utterance !== undefined || !hasFigure(claim) || value.form === 'vague')
    return undefined;
  return stanceOf(mode) === 'affirms' ? JSON.stringify([who, asOf?.edtf, cellOf(claim)]) : undefined;
}

function areToldWithin(days: number, own: Claim, told: Claim): boolean {
  const [x, y] = [own.said?.earliest ?? null, told.said?.earliest ?? null];
  // Nobody reports what has not been said.
  return x !== null && y !== null && y >= x && y - x <= days;
}

function driftOfReport(own: Claim, told: Claim): DriftKind | undefined {
  if (isEndOf(told, own) || goesBeyond(told, own)) return 'number';
  if (!areOneNumber(own, told)) return undefined;
  if (own.value.increment !== told.value.increment) return 'number';
  const [said, made] = [boundOf(own.value.form), boundOf(told.value.form)];
  // Whoever writes “about” for “more than” rounds.
  if (said !== made) return isHedged(told) ? undefined : 'bound';
  return isHedged(own) && isBare(told) ? 'hedge' : undefined;
}

function wordingsApart(index: DossierIndex, a: Claim, b: Claim): readonly DriftKind[] {
  if (isOtherVoice(index, a, b)) return a.value.text === b.value.text ? ['attribution'] : [];
  if (voice(index, a) !== voice(index, b)) return [];
  if (isMovedPlan(a, b)) return ['date'];
  const [own, told] = inOrder(index, a, b);
  const isReportOf = isOwn(own) ? !isOwn(told) : cites(index, told, own);
  if (!isReportOf) return isHedgeTurned(a, b) ? ['hedge'] : [];
  return [
    ...(isHedgeTurned(a, b) || (isHedged(own) && isBare(told) && areOneNumber(a, b)) ? (['hedge'] as const) : []),
    ...(isEndOf(told, own) || areOtherRanges(a, b) ? (['number'] as const) : []),
  ];
}

function isHedged({ value: { form } }: Claim): boolean {
  return form === 'about' || form === 'about-range';
}

function isBare({ value: { form } }: Claim): boolean {
  return form === 'figure' || form === 'exact' || form === 'range';
}

/** “About 20”, and “exactly 20”. */
function isHedgeTurned(a: Claim, b: Claim): boolean {
  const forms = [a.value.form, b.value.form];
  return areOneNumber(a, b) && forms.includes('about') && forms.includes('exact');
}

function areOneNumber(a: Claim, b: Claim): boolean {
  return a.value.stated.length > 0 && a.value.stated.join() === b.value.stated.join();
}

/** Of 10,000 to 12,000 the one end, told as the number. */
function isEndOf(told: Claim, own: Claim): boolean {
  const isRange = own.value.form === 'range' || own.value.form === 'about-range';
  const [n, ...others] = told.value.stated;
  return isRange && isBare(told) && n !== undefined && others.length === 0 && own.value.stated.includes(n);
}

/** “More than 35,000” bear out no “more than 53,000”: of two floors the report has the higher one, of two ceilings the lower one. */
function goesBeyond(told: Claim, own: Claim): boolean {
  const bound = boundOf(own.value.form);
  const [n, m] = [told, own].map(({ value }) => Number(value.stated[0]));
  if (bound === 'none' || bound !== boundOf(told.value.form) || n === undefined || m === undefined) return false;
  return isOther(n, m) && n > m === (bound === 'up');
}

/** 10,000 to 12,000, and 10,000 to 20,000. */
function areOtherRanges(a: Claim, b: Claim): boolean {
  const areRanges = a.value.stated.length === 2 && b.value.stated.length === 2;
  return areRanges && a.value.stated.some((n, i) => isOther(Number(n), Number(b.value.stated[i])));
}

/** More than rounding makes of it. */
function isOther(x: number, y: number): boolean {
  return Math.max(x, y) > ROUNDED * Math.min(x, y);
}

const ROUNDED = 1.1;

/** By 2027, and by 2025; two days that exclude one another are told with what else drifted. */
function isMovedPlan(a: Claim, b: Claim): boolean {
  if (a.asOf === undefined || b.asOf === undefined || !areOneNumber(a, b)) return false;
  const arePlans = [a, b].every(({ mode }) => outlookOf(mode) === 'prospective');
  const isMoved = a.asOf.latest !== b.asOf.latest && a.asOf.precision === b.asOf.precision;
  return arePlans && isMoved && relateDates(a.asOf, b.asOf) !== 'apart';
}

/** Neither speaks for the other. */
function isOtherVoice(index: DossierIndex, a: Claim, b: Claim): boolean {
  const [x, y] = [voice(index, a), voice(index, b)];
  if (x === undefined || y === undefined || x === y) return false;
  const [one, other] = [index.source(x), index.source(y)];
  const areOfOne = one?.partOf === y || other?.partOf === x || (one?.side !== undefined && one.side === other?.side);
  const areNamed = [one, other].every(
    (source) => source !== undefined && source.anonymous !== true && source.kind !== 'class',
  );
  return areNamed && !areOfOne;
}

function pairsOf(group: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  const inOrder = [...group].sort((a, b) => (a.id < b.id ? -1 : 1)).slice(0, MOST);
  return inOrder.flatMap((a, i) => inOrder.slice(i + 1).map((b) => [a, b] as const));
}
