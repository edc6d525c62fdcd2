import type { Claim, DossierIndex } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import { claimsOf } from '../claims-of.ts';
import { cellOf, groupBy, hasFigure, originVoice, sameNumbers, voice } from '../facts.ts';
import { driftOfMarked } from './drift.ts';
import { tellerOf } from './teller.ts';

/** A report that tells the number of an utterance of something else, and the words that it is a report of. */
export interface Strayed {
  readonly report: Claim;
  readonly words: Claim;
}

const known = new WeakMap<DossierIndex, readonly Strayed[]>();

/** Reports that an editor marks as those of words at hand, and that tell another thing: the missing have become dead. */
export function strayedReports(index: DossierIndex): readonly Strayed[] {
  const made = known.get(index) ?? find(index);
  known.set(index, made);
  return made;
}

function find(index: DossierIndex): readonly Strayed[] {
  const marked = claimsOf(index, 'in-utterance').filter(hasFigure);
  return [...groupBy(marked, ({ utterance }) => utterance).values()].flatMap((told) => {
    const own = told.filter(({ via }) => via.length === 0);
    return told.flatMap((report): Strayed[] => {
      const isSaid = own.some((words) => cellOf(words) === cellOf(report) && sameNumbers(words, report));
      if (report.via.length === 0 || isSaid) return [];
      // Who has it from an agency has it from the voice all the same.
      const isOfVoice = (one: Claim): boolean =>
        voice(index, one) === voice(index, report) || originVoice(index, one) === originVoice(index, report);
      const words = own.find((one) => isOfOtherThing(index, one, report) && isOfVoice(one));
      return words === undefined || givesBoth(index, told, words, report) ? [] : [{ report, words }];
    });
  });
}

/** Is the number of one utterance in a report that of another thing, or of others? */
export function isOfOtherThing(index: DossierIndex, words: Claim, report: Claim): boolean {
  return sameNumbers(words, report) && driftOfMarked(index, words, report).some((kind) => OTHER_THING.has(kind));
}

/** Twelve dead and twelve missing: who tells both of one utterance has mixed up neither. */
export function givesBoth(index: DossierIndex, told: readonly Claim[], words: Claim, report: Claim): boolean {
  const teller = tellerOf(index, report);
  return told.some(
    (one) =>
      one !== words &&
      one !== report &&
      cellOf(one) === cellOf(words) &&
      sameNumbers(one, words) &&
      tellerOf(index, one) === teller,
  );
}

/** What is counted, in what, of whom, in which state and where; how it is put is another matter. */
const OTHER_THING: ReadonlySet<DriftKind> = new Set(['definition', 'unit', 'population', 'status', 'place']);
