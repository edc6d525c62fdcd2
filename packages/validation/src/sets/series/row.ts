import type { Claim } from '@claimline/core';

/** A figure and its day, of which nobody tells where it was said; when, says at most the table that it stands in. */
export function isSeriesRow({ by, quote, utterance, via, links }: Claim): boolean {
  return (by ?? quote ?? utterance) === undefined && via.length + links.length === 0;
}
