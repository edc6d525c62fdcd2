import { oddSeries } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const copiedValue: Rule = {
  id: 'series/copied-value',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'One voice gives the very same odd number on several days',
    why: 'A count to the last digit that does not move for days is rarely counted anew; it was carried forward.',
    recommendation: 'Mark the copies with `derived-from`, or keep the first.',
    source: 'data validation practice of casualty recorders: carried-forward values',
  },
  options: {},
  messages: {
    en: {
      found: '{who} gives {x} in {n} reports on end; it was perhaps carried forward.',
      block: '{who}: {n} figures from {second} on are those from {first} on, one by one; they were perhaps copied.',
    },
    sq: {
      found: '{who} jep {x} në {n} raporte radhazi; ndoshta është mbartur.',
      block: '{who}: {n} shifra nga {second} e tutje janë ato nga {first} e tutje, një për një; ndoshta u kopjuan.',
    },
  },
  bad: [
    {
      title: 'three days, one number',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['day-1', 'day-2', 'day-3'] }],
    },
    {
      title: 'a week pasted over the next',
      dossier: {
        claims: days(
          {
            name: 'in',
            for: 'ministry-a',
            measure: 'injured-in-a-day',
            of: 'residents',
            at: 'county',
            from: '2024-05-02',
          },
          [23, 31, 45, 28, 40, 52, 36, 31, 45, 28, 40, 52, 33, 39],
        ),
      },
      findings: [{ message: 'block', claims: ['in-8', 'in-9', 'in-10', 'in-11', 'in-12'] }],
    },
  ],
  good: [
    {
      title: 'figures that repeat now and then',
      dossier: {
        claims: days(
          {
            name: 'in',
            for: 'ministry-a',
            measure: 'injured-in-a-day',
            of: 'residents',
            at: 'county',
            from: '2024-05-02',
          },
          [23, 31, 31, 28, 40, 23, 23, 35, 31, 28, 28, 30],
        ),
      },
      findings: [],
    },
    {
      title: 'a round number may well stay',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { series, odd } of oddSeries(index))
      for (const one of odd) {
        if (one.kind !== 'copied' && one.kind !== 'repeated') continue;
        const copies = series.reports.slice(one.from, one.to + 1);
        const first = copies[0];
        const original = one.kind === 'repeated' ? series.reports[one.first] : first;
        if (first === undefined || original === undefined) continue;
        const who = sayCount(index, series.voice, first.claim);
        report({
          message: one.kind === 'copied' ? 'found' : 'block',
          values:
            one.kind === 'copied'
              ? { who, x: quantityOf(first.claim), n: copies.length }
              : { who, n: copies.length, first: sayReported(original), second: sayReported(first) },
          claims: copies.map(({ claim }) => claim.id),
          field: 'value',
        });
      }
  },
};
