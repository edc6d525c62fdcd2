import { hasFigure } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const quoteMissing: Rule = {
  id: 'text/quote-missing',
  severity: 'info',
  outline: (claim) => JSON.stringify([hasFigure(claim), claim.quote === undefined, claim.links]),
  docs: {
    summary: 'A figure comes without the words it was said in',
    why: 'Numbers change on their way from the words to the table; without the words nobody can look.',
    recommendation: 'Add `quote` with the exact words and the document they stand in.',
    source: 'W3C Web Annotation: a selector points to the words',
  },
  options: {},
  messages: {
    en: { found: '{x} has no quote: the words behind it cannot be checked.' },
    sq: { found: '{x} nuk ka citim: fjalët pas saj nuk mund të verifikohen.' },
  },
  bad: [
    {
      title: 'a bare number in a dossier that quotes',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
          {
            id: 'b-20',
            for: 'ministry-b',
            asOf: '2024-05-04',
            of: 'children',
            at: 'town-b',
            value: '20',
            quote: '20 children',
          },
        ],
        text: 'There were 20 children.',
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a dossier of series, without any words',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const { claims } = index.dossier;
    // A dossier without a single quote keeps series of numbers, not words.
    if (claims.every((claim) => claim.quote === undefined)) return;
    for (const claim of claims) {
      const isDerived = claim.links.some((link) => link.kind === 'derived-from');
      if (!hasFigure(claim) || claim.quote !== undefined || isDerived) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'value' });
    }
  },
};
