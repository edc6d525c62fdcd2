import type { Claim } from '@claimline/core';

/** A stretch of a text with the claims that are quoted from it, shortest quote first. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly claims: readonly string[];
}

/** Cuts a text at every end of a quote, so that overlapping quotes share stretches. Covers the whole text. */
export function passagesOf(text: string, claims: readonly Claim[]): readonly Passage[] {
  const quotes = claims.flatMap((claim) => {
    const { start, end } = claim.quote ?? {};
    return start === undefined || end === undefined || start >= end || end > text.length
      ? []
      : [{ id: claim.id, start, end }];
  });
  const cuts = [...new Set([0, text.length, ...quotes.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const passages: Passage[] = [];
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined || end === start) continue;
    const covering = quotes
      .filter((quote) => quote.start <= start && quote.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start) || (a.id < b.id ? -1 : 1));
    passages.push({ start, end, claims: covering.map((quote) => quote.id) });
  }
  return passages;
}
