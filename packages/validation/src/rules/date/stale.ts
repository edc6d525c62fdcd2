import { claimsOf } from '../claims-of.ts';
import { hasFigure } from '../facts.ts';
import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const stale: Rule = {
  id: 'date/stale',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'A figure was old when it was said',
    why: 'A count of last winter, told today without its date, is read as a count of today.',
    recommendation: 'Print the day that the figure holds for beside it, or look for a newer one.',
    source: 'Every Casualty Counts, Standards for Casualty Recording (2016): date of information',
  },
  options: {
    days: {
      kind: 'number',
      default: 90,
      least: 1,
      most: 3650,
      description: 'Age in days from which a figure counts as old.',
    },
  },
  messages: {
    en: { found: '{x} was more than {n} days old when it was said ({said}): it holds for {when}.' },
    sq: { found: '{x} ishte më e vjetër se {n} ditë kur u tha ({said}): vlen për {when}.' },
  },
  bad: [
    {
      title: 'a winter count told in summer',
      dossier: {
        claims: [
          {
            id: 'a-old',
            for: 'ministry-a',
            said: '2024-08-01',
            asOf: '2024-02-01',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-old'] }],
    },
  ],
  good: [
    {
      title: 'a count of last week',
      dossier: {
        claims: [
          {
            id: 'a-new',
            for: 'ministry-a',
            said: '2024-05-08',
            asOf: '2024-05-01',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    for (const claim of claimsOf(index, 'said')) {
      const { said, asOf } = claim;
      if (said === undefined || asOf === undefined || !hasFigure(claim)) continue;
      const measure = index.measure(claim.measure);
      if (measure?.kind !== 'stock' || said.earliest === null || asOf.latest === null) continue;
      // A census holds for as long as its measure says.
      const days = Math.max(number('days'), measure.validityDays);
      if (said.earliest - asOf.latest <= days) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), n: days, said: sayDate(said), when: sayDate(asOf) },
        claims: [claim.id],
        field: 'as-of',
      });
    }
  },
};
