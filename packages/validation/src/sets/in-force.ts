import {
  type Claim,
  convertQuantity,
  type Day,
  type DossierIndex,
  findCircularChains,
  hull as hullOf,
  type Interval,
  intersect,
  isEmptyInterval,
  type Measure,
  outlookOf,
  stanceOf,
  widened,
} from '@claimline/core';
import { isPlanned, isTotal } from '../compare/subject.ts';
import {
  cellFor,
  groupBy,
  hasFigure,
  mayReplace,
  originVoice,
  publisherOf,
  replacedBy,
  voice,
} from '../rules/facts.ts';
import { outdatedClaims, relaysOfReplaced } from '../rules/pair/still-cited.ts';
import { deepOrigin } from './deep-origin.ts';

/** A figure, and how many days lie between the day that it is of and the day that was asked for. */
export interface FigureInForce {
  readonly claim: Claim;
  readonly age: number;
}

/** What is known of one measure of one scope on a day (MODEL §7, “in force at a date”). */
export interface InForce {
  readonly measure: string;
  readonly scope: Claim['scope'];
  /** The unit of the measure, in which `hull` and `core` are. */
  readonly unit: string;
  /** Of each voice the latest figure that holds on the day, the youngest first. */
  readonly figures: readonly FigureInForce[];
  /** From how many independent origins they come. */
  readonly voices: number;
  /** From the lowest that any of them allows to the highest; an end is null where one of them has none. null without a figure. */
  readonly hull: Interval | null;
  /** What all of them allow; null where there is no such number, and without a figure. */
  readonly core: Interval | null;
  /** Where none is in force, the last of each voice before the day. */
  readonly earlier: readonly FigureInForce[];
}

/** Days within which a day that is not known is as good as one. */
const MONTH = 31;

/** What is asked for. */
export interface InForceQuery {
  /** The day on which the figures are to hold. */
  readonly on: Day;
  /** “As known on”: what had been said by this day, and no correction that came later. Default: all that is known. */
  readonly knownOn?: Day;
}

/**
 * The figures that hold on a day, measure by measure and scope by scope, in the order of the dossier. A stock or a
 * share holds for the validity window of its measure after the day that it is of, a total until its next report within
 * that window, a count or a mean for its period. Plans, denials, additions, what an editor derived and what its voice
 * has replaced hold on no day.
 */
export function inForceOn(index: DossierIndex, { on, knownOn }: InForceQuery): readonly InForce[] {
  const known = index.dossier.claims.filter((claim) => isFigure(index, claim) && isKnown(claim, knownOn));
  const replaced = replacedAmong(index, knownOn);
  const cells = groupBy(known, (claim) => {
    const measure = index.measure(claim.measure);
    if (measure === undefined || replaced.has(claim.id) || !isSomeDay(claim)) return undefined;
    return convertQuantity(claim.value, claim.unit, measure.unit).ok
      ? cellFor(measure.id, measure.unit, claim.scope)
      : undefined;
  });
  return [...cells.values()].flatMap((claims) => {
    const measure = index.measure(claims[0]?.measure ?? '');
    return measure === undefined ? [] : (cellOn(index, measure, claims, on) ?? []);
  });
}

function cellOn(index: DossierIndex, measure: Measure, claims: readonly Claim[], on: Day): InForce | undefined {
  const told = claims.flatMap((claim): FigureInForce[] => {
    const [from, to] = [beginningOf(index, claim, measure), claim.asOf?.latest ?? null];
    return from === null || to === null || from > on ? [] : [{ claim, age: Math.max(0, on - to) }];
  });
  const holding = latestOfEach(
    index,
    told.filter(({ claim, age }) => isHolding(claim, measure, age, on)),
  );
  const earlier = holding.length > 0 ? [] : latestOfEach(index, told);
  const [first] = [...holding, ...earlier];
  if (first === undefined) return undefined;
  const [span, ...others] = holding.map(({ claim }) => spanOf(claim, measure));
  const youngest = Math.min(...holding.map(({ age }) => age));
  const [allowed, ...more] = holding.map(({ claim, age }): Interval => {
    const own = spanOf(claim, measure);
    // A total of some days ago may have grown since.
    return measure.kind === 'cumulative' && age > youngest ? { ...own, high: null, highOpen: false } : own;
  });
  const core = allowed === undefined ? null : more.reduce(intersect, allowed);
  return {
    measure: measure.id,
    scope: first.claim.scope,
    unit: measure.unit,
    figures: holding,
    voices: new Set(holding.map(({ claim }) => originOf(index, claim))).size,
    hull: span === undefined ? null : others.reduce(hullOf, span),
    core: core === null || isEmptyInterval(core) ? null : core,
    earlier,
  };
}

/** From which day on a figure can hold: a total holds from its end on, and what is of a period all through it. */
function beginningOf(index: DossierIndex, claim: Claim, { kind }: Measure): Day | null {
  const { asOf } = claim;
  if (asOf === undefined) return null;
  return kind === 'cumulative' || isTotal(index, claim) ? asOf.latest : (asOf.earliest ?? asOf.latest);
}

/** Where a figure comes from; outlets that give one another as where they have it are one. */
function originOf(index: DossierIndex, claim: Claim): string {
  const rings = ringsIn(index);
  const origin = deepOrigin(index, claim);
  const cited = [origin, ...claim.via.map(({ source }) => source)];
  const ring = cited.flatMap((source) => (source === undefined ? [] : (rings.get(source) ?? [])))[0];
  return ring ?? origin ?? claim.id;
}

const circles = new WeakMap<DossierIndex, ReadonlyMap<string, string>>();

function ringsIn(index: DossierIndex): ReadonlyMap<string, string> {
  const made =
    circles.get(index) ??
    new Map(
      findCircularChains(index.dossier.claims).flatMap(({ sources }) =>
        sources.map((source) => [source, JSON.stringify(sources)] as const),
      ),
    );
  circles.set(index, made);
  return made;
}

/** A figure of how things are: no presence without a number, nothing planned or denied. */
function isFigure(index: DossierIndex, claim: Claim): boolean {
  const isOfNow = stanceOf(claim.mode) === 'affirms' && outlookOf(claim.mode) === 'actual' && !isPlanned(index, claim);
  return (
    isOfNow &&
    hasFigure(claim) &&
    !claim.value.increment && // Who withdraws a number does not give it, whatever number the claim repeats.
    !claim.links.some(({ kind }) => kind === 'derived-from' || kind === 'retracts')
  );
}

/** “In 2024” is some day of it, and nobody knows which. */
function isSomeDay({ asOf }: Claim): boolean {
  if (asOf === undefined || asOf.latest === null || asOf.members !== undefined) return false;
  return asOf.kind === 'interval' || (asOf.earliest !== null && asOf.latest - asOf.earliest <= MONTH);
}

function isKnown(claim: Claim, knownOn: Day | undefined): boolean {
  if (knownOn === undefined) return true;
  const told = claim.said ?? claim.published ?? claim.asOf;
  return told?.latest !== undefined && told.latest !== null && told.latest <= knownOn;
}

/** Claims whose own voice had replaced them by a day, and reports of those. */
function replacedAmong(index: DossierIndex, knownOn: Day | undefined): ReadonlySet<string> {
  if (knownOn === undefined) return outdatedClaims(index);
  const relays = relaysOfReplaced(index, (newer) => isKnown(newer, knownOn)).map(({ id }) => id);
  const replaced = index.dossier.claims.flatMap((newer) =>
    isKnown(newer, knownOn)
      ? replacedBy(newer).flatMap(({ id }) => {
          const old = index.claim(id);
          return old !== undefined && mayReplace(index, newer, old) ? [id] : [];
        })
      : [],
  );
  return new Set([...replaced, ...relays]);
}

function isHolding(claim: Claim, { kind, validityDays }: Measure, age: number, on: Day): boolean {
  if (kind === 'flow' || kind === 'rate') return age === 0 && (claim.asOf?.latest ?? on) >= on;
  return age <= validityDays;
}

/** One a voice: the one of the latest day, and of those the one that was said last. */
function latestOfEach(index: DossierIndex, figures: readonly FigureInForce[]): readonly FigureInForce[] {
  const byVoice = groupBy(
    figures,
    ({ claim }) => voice(index, claim) ?? originVoice(index, claim) ?? publisherOf(index, claim) ?? claim.id,
  );
  const latest = [...byVoice.values()].flatMap((own) => [...own].sort(byTime).slice(0, 1));
  return latest.sort(byTime);
}

function byTime(a: FigureInForce, b: FigureInForce): number {
  const said = ({ claim }: FigureInForce): number => claim.said?.latest ?? claim.published?.latest ?? 0;
  // Who counts by the day and by the week says of a day what the day brought.
  return a.age - b.age || lengthOf(a) - lengthOf(b) || said(b) - said(a) || (a.claim.id < b.claim.id ? -1 : 1);
}

/** Days of the period that a figure is of. */
function lengthOf({ claim: { asOf } }: FigureInForce): number {
  const [from, to] = [asOf?.earliest ?? null, asOf?.latest ?? null];
  return from === null || to === null || asOf?.kind !== 'interval' ? 0 : to - from;
}

/** What a figure allows, as wide as its words, in the unit of the measure. */
function spanOf(claim: Claim, measure: Measure): Interval {
  const converted = convertQuantity(claim.value, claim.unit, measure.unit);
  const value = converted.ok ? converted.value : claim.value;
  // "Up to 3,000" leaves more open than it says; nobody means 12,000 by it.
  return value.form === 'up-to' ? value.soft : widened(value);
}
