import { outlookOf } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { hasFigure, isUnread } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const horizonMissing: Rule = {
  id: 'date/horizon-missing',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'A plan or forecast does not say by when',
    why: 'Without a date a forecast can neither come true nor fail, and two forecasts cannot be set against each other.',
    recommendation:
      'Give `as-of` the day or period that the plan is for (`../2024-12-31` for “by the end of the year”).',
    source: 'superforecasting practice: a forecast has a resolution date',
  },
  options: {},
  messages: {
    en: { found: '{x} is planned or expected, and by when is not said.' },
    sq: { found: '{x} planifikohet ose pritet, por nuk thuhet deri kur.' },
  },
  bad: [
    {
      title: 'some day',
      dossier: {
        claims: [
          {
            id: 'a-plan',
            for: 'ministry-a',
            said: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'planned',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-plan'] }],
    },
  ],
  good: [
    {
      title: 'by June',
      dossier: {
        claims: [
          {
            id: 'a-plan',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-06',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'planned',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOf(index, 'undated')) {
      if (!hasFigure(claim) || claim.asOf !== undefined || outlookOf(claim.mode) !== 'prospective') continue;
      if (isUnread(claim, 'as-of')) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'mode' });
    }
  },
};
