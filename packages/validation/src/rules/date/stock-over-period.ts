import { claimsOf } from '../claims-of.ts';
import { hasFigure } from '../facts.ts';
import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const stockOverPeriod: Rule = {
  id: 'date/stock-over-period',
  severity: 'info',
  reach: 'claim',
  docs: {
    summary: 'A count at one moment is dated with a long period',
    why: 'How many are there is a question about a day. Over months the number was many numbers, and the claim agrees with all of them.',
    recommendation:
      'Look for the day in the text; if it counts what happened during the period, use a measure of kind `flow` or `cumulative`.',
    source: 'SDMX: stocks have a reference moment, flows a reference period',
  },
  options: {
    days: {
      kind: 'number',
      default: 62,
      least: 1,
      most: 3650,
      description: 'Length in days from which a period is too long for a stock.',
    },
  },
  messages: {
    en: { found: '{x} counts what is there at one moment, and is dated {when}.' },
    sq: { found: '{x} numëron çfarë ka në një çast, por datohet {when}.' },
  },
  bad: [
    {
      title: 'a strength from January to June',
      dossier: {
        claims: [
          {
            id: 'a-half-year',
            for: 'ministry-a',
            asOf: '2024-01-01/2024-06-30',
            of: 'residents',
            at: 'town-a',
            value: '3000',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-half-year'] }],
    },
  ],
  good: [
    {
      title: 'a strength during one week',
      dossier: {
        claims: [
          {
            id: 'a-week',
            for: 'ministry-a',
            asOf: '2024-05-01/2024-05-07',
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
    for (const claim of claimsOf(index, 'of-period')) {
      const { asOf } = claim;
      if (asOf?.kind !== 'interval' || asOf.earliest === null || asOf.latest === null || !hasFigure(claim)) continue;
      if (index.measure(claim.measure)?.kind !== 'stock' || asOf.latest - asOf.earliest < number('days')) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), when: sayDate(asOf) },
        claims: [claim.id],
        field: 'as-of',
      });
    }
  },
};
