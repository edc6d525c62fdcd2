import type { Claim, DossierIndex, Measure, Quantity } from '@claimline/core';
import { isSaidSomewhere } from './source/one-utterance.ts';

type Form = Quantity['form'];
type Kind = 'said' | 'relayed' | 'in-utterance' | 'quoted' | 'reported' | 'of-period' | 'undated' | 'unsourced';

/** What rules ask of claims, of which most of a large dossier may have nothing. */
const KINDS: Readonly<Record<Kind, (claim: Claim) => boolean>> = {
  said: ({ said }) => said !== undefined,
  relayed: ({ via, origin }) => via.length > 0 || origin !== undefined,
  'in-utterance': ({ utterance }) => utterance !== undefined,
  quoted: ({ quote }) => quote !== undefined,
  reported: isSaidSomewhere,
  'of-period': ({ asOf }) => asOf?.kind === 'interval',
  undated: ({ asOf }) => asOf === undefined,
  unsourced: ({ by, for: voice, origin }) => by === undefined && voice === undefined && origin === undefined,
};

interface Sorted {
  readonly kinds: ReadonlyMap<Kind, readonly Claim[]>;
  readonly forms: ReadonlyMap<Form, readonly Claim[]>;
  readonly measures: ReadonlySet<string>;
}

/** The claims of one kind, in their order. One look at a million serves all rules that are about few of them. */
export function claimsOf(index: DossierIndex, kind: Kind): readonly Claim[] {
  return sortedOf(index).kinds.get(kind) ?? [];
}

/** Those whose figure has one of these forms. */
export function claimsOfForm(index: DossierIndex, wanted: ReadonlySet<Form>): readonly Claim[] {
  const { forms } = sortedOf(index);
  const [first, ...others] = [...wanted].flatMap((form) => [forms.get(form) ?? []]).filter(({ length }) => length > 0);
  if (first === undefined) return [];
  return others.length === 0 ? first : index.dossier.claims.filter(({ value }) => wanted.has(value.form));
}

/** Those of which the measure is wanted. */
export function claimsOfMeasure(index: DossierIndex, isWanted: (measure: Measure) => boolean): readonly Claim[] {
  const { measures } = sortedOf(index);
  const { dossier } = index;
  const wanted = new Set(dossier.measures.flatMap((one) => (measures.has(one.id) && isWanted(one) ? [one.id] : [])));
  if (wanted.size === 0) return [];
  return wanted.size === measures.size ? dossier.claims : dossier.claims.filter(({ measure }) => wanted.has(measure));
}

const known = new WeakMap<readonly Claim[], Sorted>();

function sortedOf({ dossier: { claims } }: DossierIndex): Sorted {
  const made = known.get(claims) ?? sort(claims);
  known.set(claims, made);
  return made;
}

function sort(claims: readonly Claim[]): Sorted {
  const kinds = (Object.keys(KINDS) as Kind[]).map((kind) => ({ kind, is: KINDS[kind], claims: [] as Claim[] }));
  const forms = new Map<Form, Claim[]>();
  const measures = new Set<string>();
  for (const claim of claims) {
    measures.add(claim.measure);
    const { form } = claim.value;
    const ofForm = forms.get(form);
    if (ofForm === undefined) forms.set(form, [claim]);
    else ofForm.push(claim);
    for (const one of kinds) if (one.is(claim)) one.claims.push(claim);
  }
  return { kinds: new Map(kinds.map((one) => [one.kind, one.claims])), forms, measures };
}
