import { copiesIn } from '../facts.ts';
import type { Rule } from '../types.ts';

export const duplicateClaim: Rule = {
  id: 'model/duplicate-claim',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'Two claims are the same in everything but their id',
    why: 'The same words recorded twice look like two reports and are counted twice.',
    recommendation: 'Remove one of them, or record what tells them apart (another report, another date).',
    source: 'Arelle: complete duplicates',
  },
  options: {},
  messages: {
    en: { found: '{ids} are one claim, recorded {n} times.' },
    sq: { found: '{ids} janë i njëjti pohim, i shënuar {n} herë.' },
  },
  bad: [
    {
      title: 'pasted twice',
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
          {
            id: 'a-3000-again',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000', 'a-3000-again'] }],
    },
  ],
  good: [
    {
      title: 'the same figure through another outlet',
      dossier: {
        claims: [
          {
            id: 'd-3000',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-04',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
          {
            id: 'e-3000',
            for: 'ministry-a',
            via: ['outlet-e', 'ministry-a'],
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
    for (const claims of copiesIn(index)) {
      const ids = claims.map((claim) => claim.id);
      report({ message: 'found', values: { ids, n: ids.length }, claims: ids });
    }
  },
};
