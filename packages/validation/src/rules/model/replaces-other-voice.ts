import { isItsVoice, linkingClaims, replacedBy } from '../facts.ts';
import { claimLabel } from '../say.ts';
import type { Rule } from '../types.ts';

export const replacesOtherVoice: Rule = {
  id: 'model/replaces-other-voice',
  severity: 'warning',
  docs: {
    summary: 'A claim corrects, supersedes or retracts what an independent voice said',
    why: 'Nobody takes back what somebody else said. Such a link would silence a contradiction that is there, so it is not followed.',
    recommendation:
      'Remove the link: the two claims stand side by side. If both are of one voice, give their sources one `voice`, or name the institution with `for`.',
    source: 'PROV-O: a revision is made from an entity of the same agent',
  },
  options: {},
  messages: {
    en: { found: '{who} cannot take back what {other} said ({id}): the link “{kind}” is not followed.' },
    sq: { found: '{who} nuk mund ta tërheqë atë që tha {other} ({id}): lidhja “{kind}” nuk merret parasysh.' },
  },
  bad: [
    {
      title: 'a ministry that “corrects” another one',
      dossier: {
        claims: [
          { id: 'a-10', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=10' },
          {
            id: 'b-99',
            for: 'ministry-b',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=99',
            supersedes: 'a-10',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['b-99', 'a-10'] }],
    },
  ],
  good: [
    {
      title: 'a ministry that replaces its own figure',
      dossier: {
        claims: [
          { id: 'a-10', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '=10' },
          {
            id: 'a-99',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=99',
            supersedes: 'a-10',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of linkingClaims(index))
      for (const { kind, id } of replacedBy(claim)) {
        const other = index.claim(id);
        if (other === undefined || other === claim || isItsVoice(index, claim, other)) continue;
        report({
          message: 'found',
          values: { who: claimLabel(index, claim), other: claimLabel(index, other), id, kind },
          claims: [claim.id, id],
          field: kind,
        });
      }
  },
};
