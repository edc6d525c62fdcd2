import { mistypedDays, secondFigures, seriesOf } from '../../sets/series/index.ts';
import { onDays } from '../examples/days.ts';
import { groupBy } from '../facts.ts';
import { sayCount, sayDue, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const mistypedDay: Rule = {
  id: 'series/mistyped-day',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary:
      'A report stands on a day on which none was due, and one is missing that a slip of the pen would put there',
    why: 'Reports that come every week, or every working day, make a mistyped date stand out: it lies between two that follow one another without it, and leaves a hole where it belongs. A picture draws its figure at the wrong place. So does a second figure of a day that stands in the list where another day is missing, a report of another year, far from all others, and one whose row stands between those of the days around the missing one.',
    recommendation: 'Look at the source of the row, and write its date.',
    source: 'validity checks of dates in statistical data editing',
  },
  options: {},
  messages: {
    en: {
      second:
        '{who} gives a second figure as of {when}, and none as of {missing}, where this one stands in the list: a mistyped date?',
      outside: '{who} reports as of {when}, far from all its other reports, and not as of {missing}: a mistyped date?',
      listed:
        '{who} reports as of {when}, and not as of {missing}, where this row stands in the list: a mistyped date?',
      found: '{who} reports as of {when}, between two regular reports, and not as of {missing}: a mistyped date?',
    },
    sq: {
      second:
        '{who} jep një shifër të dytë më {when}, dhe asnjë më {missing}, ku kjo qëndron në listë: datë e shkruar gabim?',
      outside:
        '{who} raporton më {when}, larg nga të gjitha raportet e tjera, dhe jo më {missing}: datë e shkruar gabim?',
      listed: '{who} raporton më {when}, dhe jo më {missing}, ku ky rresht qëndron në listë: datë e shkruar gabim?',
      found: '{who} raporton më {when}, midis dy raporteve të rregullta, dhe jo më {missing}: datë e shkruar gabim?',
    },
  },
  bad: [
    {
      title: 'a week typed into the next month',
      dossier: {
        claims: onDays(
          { name: 'week', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'county' },
          {
            '2024-01-06': 231,
            '2024-01-13': 232,
            '2024-01-20': 233,
            '2024-01-27': 234,
            '2024-02-03': 235,
            '2024-02-10': 236,
            '2024-02-17': 237,
            '2024-03-24': 238,
            '2024-03-02': 239,
            '2024-03-09': 240,
            '2024-03-16': 241,
            '2024-03-23': 242,
            '2024-03-30': 243,
            '2024-04-06': 244,
            '2024-04-13': 245,
            '2024-04-20': 246,
            '2024-04-27': 247,
            '2024-05-04': 248,
            '2024-05-11': 249,
            '2024-05-18': 250,
            '2024-05-25': 251,
            '2024-06-01': 252,
          },
        ),
      },
      findings: [{ message: 'found', claims: ['week-8'] }],
    },
    {
      title: 'a week typed into the month after the last one',
      dossier: {
        claims: onDays(
          { name: 'week', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'county' },
          {
            '2024-01-06': 231,
            '2024-01-13': 232,
            '2024-01-20': 233,
            '2024-01-27': 234,
            '2024-02-03': 235,
            '2024-02-10': 236,
            '2024-02-17': 237,
            '2024-02-24': 238,
            '2024-03-02': 239,
            '2024-03-09': 240,
            '2024-03-16': 241,
            '2024-03-23': 242,
            '2024-03-30': 243,
            '2024-04-06': 244,
            '2024-04-13': 245,
            '2024-04-20': 246,
            '2024-04-27': 247,
            '2024-06-04': 248,
            '2024-05-11': 249,
            '2024-05-18': 250,
            '2024-05-25': 251,
            '2024-06-01': 252,
          },
        ),
      },
      findings: [{ message: 'listed', claims: ['week-18'] }],
    },
  ],
  good: [
    {
      title: 'a week left out',
      dossier: {
        claims: onDays(
          { name: 'week', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'county' },
          {
            '2024-01-06': 231,
            '2024-01-13': 232,
            '2024-01-20': 233,
            '2024-01-27': 234,
            '2024-02-03': 235,
            '2024-02-10': 236,
            '2024-02-17': 237,
            '2024-03-02': 239,
            '2024-03-09': 240,
            '2024-03-16': 241,
            '2024-03-23': 242,
            '2024-03-30': 243,
            '2024-04-06': 244,
            '2024-04-13': 245,
            '2024-04-20': 246,
            '2024-04-27': 247,
            '2024-05-04': 248,
            '2024-05-11': 249,
            '2024-05-18': 250,
            '2024-05-25': 251,
            '2024-06-01': 252,
          },
        ),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const found = seriesOf(index).flatMap((series) =>
      mistypedDays(index, series).flatMap(({ at, missing, isAlone, isListed = false }) => {
        const own = series.reports[at];
        const isByHours = own?.isHour === true;
        return own === undefined ? [] : [{ voice: series.voice, own, missing, isAlone, isListed, isByHours }];
      }),
    );
    for (const row of groupBy(secondFigures(index), ({ voice, day }) => JSON.stringify([voice, day])).values()) {
      const [first] = row;
      if (first === undefined) continue;
      const { voice, claim, day, missing, isByHours } = first;
      report({
        message: 'second',
        values: {
          who: row.length === 1 ? sayCount(index, voice, claim) : sayName(index, voice),
          when: sayReported({ claim, day, isHour: isByHours }),
          missing: sayDue(claim, missing, isByHours),
        },
        claims: row.flatMap((one) => [one.claim.id, one.other.id]),
        field: 'as-of',
      });
    }
    // A row of a table is one date of all its columns.
    for (const row of groupBy(found, ({ voice, own }) => JSON.stringify([voice, own.day])).values()) {
      const [first] = row;
      if (first === undefined) continue;
      const { voice, own, missing, isAlone, isListed, isByHours } = first;
      report({
        message: isListed ? 'listed' : isAlone ? 'outside' : 'found',
        ...(isAlone || isListed ? {} : { milder: 'warning' as const }),
        values: {
          who: row.length === 1 ? sayCount(index, voice, own.claim) : sayName(index, voice),
          when: sayReported(own),
          missing: sayDue(own.claim, missing, isByHours),
        },
        claims: row.map((one) => one.own.claim.id),
        field: 'as-of',
      });
    }
  },
};
