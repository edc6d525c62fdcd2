import type { DossierIndex } from '@claimline/core';
import {
  eventsBetween,
  gapsOf,
  mistypedDays,
  type Report,
  regularStep,
  type Series,
  secondFigures,
  seriesOf,
} from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { groupBy } from '../facts.ts';
import { sayCount, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const gap: Rule = {
  id: 'series/gap',
  severity: 'info',
  reach: 'topic',
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
    en: {
      found: '{who} is silent between {earlier} and {later}, {n} days; its reports are regular otherwise.',
      many: '{who} is silent in {series} series between {earlier} and {later}, {n} days; its reports are regular otherwise.',
      month: '{who} gives nothing between {earlier} and {later}; its reports are regular otherwise.',
      manyMonth:
        '{who} gives nothing in {series} series between {earlier} and {later}; its reports are regular otherwise.',
      hours: '{who} is silent between {earlier} and {later}, {n} hours; its reports are regular otherwise.',
      manyHours:
        '{who} is silent in {series} series between {earlier} and {later}, {n} hours; its reports are regular otherwise.',
    },
    sq: {
      found: '{who} hesht midis {earlier} dhe {later}, {n} ditë; përndryshe raportet e saj janë të rregullta.',
      many: '{who} hesht në {series} seri midis {earlier} dhe {later}, {n} ditë; përndryshe raportet e saj janë të rregullta.',
      month: '{who} nuk jep asgjë midis {earlier} dhe {later}; përndryshe raportet e saj janë të rregullta.',
      manyMonth:
        '{who} nuk jep asgjë në {series} seri midis {earlier} dhe {later}; përndryshe raportet e saj janë të rregullta.',
      hours: '{who} hesht midis {earlier} dhe {later}, {n} orë; përndryshe raportet e saj janë të rregullta.',
      manyHours:
        '{who} hesht në {series} seri midis {earlier} dhe {later}, {n} orë; përndryshe raportet e saj janë të rregullta.',
    },
  },
  bad: [
    {
      title: 'a month that is missing from a list of months without a hole',
      dossier: {
        claims: Array.from({ length: 30 }, (_, i) => i)
          .filter((i) => i !== 17)
          .map((i) => ({
            id: `month-${i + 1}`,
            for: 'ministry-a',
            measure: 'arrived',
            of: 'residents',
            at: 'county',
            asOf: `20${20 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
            value: `=${420 + ((i * 37) % 60)}`,
          })),
      },
      findings: [{ message: 'month', claims: ['month-19', 'month-17'] }],
    },
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
    {
      title: 'two columns of one table without their rows',
      dossier: {
        claims: ['injured', 'killed'].flatMap((measure) =>
          days({ name: measure, for: 'ministry-a', measure, of: 'residents', at: 'county', from: '2024-05-02' }, [
            ...[10, 14, 31, 33, 52, 53, 71, 90, 99, 120, 121],
            ...[...Array(10), 161, 170, 172],
          ]),
        ),
      },
      findings: [{ message: 'many', claims: ['injured-22', 'injured-11', 'killed-22', 'killed-11'] }],
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
    // A report that is missing since it is told of another day is told there.
    const told = secondFigures(index);
    const gaps = seriesOf(index).flatMap((series) => {
      const mistyped = new Set(mistypedDays(index, series).map(({ at }) => at));
      return gapsOf(series, number('times')).flatMap(({ before: from, after: to }) => {
        // No silence, but a date that is not meant.
        if (mistyped.has(from) || mistyped.has(to)) return [];
        const [before, after] = [series.reports[from], series.reports[to]];
        if (before === undefined || after === undefined || isBetweenSeasons(index, series, before, after)) return [];
        const isTold = told.some(
          ({ voice, missing }) => voice === series.voice && missing > before.day && missing < after.day,
        );
        return isTold ? [] : [{ voice: series.voice, before, after }];
      });
    });
    // A report that did not come is missing in every column of its table.
    const silences = groupBy(gaps, ({ voice, before, after }) => JSON.stringify([voice, before.day, after.day]));
    for (const silence of silences.values()) {
      const [first] = silence;
      if (first === undefined) continue;
      const { voice, before, after } = first;
      const isOne = silence.length === 1;
      const isOfMonths = ![before, after].some(
        ({ claim }) => claim.asOf === undefined || !OF_MONTHS.has(claim.asOf.precision),
      );
      const isByHours = before.day % 1 !== 0 || after.day % 1 !== 0;
      report({
        message: MESSAGES[isByHours ? 'hours' : isOfMonths ? 'months' : 'days'][isOne ? 0 : 1],
        values: {
          who: isOne ? sayCount(index, voice, after.claim) : sayName(index, voice),
          earlier: sayReported(before),
          later: sayReported(after),
          ...(isOfMonths ? {} : { n: isByHours ? Math.round(24 * (after.day - before.day)) : after.day - before.day }),
          ...(isOne ? {} : { series: silence.length }),
        },
        claims: silence.flatMap((one) => [one.after.claim.id, one.before.claim.id]),
        field: 'as-of',
      });
    }
  },
};

/** Reports after a declared restart that may be missing before the first of them. */
const AT_FIRST = 2;

/** A count that is declared to begin anew, and does so, had come to its end before. */
function isBetweenSeasons(index: DossierIndex, series: Series, before: Report, after: Report): boolean {
  const usual = regularStep(series) ?? 0;
  return eventsBetween(index, series, before, after).some(
    ({ kind, date: { latest } }) => kind === 'reset' && after.day - (latest ?? before.day) <= AT_FIRST * usual,
  );
}

const MESSAGES = { days: ['found', 'many'], months: ['month', 'manyMonth'], hours: ['hours', 'manyHours'] } as const;
const OF_MONTHS: ReadonlySet<string> = new Set(['month', 'season']);
