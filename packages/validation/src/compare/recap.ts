import { type Claim, type DossierIndex, voiceOf } from '@claimline/core';
import { pageOf } from '../rules/facts.ts';

const known = new WeakMap<DossierIndex, ReadonlySet<string>>();

/**
 * Is this a figure of an overview: a page on which several voices are told with totals of
 * which neither the day nor the utterance is dated? Such a total is as old as it likes, and
 * not of the day of the page.
 */
export function isRecap(index: DossierIndex, claim: Claim): boolean {
  return isUndated(claim) && recapsIn(index).has(claim.id);
}

/** For a part of a dossier whose overviews are known from the whole. */
export function shareRecaps(part: DossierIndex, recaps: ReadonlySet<string>): void {
  known.set(part, recaps);
}

/** Is it of no stated day, and may thus stand in an overview? */
export function isUndated(claim: Claim): boolean {
  return claim.asOf === undefined && claim.said === undefined && pageOf(claim) !== undefined;
}

/** The claims that are such figures. */
export function recapsIn(index: DossierIndex): ReadonlySet<string> {
  const found = known.get(index) ?? recapsOf(index);
  known.set(index, found);
  return found;
}

function recapsOf(index: DossierIndex): ReadonlySet<string> {
  const pages = new Map<string, Claim[]>();
  for (const claim of index.dossier.claims.filter(isUndated)) {
    const key = JSON.stringify([pageOf(claim), claim.measure]);
    pages.set(key, [...(pages.get(key) ?? []), claim]);
  }
  const overviews = [...pages.values()].filter(
    (page) => new Set(page.map((one) => voiceOf(one, index.source))).size > 1,
  );
  return new Set(overviews.flat().map(({ id }) => id));
}
