import { distance } from 'fastest-levenshtein';

/** Candidates looked at: with more, a suggestion would cost more than it helps. */
const MOST_CANDIDATES = 5_000;

/** Known ids of which the word is a whole part, shortest first: "kursk" of "kursk-oblast". */
export function containing(word: string, known: Iterable<string>): readonly string[] {
  if (word.length < 3 || word.length > 60) return [];
  const found: string[] = [];
  let looked = 0;
  for (const candidate of known) {
    looked += 1;
    if (looked > MOST_CANDIDATES) break;
    if (candidate.split(/[-._]/).includes(word)) found.push(candidate);
  }
  return found.sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).slice(0, MOST_SHOWN);
}
const MOST_SHOWN = 3;

/** Known ids to choose from: those that share a word with it, "dprk-soldiers" with "north-korean-soldiers", else all if they are few. */
export function toChooseFrom(word: string, known: Iterable<string>): readonly string[] {
  if (word.length > 120) return [];
  const parts = new Set(word.split(/[-._]/).filter((part) => part.length > 3));
  const all: string[] = [];
  const akin: { readonly id: string; readonly shared: number }[] = [];
  for (const id of known) {
    if (all.length >= MOST_CANDIDATES) break;
    all.push(id);
    const shared = id.split(/[-._]/).filter((part) => parts.has(part)).length;
    if (shared > 0) akin.push({ id, shared });
  }
  if (akin.length === 0) return all.length <= FEW ? all.sort() : [];
  return akin
    .sort((a, b) => b.shared - a.shared || a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
    .slice(0, FEW)
    .map(({ id }) => id);
}
const FEW = 8;

/** The nearest known word within two typing errors, if there is one; of several the first by the alphabet, whichever stands first. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  if (word.length > 120) return undefined;
  let best: string | undefined;
  // A one-letter word is one error away from every other; that is no hint.
  let least = word.length <= 1 ? 1 : word.length <= 3 ? 2 : 3;
  let looked = 0;
  for (const candidate of known) {
    looked += 1;
    if (looked > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const away = distance(word, candidate);
    if (away < least || (away === least && best !== undefined && candidate < best)) {
      least = away;
      best = candidate;
    }
  }
  return best;
}
