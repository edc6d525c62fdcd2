import type { Claim, DossierIndex } from '@claimline/core';
import type { DriftKind } from '../../types.ts';
import { groupBy, hasFigure, originVoice, sameNumbers } from '../facts.ts';
import { driftOfMarked } from './drift.ts';
import { isMarked } from './one-utterance.ts';

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
  const marked = index.dossier.claims.filter((claim) => isMarked(claim) && hasFigure(claim));
  return [...groupBy(marked, ({ utterance }) => utterance).values()].flatMap((reports) => {
    const [words, ...more] = reports.filter(({ via }) => via.length === 0);
    // Of two claims that are nobody's report neither is the words of the other.
    if (words === undefined || more.length > 0) return [];
    return reports.flatMap((report): Strayed[] => {
      if (report === words || !sameNumbers(report, words)) return [];
      if (originVoice(index, report) !== originVoice(index, words)) return [];
      return driftOfMarked(index, words, report).some((kind) => OTHER_THING.has(kind)) ? [{ report, words }] : [];
    });
  });
}

/** What is counted, in what, of whom, in which state and where; how it is put is another matter. */
const OTHER_THING: ReadonlySet<DriftKind> = new Set(['definition', 'unit', 'population', 'status', 'place']);
