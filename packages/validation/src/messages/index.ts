import type { Message } from '@claimline/core';
import type { Catalogue } from './catalogue.ts';
import { engine as engineEn } from './en/engine.ts';
import { forEditors as forEditorsEn } from './en/for-editors.ts';
import { verdicts as verdictsEn } from './en/verdicts.ts';
import { renderWith } from './render.ts';
import { ruleMessages } from './rule-messages.ts';
import { engine as engineSq } from './sq/engine.ts';
import { forEditors as forEditorsSq } from './sq/for-editors.ts';
import { verdicts as verdictsSq } from './sq/verdicts.ts';

const en: Catalogue = { ...verdictsEn, ...engineEn, ...forEditorsEn, ...ruleMessages('en') };
const sq: Catalogue = { ...verdictsSq, ...engineSq, ...forEditorsSq, ...ruleMessages('sq') };

/** One line per language; a parity test holds every catalogue against English. */
export const catalogues: ReadonlyMap<string, Catalogue> = new Map([
  ['en', en],
  ['sq', sq],
]);

/** Languages that have every sentence. */
export const locales: readonly string[] = [...catalogues.keys()];

interface Rendered {
  readonly locale: string;
  readonly sentence: string;
}

// A report that is written again after an edit tells most of what it told before.
const rendered = new WeakMap<Message, Rendered>();

/** A message as a sentence; English where a language has none. */
export function renderMessage(message: Message, locale: string): string {
  const known = rendered.get(message);
  if (known?.locale === locale) return known.sentence;
  const catalogue = catalogues.get(locale) ?? catalogues.get(locale.split('-')[0] ?? '') ?? en;
  const sentence = renderWith(catalogue, en, message, locale);
  rendered.set(message, { locale, sentence });
  return sentence;
}

/** A sentence that is in no catalogue of ours, filled as the others are. */
export function fillSentence(sentence: string, message: Message, locale: string): string {
  const catalogue = catalogues.get(locale) ?? en;
  return renderWith({ ...catalogue, [message.id]: sentence }, en, message, locale);
}
