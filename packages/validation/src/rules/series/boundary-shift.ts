import { labelMessage } from '../../compare/reasons.ts';
import { addsUp, breakdowns } from '../../sets/partitions.ts';
import { balancesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const boundaryShift: Rule = {
  id: 'series/boundary-shift',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'Two steps of a total are off by the same number, once up and once down',
    why: 'What one day misses the next day has: cases near midnight, or a late report, were counted to the other day. It is one shift, not two errors, and the total is right afterwards.',
    recommendation: 'Nothing has to be mended in the total; do not use the two days one by one.',
    source: 'complementary residuals in published daily counts',
  },
  options: {},
  messages: {
    en: {
      found:
        '{who}: the totals as of {first} and {second} are off by {rest} and by its opposite: {what} counted to the other day.',
    },
    sq: {
      found:
        '{who}: totalet më {first} dhe {second} ndryshojnë me {rest} dhe me të kundërtën: {what} të numëruar në ditën tjetër.',
    },
  },
  bad: [
    {
      title: 'eight cases counted a day early',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 22, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [{ message: 'found', claims: ['day-2', 'day-3', 'in-2', 'in-3'] }],
    },
  ],
  good: [
    {
      title: 'a total that is more than its parts on that day',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 22, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
          ...['town-a', 'town-b'].flatMap((at) =>
            days(
              { name: at, for: 'ministry-a', measure: 'injured', of: 'residents', at, from: '2024-05-02' },
              [5, 7, 13, 14],
            ),
          ),
        ],
      },
      findings: [],
    },
    {
      title: 'a total and its days',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    // A total that its own parts prove wrong is wrong, and no shift.
    const blamed = new Set(
      breakdowns(index).flatMap((one) => (addsUp(index, one) ? [] : [one.whole, ...one.parts].map(({ id }) => id))),
    );
    for (const { total, shifts } of balancesOf(index))
      for (const [first, second] of shifts) {
        if (blamed.has(first.after.claim.id)) continue;
        report({
          message: 'found',
          values: {
            who: sayCount(index, total.voice, first.after.claim),
            first: sayReported(first.after),
            second: sayReported(second.after),
            rest: first.rest,
            what: labelMessage(total.measure.label, total.measure.labels),
          },
          claims: [first.after, second.after, ...first.counts, ...second.counts].map(({ claim }) => claim.id),
          field: 'value',
        });
      }
  },
};
