import type { Source } from '../attribution/types.ts';
import { type AxisIndex, indexAxis } from '../scope/axis.ts';
import { indexMeasures, type MeasureIndex } from '../scope/measures.ts';
import type { Measure, ScopeAxis } from '../scope/types.ts';
import type { Document } from '../text/types.ts';
import type { Claim, Dossier } from './types.ts';

/** A dossier prepared for look-ups and questions; derived data only, rebuilt when the dossier changes. */
export interface DossierIndex {
  readonly dossier: Dossier;
  claim(id: string): Claim | undefined;
  source(id: string): Source | undefined;
  document(id: string): Document | undefined;
  measure(id: string): Measure | undefined;
  axis(id: string): AxisIndex | undefined;
  readonly axes: ReadonlyMap<string, AxisIndex>;
  readonly measures: MeasureIndex;
}

/** Prepares a dossier. Look-ups go through maps, so ids such as `constructor` are ordinary ids. */
export function indexDossier(dossier: Dossier): DossierIndex {
  const sources = byId(dossier.sources);
  const documents = byId(dossier.documents);
  const measures = indexMeasures(dossier.measures);
  const axes = new Map(dossier.axes.map((axis) => [axis.id, axisIndexOf(axis)]));
  return {
    dossier,
    claim: claimsById(dossier.claims),
    source: (id) => sources.get(id),
    document: (id) => documents.get(id),
    measure: (id) => measures.measures.get(id),
    axis: (id) => axes.get(id),
    axes,
    measures,
  };
}

const axisIndexes = new WeakMap<ScopeAxis, AxisIndex>();

/** Made once for an axis, of which every dossier that is read again has the very same. */
function axisIndexOf(axis: ScopeAxis): AxisIndex {
  const known = axisIndexes.get(axis) ?? indexAxis(axis);
  axisIndexes.set(axis, known);
  return known;
}

/** Prepares a dossier that differs from a prepared one in its claims, and where they stand, alone. */
export function withClaims(index: DossierIndex, dossier: Dossier): DossierIndex {
  return { ...index, dossier, claim: claimsById(dossier.claims) };
}

function claimsById(claims: readonly Claim[]): DossierIndex['claim'] {
  const ids = idsOf(claims);
  return (id) => ids.get(id);
}

/** Claims by their ids, as a `Map` has them. */
export interface ClaimLookup {
  get(id: string): Claim | undefined;
  set(id: string, claim: Claim): void;
  delete(id: string): void;
}

/** Those of a list, once somebody asks. */
class ClaimIds {
  private known: ClaimLookup | undefined;
  private readonly claims: readonly Claim[];

  constructor(claims: readonly Claim[]) {
    this.claims = claims;
  }

  get(id: string): Claim | undefined {
    // The longest list by far, and whoever draws a picture asks for no single claim.
    this.known ??= byId(this.claims);
    return this.known.get(id);
  }

  /** Hands on what has been made; asked again, it is made again. */
  handOn(): ClaimLookup | undefined {
    const { known } = this;
    this.known = undefined;
    return known;
  }

  take(known: ClaimLookup | undefined): void {
    this.known = known;
  }
}

const claimIds = new WeakMap<readonly Claim[], ClaimIds>();

function idsOf(claims: readonly Claim[]): ClaimIds {
  const known = claimIds.get(claims) ?? new ClaimIds(claims);
  claimIds.set(claims, known);
  return known;
}

/** Lists of the same claims, of which all but these were in an earlier list: what was made to look those up is taken over. */
export function shareClaims(
  before: readonly Claim[],
  now: readonly [readonly Claim[], ...(readonly (readonly Claim[])[])],
  { removed, added }: { readonly removed: readonly Claim[]; readonly added: readonly Claim[] },
): void {
  const [first, ...others] = now;
  const known = idsOf(before).handOn();
  for (const { id } of removed) known?.delete(id);
  for (const claim of added) known?.set(claim.id, claim);
  const ids = idsOf(first);
  if (known !== undefined) ids.take(known);
  for (const claims of others) claimIds.set(claims, ids);
}

/** A list of claims that somebody has by their ids, as a reader has: it is not gone through again to look one up. */
export function knowClaims(claims: readonly Claim[], known: ClaimLookup): void {
  idsOf(claims).take(known);
}

/** Between these places two lists of claims differ: from one place on, up to an end in each. */
export interface ClaimsEdit {
  readonly from: number;
  readonly before: number;
  readonly now: number;
}

// The earlier list is not kept for that.
const edits = new WeakMap<readonly Claim[], { readonly of: WeakRef<readonly Claim[]>; readonly edit: ClaimsEdit }>();

/** A list of claims that differs from an earlier one there alone, as whoever has edited it knows. */
export function knowEdit(before: readonly Claim[], now: readonly Claim[], edit: ClaimsEdit): void {
  if (before !== now) edits.set(now, { of: new WeakRef(before), edit });
}

/** Where a list of claims differs from an earlier one; undefined where nobody has said so. */
export function editSince(before: readonly Claim[] | undefined, now: readonly Claim[]): ClaimsEdit | undefined {
  const known = edits.get(now);
  return before !== undefined && known?.of.deref() === before ? known.edit : undefined;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  const known = new Map<string, T>();
  for (const item of items) known.set(item.id, item);
  return known;
}
