import { type Claim, type DossierIndex, locateQuote, nearestPassage, type Quote } from '@claimline/core';
import type { Fix, FixEdit } from '../../types.ts';
import { gravestChange } from '../../words/index.ts';
import { claimsOf } from '../claims-of.ts';
import type { ExampleClaim } from '../examples/types.ts';
import type { Rule, RuleContext } from '../types.ts';

const claimWith = (id: string, quote: string): ExampleClaim => ({
  id,
  for: 'ministry-a',
  asOf: '2024-05-04',
  of: 'residents',
  at: 'county',
  value: '~3000',
  quote,
});

export const quoteNotFound: Rule = {
  id: 'text/quote-not-found',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'The quoted words do not stand in the stored document',
    why: 'A quote is the only proof that a claim was made. When the words are not there, the document changed, the quote was retyped, or it belongs to another document.',
    recommendation: 'Copy the words from the stored text again, or store the version of the document that has them.',
    source: 'W3C Web Annotation: TextQuoteSelector, TextPositionSelector',
  },
  options: {},
  messages: {
    en: {
      missing: 'These words do not stand in {document}.',
      number: 'A number differs: the quote has “{was}”, the document “{document}” has “{now}”.',
      negation:
        'One says that it is, the other that it is not: the quote has “{was}”, the document “{document}” has “{now}”.',
      hedge: 'The hedge of a number differs: the quote has “{was}”, the document “{document}” has “{now}”.',
      name: 'A name differs: the quote has “{was}”, the document “{document}” has “{now}”.',
      words: 'Words differ: the quote has “{was}”, the document “{document}” has “{now}”.',
      moved: 'These words stand in {document} at {start}, not at {expected}.',
      folded: 'These words stand in {document} with other spaces, quote marks or accents.',
    },
    sq: {
      missing: 'Këto fjalë nuk gjenden në {document}.',
      number: 'Një numër ndryshon: citimi ka “{was}”, {document} ka “{now}”.',
      negation: 'Njëri e pohon, tjetri e mohon: citimi ka “{was}”, {document} ka “{now}”.',
      hedge: 'Kufizimi i një numri ndryshon: citimi ka “{was}”, {document} ka “{now}”.',
      name: 'Një emër ndryshon: citimi ka “{was}”, {document} ka “{now}”.',
      words: 'Fjalët ndryshojnë: citimi ka “{was}”, {document} ka “{now}”.',
      moved: 'Këto fjalë gjenden në {document} te {start}, jo te {expected}.',
      folded: 'Këto fjalë gjenden në {document} me hapësira, thonjëza ose theksa të tjerë.',
    },
  },
  bad: [
    {
      title: 'retyped words',
      dossier: {
        text: 'The ministry counts about 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'around 3,000 residents',
          },
        ],
      },
      findings: [{ message: 'words', claims: ['a-3000'] }],
    },
    {
      title: 'a number, a hedge, a negation and a name that changed on the way, and words that are gone',
      dossier: {
        text: 'Ministry A confirmed that about 3,000 residents of the county are in shelters. It did not say where.',
        claims: [
          claimWith('number', 'about 30,000 residents of the county'),
          claimWith('hedge', 'confirmed that 3,000 residents of the county'),
          claimWith('negation', 'Ministry A denied that about 3,000 residents'),
          claimWith('name', 'Ministry B confirmed that about 3,000 residents'),
          claimWith('gone', 'the mayor spoke of 3,000 people without a roof'),
        ],
      },
      findings: [
        { message: 'number', claims: ['number'] },
        { message: 'hedge', claims: ['hedge'] },
        { message: 'negation', claims: ['negation'] },
        { message: 'name', claims: ['name'] },
        { message: 'missing', claims: ['gone'] },
      ],
    },
    {
      title: 'straight quote marks for curly ones: worth a look, not wrong',
      dossier: {
        text: 'The ministry counts about 3,000 “registered” residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'about 3,000 "registered" residents',
          },
        ],
      },
      findings: [{ message: 'folded', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'the exact words',
      dossier: {
        text: 'The ministry counts about 3,000 residents in shelters.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '~3000',
            quote: 'about 3,000 residents',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, numbers, report }) {
    for (const claim of claimsOf(index, 'quoted')) {
      if (claim.quote === undefined) continue;
      const document = index.document(claim.quote.in);
      if (document?.text === undefined) continue;
      const match = locateQuote(document.text, claim.quote);
      const title = document.title;
      const common = { claims: [claim.id], field: 'quote' };
      if (match.state === 'not-found')
        report({ ...common, ...changeOf(document.text, claim.quote, languageOf(index, claim), title, numbers) });
      if (match.state === 'folded')
        report({
          ...common,
          message: 'folded',
          values: { document: title },
          milder: 'info',
          fix: rewritten(claim, document.text, match),
        });
      if (match.state === 'moved')
        report({
          ...common,
          message: 'moved',
          values: { document: title, start: match.start, expected: match.expected },
          milder: 'warning',
          fix: rewritten(claim, document.text, match),
        });
    }
  },
};

/** What became of words that are not there: the gravest difference to the passage most like them. */
function changeOf(
  text: string,
  quote: Quote,
  language: string,
  document: string,
  numbers: RuleContext['numbers'],
): { readonly message: string; readonly values: Readonly<Record<string, string>> } {
  const nearest = nearestPassage(text, quote.exact, quote.start);
  const change =
    nearest === undefined
      ? undefined
      : gravestChange(quote.exact, text.slice(nearest.start, nearest.end), nearest.changes, language, (words) =>
          numbers(words, language),
        );
  if (change === undefined) return { message: 'missing', values: { document } };
  return { message: change.kind, values: { document, was: change.was, now: change.now } };
}

function languageOf(index: DossierIndex, { quote }: Claim): string {
  return quote?.language ?? index.document(quote?.in ?? '')?.language ?? index.dossier.language;
}

/** The words and their place as the document has them now. */
function rewritten(claim: Claim, text: string, { start, end }: { readonly start: number; readonly end: number }): Fix {
  const exact = text.slice(start, end);
  const edit = (key: string, value: string | number): FixEdit => ({ claim: claim.id, path: ['quote', key], value });
  return {
    safe: true,
    edits: [
      ...(claim.quote?.exact === exact ? [] : [edit('exact', exact)]),
      ...(claim.quote?.start === undefined ? [] : [edit('start', start)]),
      ...(claim.quote?.end === undefined ? [] : [edit('end', end)]),
    ],
  };
}
