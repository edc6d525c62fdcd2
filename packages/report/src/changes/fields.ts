import type { Claim, FuzzyDate } from '@claimline/core';
import type { FieldChange } from './types.ts';

/** The fields of a claim as text, under the keys of the dossier format; what is not stated is left out. */
export function fieldsOf(claim: Claim): ReadonlyMap<string, string> {
  const links = claim.links.map(({ kind, claims }): [string, string] => [kind, claims.join(', ')]);
  const scope = Object.entries(claim.scope).sort(([a], [b]) => (a < b ? -1 : 1));
  const all: readonly (readonly [string, string | undefined])[] = [
    ['value', claim.value.text],
    ['unit', claim.unit],
    ['measure', claim.measure],
    ...scope,
    ['as-of', dateText(claim.asOf)],
    ['said', dateText(claim.said)],
    ['published', dateText(claim.published)],
    ['mode', claim.mode],
    ['certainty', claim.certainty],
    ['by', claim.by],
    ['for', claim.for],
    ['via', claim.via.map(({ source, role }) => `${source} (${role})`).join(', ') || undefined],
    ['origin', claim.origin],
    ['utterance', claim.utterance],
    ['share-of', claim.shareOf && (claim.shareOf.claim ?? claim.shareOf.quantity?.text ?? claim.shareOf.measure)],
    ['quote', claim.quote?.exact],
    ['quote in', claim.quote?.in],
    ['gloss', claim.quote?.gloss],
    ['phrase', claim.quote?.phrase],
    ['summary', claim.summary],
    ...links,
    ['rating', claim.rating && JSON.stringify(claim.rating)],
    ['state', claim.state],
    ['note', claim.note],
    ['tags', claim.tags.join(', ') || undefined],
  ];
  return new Map(all.flatMap(([name, text]) => (text === undefined ? [] : [[name, text] as const])));
}

/** Fields that differ, in the order of the format. */
export function fieldChanges(before: Claim, after: Claim): readonly FieldChange[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.flatMap((field) => {
    const [x, y] = [was.get(field) ?? null, is.get(field) ?? null];
    return x === y ? [] : [{ field, before: x, after: y }];
  });
}

function dateText(date: FuzzyDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date.resolvedBy === undefined ? date.edtf : `${date.edtf} (“${date.resolvedBy.phrase}”)`;
}
