import { type Claim, locateQuote } from '@claimline/core';
import type { Fix, FixEdit } from '../../types.ts';
import type { Rule } from '../types.ts';

export const quoteNotFound: Rule = {
  id: 'text/quote-not-found',
  severity: 'error',
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
      moved: 'These words stand in {document} at {start}, not at {expected}.',
      folded: 'These words stand in {document} with other spaces, quote marks or accents.',
    },
    sq: {
      missing: 'Këto fjalë nuk gjenden në {document}.',
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
      findings: [{ message: 'missing', claims: ['a-3000'] }],
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
  check({ index, report }) {
    for (const claim of index.dossier.claims) {
      if (claim.quote === undefined) continue;
      const document = index.document(claim.quote.in);
      if (document?.text === undefined) continue;
      const match = locateQuote(document.text, claim.quote);
      const title = document.title;
      const common = { claims: [claim.id], field: 'quote' };
      if (match.state === 'not-found') report({ ...common, message: 'missing', values: { document: title } });
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
