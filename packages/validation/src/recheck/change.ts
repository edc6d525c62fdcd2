import type { Claim, ClaimsEdit } from '@claimline/core';

/** What became of the claims of a dossier between two runs. */
export interface Change extends ClaimsEdit {
  /** The claims now; those that say what they said before are the very objects of before. */
  readonly claims: readonly Claim[];
  readonly removed: readonly Claim[];
  readonly added: readonly Claim[];
  /** Have claims only been edited, each in its place? Then those removed are those added, one by one. */
  readonly isInPlace: boolean;
}

/**
 * Compares two lists of claims; what stands in another order counts as changed. `edit` says where alone they can differ,
 * where that is known.
 */
export function changeOf(before: readonly Claim[], now: readonly Claim[], edit?: ClaimsEdit): Change {
  const shorter = Math.min(before.length, now.length);
  // Whoever read the dossier may give the very objects of before wherever nothing has changed.
  const own = edit === undefined ? sameObjects(before, now) : { ahead: edit.from, behind: now.length - edit.now };
  let [from, behind] = [own.ahead, own.behind];
  while (from < shorter - behind && isSame(before[from], now[from])) from += 1;
  while (behind < shorter - from && isSame(before.at(-1 - behind), now.at(-1 - behind))) behind += 1;
  const isOwn = from === own.ahead && behind === own.behind;
  const ends = { before: before.length - behind, now: now.length - behind };
  const middle = now.slice(from, ends.now);
  const old = before.slice(from, ends.before);
  const kept = keptIn(old, middle);
  return {
    claims:
      edit === undefined && isOwn && kept.size === 0
        ? now
        : spliced(
            before,
            from,
            old.length,
            middle.map((claim) => kept.get(claim.id) ?? claim),
          ),
    from,
    ...ends,
    removed: old.filter((claim) => !kept.has(claim.id)),
    added: middle.filter((claim) => !kept.has(claim.id)),
    isInPlace: old.length === middle.length && old.every(({ id }, i) => id === middle[i]?.id),
  };
}

/** More would be too many arguments of one call. */
const MOST_AT_ONCE = 10_000;

/** Some claims in the place of others: with one list made of a hundred thousand, where those are few. */
function spliced(claims: readonly Claim[], from: number, gone: number, given: readonly Claim[]): readonly Claim[] {
  if (given.length <= MOST_AT_ONCE) return claims.toSpliced(from, gone, ...given);
  return claims.slice(0, from).concat(given, claims.slice(from + gone));
}

/** How many claims are the very same objects from the beginning on, and up to the end. */
function sameObjects(
  before: readonly Claim[],
  now: readonly Claim[],
): { readonly ahead: number; readonly behind: number } {
  const shorter = Math.min(before.length, now.length);
  const [last, end] = [before.length - 1, now.length - 1];
  let [ahead, behind] = [0, 0];
  while (ahead < shorter && before[ahead] === now[ahead]) ahead += 1;
  while (behind < shorter - ahead && before[last - behind] === now[end - behind]) behind += 1;
  return { ahead, behind };
}

/** The claims by id that are in both lists, saying the same and in the same order. */
function keptIn(before: readonly Claim[], now: readonly Claim[]): ReadonlyMap<string, Claim> {
  const places = new Map(before.map((claim, i) => [claim.id, i]));
  const kept = new Map<string, Claim>();
  let last = -1;
  for (const claim of now) {
    const place = places.get(claim.id);
    const old = place === undefined ? undefined : before[place];
    if (place === undefined || old === undefined || !isSame(old, claim)) continue;
    if (place < last) return new Map();
    last = place;
    kept.set(claim.id, old);
  }
  return kept;
}

/** The very object, where whoever read the dossier kept what did not change; else whatever says the same. */
function isSame(a: Claim | undefined, b: Claim | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined || a.id !== b.id) return false;
  // Rows that are read again share their dates, quantities and scopes with what was read before.
  const keys = Object.keys(a) as (keyof Claim)[];
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => a[key] === b[key] || JSON.stringify(a[key]) === JSON.stringify(b[key]))
  );
}

/** Numbers of claims by their place, brought up to date. */
export function patched(
  numbers: Int32Array,
  { claims, from, before, now }: Change,
  numberOf: (claim: Claim) => number,
): Int32Array {
  const next = new Int32Array(claims.length);
  next.set(numbers.subarray(0, from));
  for (const [i, claim] of claims.slice(from, now).entries()) next[from + i] = numberOf(claim);
  next.set(numbers.subarray(before), now);
  return next;
}
