import { type CopiedRow, copiedRowsOf, oddSeries, type Series } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const copiedValue: Rule = {
  id: 'series/copied-value',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'One voice gives the very same odd number on several days',
    why: 'A count to the last digit that does not move for days is rarely counted anew; it was carried forward. Rows of a table in which every figure is that of the row before are told once, where figures repeat too seldom for chance.',
    recommendation: 'Mark the copies with `derived-from`, or keep the first.',
    source: 'data validation practice of casualty recorders: carried-forward values',
  },
  options: {},
  messages: {
    en: {
      found: '{who} gives {x} in {n} reports in a row; it was perhaps carried forward.',
      block: '{who}: {n} figures from {second} on are those from {first} on, one by one; they were perhaps copied.',
      row: '{who}: all {n} figures of {second} are those of {first}, to the digit; the row was perhaps copied.',
      rows: '{who}: from {second} to {last} all {n} figures are those of {first}, to the digit; they were perhaps carried forward.',
    },
    sq: {
      found: '{who} jep {x} në {n} raporte radhazi; ndoshta është mbartur.',
      block: '{who}: {n} shifra nga {second} e tutje janë ato nga {first} e tutje, një për një; ndoshta u kopjuan.',
      row: '{who}: të {n} shifrat e {second} janë ato të {first}, deri te shifra e fundit; rreshti ndoshta u kopjua.',
      rows: '{who}: nga {second} deri më {last} të {n} shifrat janë ato të {first}, deri te shifra e fundit; ndoshta u mbartën.',
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
    const rows = copiedRowsOf(index);
    for (const { voice, first, copies, series } of rows) {
      const [ofFirst, next, last] = [first[0], copies[0]?.[0], copies.at(-1)?.[0]];
      if (ofFirst === undefined || next === undefined || last === undefined) continue;
      const until = copies.length === 1 ? {} : { last: sayReported(last) };
      report({
        message: copies.length === 1 ? 'row' : 'rows',
        values: {
          who: sayName(index, voice),
          n: series.size,
          first: sayReported(ofFirst),
          second: sayReported(next),
          ...until,
        },
        claims: [...(copies[0] ?? []), ...first, ...copies.slice(1).flat()].map(({ claim }) => claim.id),
        field: 'value',
      });
    }
    for (const { series, odd } of oddSeries(index))
      for (const one of odd) {
        if (one.kind !== 'copied' && one.kind !== 'repeated') continue;
        if (one.kind === 'copied' && rows.some((row) => isOfRow(series, one.from, one.to, row))) continue;
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

/** Has the run of a column been told with those of the others? */
function isOfRow({ reports }: Series, from: number, to: number, { copies }: CopiedRow): boolean {
  const [next, last] = [reports[from + 1]?.claim, reports[to]?.claim];
  const holds = (row: CopiedRow['first'] | undefined, claim: typeof next): boolean =>
    row?.some((one) => one.claim === claim) === true;
  return holds(copies[0], next) && holds(copies.at(-1), last);
}
