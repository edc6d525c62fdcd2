import { locateQuote } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import type { Rule } from '../types.ts';

export const quoteAmbiguous: Rule = {
  id: 'text/quote-ambiguous',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'The quoted words stand in the document more than once',
    why: 'Two sentences can carry the same words with another speaker or another date; a reader must be led to the right one.',
    recommendation: 'Quote more words, or give `start` and `end`, or `prefix` and `suffix`.',
    source: 'W3C Web Annotation: prefix and suffix of TextQuoteSelector',
  },
  options: {},
  messages: {
    en: { found: 'These words stand {n} times in {document}; which place is meant is not said.' },
    sq: { found: 'Këto fjalë gjenden {n} herë në {document}; nuk thuhet cili vend është.' },
  },
  bad: [
    {
      title: 'one phrase in two sentences',
      dossier: {
        text: 'Ministry A counts 3,000 residents. Ministry B also counts 3,000 residents.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: 'counts 3,000 residents',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'more words settle it',
      dossier: {
        text: 'Ministry A counts 3,000 residents. Ministry B also counts 3,000 residents.',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: 'Ministry A counts 3,000 residents',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOf(index, 'quoted')) {
      if (claim.quote === undefined) continue;
      const document = index.document(claim.quote.in);
      if (document?.text === undefined) continue;
      const match = locateQuote(document.text, claim.quote);
      if (match.state !== 'ambiguous') continue;
      report({
        message: 'found',
        values: { n: match.places.length, document: document.title },
        claims: [claim.id],
        field: 'quote',
      });
    }
  },
};
