import { hasFigure, isUnread } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const saidMissing: Rule = {
  id: 'date/said-missing',
  severity: 'info',
  reach: 'claim',
  on: false,
  docs: {
    summary: 'Neither the day on which it was said nor the day of publication is known',
    why: 'A claim that hangs in no time cannot be shown as known on a day, nor found later, nor be replaced by a newer one.',
    recommendation: 'Give `said`, or the document its `published`; a rough EDTF date is better than none.',
    source: 'schema.org datePublished; Wikidata P577',
  },
  options: {},
  messages: {
    en: { found: 'When {x} was said, and when it was published, is not known.' },
    sq: { found: 'Nuk dihet kur është thënë {x}, as kur është botuar.' },
  },
  bad: [
    {
      title: 'undated words',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'said on a day',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
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
    for (const claim of index.dossier.claims) {
      if (!hasFigure(claim) || claim.said !== undefined || claim.published !== undefined) continue;
      if (isUnread(claim, 'said')) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'value' });
    }
  },
};
