import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const revisionByRelay: Rule = {
  id: 'source/revision-by-relay',
  severity: 'info',
  reach: 'topic',
  pairs: true,
  docs: {
    summary: 'An outlet gives, weeks later, another figure of somebody for a period of which they gave one themselves',
    why: 'It may be their revision, and it may be a report that took the wrong line of a table. The later it comes, the more official it looks.',
    recommendation:
      'Look the later figure up where it was given. If it is a revision, link it with `supersedes`; if not, correct it.',
    source: 'this project: hops distort; erratum practice',
  },
  options: {},
  messages: {
    en: {
      found:
        '{outlet} gives {x} as a figure of {who}, who gave {y} for the same time: a revision, or a wrong report? Nothing links the two.',
    },
    sq: {
      found:
        '{outlet} jep {x} si shifër të {who}, që për të njëjtën kohë ka dhënë {y}: rishikim apo raportim i gabuar? Asgjë nuk i lidh të dyja.',
    },
  },
  bad: [
    {
      title: 'another figure for the year, in a paper of the month after',
      dossier: {
        claims: [
          {
            id: 'own',
            for: 'ministry-a',
            measure: 'arrived',
            said: '2024-01-22',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '70601',
          },
          {
            id: 'relayed',
            for: 'ministry-a',
            via: ['outlet-d'],
            measure: 'arrived',
            said: '2024-02-25',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '107622',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['relayed', 'own'] }],
    },
  ],
  good: [
    {
      title: 'a revision that is recorded as one',
      dossier: {
        claims: [
          {
            id: 'own',
            for: 'ministry-a',
            measure: 'arrived',
            said: '2024-01-22',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '70601',
          },
          {
            id: 'relayed',
            for: 'ministry-a',
            via: ['outlet-d'],
            measure: 'arrived',
            said: '2024-02-25',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '107622',
            supersedes: 'own',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a revision that the voice itself gives',
      dossier: {
        claims: [
          {
            id: 'own',
            for: 'ministry-a',
            measure: 'arrived',
            said: '2024-01-22',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '70601',
          },
          {
            id: 'revised',
            for: 'ministry-a',
            measure: 'arrived',
            said: '2024-02-25',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '72010',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, verdicts, report }) {
    for (const verdict of verdicts) {
      // By the type first: the reasons of a verdict are worked out when they are asked for.
      if (verdict.type !== 'superseded' || verdict.reasons[0]?.id !== 'reason.superseded.later-count') continue;
      const { a, b, subject } = verdict;
      const [later, own] = subject === 'a' ? [index.claim(a), index.claim(b)] : [index.claim(b), index.claim(a)];
      const outlet = later?.via[0]?.source;
      if (later === undefined || own === undefined || outlet === undefined || own.via.length > 0) continue;
      if (index.source(outlet)?.kind !== 'outlet') continue;
      report({
        message: 'found',
        values: {
          outlet: sayName(index, outlet),
          who: sayName(index, later.for ?? later.by ?? ''),
          x: quantityOf(later),
          y: quantityOf(own),
        },
        claims: [later.id, own.id],
        field: 'value',
      });
    }
  },
};
