import { oddSeries, type Series, stretchesOf, swappedClaims, together } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const implausibleRate: Rule = {
  id: 'series/implausible-rate',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A figure grows far faster than this series ever does hereabouts',
    why: 'A day that brings many times what any day around it brings is a backlog, a new definition, two lists merged, or a slip.',
    recommendation:
      'Look for an announcement of that day; declare a `correction` or `definition-change` under `events` if there is one.',
    source: 'selective editing of time series: changes outside the history of the series itself',
  },
  options: {},
  messages: {
    en: {
      found:
        '{who}: from {x} as of {earlier} to {y} as of {later}, about {times} times what is usual around these days.',
      table:
        '{who}: from {x} as of {earlier} to {y} as of {later}, about {times} times what is usual around these days; on that day {n} more of its series do so.',
    },
    sq: {
      found: '{who}: nga {x} më {earlier} në {y} më {later}, rreth {times} herë sa është e zakonshme në ato ditë.',
      table:
        '{who}: nga {x} më {earlier} në {y} më {later}, rreth {times} herë sa është e zakonshme në ato ditë; atë ditë kështu bëjnë edhe {n} seri të tjera të saj.',
    },
  },
  bad: [
    {
      title: 'a day like sixty others',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [10, 19, 31, 40, 52, 60, 71, 80, 690, 700, 711, 719, 731, 740, 752],
        ),
      },
      findings: [{ message: 'found', claims: ['day-9', 'day-8'] }],
    },
    {
      title: 'the same day in a total and in its counts',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 19, 31, 40, 52, 60, 71, 80, 390, 400, 411, 419, 431, 440, 452],
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
            [10, 9, 12, 9, 12, 8, 11, 9, 310, 10, 11, 8, 12, 9, 12],
          ),
        ],
      },
      findings: [{ message: 'table', claims: ['day-9', 'day-8', 'in-9', 'in-8'] }],
    },
  ],
  good: [
    {
      title: 'growth that comes and goes',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [10, 14, 31, 33, 52, 53, 71, 90, 99, 120, 121, 139, 161, 170, 172],
        ),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const swapped = swappedClaims(index);
    const rates = oddSeries(index).flatMap((oddities) => {
      const { series, odd } = oddities;
      // The leap with which a total comes back from another unit is told of with the unit.
      const returns = new Set(stretchesOf(oddities).map(({ to }) => to + 1));
      return odd.flatMap((one) => {
        if (one.kind !== 'rate' || returns.has(one.after)) return [];
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        if (before === undefined || after === undefined || swapped.has(after.claim)) return [];
        const growth = series.kind === 'total' ? (after.value - before.value) / (after.day - before.day) : after.value;
        return [{ series, before, after, day: after.day, claim: after.claim, times: Math.round(growth / one.usual) }];
      });
    });
    for (const group of together(index, rates)) {
      // The total tells more than the count that made it.
      const [most, ...others] = [...group].sort((a, b) => rank(a.series) - rank(b.series) || b.times - a.times);
      if (most === undefined) continue;
      const { series, before, after, times } = most;
      report({
        message: others.length === 0 ? 'found' : 'table',
        values: {
          who: sayCount(index, series.voice, after.claim),
          x: quantityOf(before.claim),
          y: quantityOf(after.claim),
          earlier: sayReported(before),
          later: sayReported(after),
          times,
          ...(others.length === 0 ? {} : { n: others.length }),
        },
        claims: [most, ...others].flatMap((one) => [one.after.claim.id, one.before.claim.id]),
        field: 'value',
      });
    }
  },
};

function rank({ kind }: Series): number {
  return kind === 'total' ? 0 : 1;
}
