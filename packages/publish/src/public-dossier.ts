import type { Claim, Document, Dossier, Source, StoryStep, Suppression } from '@claimline/core';
import { publicAddress } from './public-address.ts';

type ShareOf = NonNullable<Claim['shareOf']>;

export interface PublicOptions {
  /** Also publish the stored texts of documents, which usually belong to somebody else. Default false. */
  readonly texts?: boolean;
  /** Also publish claims that nobody has confirmed yet. Default false. */
  readonly proposed?: boolean;
}

/**
 * The part of a dossier that readers may see. Left out: notes; ratings of sources and
 * information; who let a finding stand and why; places in files and paths of texts; addresses
 * that are not on the public web; proposals; sources and documents that no published claim
 * uses; and, unless asked for, the stored texts. What is listed here is copied field by
 * field, so that a new field of the format stays private until somebody decides.
 */
export function publicDossier(dossier: Dossier, options: PublicOptions = {}): Dossier {
  const claims = dossier.claims.filter((claim) => options.proposed === true || claim.state !== 'proposed');
  const ids = new Set(claims.map((claim) => claim.id));
  const documents = new Set(claims.flatMap((claim) => claim.quote?.in ?? []));
  const kept = dossier.documents.filter((document) => documents.has(document.id));
  const sources = sourcesOf(dossier, claims, kept);
  return {
    version: dossier.version,
    title: dossier.title,
    ...(dossier.summary === undefined ? {} : { summary: dossier.summary }),
    language: dossier.language,
    sources: dossier.sources.filter((source) => sources.has(source.id)).map(publicSource),
    documents: kept.map((document) => publicDocument(document, options.texts === true)),
    measures: dossier.measures,
    axes: dossier.axes,
    claims: claims.map((claim) => publicClaim(claim, ids)),
    overrides: dossier.overrides.filter((one) => ids.has(one.a) && ids.has(one.b)),
    suppressions: dossier.suppressions.flatMap((one) => publicSuppression(one, ids)),
    ...(dossier.story === undefined ? {} : { story: publicStory(dossier.story, ids) }),
    events: dossier.events.map(({ note: _, ...event }) => event),
    conventions: dossier.conventions,
    rules: dossier.rules,
    locations: {},
  };
}

/** What lets findings about published claims stand; without a reason it lets nothing stand. */
function publicSuppression({ rule, claims, reason }: Suppression, ids: ReadonlySet<string>): readonly Suppression[] {
  const about = claims.filter((id) => ids.has(id));
  if (reason === undefined || (about.length === 0 && claims.length > 0)) return [];
  return [{ rule, claims: about, reason: 'an editor let it stand' }];
}

/** Words of the story are meant for readers; a claim that is not published is not named. */
function publicStory(story: readonly StoryStep[], ids: ReadonlySet<string>): readonly StoryStep[] {
  const isPublic = (id: string | undefined): id is string => id !== undefined && ids.has(id);
  return story.map(({ claim, against, ...step }) => ({
    ...step,
    ...(isPublic(claim) ? { claim } : {}),
    ...(isPublic(claim) && isPublic(against) ? { against } : {}),
  }));
}

function publicClaim(claim: Claim, ids: ReadonlySet<string>): Claim {
  const { shareOf } = claim;
  return {
    id: claim.id,
    ...optional(claim, [
      'summary',
      'by',
      'for',
      'origin',
      'said',
      'asOf',
      'published',
      'retrieved',
      'certainty',
      'utterance',
      'quote',
      'state',
    ]),
    via: claim.via,
    measure: claim.measure,
    scope: claim.scope,
    value: claim.value,
    unit: claim.unit,
    mode: claim.mode,
    ...(shareOf === undefined ? {} : { shareOf: publicBase(shareOf, ids) }),
    // That it is computed, or a part, is judged by, whether or not readers may see of what.
    links: claim.links.map(({ kind, claims }) => ({ kind, claims: claims.filter((id) => ids.has(id)) })),
    tags: claim.tags,
  };
}

function publicBase({ claim, ...base }: ShareOf, ids: ReadonlySet<string>): ShareOf {
  return claim === undefined || !ids.has(claim) ? base : { ...base, claim };
}

function publicSource(source: Source): Source {
  return {
    id: source.id,
    name: source.name,
    kind: source.kind,
    ...optional(source, ['names', 'role', 'for', 'partOf', 'voice', 'side', 'anonymous']),
    ...address('url', source.url),
  };
}

function publicDocument(document: Document, withText: boolean): Document {
  return {
    id: document.id,
    title: document.title,
    ...optional(document, [
      'publisher',
      'published',
      'retrieved',
      'language',
      ...(withText ? (['text'] as const) : []),
    ]),
    ...address('url', document.url),
    ...address('archive', document.archive),
  };
}

/** Sources that published claims and documents name, and the institutions behind those. */
function sourcesOf(dossier: Dossier, claims: readonly Claim[], documents: readonly Document[]): ReadonlySet<string> {
  const byId = new Map(dossier.sources.map((source) => [source.id, source]));
  const found = new Set<string>();
  const waiting = [
    ...claims.flatMap((claim) => [claim.by, claim.for, claim.origin, ...claim.via.map((link) => link.source)]),
    ...documents.map((document) => document.publisher),
  ];
  for (let id = waiting.pop(); waiting.length > 0 || id !== undefined; id = waiting.pop()) {
    if (id === undefined || found.has(id)) continue;
    found.add(id);
    const source = byId.get(id);
    waiting.push(source?.for, source?.partOf, source?.voice);
  }
  return found;
}

function optional<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Pick<T, K> {
  return Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]]))) as Pick<T, K>;
}

function address(key: 'url' | 'archive', value: string | undefined): Readonly<Record<string, string>> {
  const found = publicAddress(value);
  return found === undefined ? {} : { [key]: found };
}
