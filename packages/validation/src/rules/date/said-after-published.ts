import { isBefore } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const saidAfterPublished: Rule = {
  id: 'date/said-after-published',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'A claim was published before it was said',
    why: 'One of the two dates is wrong, and every “earlier” and “later” that depends on it is wrong too.',
    recommendation:
      'Check the date of the utterance against the date of the document; relative phrases (“last week”) are the usual cause.',
    source: 'PROV: generation precedes use',
  },
  options: {},
  messages: {
    en: { found: 'Said {said}, but published {published}.' },
    sq: { found: 'E thënë {said}, por e botuar {published}.' },
  },
  bad: [
    {
      title: 'published on the 4th, said on the 6th',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05-06',
            published: '2024-05-04',
            asOf: '2024-05-03',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'said in a month that began before publication',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05',
            published: '2024-05-04',
            asOf: '2024-05-03',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOf(index, 'said')) {
      const published = claim.published ?? (claim.quote && index.document(claim.quote.in)?.published);
      if (claim.said === undefined || published === undefined || isBefore(published, claim.said) !== 'yes') continue;
      report({
        message: 'found',
        values: { said: sayDate(claim.said), published: sayDate(published) },
        claims: [claim.id],
        field: 'said',
      });
    }
  },
};
