import type { Claim, DossierIndex } from '@claimline/core';
import type { ClaimWords } from '../rules/types.ts';
import {
  type NumberMention,
  type NumbersOf,
  numbersIn,
  quotedNumbers,
  type SpeakersOf,
  wordsOf,
} from '../words/index.ts';

/** Readers of texts that the caller has at hand. */
export interface Readers {
  readonly numbersOf?: NumbersOf;
  readonly speakersOf?: SpeakersOf;
}

/** What rules ask of words. */
export interface Quotes {
  words(claim: Claim): ClaimWords | undefined;
  numbers(text: string, language: string): readonly NumberMention[];
  speakers(text: string, language: string): readonly string[];
}

/** Reads every quote once. */
export function readQuotes(index: DossierIndex, { numbersOf, speakersOf }: Readers): Quotes {
  const read = new Map<string, ClaimWords | undefined>();
  return {
    words: (claim) => {
      if (claim.quote === undefined) return undefined;
      if (!read.has(claim.id)) read.set(claim.id, wordsOfClaim(index, claim, numbersOf));
      return read.get(claim.id);
    },
    numbers: (text, language) => numbersIn(text, language, numbersOf),
    speakers: (text, language) => speakersOf?.(text, language) ?? [],
  };
}

function wordsOfClaim(index: DossierIndex, claim: Claim, numbersOf: NumbersOf | undefined): ClaimWords | undefined {
  const { quote } = claim;
  if (quote === undefined) return undefined;
  const document = index.document(quote.in);
  const language = quote.language ?? document?.language ?? index.dossier.language;
  return {
    text: quote.phrase ?? quote.exact,
    language,
    mentions: quotedNumbers(document?.text, quote, language, numbersOf),
    spellsKnown: wordsOf(language) !== undefined || numbersOf?.('', language) !== undefined,
  };
}
