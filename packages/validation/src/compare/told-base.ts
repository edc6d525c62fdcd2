import { type Claim, type DossierIndex, type FuzzyDate, type Measure, type Quantity, voiceOf } from '@claimline/core';
import { groupBy, pageOf } from '../rules/facts.ts';

/** What a share is a share of, and the claim that gives it. */
export interface Base {
  readonly quantity: Quantity;
  readonly unit: string;
  readonly claim: string | null;
}

/** A voice that gives a share means the whole that it gives beside it. */
export function toldBase(index: DossierIndex, claim: Claim, measure: Measure, numerator: Measure): Base | undefined {
  const denominator = claim.shareOf?.measure ?? measure.denominator;
  const voice = voiceOf(claim, index.source);
  if (denominator === undefined || voice === undefined) return undefined;
  const told = toldIn(index);
  if (denominator === numerator.id) {
    // Of the votes, the votes of a party are a part: the whole is that of all parties.
    for (const scope of scopesAbove(index, claim)) {
      const best = nearestOf(told.ofCell(voice, denominator, scope), claim, denominator);
      if (best !== undefined) return best;
    }
    return undefined;
  }
  const wholes = index.measures.containing.get(numerator.id);
  const inBreath = told
    .besides(claim)
    .filter(
      (one) =>
        isWholeOf(one.measure, wholes, index.measure(one.measure)?.kind) &&
        inOneBreath(one, claim) &&
        voiceOf(one, index.source) === voice &&
        sameScope(one, claim),
    );
  return nearestOf([...told.ofCell(voice, denominator, claim.scope), ...inBreath], claim, denominator);
}

/** The whole that is told in one breath with a share, or else nearest to it in time. */
function nearestOf(wholes: readonly Claim[], claim: Claim, denominator: string): Base | undefined {
  const candidates = [...new Set(wholes)].flatMap((one) => {
    const days = one.id === claim.id || one.value.form === 'none' ? null : daysApart(one, claim);
    return days === null ? [] : [{ one, rank: rankOf(one, claim, denominator), days }];
  });
  candidates.sort((x, y) => x.rank - y.rank || x.days - y.days || (x.one.id < y.one.id ? -1 : 1));
  const best = candidates[0]?.one;
  return best === undefined ? undefined : { quantity: best.value, unit: best.unit, claim: best.id };
}

/**
 * The scope of a claim with one node the next above it that is divided, then with those above that. Of whom it is a part
 * goes before where; what is a part of two wholes is a share of nobody knows which.
 */
function scopesAbove(index: DossierIndex, { scope }: Claim): readonly Claim['scope'][] {
  const wholesOf = (axis: string, node: string): readonly string[] => {
    const known = index.axis(axis);
    return (known?.nodes.get(node)?.broader ?? []).filter((id) => known?.nodes.get(id)?.disjoint === true);
  };
  const divided = Object.keys(scope)
    .filter((axis) => wholesOf(axis, scope[axis] ?? '').length > 0)
    .sort((x, y) => Number(x === 'at') - Number(y === 'at') || (x < y ? -1 : 1));
  const [axis] = divided;
  if (axis === undefined) return [];
  const above: Claim['scope'][] = [];
  const seen = new Set<string>();
  for (let node = scope[axis] ?? ''; !seen.has(node); ) {
    seen.add(node);
    const [whole, ...others] = wholesOf(axis, node);
    if (whole === undefined || others.length > 0) break;
    above.push({ ...scope, [axis]: whole });
    node = whole;
  }
  return above;
}

/** Claims by who counts what of whom and where, and by the page and the speech in which they are told. */
interface ToldIn {
  ofCell(voice: string, measure: string, scope: Claim['scope']): readonly Claim[];
  besides(claim: Claim): readonly Claim[];
}

const toldBy = new WeakMap<DossierIndex, ToldIn>();

function toldIn(index: DossierIndex): ToldIn {
  const made = toldBy.get(index) ?? makeTold(index);
  toldBy.set(index, made);
  return made;
}

function makeTold(index: DossierIndex): ToldIn {
  const keyOf = (voice: string, measure: string, scope: Claim['scope']): string => {
    const axes = Object.entries(scope).filter(([axis]) => axis !== 'status');
    return JSON.stringify([voice, measure, axes.sort(([x], [y]) => (x < y ? -1 : 1))]);
  };
  const speechOf = ({ by, said }: Claim): string | undefined =>
    by === undefined || said === undefined ? undefined : `${by} ${said.edtf}`;
  const { claims, measures } = index.dossier;
  const denominators = new Set(
    measures.flatMap(({ denominator, kind }) => (kind === 'share' ? (denominator ?? []) : [])),
  );
  for (const { shareOf } of claims) if (shareOf?.measure !== undefined) denominators.add(shareOf.measure);
  const cells = groupBy(claims, (claim) => {
    const voice = denominators.has(claim.measure) ? voiceOf(claim, index.source) : undefined;
    return voice === undefined ? undefined : keyOf(voice, claim.measure, claim.scope);
  });
  const [pages, speeches] = [groupBy(claims, pageOf), groupBy(claims, speechOf)];
  return {
    ofCell: (voice, measure, scope) => cells.get(keyOf(voice, measure, scope)) ?? [],
    besides: (claim) => [...(pages.get(pageOf(claim) ?? '') ?? []), ...(speeches.get(speechOf(claim) ?? '') ?? [])],
  };
}

/** In one breath "losses" without a definition, or the numerator itself, can stand for the whole. */
function isWholeOf(id: string, wholes: ReadonlySet<string> | undefined, kind: Measure['kind'] | undefined): boolean {
  return kind === 'cumulative' && (wholes?.has(id) === true || id === 'losses');
}

function rankOf(one: Claim, claim: Claim, denominator: string): number {
  return (inOneBreath(one, claim) ? 0 : 2) + (one.measure === denominator ? 0 : 1);
}

/** On one page, or by one speaker on one day. */
export function inOneBreath(a: Claim, b: Claim): boolean {
  const page = pageOf(a);
  if (page !== undefined && page === pageOf(b)) return true;
  const oneDay = a.said !== undefined && a.said.earliest === a.said.latest && a.said.edtf === b.said?.edtf;
  return a.by !== undefined && a.by === b.by && oneDay;
}

/** A share of women is not one of all; in which state the whole is, is said by what it is a whole of. */
function sameScope(a: Claim, b: Claim): boolean {
  return Object.keys({ ...a.scope, ...b.scope }).every((axis) => axis === 'status' || a.scope[axis] === b.scope[axis]);
}

/** A whole that was told longer ago than this is another whole. */
const BASE_DAYS = 31;

function daysApart(a: Claim, b: Claim): number | null {
  if (inOneBreath(a, b)) return 0;
  const [x, y] = [latest(a), latest(b)];
  if (x === null || y === null) return null;
  const days = Math.abs(x - y);
  return days <= BASE_DAYS ? days : null;
}

function latest(claim: Claim): number | null {
  const date: FuzzyDate | undefined = claim.asOf ?? claim.said ?? claim.published;
  return date?.latest ?? null;
}
