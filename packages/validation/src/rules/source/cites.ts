import type { Claim, DossierIndex } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { cellFor, groupBy, publisherOf, voice } from '../facts.ts';
import { tellerOf } from './teller.ts';

/** Does a report name the teller of another claim as where it has its figure from? */
export function cites(index: DossierIndex, report: Claim, other: Claim): boolean {
  const teller = tellerOf(index, other);
  return teller !== undefined && report.via.slice(1).some(({ source }) => source === teller);
}

/** Does a claim stand in nobody's report, or on a page of the voice itself? */
export function areOwnWords(index: DossierIndex, claim: Claim): boolean {
  if (claim.via.length > 0) return false;
  const publisher = publisherOf(index, claim);
  return publisher === undefined || publisher === voice(index, claim);
}

const known = new WeakMap<DossierIndex, Utterances>();

/** What is told of the utterances that editors marked: of one thing, or with one figure. */
interface Utterances {
  readonly things: ReadonlyMap<string, readonly Claim[]>;
  readonly figures: ReadonlyMap<string, readonly Claim[]>;
}

function utterancesOf(index: DossierIndex): Utterances {
  const claims = claimsOf(index, 'in-utterance');
  const made = known.get(index) ?? { things: groupBy(claims, thingKey), figures: groupBy(claims, figureKey) };
  known.set(index, made);
  return made;
}

/** All that is told in the utterance of a claim of what it counts, in whatever unit. */
export function toldOfThing(index: DossierIndex, claim: Claim): readonly Claim[] {
  return utterancesOf(index).things.get(thingKey(claim)) ?? [];
}

/** All that is told in its utterance with its figure. */
export function toldWithFigure(index: DossierIndex, claim: Claim): readonly Claim[] {
  return utterancesOf(index).figures.get(figureKey(claim)) ?? [];
}

/** What is told of all utterances, each figure with all that it is told of. */
export function figuresInUtterances(index: DossierIndex): Iterable<readonly Claim[]> {
  return utterancesOf(index).figures.values();
}

function thingKey({ utterance, measure, scope }: Claim): string {
  return JSON.stringify([utterance, cellFor(measure, '', scope)]);
}

function figureKey({ utterance, unit, value }: Claim): string {
  return JSON.stringify([utterance, unit, value.stated]);
}
