import {
  type Claim,
  type ClaimLink,
  type Dossier,
  type DossierIndex,
  defaultQuantityConventions,
  type FuzzyDate,
  indexDossier,
  type Mode,
  parseDate,
  parseQuantity,
  type ScopeNode,
  type Source,
  vocabularies,
} from '@claimline/core';

/** What a test says of a claim; everything else is as plain as possible. */
export interface Said {
  readonly id?: string;
  readonly value: string;
  readonly for?: string;
  readonly by?: string;
  readonly via?: readonly string[];
  readonly measure?: string;
  readonly of?: string;
  readonly status?: string;
  readonly at?: string;
  readonly asOf?: string;
  readonly said?: string;
  readonly mode?: Mode;
  readonly unit?: string;
  readonly utterance?: string;
  readonly links?: readonly ClaimLink[];
}

const institutions: readonly Source[] = ['a', 'b', 'c'].map((side) => ({
  id: `ministry-${side}`,
  name: `Ministry ${side.toUpperCase()}`,
  kind: 'institution',
  side,
}));
const outlets: readonly Source[] = ['d', 'e'].map((name) => ({
  id: `outlet-${name}`,
  name: `Outlet ${name.toUpperCase()}`,
  kind: 'outlet',
}));

/** Claims as the loader would give them, in the vocabularies that ship. Throws for malformed tests. */
export function claim(said: Said): Claim {
  const value = parseQuantity(said.value);
  if (!value.ok) throw new RangeError(value.problem.message);
  const scope: [string, string][] = (['of', 'status', 'at'] as const).flatMap((axis): [string, string][] =>
    said[axis] === undefined ? [] : [[axis, said[axis]]],
  );
  return {
    id: said.id ?? `${said.for ?? 'x'}-${said.value.replace(/[^0-9a-z]/g, '')}`,
    ...(said.by === undefined ? {} : { by: said.by }),
    for: said.for ?? 'ministry-a',
    via: (said.via ?? []).map((source) => ({ source, role: 'quotes' as const })),
    ...(said.asOf === undefined ? {} : { asOf: date(said.asOf) }),
    ...(said.said === undefined ? {} : { said: date(said.said) }),
    ...(said.utterance === undefined ? {} : { utterance: said.utterance }),
    measure: said.measure ?? 'strength',
    scope: Object.fromEntries(scope),
    value: value.value,
    unit: said.unit ?? value.value.unit ?? 'person',
    mode: said.mode ?? 'estimated',
    links: said.links ?? [],
    tags: [],
  };
}

function date(edtf: string): FuzzyDate {
  const read = parseDate(edtf);
  if (!read.ok) throw new RangeError(read.problem.message);
  return read.value;
}

/** A dossier of these claims over the shipped vocabularies. */
export function dossierOf(claims: readonly Claim[], more: Partial<Dossier> = {}): Dossier {
  const shipped = [...vocabularies.values()];
  const nodes = (axis: string): readonly ScopeNode[] => shipped.flatMap((vocabulary) => vocabulary.nodes[axis] ?? []);
  return {
    version: 1,
    title: 'Test',
    language: 'en',
    sources: [...institutions, ...outlets],
    documents: [],
    measures: shipped.flatMap((vocabulary) => vocabulary.measures),
    axes: ['of', 'status', 'at'].map((id) => ({ id, label: id, nodes: nodes(id) })),
    claims,
    overrides: [],
    suppressions: [],
    events: [],
    conventions: { quantity: defaultQuantityConventions, validityDays: 7 },
    rules: {},
    locations: {},
    ...more,
  };
}

export function indexOf(...claims: readonly Claim[]): DossierIndex {
  return indexDossier(dossierOf(claims));
}
