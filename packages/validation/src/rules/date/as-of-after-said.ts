import { isBefore, outlookOf, stanceOf } from '@claimline/core';
import { claimsOf } from '../claims-of.ts';
import { sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const asOfAfterSaid: Rule = {
  id: 'date/as-of-after-said',
  severity: 'error',
  reach: 'claim',
  docs: {
    summary: 'A figure holds for a day after it was said, and is not a plan or a forecast',
    why: 'Nobody observes tomorrow. Either a date is wrong, or the claim is a forecast and must not be set against observations.',
    recommendation: 'Correct the date, or set `mode: planned`, `forecast` or `capability`.',
    source: 'Wikibase contemporary constraint',
  },
  options: {},
  messages: {
    en: { found: 'Said {said}, but holding as of {when}, which is later; only plans and forecasts look ahead.' },
    sq: {
      found: 'E thënë {said}, por vlen për {when}, që është më vonë; vetëm planet dhe parashikimet shohin përpara.',
    },
  },
  bad: [
    {
      title: 'an observation of next week',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-11',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'observed',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a forecast of next week',
      dossier: {
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-11',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'forecast',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a denial of what is to come',
      dossier: {
        claims: [
          {
            id: 'a-denies',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2025',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'denied',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOf(index, 'said')) {
      if (claim.said === undefined || claim.asOf === undefined || outlookOf(claim.mode) === 'prospective') continue;
      if (index.measure(claim.measure)?.kind === 'target' || isBefore(claim.said, claim.asOf) !== 'yes') continue;
      // "There will be no cut next year": a denial of what is to come observes nothing.
      if (stanceOf(claim.mode) !== 'affirms') continue;
      report({
        message: 'found',
        values: { said: sayDate(claim.said), when: sayDate(claim.asOf) },
        claims: [claim.id],
        field: 'as-of',
        // A date that the editor is not sure of may be the whole error.
        ...(claim.said.uncertain || claim.asOf.uncertain ? { milder: 'warning' as const } : {}),
      });
    }
  },
};
