import type { Message } from '@claimline/core';
import { type Finding, isForReaders, locales, renderMessage } from '@claimline/validation';

/** Findings that readers see: about published claims only, without places in files, in sentences that the page need not know. */
export function publicFindings(findings: readonly Finding[], claims: ReadonlySet<string>): readonly Finding[] {
  return findings
    .filter((one) => isForReaders(one) && one.claims.every((id) => claims.has(id)))
    .map(({ rule, severity, message, claims: about, settle }) => ({
      rule,
      severity,
      message: asSentence(message),
      claims: about,
      settle,
      related: [],
    }));
}

/** A message as the sentences that it is in all languages. */
function asSentence(message: Message): Message {
  const sentences = locales.map((locale) => [locale, renderMessage(message, locale)]);
  return { id: '@label', values: Object.fromEntries(sentences) };
}
