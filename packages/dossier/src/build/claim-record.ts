import type { Claim, Quantity } from '@claimline/core';

/** What a claim says beside its figure; nothing under most keys. */
type Stated = { readonly [K in keyof Omit<Claim, 'measure' | 'value' | 'unit'>]: Claim[K] | undefined } & Pick<
  Claim,
  'via' | 'scope' | 'links' | 'tags' | 'mode' | 'id'
>;

interface ClaimMaker {
  new (stated: Stated, measure: string, value: Quantity, unit: string): Claim;
}

/**
 * A claim as plain data, with keys for what is stated alone. Of a million each is one object that way; what is spread
 * into a literal is made three times over.
 */
export const ClaimRecord: ClaimMaker = function (
  this: { -readonly [K in keyof Claim]: Claim[K] },
  stated: Stated,
  measure: string,
  value: Quantity,
  unit: string,
): void {
  const { summary, by, for: voice, origin, said, asOf, published, retrieved, certainty, utterance } = stated;
  const { shareOf, quote, rating, state, note, unread } = stated;
  if (summary !== undefined) this.summary = summary;
  if (by !== undefined) this.by = by;
  if (voice !== undefined) this.for = voice;
  if (origin !== undefined) this.origin = origin;
  if (said !== undefined) this.said = said;
  if (asOf !== undefined) this.asOf = asOf;
  if (published !== undefined) this.published = published;
  if (retrieved !== undefined) this.retrieved = retrieved;
  if (certainty !== undefined) this.certainty = certainty;
  if (utterance !== undefined) this.utterance = utterance;
  if (shareOf !== undefined) this.shareOf = shareOf;
  if (quote !== undefined) this.quote = quote;
  if (rating !== undefined) this.rating = rating;
  if (state !== undefined) this.state = state;
  if (note !== undefined) this.note = note;
  if (unread !== undefined) this.unread = unread;
  this.via = stated.via;
  this.scope = stated.scope;
  this.links = stated.links;
  this.tags = stated.tags;
  this.mode = stated.mode;
  this.id = stated.id;
  this.measure = measure;
  this.value = value;
  this.unit = unit;
} as unknown as ClaimMaker;
// Nobody can tell it from a literal.
ClaimRecord.prototype = Object.prototype;
