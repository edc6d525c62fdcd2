import { type Claim, type DossierIndex, isBefore, outlookOf, stanceOf } from '@claimline/core';
import { groupsInCells, hasFigure, hasNumber, modesIn, originVoice, sameNumbers } from '../facts.ts';
import { strayedReports } from '../source/strayed.ts';
import { outdatedClaims } from './still-cited.ts';

/** A claim that gives for a fact what its voice planned or expected. */
export interface ToldAsFact {
  readonly fact: Claim;
  readonly plan: Claim;
}

const known = new WeakMap<DossierIndex, readonly ToldAsFact[]>();

/** Plans that are told as facts; found once for all who ask. */
export function plansToldAsFact(index: DossierIndex): readonly ToldAsFact[] {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

const strayed = new WeakMap<DossierIndex, ReadonlySet<string>>();

/** Ids of the claims that no series and no sum is made of: what is outdated, plans told as facts, reports that tell another thing. */
export function strayedClaims(index: DossierIndex): ReadonlySet<string> {
  const made =
    strayed.get(index) ??
    new Set([
      ...outdatedClaims(index),
      ...plansToldAsFact(index).map(({ fact }) => fact.id),
      ...strayedReports(index).map(({ report }) => report.id),
    ]);
  strayed.set(index, made);
  return made;
}

function find(index: DossierIndex): readonly ToldAsFact[] {
  if (![...modesIn(index)].some((mode) => outlookOf(mode) === 'prospective')) return [];
  const groups = groupsInCells(
    index,
    (claim) => (isCounted(claim) ? originVoice(index, claim) : undefined),
    (cell) => cell.some(isPlan),
  );
  return groups.flatMap((claims) =>
    claims.filter(isPlan).flatMap((plan) =>
      claims.flatMap((fact): ToldAsFact[] => {
        if (isPlan(fact) || stanceOf(fact.mode) !== 'affirms' || !sameNumbers(plan, fact)) return [];
        if (isToldFirst(fact, plan)) return [];
        return isTooEarly(plan, fact) || isUnfinished(index, plan, fact) || hasOtherOutcome(claims, plan, fact)
          ? [{ fact, plan }]
          : [];
      }),
    ),
  );
}

function isPlan({ mode }: Claim): boolean {
  return outlookOf(mode) === 'prospective';
}

/** That none will be left is a plan as well. */
function isCounted(claim: Claim): boolean {
  return hasFigure(claim) || (hasNumber(claim) && claim.value.stated[0] === '0');
}

/** What was said before anybody spoke of the plan was not taken from it. */
function isToldFirst({ said }: Claim, plan: Claim): boolean {
  return said !== undefined && plan.said !== undefined && isBefore(said, plan.said) === 'yes';
}

/** Days within which nobody has carried out what was to be done “by the end of the year”. */
const DAYS = 7;

/** Of the time until then, the part in which nobody has carried out what takes all of it. */
const EARLY = 0.25;

/** Said before the plan's own day has come, or, where only the last day is known, within days of the plan. */
function isTooEarly(plan: Claim, fact: Claim): boolean {
  const { asOf } = plan;
  if (asOf === undefined || fact.said === undefined) return false;
  // What the voice itself sees on a day before that of the plan is what there was.
  if (fact.via.length === 0 && fact.asOf !== undefined && isBefore(fact.asOf, asOf) === 'yes') return false;
  if (asOf.earliest !== null) return isBefore(fact.said, asOf) === 'yes';
  const [announced, told] = [plan.said?.earliest ?? null, fact.said.latest];
  if (announced === null || told === null || asOf.latest === null) return false;
  return told - announced <= Math.max(DAYS, EARLY * (asOf.latest - announced)) && told < asOf.latest;
}

/** What is counted over a year that goes on for weeks is not known yet: it is still what was expected of it. */
function isUnfinished(index: DossierIndex, plan: Claim, { said, asOf }: Claim): boolean {
  if (asOf?.latest == null || said?.latest == null || asOf.edtf !== plan.asOf?.edtf) return false;
  const isOverTime = index.measure(plan.measure)?.kind === 'flow' && asOf.earliest !== asOf.latest;
  return isOverTime && asOf.earliest !== null && asOf.earliest <= said.latest && asOf.latest - said.latest > A_MONTH;
}

const A_MONTH = 31;

/** A report that gives what was planned, of a time for which the planner itself counts something else. */
function hasOtherOutcome(claims: readonly Claim[], plan: Claim, fact: Claim): boolean {
  if (fact.via.length === 0 || fact.asOf === undefined || fact.asOf.edtf !== plan.asOf?.edtf) return false;
  const outcomes = claims.filter(
    (one) =>
      one.via.length === 0 && !isPlan(one) && stanceOf(one.mode) === 'affirms' && one.asOf?.edtf === fact.asOf?.edtf,
  );
  return outcomes.length > 0 && !outcomes.some((one) => sameNumbers(one, fact));
}
