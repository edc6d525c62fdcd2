import type { Claim } from '../claim/types.ts';
import type { Independence, Source } from './types.ts';

/** Looks a source up by id. */
export type SourceLookup = (id: string) => Source | undefined;

/**
 * Where the number comes from, as far as the chain tells: the stated origin, else the
 * last link that names someone other than the publisher, else the institution, else
 * the speaker. Undefined when nobody is named.
 */
export function originOf(claim: Claim): string | undefined {
  if (claim.origin !== undefined) return claim.origin;
  const deeper = claim.via.length > 1 ? claim.via.at(-1)?.source : undefined;
  return deeper ?? claim.for ?? claim.by ?? claim.via.at(-1)?.source;
}

/**
 * Who speaks: the institution spoken for, else the speaker, else the origin. Sources
 * that an editor gave one `voice` are one; a ministry and its state are two unless so
 * declared.
 */
export function voiceOf(claim: Claim, source: SourceLookup): string | undefined {
  const speaker =
    claim.for ?? (claim.by === undefined ? undefined : (source(claim.by)?.for ?? claim.by)) ?? originOf(claim);
  return speaker === undefined ? undefined : (source(speaker)?.voice ?? speaker);
}

/**
 * Who carries another's figure: the first link of the chain, where others stand behind
 * it, or where it is an outlet and not itself the voice. An institution that stands
 * alone in the chain is where the figure comes from. Undefined where nobody carries it.
 */
export function carrierOf(claim: Claim, source: SourceLookup): string | undefined {
  const [first, ...behind] = claim.via;
  if (first === undefined || behind.length > 0) return first?.source;
  const isAnothers = source(first.source)?.kind === 'outlet' && first.source !== voiceOf(claim, source);
  return isAnothers ? first.source : undefined;
}

/**
 * Are two claims two witnesses? One voice or one named origin is one witness. Unnamed
 * origins, anonymous classes (but for those of two declared sides) and services of one
 * side may share what they know, so their independence is unknown. Named institutions with different origins are
 * independent. Source: casualty-recording practice (count origins, not reports).
 */
export function independence(a: Claim, b: Claim, source: SourceLookup): Independence {
  const voices = [voiceOf(a, source), voiceOf(b, source)] as const;
  if (voices[0] !== undefined && voices[0] === voices[1]) return 'same-voice';
  const origins = [originOf(a), originOf(b)].map((id) => (id === undefined ? undefined : (source(id)?.voice ?? id)));
  const [x, y] = origins;
  if (x !== undefined && x === y) return 'same-origin';
  if (x === undefined || y === undefined) return 'unknown';
  if (x === voices[1] || y === voices[0]) return 'same-origin';
  const [first, second] = [source(x), source(y)];
  if (first === undefined || second === undefined) return 'unknown';
  if (mayBeAnybody(first, second) || mayBeAnybody(second, first)) return 'unknown';
  if (first.kind === 'outlet' || second.kind === 'outlet') return 'unknown';
  if (shareASide(first, second)) return 'unknown';
  if (hasPassedOn(a, b, voices[1]) || hasPassedOn(b, a, voices[0])) return 'unknown';
  return areOfOneBody(x, y, source) ? 'unknown' : 'independent';
}

/** Has the voice that gives the very figure told it as that of the other? Then it need not know it otherwise. */
function hasPassedOn(claim: Claim, own: Claim, voice: string | undefined): boolean {
  const isOneFigure = claim.value.stated.length > 0 && claim.value.stated.join() === own.value.stated.join();
  return isOneFigure && claim.via.some(({ source }) => source === voice);
}

/** Somebody unnamed; an intelligence service without a name is still of its side, and not of the other's. */
function mayBeAnybody({ anonymous, side }: Source, other: Source): boolean {
  return anonymous === true && (side === undefined || other.side === undefined);
}

/** Parties that several states form together name each of them: “usa, south-korea”. */
function shareASide(a: Source, b: Source): boolean {
  const sides = (source: Source): readonly string[] => source.side?.split(',').map((side) => side.trim()) ?? [];
  return sides(a).some((side) => side !== '' && sides(b).includes(side));
}

/** A part and its whole, or two parts of one whole, as two agencies of the United Nations: they may share what they know. */
function areOfOneBody(a: string, b: string, source: SourceLookup): boolean {
  const others = wholesOf(b, source);
  return [...wholesOf(a, source)].some((id) => others.has(id));
}

/** Itself, and all that it is a part of. */
function wholesOf(id: string, source: SourceLookup): ReadonlySet<string> {
  const wholes = new Set([id]);
  for (let next = source(id)?.partOf; next !== undefined && !wholes.has(next); next = source(next)?.partOf)
    wholes.add(next);
  return wholes;
}
