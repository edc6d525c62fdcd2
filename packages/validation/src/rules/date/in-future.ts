import { type Claim, type DossierIndex, type FuzzyDate, outlookOf, stanceOf } from '@claimline/core';
import { sayDate, sayDay } from '../say.ts';
import type { Rule } from '../types.ts';

export const inFuture: Rule = {
  id: 'date/in-future',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'Something is said, published, retrieved or counted after today',
    why: 'A year typed wrong moves a claim to the end of the timeline, where it silently becomes the latest word.',
    recommendation: 'Correct the date. Today is the day on which the check runs, or the one given with `--today`.',
    source: 'desk practice; the clock is a parameter so that runs can be repeated',
  },
  options: {},
  messages: {
    en: {
      said: 'Said {when}, which is after today ({today}).',
      published: 'Published {when}, which is after today ({today}).',
      retrieved: 'Retrieved {when}, which is after today ({today}).',
      'as-of': 'Of {when}, which is after today ({today}), and neither planned nor expected.',
    },
    sq: {
      said: 'E thënë {when}, pas ditës së sotme ({today}).',
      published: 'E botuar {when}, pas ditës së sotme ({today}).',
      retrieved: 'E marrë {when}, pas ditës së sotme ({today}).',
      'as-of': 'E {when}, pas ditës së sotme ({today}), dhe as e planifikuar as e pritur.',
    },
  },
  bad: [
    {
      title: 'said next year',
      dossier: {
        today: '2024-05-10',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2025-05-04',
            asOf: '2024-05-03',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'said', claims: ['a-3000'] }],
    },
    {
      title: 'a count of next year',
      dossier: {
        today: '2024-05-10',
        claims: [{ id: 'a-3000', for: 'ministry-a', asOf: '2025-05-04', of: 'residents', at: 'town-a', value: '3000' }],
      },
      findings: [{ message: 'as-of', claims: ['a-3000'] }],
    },
  ],
  good: [
    {
      title: 'a forecast of next year',
      dossier: {
        today: '2024-05-10',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            asOf: '2025-05-04',
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
      title: 'said today',
      dossier: {
        today: '2024-05-10',
        claims: [
          {
            id: 'a-3000',
            for: 'ministry-a',
            said: '2024-05-10',
            asOf: '2024-05-03',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, today, report }) {
    if (today === undefined) return;
    for (const claim of index.dossier.claims) {
      for (const [field, when] of dated(index, claim)) {
        if (when?.earliest == null || when.earliest <= today) continue;
        report({
          message: field,
          values: { when: sayDate(when), today: sayDay(today) },
          claims: [claim.id],
          field,
        });
      }
    }
  },
};

type Field = 'said' | 'published' | 'retrieved' | 'as-of';

function dated(index: DossierIndex, claim: Claim): readonly (readonly [Field, FuzzyDate | undefined])[] {
  return [
    ['as-of', isOfToday(index, claim) ? claim.asOf : undefined],
    ['said', claim.said],
    ['published', claim.published],
    ['retrieved', claim.retrieved],
  ];
}

/** Counted, and not planned; where it is said when, `date/as-of-after-said` holds the two dates against each other. */
function isOfToday(index: DossierIndex, { measure, mode, said, scope }: Claim): boolean {
  const isActual = outlookOf(mode) === 'actual' && stanceOf(mode) === 'affirms';
  const isPlanned = index.axis('status')?.nodes.get(scope['status'] ?? '')?.prospective === true;
  return isActual && !isPlanned && said === undefined && index.measure(measure)?.kind !== 'target';
}
