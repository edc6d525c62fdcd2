import { claimsOf } from '../claims-of.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const glossMissing: Rule = {
  id: 'text/gloss-missing',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'Words in another language stand without a rendering',
    why: 'Readers of the dossier cannot check words that they cannot read.',
    recommendation: 'Add `gloss` to the quote; the original words stay.',
    source: 'W3C Web Annotation: bodies beside the exact words',
  },
  options: {},
  messages: {
    en: { found: 'The words for {x} are in another language ({language}) and have no gloss.' },
    sq: { found: 'Fjalët për {x} janë në gjuhë tjetër ({language}) dhe nuk kanë përkthim.' },
  },
  bad: [
    {
      title: 'Albanian words in an English dossier',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: '3.000 banorë',
          },
        ],
        text: 'Ishin 3.000 banorë.',
        language: 'sq',
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'words in the language of the dossier',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            quote: '3,000 residents',
          },
        ],
        text: 'There were 3,000 residents.',
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const own = index.dossier.language.split('-')[0];
    for (const claim of claimsOf(index, 'quoted')) {
      const { quote } = claim;
      if (quote === undefined || quote.gloss !== undefined) continue;
      const language = quote.language ?? index.document(quote.in)?.language;
      if (language === undefined || language.split('-')[0] === own) continue;
      report({ message: 'found', values: { x: quantityOf(claim), language }, claims: [claim.id], field: 'quote' });
    }
  },
};
