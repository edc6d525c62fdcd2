import { rules } from '../rules/index.ts';
import { type RuleLocale, ruleMessageId } from '../rules/types.ts';
import type { Catalogue } from './catalogue.ts';

/** The sentences that rules carry in their files, by message id. */
export function ruleMessages(locale: RuleLocale): Catalogue {
  return Object.fromEntries(
    rules.flatMap((rule) =>
      Object.entries(rule.messages[locale]).map(([key, sentence]) => [ruleMessageId(rule.id, key), sentence]),
    ),
  );
}
