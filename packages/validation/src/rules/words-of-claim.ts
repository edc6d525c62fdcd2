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
