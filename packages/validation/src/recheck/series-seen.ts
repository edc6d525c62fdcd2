import type { Claim, DossierIndex } from '@claimline/core';
import { oddSeries, type Series, seriesOf } from '../sets/series/index.ts';

/** A series by whose it is and where it stands. What is odd about it may be told together with other series of the voice. */
export interface SeenSeries {
  readonly voice: string;
  readonly isOdd: boolean;
  readonly corner: number;
}

/** From so many reports on, one that stays away is odd. */
const REGULAR = 10;

/** The series of a dossier, or of a part of it. */
export function seriesSeen(index: DossierIndex, cornerOf: (claim: Claim) => number): readonly SeenSeries[] {
  const odd = new Set(oddSeries(index).map(({ series }) => series));
  const isOdd = (series: Series): boolean => odd.has(series) || series.reports.length > REGULAR;
  return seriesOf(index).flatMap((series) => {
    const claim = series.reports[0]?.claim;
    return claim === undefined ? [] : [{ voice: series.voice, isOdd: isOdd(series), corner: cornerOf(claim) }];
  });
}
