import { readEnd } from '../../compare/read-end.ts';
import { claimsOfMeasure } from '../claims-of.ts';
import { quantityOf, sayDate } from '../say.ts';
import type { Rule } from '../types.ts';

export const beforeBaseline: Rule = {
  id: 'date/before-baseline',
  severity: 'warning',
  reach: 'claim',
  docs: {
    summary: 'A count is of a day before the day on which it begins',
    why: 'A total since 1 May cannot be of 4 April: the year or the month of one of the two dates is wrong, or the figure belongs to another count.',
    recommendation: 'Correct the date, or the `baseline` of the measure; give an earlier count a measure of its own.',
    source: 'docs/model.md "Dates"; baselines of cumulative counts',
  },
  options: {},
  messages: {
    en: { found: '{x} is of {when}, before the count begins ({baseline}).' },
    sq: { found: '{x} është e {when}, para se të nisë numërimi ({baseline}).' },
  },
  bad: [
    {
      title: 'a year typed wrong',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2023-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['a-40'] }],
    },
  ],
  good: [
    {
      title: 'the day on which the count begins, and its month',
      dossier: {
        claims: ['2024-05-01', '2024-05', '2024-05-01/2024-05-04'].map((asOf, i) => ({
          id: `a-${i}`,
          for: 'ministry-a',
          measure: 'killed',
          asOf,
          of: 'residents',
          at: 'town-a',
          value: '40',
        })),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const claim of claimsOfMeasure(index, ({ baseline }) => baseline !== undefined)) {
      const written = index.measure(claim.measure)?.baseline;
      const baseline = written === undefined ? null : readEnd(written);
      const latest = claim.asOf?.latest ?? null;
      if (claim.asOf === undefined || baseline === null || baseline.earliest === null || latest === null) continue;
      // A figure that says itself since when it counts has a beginning of its own.
      if (latest >= baseline.earliest || (claim.asOf.kind === 'interval' && claim.asOf.earliest !== null)) continue;
      report({
        message: 'found',
        values: { x: quantityOf(claim), when: sayDate(claim.asOf), baseline: sayDate(baseline) },
        claims: [claim.id],
        field: 'as-of',
      });
    }
  },
};
