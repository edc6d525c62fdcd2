import type { Claim, DossierIndex } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import { cellOf, groupBy, hasFigure, originVoice, sameNumbers, voice } from '../facts.ts';
import { figuresInUtterances } from './cites.ts';
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
  return [...figuresInUtterances(index)].flatMap((all) => {
    const told = all.filter(hasFigure);
    const own = told.filter(({ via }) => via.length === 0);
    // What so many things come to tells nothing of any of them.
    if (own.length === 0 || told.length > MOST) return [];
    const givesBoth = givesBothIn(index, told);
    return told.flatMap((report): Strayed[] => {
      if (report.via.length === 0 || own.some((words) => cellOf(words) === cellOf(report))) return [];
      // Who has it from an agency has it from the voice all the same.
      const isOfVoice = (one: Claim): boolean =>
        voice(index, one) === voice(index, report) || originVoice(index, one) === originVoice(index, report);
      const words = own.find((one) => isOfOtherThing(index, one, report) && isOfVoice(one));
      return words === undefined || givesBoth(words, report) ? [] : [{ report, words }];
    });
  });
}

/** Claims of one utterance with one figure that are looked at. */
const MOST = 200;

/** Is the number of one utterance in a report that of another thing, or of others? */
export function isOfOtherThing(index: DossierIndex, words: Claim, report: Claim): boolean {
  return sameNumbers(words, report) && driftOfMarked(index, words, report).some((kind) => OTHER_THING.has(kind));
}

/** Does the teller of a report give the figure of the words as well: twelve dead and twelve missing? Then it has mixed up neither. */
type GivesBoth = (words: Claim, report: Claim) => boolean;

/** Of claims with one figure. */
export function givesBothIn(index: DossierIndex, told: readonly Claim[]): GivesBoth {
  const keyOf = (teller: Claim, thing: Claim): string => `${tellerOf(index, teller)} ${cellOf(thing)}`;
  const given = groupBy(told, (one) => keyOf(one, one));
  return (words, report) =>
    given.get(keyOf(report, words))?.some((one) => one !== words && one !== report && sameNumbers(one, words)) === true;
}

/** What is counted, in what, of whom, in which state and where; how it is put is another matter. */
const OTHER_THING: ReadonlySet<DriftKind> = new Set(['definition', 'unit', 'population', 'status', 'place']);
