import { gapsOf, seriesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { sayCount, sayDay } from '../say.ts';
import type { Rule } from '../types.ts';

export const gap: Rule = {
  id: 'series/gap',
  severity: 'info',
  docs: {
    summary: 'A series that is otherwise regular has a hole',
    why: 'Where reports stay away, the days in between are unknown: a picture draws a line through them, and a rate across them is a mean.',
    recommendation: 'Look whether the reports exist; else say in the text that there are none for these days.',
    source: 'completeness checks of case surveillance data',
  },
  options: {
    times: {
      kind: 'number',
      default: 7,
      least: 2,
      most: 1000,
      description: 'Distance between two reports, in usual distances, from which it is told.',
    },
  },
  messages: {
    en: { found: '{who} is silent between {earlier} and {later}, {n} days; its reports are regular otherwise.' },
    sq: { found: '{who} hesht midis {earlier} dhe {later}, {n} ditë; përndryshe raportet e saj janë të rregullta.' },
  },
  bad: [
    {
      title: 'ten days without a report',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [10, 14, 31, 33, 52, 53, 71, 90, 99, 120, 121, ...Array(10), 161, 170, 172],
        ),
      },
      findings: [{ message: 'found', claims: ['day-22', 'day-11'] }],
    },
  ],
  good: [
    {
      title: 'a weekend without reports',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [10, 14, 31, 33, 52, 53, 71, 90, 99, 120, 121, undefined, undefined, 161, 170, 172],
        ),
      },
      findings: [],
    },
  ],
  check({ index, number, report }) {
    for (const series of seriesOf(index))
      for (const { before: from, after: to } of gapsOf(series, number('times'))) {
        const [before, after] = [series.reports[from], series.reports[to]];
        if (before === undefined || after === undefined) continue;
        report({
          message: 'found',
          values: {
            who: sayCount(index, series.voice, after.claim),
            earlier: sayDay(before.day),
            later: sayDay(after.day),
            n: after.day - before.day,
          },
          claims: [after.claim.id, before.claim.id],
          field: 'as-of',
        });
      }
  },
};
