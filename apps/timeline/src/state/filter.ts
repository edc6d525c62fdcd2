import type { DossierIndex } from '@claimline/core';
import type { CheckResult } from '@claimline/validation';
import type { Address } from './address.ts';
import { voiceOf } from './disputes.ts';
import { searchText } from './model.ts';

type Wanted = Pick<Address, 'search' | 'filter' | 'voice' | 'claim' | 'against'>;

/** Claims that the search and the filters hide. A claim must pass all of them to be shown. */
export function hiddenBy(index: DossierIndex, result: CheckResult | null, wanted: Wanted): ReadonlySet<string> {
  const words = wanted.search
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .filter((word) => word !== '');
  const disputed = chosenBy(wanted, result);
  if (words.length === 0 && disputed === null && wanted.voice === null) return new Set();
  const hidden = index.dossier.claims.filter((claim) => {
    if (disputed !== null && !disputed.has(claim.id)) return true;
    if (wanted.voice !== null && voiceOf(claim) !== wanted.voice) return true;
    if (words.length === 0) return false;
    const text = searchText(index, claim);
    return !words.every((word) => text.includes(word));
  });
  return new Set(hidden.map((claim) => claim.id));
}

/** The claims that the filter lets through; `null` when it lets all. */
function chosenBy({ filter, claim, against }: Wanted, result: CheckResult | null): ReadonlySet<string> | null {
  if (filter === 'pair') return claim === null || against === null ? null : new Set([claim, against]);
  return filter === 'all' || result === null ? null : disputedIn(result, filter);
}

function disputedIn(result: CheckResult, filter: 'disputes' | 'contradictions'): ReadonlySet<string> {
  const pairs = result.verdicts.filter(
    ({ type }) => type === 'contradicts' || (filter === 'disputes' && type === 'tension'),
  );
  return new Set(pairs.flatMap(({ a, b }) => [a, b]));
}

/** The voices of a dossier with the number of their claims, most first. */
export function voicesOf(index: DossierIndex): readonly { readonly id: string; readonly claims: number }[] {
  const counts = new Map<string, number>();
  for (const claim of index.dossier.claims) {
    const id = voiceOf(claim);
    if (id !== '') counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts]
    .map(([id, claims]) => ({ id, claims }))
    .sort((x, y) => y.claims - x.claims || (x.id < y.id ? -1 : 1));
}
