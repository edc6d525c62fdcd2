import type { Claim } from '@claimline/core';

// By itself, for a page that judges pairs carries no tables of number words.
const EXACTLY =
  /(?<!\p{L})(?:exactly|precisely|saktësisht|saktesisht|ekzaktësisht|ekzaktesisht|pikërisht|pikerisht|genau|exactement|exactamente|esattamente|ровно|точно|рівно)(?!\p{L})/iu;

/** Do the words of a claim themselves say “exactly”? */
export function saysExactly({ quote, value }: Claim): boolean {
  return value.form === 'exact' && quote !== undefined && EXACTLY.test(quote.exact);
}
