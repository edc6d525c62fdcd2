import { outlookOf } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { hasFigure, isUnread } from '../facts.ts';
import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const asOfMissing: Rule = {
  id: 'date/as-of-missing',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'A figure does not say for which day it holds',
    why: 'A count without a day cannot contradict or confirm another: everything that differs may just have changed. The day that a figure holds for is not the day on which it was said.',
    recommendation:
      'Look in the text for “as of”, “so far”, “last week”. A rough EDTF date (`2024-10~`, `../2024-10-27`) is better than none.',
    source: 'SDMX TIME_PERIOD; Wikidata point in time (P585)',
  },
  options: {},
  messages: {
    en: {
      unsaid: '{x} is given without the day that it holds for, and without the day on which it was said.',
      said: '{x}, said {when}, is given without the day that it holds for.',
    },
    sq: {
      unsaid: '{x} jepet pa ditën për të cilën vlen dhe pa ditën kur është thënë.',
      said: '{x}, e thënë {when}, jepet pa ditën për të cilën vlen.',
    },
  },
  bad: [
    {
      title: 'a figure without any date',
      dossier: { claims: [{ id: 'a-3000', for: 'ministry-a', of: 'residents', at: 'town-a', value: '3000' }] },
      findings: [{ message: 'unsaid', claims: ['a-3000'] }],
    },
    {
      title: 'said on a day, but holding for which?',
      dossier: {
        claims: [{ id: 'a-3000', for: 'ministry-a', said: '2024-05-05', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [{ message: 'said', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a rough date is enough',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '../2024-05-05', of: 'residents', at: 'town-a', value: '3000' },
        ],
      },
      findings: [],
    },
    {
      title: 'a plan, of which date/horizon-missing asks by when it is meant',
      dossier: {
        claims: [
          {
            id: 'a-plan',
            for: 'ministry-a',
            said: '2024-05-05',
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
      const kind = index.measure(claim.measure)?.kind;
      if (!hasFigure(claim) || claim.asOf !== undefined || kind === 'target' || kind === 'event') continue;
      if (claim.links.some((link) => link.kind === 'derived-from')) continue;
      // By when a plan or a forecast is meant is asked by date/horizon-missing.
      if (outlookOf(claim.mode) === 'prospective') continue;
      // What could not be read has been told.
      if (isUnread(claim, 'as-of')) continue;
      report({
        message: claim.said === undefined ? 'unsaid' : 'said',
        values: { x: quantityOf(claim), ...(claim.said === undefined ? {} : { when: sayDate(claim.said) }) },
        claims: [claim.id],
        field: 'value',
      });
    }
  },
};
