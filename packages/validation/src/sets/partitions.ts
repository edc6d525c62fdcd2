import {
  addIntervals,
  type Claim,
  type Dossier,
  type DossierIndex,
  divisionsOf,
  type FuzzyDate,
  type Interval,
  isAdditive,
  isBelow,
  partsOf,
  point,
  relateDates,
  widened,
  ZERO,
} from '@claimline/core';
import { isTotal } from '../compare/subject.ts';
import { areOfOneClock, heldFor } from '../compare/time.ts';
import { cellFor, groupBy, hasNumber, voice } from '../rules/facts.ts';
import { strayedClaims } from '../rules/pair/told-as-fact.ts';
import { contestedOf } from './series/collect.ts';
import { spanOf } from './span.ts';

/** A figure of a whole with figures of its parts, given by one voice for one time. */
export interface Breakdown {
  readonly whole: Claim;
  /** Claims of disjoint parts, at most one per part. */
  readonly parts: readonly Claim[];
  /** true when the parts with a claim are all parts, so that they must sum to the whole. */
  readonly complete: boolean;
  /** Axis or `measure` along which the whole is divided. */
  readonly along: string;
}

/**
 * The breakdowns that a dossier states: children of a node that its axis declares
 * disjoint, or summands of a measure, each against the whole, of one voice, at one
 * time, everything else equal. Only what one voice says at once must add up;
 * different voices may count differently, and that is judged pair by pair.
 */
export function breakdowns(index: DossierIndex): readonly Breakdown[] {
  const made = known.get(index) ?? collect(index, addsUpInParts);
  known.set(index, made);
  return made;
}

/** The same of rates and shares, which do not add up: that of the whole is a mean of those of its parts. */
export function breakdownsOfMeans(index: DossierIndex): readonly Breakdown[] {
  return collect(index, (_, { measure }) => MEANS.has(index.measure(measure)?.kind));
}

const MEANS: ReadonlySet<string | undefined> = new Set(['rate', 'ratio', 'share']);

const known = new WeakMap<DossierIndex, readonly Breakdown[]>();

function collect(index: DossierIndex, isWanted: (index: DossierIndex, claim: Claim) => boolean): readonly Breakdown[] {
  const isDivided = dividedIn(index);
  if (!index.dossier.claims.some((claim) => isDivided(claim) && isWanted(index, claim))) return [];
  const contested = new Set(contestedOf(index).flat());
  const strayed = strayedClaims(index);
  const claims = index.dossier.claims.filter(
    (claim) =>
      !contested.has(claim) &&
      !strayed.has(claim.id) &&
      hasNumber(claim) &&
      isWanted(index, claim) &&
      !claim.value.increment &&
      claim.asOf !== undefined &&
      voice(index, claim) !== undefined,
  );
  const byCell = groupBy(claims, (claim) => keyOf(index, claim, claim.measure, claim.scope));
  return claims
    .filter(isDivided)
    .flatMap((whole) => [...alongAxes(index, whole, byCell), ...alongMeasure(index, whole, byCell)]);
}

function addsUpInParts(index: DossierIndex, claim: Claim): boolean {
  const measure = index.measure(claim.measure);
  return measure === undefined || isAdditive(measure);
}

/** Is a claim of something that the dossier divides into parts? Of twenty thousand places most are not. */
function dividedIn({ dossier }: DossierIndex): (claim: Claim) => boolean {
  const sums = new Set(dossier.measures.flatMap(({ id, sumOf }) => (sumOf === undefined ? [] : [id])));
  const nodes = dividedNodes(dossier.axes);
  return ({ measure, scope }) => {
    if (sums.has(measure)) return true;
    for (const axis in scope) if (nodes.get(axis)?.has(scope[axis] ?? '') === true) return true;
    return false;
  };
}

type Nodes = ReadonlyMap<string, ReadonlySet<string>>;

// Axes stay what they are while claims are edited.
const divided = new WeakMap<Dossier['axes'], Nodes>();

function dividedNodes(axes: Dossier['axes']): Nodes {
  const made = divided.get(axes) ?? new Map(axes.map((axis) => [axis.id, dividedOf(axis)]));
  divided.set(axes, made);
  return made;
}

function dividedOf({ nodes }: Dossier['axes'][number]): ReadonlySet<string> {
  return new Set(nodes.flatMap(({ id, sameAs, disjoint }) => (disjoint === true ? [id, sameAs ?? id] : [])));
}

/** What the parts add up to, each read as widely as its words allow. */
export function sumOfParts(index: DossierIndex, parts: readonly Claim[]): Interval {
  return parts.map((part) => spanOf(index, part)).reduce(addIntervals, point(ZERO));
}

/** May some of the parts be below nothing, and make up for others? Then only all of them together have to add up. */
export function isNet(index: DossierIndex, { whole, along }: Pick<Breakdown, 'whole' | 'along'>): boolean {
  const isOfMeasures = along === 'measure' && index.measures.nets.has(whole.measure);
  return isOfMeasures || index.measure(whole.measure)?.negative === true;
}

/** Can the parts, read as widely as their words allow, be their whole? */
export function addsUp(index: DossierIndex, { whole, parts, complete, along }: Breakdown): boolean {
  const [sum, all] = [sumOfParts(index, parts), spanOf(index, whole)];
  return (isNet(index, { whole, along }) && !complete ? true : !isBelow(all, sum)) && !(complete && isBelow(sum, all));
}

/** By how much parts are more than their whole, counted from the ends that are nearest to one another. */
export function sizeOfGap(sum: Interval, whole: Claim): number {
  const { low, high } = widened(whole.value);
  const above = Number(sum.low ?? 0) - Number(high ?? Number.POSITIVE_INFINITY);
  return above > 0 ? above : Number(sum.high ?? Number.POSITIVE_INFINITY) - Number(low ?? 0);
}

type ByCell = ReadonlyMap<string, readonly Claim[]>;

function alongAxes(index: DossierIndex, whole: Claim, byCell: ByCell): readonly Breakdown[] {
  return Object.entries(whole.scope).flatMap(([axis, node]) => {
    const known = index.axis(axis);
    if (known === undefined) return [];
    return divisionsOf(known, node).flatMap((division) => {
      const { parts, disjoint, complete } = partsOf(known, division);
      if (!disjoint) return [];
      const keys = parts.map((part) => keyOf(index, whole, whole.measure, { ...whole.scope, [axis]: part }));
      return breakdown(index, whole, keys, complete, axis, byCell);
    });
  });
}

function alongMeasure(index: DossierIndex, whole: Claim, byCell: ByCell): readonly Breakdown[] {
  const measure = index.measure(whole.measure);
  if (measure?.sumOf === undefined) return [];
  const keys = measure.sumOf.map((part) => keyOf(index, whole, part, whole.scope));
  return breakdown(index, whole, keys, measure.sumComplete !== false, 'measure', byCell);
}

function breakdown(
  index: DossierIndex,
  whole: Claim,
  keys: readonly string[],
  complete: boolean,
  along: string,
  byCell: ByCell,
): readonly Breakdown[] {
  const parts = keys.flatMap((key) => {
    const told = byCell.get(key)?.filter((claim) => isSameTime(index, whole, claim)) ?? [];
    return told.find(({ mode }) => mode === whole.mode) ?? told[0] ?? [];
  });
  if (parts.length === 0 || (parts.length === 1 && keys.length > 1)) return [];
  // What somebody saw of each part need not be all that is said of the whole.
  const isAlike = parts.every(({ mode }) => mode === whole.mode);
  return [{ whole, parts, complete: complete && isAlike && parts.length === keys.length, along }];
}

/**
 * Totals are of one time when their periods begin and end together: later parts may be more than an earlier
 * whole. Counts within periods add up only over one and the same period.
 */
function isSameTime(index: DossierIndex, a: Claim, b: Claim): boolean {
  const [x, y] = [held(index, a), held(index, b)];
  if (x === undefined || y === undefined || !areOfOneClock(x, y)) return false;
  if (relateDates(x, y) !== 'same' && !areToldAtOnce(a, b)) return false;
  if (index.measure(a.measure)?.kind === 'flow') return x.earliest === y.earliest && x.latest === y.latest;
  return a.asOf?.kind !== 'interval' || b.asOf?.kind !== 'interval' || a.asOf.earliest === b.asOf.earliest;
}

/** What one voice says on one day for one month is of one day of it: the columns of a census add up. */
function areToldAtOnce(a: Claim, b: Claim): boolean {
  return a.asOf?.edtf === b.asOf?.edtf && a.said?.edtf === b.said?.edtf && a.published?.edtf === b.published?.edtf;
}

function held(index: DossierIndex, claim: Claim): FuzzyDate | undefined {
  const measure = index.measure(claim.measure);
  return measure === undefined ? claim.asOf : heldFor(claim, measure, isTotal(index, claim));
}

function keyOf(index: DossierIndex, claim: Claim, measure: string, scope: Claim['scope']): string {
  // Of what is said and of what was seen nobody keeps two books.
  const mode = claim.mode === 'observed' ? 'alleged' : claim.mode;
  return JSON.stringify([voice(index, claim), mode, cellFor(measure, claim.unit, scope)]);
}
