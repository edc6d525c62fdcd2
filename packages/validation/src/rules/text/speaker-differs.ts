import { type Claim, type DossierIndex, foldText, locateQuote, type Source } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';

export const speakerDiffers: Rule = {
  id: 'text/speaker-differs',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The sentence of the quote names another source as its speaker',
    why: 'A figure that is put into the wrong mouth makes two voices out of one, or one out of two, and every agreement that is counted afterwards is wrong.',
    recommendation: 'Correct `by` and `for`, or quote the sentence in which this source speaks.',
    source: 'this project; speakers as the readers of texts find them, only in languages that they read',
  },
  options: {},
  messages: {
    en: {
      differs: 'The sentence has “{words}” speaking, the claim names {claimed}.',
    },
    sq: {
      differs: 'Në fjali flet “{words}”, në pohim {claimed}.',
    },
  },
  bad: [
    {
      title: 'the figure of one ministry, recorded as the figure of the other',
      dossier: {
        text: 'Ministry A said that 3,000 residents are in shelters. Ministry B said that 800 had left.',
        speakers: ['Ministry A', 'Ministry B'],
        claims: [
          {
            id: 'b-3000',
            for: 'ministry-b',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: '3,000 residents are in shelters',
          },
          {
            id: 'a-sheltered',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-b',
            value: '>=1',
            quote: 'residents are in shelters',
          },
        ],
      },
      findings: [{ message: 'differs', claims: ['b-3000'] }],
    },
  ],
  good: [
    {
      title: 'a speaker that the dossier does not know, or one among several',
      dossier: {
        text: 'A spokesman said that 3,000 residents are in shelters. Ministry B said, and Ministry A denied, that 800 had left.',
        speakers: ['A spokesman', 'Ministry A', 'Ministry B'],
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: '3,000 residents are in shelters',
          },
          {
            id: 'b-800',
            for: 'ministry-b',
            asOf: '2024-05-04',
            measure: 'arrived',
            of: 'residents',
            at: 'town-b',
            value: '800',
            quote: '800 had left',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, speakers, report }) {
    for (const claim of claimsOf(index, 'quoted')) {
      const sentence = sentenceOf(index, claim);
      if (sentence === undefined) continue;
      const found = speakers(sentence.text, sentence.language);
      if (found.length === 0) continue;
      const own = familyOf(index, claim);
      const others = index.dossier.sources.filter((source) => !own.has(source.id));
      const isOther = found.every(
        (words) =>
          others.some((source) => isNamed(source, words)) &&
          ![...own].some((id) => {
            const source = index.source(id);
            return source !== undefined && isNamed(source, words);
          }),
      );
      const [words = ''] = found;
      if (isOther)
        report({
          message: 'differs',
          values: { words, claimed: index.source(claim.by ?? claim.for ?? '')?.name ?? claim.by ?? claim.for ?? '–' },
          claims: [claim.id],
          field: claim.by === undefined ? 'for' : 'by',
        });
    }
  },
};

const SENTENCE_END = /[.!?…]["”’»]?\s|\n/gu;

/** The sentence, or sentences, of the document in which the quote stands. */
function sentenceOf(
  index: DossierIndex,
  claim: Claim,
): { readonly text: string; readonly language: string } | undefined {
  if (claim.quote === undefined || (claim.by ?? claim.for) === undefined) return undefined;
  const document = index.document(claim.quote.in);
  const match = locateQuote(document?.text, claim.quote);
  if (document?.text === undefined || !('start' in match)) return undefined;
  const { text } = document;
  const line = text.lastIndexOf('\n', match.start - 1) + 1;
  const ends = [...text.slice(line, match.start).matchAll(SENTENCE_END)];
  const last = ends.at(-1);
  const from = last === undefined ? line : line + last.index + last[0].length;
  SENTENCE_END.lastIndex = match.end;
  const to = SENTENCE_END.exec(text)?.index ?? text.length;
  SENTENCE_END.lastIndex = 0;
  const language = claim.quote.language ?? document.language ?? index.dossier.language;
  return { text: text.slice(from, to), language };
}

/** Everybody whom the claim itself names, with those they speak for and belong to. */
function familyOf(index: DossierIndex, claim: Claim): ReadonlySet<string> {
  const publisher = claim.quote === undefined ? undefined : index.document(claim.quote.in)?.publisher;
  const family = new Set<string>();
  const open = [claim.by, claim.for, claim.origin, publisher, ...claim.via.map(({ source }) => source)];
  for (let id = open.pop(); open.length > 0 || id !== undefined; id = open.pop()) {
    if (id === undefined || family.has(id)) continue;
    family.add(id);
    const source = index.source(id);
    open.push(source?.for, source?.partOf);
  }
  // Who speaks for one of them may be named in its place.
  for (const source of index.dossier.sources)
    if ([source.for, source.partOf].some((id) => id !== undefined && family.has(id))) family.add(source.id);
  return family;
}

/** Shortest word of a name that names by itself, so that "US" and "of" do not. */
const TELLING = 4;

/**
 * Do the words name the source? The whole name does, and a person's last name, each with
 * an ending: "Zelenskyt" is Zelensky.
 */
function isNamed(source: Source, words: string): boolean {
  const said = foldedWords(words);
  const names = [source.name, ...Object.values(source.names ?? {})].map(foldedWords);
  return names.some((name) => {
    const [last] = name.slice(-1);
    if (source.kind === 'person' && last !== undefined && last.length >= TELLING)
      return said.some((word) => word.startsWith(last));
    return (
      name.length > 0 &&
      name.every((word) => said.some((one) => one === word || (word.length >= TELLING && one.startsWith(word))))
    );
  });
}

function foldedWords(text: string): readonly string[] {
  return (
    foldText(text)
      .folded.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
