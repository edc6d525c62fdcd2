import {
  areMoney,
  type ChainLink,
  type ChainRole,
  type Claim,
  type ClaimLink,
  type ClaimLinkKind,
  type Conventions,
  type Document,
  declaredUnit,
  locateQuote,
  type Measure,
  type Mode,
  type Quote,
  type Rating,
  type Source,
  sameUnitDimension,
  unitOf,
} from '@claimline/core';
import type { TextEdit } from '../diagnostic.ts';
import { nearest } from '../suggest.ts';
import type { ScalarNode, SourceNode } from '../tree/node.ts';
import { type Builder, Fields, type Ids, itemsOf, present } from './builder.ts';
import { ClaimRecord } from './claim-record.ts';

/** What claims refer to. */
export interface Surroundings {
  readonly sources: Ids;
  readonly documents: Ids;
  readonly measures: Ids;
  readonly claims: Ids;
  readonly axes: ReadonlyMap<string, Ids>;
  readonly sourceById: ReadonlyMap<string, Source>;
  readonly documentById: ReadonlyMap<string, Document>;
  readonly measureById: ReadonlyMap<string, Measure>;
  readonly conventions: Conventions;
}

const LINKS: readonly ClaimLinkKind[] = [
  'supersedes',
  'corrects',
  'retracts',
  'increment-of',
  'ratio-to',
  'part-of',
  'derived-from',
];

/** Most claims have no chain, no links and no tags; they share this one. */
const NONE: readonly never[] = [];

/** What few claims state; a table mostly has no column of any of it. */
type Further = Pick<Claim, 'via' | 'links' | 'tags'> & {
  readonly [K in 'summary' | 'origin' | 'certainty' | 'utterance' | 'shareOf' | 'quote' | 'rating' | 'state' | 'note']:
    | Claim[K]
    | undefined;
};
const FURTHER: ReadonlySet<string> = new Set([
  'summary',
  'origin',
  'certainty',
  'utterance',
  'share-of',
  'quote',
  'rating',
  'state',
  'note',
  'via',
  'tags',
  ...LINKS,
]);
const NOTHING_FURTHER: Further = {
  summary: undefined,
  origin: undefined,
  certainty: undefined,
  utterance: undefined,
  shareOf: undefined,
  quote: undefined,
  rating: undefined,
  state: undefined,
  note: undefined,
  via: NONE,
  links: NONE,
  tags: NONE,
};

/** One claim from its map; undefined when what makes it a claim (id, measure, value) cannot be read. */
export function buildClaim(build: Builder, fields: Fields, around: Surroundings): Claim | undefined {
  const id = fields.text('id');
  if (id === undefined) return undefined;
  fields.remember(id);
  const measureId = fields.reference('measure', around.measures);
  const measure = measureId === undefined ? undefined : around.measureById.get(measureId);
  const value = fields.quantity('value', around.conventions.quantity, measure);
  const by = fields.reference('by', around.sources);
  const further = fields.mayHave(FURTHER) ? buildFurther(build, fields, id, around) : NOTHING_FURTHER;
  const document = further.quote?.in === undefined ? undefined : around.documentById.get(further.quote.in);
  const voice = fields.reference('for', around.sources);
  const said = fields.date('said');
  const asOf = fields.date('as-of');
  const { scope, unread: axes } = scopeOf(build, fields, around);
  let unread = withUnread(axes, fields, 'by', by);
  unread = withUnread(unread, fields, 'for', voice);
  unread = withUnread(unread, fields, 'said', said);
  unread = withUnread(unread, fields, 'as-of', asOf);
  if (further !== NOTHING_FURTHER) {
    unread = withUnread(unread, fields, 'origin', further.origin);
    unread = withUnread(unread, fields, 'via', further.via[0]);
  }
  const stated = {
    summary: further.summary,
    by,
    for: voice ?? (by === undefined ? undefined : around.sourceById.get(by)?.for),
    origin: further.origin,
    said,
    asOf,
    published: fields.date('published') ?? document?.published,
    retrieved: document?.retrieved,
    certainty: further.certainty,
    utterance: further.utterance,
    shareOf: further.shareOf,
    quote: further.quote,
    rating: further.rating,
    state: further.state,
    note: further.note,
    via: further.via,
    scope,
    links: further.links,
    tags: further.tags,
    mode: (fields.word('mode') as Mode | undefined) ?? 'alleged',
    id,
    unread: unread.length === 0 ? undefined : unread,
  };
  if (measure === undefined || value === undefined) return undefined;
  return new ClaimRecord(stated, measure.id, value, unitFor(build, fields, measure, value.unit));
}

function buildFurther(build: Builder, fields: Fields, id: string, around: Surroundings): Further {
  return {
    summary: fields.text('summary'),
    origin: fields.reference('origin', around.sources),
    certainty: fields.word('certainty'),
    utterance: fields.word('utterance'),
    shareOf: buildShare(fields, id, around),
    quote: buildQuote(build, fields, around),
    rating: buildRating(fields),
    state: fields.word('state') as Claim['state'],
    note: fields.text('note'),
    via: chain(fields, around),
    links: links(fields, id, around),
    tags: fields.get('tags') === undefined ? NONE : fields.texts('tags'),
  };
}

function unitFor(build: Builder, fields: Fields, measure: Measure, ofValue: string | undefined): string {
  const own = fields.word('unit');
  const unit = own ?? ofValue ?? measure.unit;
  if (sameUnitDimension(unit, measure.unit) || areMoney(unit, measure.unit)) return unit;
  const node = fields.get(own === undefined ? 'value' : 'unit');
  if (node === undefined) return unit;
  const read = unitOf(unit);
  if (!read.ok) {
    // A figure cannot be held against those of its measure in words that stand at it alone.
    const hint = declaredUnit(unit).ok
      ? { hint: `Words of your own can be the unit of a measure alone: give this one to ${measure.id}.` }
      : {};
    build.problem(read.problem, fields.file, node, hint);
  } else {
    build.report(
      'unit-dimension',
      `“${unit}” and the unit of ${measure.id}, “${measure.unit}”, measure different things.`,
      fields.file,
      node,
      { found: unit, expected: measure.unit, hint: 'Use another measure, or a unit that converts.' },
    );
  }
  return unit;
}

function chain(fields: Fields, around: Surroundings): readonly ChainLink[] {
  const node = fields.get('via');
  if (node === undefined) return NONE;
  const items = node.kind === 'list' ? node.items : [node];
  return items.flatMap((item) => linkOf(fields, item, around));
}

function linkOf(fields: Fields, item: SourceNode, around: Surroundings): readonly ChainLink[] {
  if (item.kind === 'list') return [];
  const inner = item.kind === 'map' ? new Fields(fields.build, fields.file, item) : undefined;
  const scalar = item.kind === 'scalar' ? item : inner?.get('source');
  const source = scalar?.kind === 'scalar' ? fields.known(scalar, around.sources) : undefined;
  return source === undefined ? [] : [{ source, role: (inner?.text('role') as ChainRole | undefined) ?? 'quotes' }];
}

/** Stands in place of a node that is not declared, where the mapping of a table says it of many figures and has been told; no id is a space. */
export const TOLD = ' ';

/** Axes that a claim has a key for. */
const OWN_AXES = ['of', 'status', 'at'] as const;

function scopeOf(
  build: Builder,
  fields: Fields,
  around: Surroundings,
): { readonly scope: Claim['scope']; readonly unread: readonly string[] } {
  let { scopes } = build;
  let unread: readonly string[] = NONE;
  for (const axis of OWN_AXES) {
    const nodes = around.axes.get(axis);
    const before = scopes;
    if (nodes !== undefined) scopes = fields.narrowed(scopes, axis, nodes);
    if (scopes === before && fields.get(axis) !== undefined) unread = [...unread, axis];
  }
  const further = fields.map('scope');
  for (const entry of further?.node.entries ?? []) {
    const nodes = around.axes.get(entry.key);
    if (nodes === undefined) {
      const suggestion = nearest(entry.key, around.axes.keys());
      build.report('unknown-axis', `There is no axis “${entry.key.slice(0, 60)}”.`, fields.file, entry.value, {
        expected: 'an axis declared under vocabularies: axes',
        ...(suggestion === undefined ? {} : { suggestion }),
      });
    } else if (entry.value.kind === 'scalar') {
      const node = entry.value.text === TOLD ? undefined : fields.known(entry.value, nodes);
      if (node === undefined) unread = [...unread, entry.key];
      else scopes = scopes.with(entry.key, node);
    }
  }
  return { scope: scopes.scope, unread };
}

/** Keys of which something is written that could not be read, with one more if that is so of it. */
function withUnread(unread: readonly string[], fields: Fields, key: string, read: unknown): readonly string[] {
  return read !== undefined || fields.get(key) === undefined ? unread : [...unread, key];
}

function links(fields: Fields, id: string, around: Surroundings): readonly ClaimLink[] {
  const all = LINKS.flatMap((kind): ClaimLink[] => {
    const claims = fields.scalars(kind).flatMap((node) => otherClaim(fields, kind, node, id, around) ?? []);
    return claims.length === 0 ? [] : [{ kind, claims }];
  });
  return all.length === 0 ? NONE : all;
}

/** A claim that another one names; one that names itself says nothing by it. */
function otherClaim(
  fields: Fields,
  key: string,
  node: ScalarNode,
  id: string,
  around: Surroundings,
): string | undefined {
  if (node.text !== id) return fields.known(node, around.claims);
  fields.build.report('self-reference', `“${key}” names the claim itself.`, fields.file, node, {
    found: id,
    expected: 'the id of another claim',
    hint: 'It is left out of account. Name the other claim, or remove it.',
  });
  return undefined;
}

function buildShare(fields: Fields, id: string, around: Surroundings): Claim['shareOf'] {
  const node = fields.get('share-of');
  if (node?.kind === 'scalar') {
    const claim = otherClaim(fields, 'share-of', node, id, around);
    return claim === undefined ? undefined : { claim };
  }
  const inner = fields.map('share-of');
  if (inner === undefined) return undefined;
  const whole = inner.get('claim');
  return present({
    claim: whole?.kind === 'scalar' ? otherClaim(inner, 'share-of', whole, id, around) : undefined,
    quantity: inner.quantity('value', around.conventions.quantity),
    measure: inner.reference('measure', around.measures),
  });
}

function buildRating(fields: Fields): Rating | undefined {
  const inner = fields.map('rating');
  if (inner === undefined) return undefined;
  return present<Rating>({
    source: inner.text('source') as Rating['source'],
    information: inner.number('information') as Rating['information'],
    confidence: inner.number('confidence'),
    by: inner.text('by'),
    date: inner.date('date'),
    reason: inner.text('reason'),
  });
}

/** The quote, with its place in the text found or refused: words that are not there are never passed on as found. */
function buildQuote(build: Builder, fields: Fields, around: Surroundings): Quote | undefined {
  const inner = fields.map('quote');
  const exact = inner?.text('exact');
  if (inner === undefined || exact === undefined) return undefined;
  const quote: Quote = {
    in: inner.reference('in', around.documents) ?? '',
    exact,
    ...present<Partial<Quote>>({
      prefix: inner.text('prefix'),
      suffix: inner.text('suffix'),
      start: inner.number('start'),
      end: inner.number('end'),
      gloss: inner.text('gloss'),
      phrase: inner.text('phrase'),
      language: inner.text('language'),
    }),
  };
  const node = inner.get('exact');
  if (quote.phrase !== undefined && !exact.includes(quote.phrase)) {
    const phrase = inner.get('phrase');
    if (phrase)
      build.report('phrase-outside-quote', 'The phrase does not stand in the quote.', fields.file, phrase, {
        found: quote.phrase.slice(0, 60),
        expected: 'words of `exact`',
      });
  }
  const text = around.documentById.get(quote.in)?.text;
  if (text === undefined || node === undefined) return quote;
  const match = locateQuote(text, quote);
  if (match.state === 'exact' || match.state === 'folded') return { ...quote, start: match.start, end: match.end };
  if (match.state === 'moved') {
    const at = inner.get('start') ?? node;
    build.report('quote-moved', `The words stand at ${match.start}, not at ${match.expected}.`, fields.file, at, {
      found: String(match.expected),
      expected: String(match.start),
      suggestion: String(match.start),
      fix: [...placed(inner.get('start'), match.start), ...placed(inner.get('end'), match.end)],
    });
    return { ...quote, start: match.start, end: match.end };
  }
  if (match.state === 'ambiguous') {
    build.report(
      'quote-ambiguous',
      `The words stand in ${match.places.length} places of ${quote.in}.`,
      fields.file,
      node,
      { found: exact.slice(0, 60), hint: 'Add start and end, or prefix and suffix.' },
    );
  } else {
    build.report('quote-not-found', `The words do not stand in the text of ${quote.in}.`, fields.file, node, {
      found: exact.slice(0, 60),
      expected: 'the exact words of the text',
      hint: 'Copy the words from the stored text, in its language.',
    });
  }
  const { start: _, end: __, ...unplaced } = quote;
  return unplaced;
}

function placed(node: SourceNode | undefined, offset: number): readonly TextEdit[] {
  return node === undefined ? [] : [{ start: node.start, end: node.end, text: String(offset) }];
}

/** The maps of a list of claims. */
export function claimMaps(
  build: Builder,
  file: Fields['file'],
  node: Parameters<typeof itemsOf>[0],
): readonly Fields[] {
  return itemsOf(node).flatMap((item) => (item.kind === 'map' ? [new Fields(build, file, item)] : []));
}
