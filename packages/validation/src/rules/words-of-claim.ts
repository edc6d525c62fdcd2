import type { Claim } from '@claimline/core';
import type { NumberMention } from '../words/index.ts';
import type { RuleContext } from './types.ts';

/**
 * The one number of the quoted words that the value was read from. Undefined when the
 * claim has no quote, or when none, or more than one differently hedged number of the
 * words equals the value: then nothing can be said about its hedge.
 */
export function mentionOf(context: Pick<RuleContext, 'words'>, claim: Claim): NumberMention | undefined {
  const [stated] = claim.value.stated;
  if (stated === undefined || claim.value.form === 'vague') return undefined;
  // "There are some": a one in the words around it is another one, or an article.
  if (stated === '1' && claim.value.form === 'at-least') return undefined;
  const equal =
    context.words(claim)?.mentions.filter((mention) => !mention.vague && mention.readings.includes(stated)) ?? [];
  const [first, ...others] = equal;
  return others.some((other) => other.hedge?.form !== first?.hedge?.form) ? undefined : first;
}

/** A number with its hedge, in the order in which they stand in the words: "about 3,000", "close to $28bn", "2,000-plus", "a couple of hundred". */
export function saidWith({ words, hedge }: NumberMention, text: string): string {
  if (hedge === undefined || words.includes(hedge.words)) return words;
  if (hedge.words.includes(words)) return hedge.words;
  const orders = [`${words}${hedge.words}`, `${words} ${hedge.words}`, `${hedge.words}${words}`];
  return orders.find((order) => text.includes(order)) ?? `${hedge.words} ${words}`;
}
