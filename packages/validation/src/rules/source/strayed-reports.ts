import { type Claim, type DossierIndex, meets, stanceOf, widened } from '@claimline/core';
import { cellOf, claimsByCell, groupBy, hasFigure, originVoice } from '../facts.ts';
import { driftOfMarked } from './drift.ts';
import { isMarked } from './one-utterance.ts';
import { markedReports, OTHER_THING, type Strayed } from './strayed.ts';

const known = new WeakMap<DossierIndex, readonly Strayed[]>();

/**
 * Reports that tell another thing than the words at hand: so marked by an editor, or plain from what the voice itself
 * gives for what they tell.
 */
export function strayedReports(index: DossierIndex): readonly Strayed[] {
  const made = known.get(index) ?? [...markedReports(index), ...ofClashing(index)];
  known.set(index, made);
  return made;
}

/** Days within which a report follows the words. */
const DAYS = 2;

/**
 * What a voice has paid, in a report of these days as what it has pledged, where the voice itself gives another figure for
 * that: two billion of one thing, and nine of the other.
 */
function ofClashing(index: DossierIndex): readonly Strayed[] {
  const told = index.dossier.claims.filter((claim) => claim.via.length > 0 && isPlain(claim));
  if (told.length === 0) return [];
  const own = groupBy(
    index.dossier.claims.filter((claim) => claim.via.length === 0 && isPlain(claim)),
    (claim) => figureOfDay(index, claim),
  );
  return told.flatMap((report): Strayed[] => {
    const [words, ...others] = (own.get(figureOfDay(index, report) ?? '') ?? []).filter((one) => isBefore(one, report));
    if (words === undefined || others.length > 0 || !isOfOtherThing(index, words, report)) return [];
    const voiceOfReport = originVoice(index, report);
    const isGiven = (claimsByCell(index).get(cellOf(report)) ?? []).some(
      (one) =>
        one.via.length === 0 &&
        isPlain(one) &&
        one.asOf?.edtf === report.asOf?.edtf &&
        originVoice(index, one) === voiceOfReport &&
        !meets(widened(one.value), widened(report.value)),
    );
    return isGiven ? [{ report, words }] : [];
  });
}

/** A figure of a day that an editor marked as no utterance, and that is given for there. */
function isPlain(claim: Claim): boolean {
  const isDated = claim.asOf !== undefined && claim.said?.latest != null;
  return isDated && !isMarked(claim) && hasFigure(claim) && stanceOf(claim.mode) === 'affirms';
}

function figureOfDay(index: DossierIndex, claim: Claim): string | undefined {
  const who = originVoice(index, claim);
  return who && JSON.stringify([who, claim.asOf?.edtf, claim.unit, claim.value.stated]);
}

function isBefore({ said: first }: Claim, { said: later }: Claim): boolean {
  const [x, y] = [first?.latest ?? null, later?.earliest ?? null];
  return x !== null && y !== null && x <= y && y - x <= DAYS;
}

function isOfOtherThing(index: DossierIndex, words: Claim, report: Claim): boolean {
  return cellOf(words) !== cellOf(report) && driftOfMarked(index, words, report).some((kind) => OTHER_THING.has(kind));
}
