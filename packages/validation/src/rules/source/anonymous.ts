import type { Source } from '@claimline/core';
import { hasNumber, namedAgents } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const anonymous: Rule = {
  id: 'source/anonymous',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'A figure rests on nobody who is named',
    why: '“Officials” cannot be asked, contradicted or found wrong later. Whether two such figures are independent cannot be told either.',
    recommendation:
      'Print what kind of official, of which institution, and why the name is withheld; look for a named source.',
    source: 'newsroom rules on anonymous sources',
  },
  options: {},
  messages: {
    en: {
      class: 'Nobody is named for {x}: it comes from {who}.',
      nobody: 'Nobody is named for {x}.',
    },
    sq: {
      class: 'Askush nuk përmendet me emër për {x}: vjen nga {who}.',
      nobody: 'Askush nuk përmendet me emër për {x}.',
    },
  },
  bad: [
    {
      title: 'officials without a name or an institution',
      dossier: {
        claims: [
          {
            id: 'officials-3000',
            by: 'officials',
            via: ['outlet-d', 'officials'],
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'class', claims: ['officials-3000'] }],
    },
  ],
  good: [
    {
      title: 'officials of a named ministry',
      dossier: {
        claims: [
          {
            id: 'officials-3000',
            by: 'officials',
            for: 'ministry-a',
            via: ['outlet-d', 'officials'],
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
      if (!hasNumber(claim) || isGivenByName(index.source(claim.for ?? ''))) continue;
      const agents = namedAgents(index, claim);
      // A paper that counted itself speaks for itself.
      const asserts = claim.via.length === 0 ? claim.for : claim.via.length === 1 ? claim.via[0]?.source : undefined;
      const known = agents.filter(
        (agent) => agent.anonymous !== true && (agent.kind !== 'outlet' || agent.id === asserts),
      );
      const classes = agents.filter((agent) => agent.anonymous === true);
      if (known.length > 0 || (agents.length === 0 && claim.quote === undefined)) continue;
      const [who] = classes;
      report({
        message: who === undefined ? 'nobody' : 'class',
        values: { x: quantityOf(claim), ...(who === undefined ? {} : { who: sayName(index, who.id) }) },
        claims: [claim.id],
        field: 'by',
      });
    }
  },
};

/** Most claims are an institution's, and that is all there is to ask. */
function isGivenByName(institution: Source | undefined): boolean {
  return institution !== undefined && institution.anonymous !== true && institution.kind !== 'outlet';
}
