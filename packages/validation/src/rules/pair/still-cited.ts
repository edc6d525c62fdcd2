import { type Claim, type DossierIndex, isBefore } from '@claimline/core';
import {
  cellOf,
  claimsByCell,
  linkingClaims,
  mayReplace,
  originVoice,
  replacedBy,
  replacedClaims,
  sameNumbers,
} from '../facts.ts';
import { revisedRows } from './revised-rows.ts';

/** A claim that tells a figure after its own voice had replaced it. */
export interface StillCited {
  readonly claim: Claim;
  readonly old: Claim;
  readonly newer: Claim;
}

/** Days after which a figure that comes to the same is a new count. */
const NEW_COUNT = 31;

const known = new WeakMap<DossierIndex, readonly StillCited[]>();

/** What is told of figures that were replaced before; found once for all who ask. */
export function stillCitedIn(index: DossierIndex): readonly StillCited[] {
  const made = known.get(index) ?? besideReplaced(index, isCiting);
  known.set(index, made);
  return made;
}

/** Reports of figures that their voice has replaced, whenever they were told. */
export function relaysOfReplaced(
  index: DossierIndex,
  isKnown: (newer: Claim) => boolean = () => true,
): readonly Claim[] {
  return besideReplaced(index, isRelay).flatMap(({ claim, newer }) => (isKnown(newer) ? [claim] : []));
}

const outdated = new WeakMap<DossierIndex, ReadonlySet<string>>();

/** Ids of the claims that their own voice has replaced, also row by row, and of reports that tell those again: nobody says so any more. */
export function outdatedClaims(index: DossierIndex): ReadonlySet<string> {
  const made =
    outdated.get(index) ??
    new Set([
      ...replacedClaims(index),
      ...[...relaysOfReplaced(index), ...revisedRows(index).keys()].map(({ id }) => id),
    ]);
  outdated.set(index, made);
  return made;
}

function besideReplaced(index: DossierIndex, isSuch: typeof isCiting): readonly StillCited[] {
  return linkingClaims(index).flatMap((newer) =>
    replacedBy(newer).flatMap(({ id }) => {
      const old = index.claim(id);
      if (old === undefined || !mayReplace(index, newer, old)) return [];
      return (claimsByCell(index).get(cellOf(old)) ?? []).flatMap((claim) =>
        isSuch(index, claim, old, newer) ? [{ claim, old, newer }] : [],
      );
    }),
  );
}

function isCiting(index: DossierIndex, claim: Claim, old: Claim, newer: Claim): boolean {
  if (claim.said === undefined || newer.said === undefined || isBefore(newer.said, claim.said) !== 'yes') return false;
  return isRelay(index, claim, old, newer);
}

/** Does a claim tell the replaced figure of the same voice, about the same time, without taking it up again? */
function isRelay(index: DossierIndex, claim: Claim, old: Claim, newer: Claim): boolean {
  // A retraction may repeat the number that it takes back.
  const isWithdrawn = newer.links.some(({ kind, claims }) => kind === 'retracts' && claims.includes(old.id));
  if (claim === old || claim === newer || !sameNumbers(claim, old)) return false;
  if (sameNumbers(claim, newer) && !isWithdrawn) return false;
  const voice = originVoice(index, old);
  if (voice === undefined || originVoice(index, claim) !== voice) return false;
  if (replacedBy(newer).some(({ id }) => id === claim.id)) return false;
  // Whoever goes back to it says so.
  return !replaces(index, claim, newer) && isOfItsTime(index, claim, old);
}

/** Does a claim take the place of another, or of one that does? */
function replaces(index: DossierIndex, claim: Claim, other: Claim): boolean {
  const seen = new Set([claim]);
  // What is added to the set while it is gone through comes as well.
  for (const one of seen)
    for (const { id } of replacedBy(one)) {
      const old = index.claim(id);
      if (old === other) return true;
      if (old !== undefined) seen.add(old);
    }
  return false;
}

/** A count of a later day that comes to the same is a new one, and so is a rate of another quarter. */
function isOfItsTime(index: DossierIndex, { asOf, measure }: Claim, old: Claim): boolean {
  const [from, to] = [asOf?.earliest ?? null, asOf?.latest ?? null];
  const [start, end] = [old.asOf?.earliest ?? null, old.asOf?.latest ?? null];
  if (to !== null && start !== null && to < start) return false;
  if (from === null || end === null) return true;
  const isOfPeriods = start !== null && end > start && index.measure(measure)?.kind !== 'cumulative';
  return from <= end + (isOfPeriods ? 0 : NEW_COUNT);
}
