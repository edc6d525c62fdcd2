import type { Source } from '../attribution/types.ts';
import { type AxisIndex, indexAxis } from '../scope/axis.ts';
import { indexMeasures, type MeasureIndex } from '../scope/measures.ts';
import type { Measure } from '../scope/types.ts';
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
  const axes = new Map(dossier.axes.map((axis) => [axis.id, indexAxis(axis)]));
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

/** Prepares a dossier that differs from a prepared one in its claims, and where they stand, alone. */
export function withClaims(index: DossierIndex, dossier: Dossier): DossierIndex {
  return { ...index, dossier, claim: claimsById(dossier.claims) };
}

function claimsById(claims: readonly Claim[]): DossierIndex['claim'] {
  let known: ReadonlyMap<string, Claim> | undefined;
  return (id) => {
    // The longest list by far, and whoever draws a picture asks for no single claim.
    known ??= byId(claims);
    return known.get(id);
  };
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
