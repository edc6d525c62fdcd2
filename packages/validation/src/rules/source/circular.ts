import { findCircularChains } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const circular: Rule = {
  id: 'source/circular',
  severity: 'error',
  outline: ({ measure, via }) => JSON.stringify([measure, via]),
  docs: {
    summary: 'Sources give each other as where the figure comes from',
    why: 'When A cites B and B cites A, nobody has seen anything. Such rings make a rumour look confirmed from two sides.',
    recommendation:
      'Find out who published first and where that source had it from; without an origin the figure stands on nothing.',
    source: 'PROV derivation graphs must be acyclic; circular reporting in intelligence practice',
  },
  options: {},
  messages: {
    en: { found: '{sources} give each other as the source of this figure.' },
    sq: { found: '{sources} e japin njëri-tjetrin si burim të kësaj shifre.' },
  },
  bad: [
    {
      title: 'two outlets that quote each other',
      dossier: {
        claims: [
          {
            id: 'd-says',
            via: ['outlet-d', 'outlet-e'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'e-says',
            via: ['outlet-e', 'outlet-d'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['d-says', 'e-says'] }],
    },
  ],
  good: [
    {
      title: 'two outlets that quote one ministry',
      dossier: {
        claims: [
          {
            id: 'd-says',
            via: ['outlet-d', 'ministry-a'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'e-says',
            via: ['outlet-e', 'outlet-d', 'ministry-a'],
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
    for (const ring of findCircularChains(claimsOf(index, 'relayed'))) {
      report({
        message: 'found',
        values: { sources: ring.sources.map((id) => sayName(index, id)) },
        claims: ring.claims,
        field: 'via',
      });
    }
  },
};
