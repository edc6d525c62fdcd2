import { claimsOf } from '../claims-of.ts';
import { hasNumber, isUnread } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const missing: Rule = {
  id: 'source/missing',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'A figure without any source',
    why: 'A number that nobody said is not a claim; it cannot be checked, weighed or withdrawn.',
    recommendation:
      'Give the speaker (`by`, `for`), the chain (`via`) or at least the document that it is quoted from.',
    source: 'Wikibase: citation-needed constraint',
  },
  options: {},
  messages: {
    en: { found: 'Nobody is given as the source of {x}.' },
    sq: { found: 'Nuk jepet asnjë burim për {x}.' },
  },
  bad: [
    {
      title: 'a bare number',
      dossier: { claims: [{ id: 'number', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }] },
      findings: [{ message: 'found', claims: ['number'] }],
    },
  ],
  good: [
    {
      title: 'a number with its ministry',
      dossier: {
        claims: [{ id: 'number', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [],
    },
    {
      title: 'our own arithmetic, which names what it is derived from',
      dossier: {
        claims: [
          { id: 'children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '1000' },
          { id: 'sum', derivedFrom: 'children', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3000' },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOf(index, 'unsourced')) {
      if (!hasNumber(claim) || claim.by !== undefined || claim.for !== undefined || claim.origin !== undefined)
        continue;
      if (SOURCES.some((key) => isUnread(claim, key))) continue;
      if (claim.via.length > 0 || claim.quote !== undefined) continue;
      if (claim.links.some((link) => link.kind === 'derived-from')) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'value' });
    }
  },
};

const SOURCES = ['by', 'for', 'via', 'origin'] as const;
