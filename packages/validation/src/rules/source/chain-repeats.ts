import { claimsOf } from '../claims-of.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const chainRepeats: Rule = {
  id: 'source/chain-repeats',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'One source stands twice in an attribution chain',
    why: 'Nobody hands a figure to themselves; usually two links were mixed up, and the count of witnesses comes out wrong.',
    recommendation: 'Read the chain from the publisher back to the origin and name each link once.',
    source: 'Dublin Core provenance; newsroom practice',
  },
  options: {},
  messages: {
    en: { found: 'The chain of {x} names {who} twice.' },
    sq: { found: 'Zinxhiri i {x} e emërton {who} dy herë.' },
  },
  bad: [
    {
      title: 'an outlet that quotes itself through a ministry',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a', 'outlet-d'],
            asOf: '2024-05-04',
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
      title: 'each link once',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            via: ['outlet-d', 'outlet-e', 'ministry-a'],
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
    for (const claim of claimsOf(index, 'relayed')) {
      const links = claim.via.map((link) => link.source);
      const twice = links.find((source, i) => links.indexOf(source) !== i);
      if (twice === undefined) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), who: sayName(index, twice) },
        claims: [claim.id],
        field: 'via',
      });
    }
  },
};
