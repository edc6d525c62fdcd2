import {
  type Claim,
  type ClaimLink,
  type Document,
  type Dossier,
  defaultQuantityConventions,
  type FuzzyDate,
  type Mode,
  modes,
  parseDate,
  parseQuantity,
} from '@claimline/core';
import type { ExampleClaim, ExampleDossier } from './types.ts';
import { exampleAxes, exampleMeasures, exampleSources } from './world.ts';

/**
 * The dossier of an example, as a loader would give it. Throws a RangeError when the
 * example itself is malformed: examples are code. Only tests and the page generator
 * import this file, so that no EDTF parser travels to a browser with the rules.
 */
export function buildExample(example: ExampleDossier): Dossier {
  const declared = (example.sources ?? []).map((source) => ({ name: source.id, ...source }));
  const named = new Set(example.claims.flatMap((claim) => [claim.by, claim.for, claim.origin, ...(claim.via ?? [])]));
  if (example.text !== undefined) named.add('outlet-d');
  const sources = [...exampleSources.filter((source) => named.has(source.id)), ...declared];
  const claims = example.claims.map(buildClaim);
  return {
    version: 1,
    title: 'Example',
    language: 'en',
    sources,
    documents: example.text === undefined ? [] : [document(example, example.text)],
    measures: exampleMeasures,
    axes: exampleAxes,
    claims,
    overrides: example.overrides ?? [],
    suppressions: [],
    events: [],
    conventions: { quantity: defaultQuantityConventions, validityDays: 7 },
    rules: {},
    locations: Object.fromEntries(
      example.claims.map((claim, i) => [claim.id, { at: { file: 'dossier.yaml', line: i + 1, column: 1 } }]),
    ),
  };
}

function document(example: ExampleDossier, text: string): Document {
  return {
    id: 'report',
    title: 'Report',
    publisher: 'outlet-d',
    language: example.language ?? 'en',
    text,
    ...(example.published === undefined ? {} : { published: date(example.published) }),
  };
}

function buildClaim(example: ExampleClaim): Claim {
  const measure = exampleMeasures.find((candidate) => candidate.id === (example.measure ?? 'sheltered'));
  const value = parseQuantity(example.value, { negative: true });
  if (measure === undefined || !value.ok) throw new RangeError(`example ${example.id}: unknown measure or value`);
  const { of, status, at } = example;
  const links: ClaimLink[] = [];
  if (example.supersedes !== undefined) links.push({ kind: 'supersedes', claims: [example.supersedes] });
  if (example.derivedFrom !== undefined) links.push({ kind: 'derived-from', claims: [example.derivedFrom].flat() });
  if (example.partOf !== undefined) links.push({ kind: 'part-of', claims: [example.partOf] });
  const { id, by, origin, utterance, summary } = example;
  return {
    id,
    via: (example.via ?? []).map((source, i, all) => ({ source, role: i === all.length - 1 ? 'asserts' : 'cites' })),
    measure: measure.id,
    scope: defined({ of, status, at }),
    value: value.value,
    unit: measure.unit,
    mode: mode(example),
    links,
    tags: [],
    ...defined({ by, for: example.for, origin, utterance, summary }),
    ...defined({ said: dateOf(example.said), asOf: dateOf(example.asOf), published: dateOf(example.published) }),
    ...(example.quote === undefined ? {} : { quote: { in: 'report', exact: example.quote } }),
  };
}

function mode(example: ExampleClaim): Mode {
  const found = modes.find((candidate) => candidate === (example.mode ?? 'estimated'));
  if (found === undefined) throw new RangeError(`example ${example.id}: unknown mode ${example.mode}`);
  return found;
}

function dateOf(edtf: string | undefined): FuzzyDate | undefined {
  return edtf === undefined ? undefined : date(edtf);
}

function date(edtf: string): FuzzyDate {
  const read = parseDate(edtf);
  if (!read.ok) throw new RangeError(`example: ${edtf} is not EDTF`);
  return read.value;
}

function defined<T>(fields: Readonly<Record<string, T | undefined>>): Record<string, T> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, T] => entry[1] !== undefined));
}
