import { oddSeries } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayDay } from '../say.ts';
import type { Rule } from '../types.ts';

export const implausibleRate: Rule = {
  id: 'series/implausible-rate',
  severity: 'warning',
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
    },
    sq: {
      found: '{who}: nga {x} më {earlier} në {y} më {later}, rreth {times} herë sa është e zakonshme në ato ditë.',
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
    for (const { series, odd } of oddSeries(index))
      for (const one of odd) {
        if (one.kind !== 'rate') continue;
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        if (before === undefined || after === undefined) continue;
        const growth = series.kind === 'total' ? (after.value - before.value) / (after.day - before.day) : after.value;
        report({
          message: 'found',
          values: {
            who: sayCount(index, series.voice, after.claim),
            x: quantityOf(before.claim),
            y: quantityOf(after.claim),
            earlier: sayDay(before.day),
            later: sayDay(after.day),
            times: Math.round(growth / one.usual),
          },
          claims: [after.claim.id, before.claim.id],
          field: 'value',
        });
      }
  },
};
