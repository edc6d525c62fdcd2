import { meansOutside } from '../../sets/means.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { quantityOf, sayOfDay } from '../say.ts';
import type { Rule } from '../types.ts';

export const meanOutsideParts: Rule = {
  id: 'set/mean-outside-parts',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A rate of a whole lies beyond the rates of all its parts',
    why: 'The rate of everybody is a mean of the rates of women and of men, whatever their numbers, and so lies between them. Where it does not, one of the three is wrong, or they are of different times. It is told where nearly all other times of the same list (five at least) show that the rate is such a mean: deaths per head by their causes add up instead.',
    recommendation: 'Look up the rates of that time at the source.',
    source: 'ratio edits of statistical data editing (UNECE Generic Statistical Data Editing Models)',
  },
  options: {},
  messages: {
    en: {
      found:
        '{voice}: {x}, though of its parts it is between {low} and {high}; at {n} other times it lies between them.',
    },
    sq: {
      found:
        '{voice}: {x}, megjithëse te pjesët e saj është midis {low} dhe {high}; në {n} kohë të tjera qëndron midis tyre.',
    },
  },
  bad: [
    {
      title: 'more of all than of children and of adults',
      dossier: { claims: rates([7.1, 7.0, 6.9, 8.0, 6.8, 6.7, 6.9]) },
      findings: [{ message: 'found', claims: ['all-4', 'children-4', 'adults-4'] }],
    },
  ],
  good: [
    { title: 'a mean of both', dossier: { claims: rates([7.1, 7.0, 6.9, 7.0, 6.8, 6.7, 6.9]) }, findings: [] },
    {
      title: 'rates that add up',
      dossier: { claims: rates([14.2, 14.0, 13.8, 13.9, 13.6, 13.5, 13.7]) },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { whole, parts, lowest, highest, others } of meansOutside(index))
      report({
        message: 'found',
        values: {
          voice: sayOfDay(index, whole),
          x: quantityOf(whole),
          low: quantityOf(lowest),
          high: quantityOf(highest),
          n: others,
        },
        claims: [whole.id, ...parts.map(({ id }) => id)],
        field: 'value',
      });
  },
};

/** Of a town how many per cent of all, of the children and of the adults were flooded, day by day, for an example. */
function rates(all: readonly number[]): readonly ExampleClaim[] {
  const fields = { for: 'ministry-a', measure: 'share-flooded', at: 'town-a', from: '2024-05-02' };
  return [
    ...days({ ...fields, name: 'all', of: 'residents' }, all),
    ...days({ ...fields, name: 'children', of: 'children' }, [7.5, 7.4, 7.3, 7.4, 7.1, 7.0, 7.2]),
    ...days({ ...fields, name: 'adults', of: 'adults' }, [6.7, 6.6, 6.5, 6.5, 6.4, 6.3, 6.5]),
  ];
}
