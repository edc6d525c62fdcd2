import { contestedOf, seriesKey, seriesOf } from '../../sets/series/index.ts';
import { hasFigure } from '../facts.ts';
import { quantityOf } from '../say.ts';
import type { Rule } from '../types.ts';

export const baselineMissing: Rule = {
  id: 'date/baseline-missing',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'A running total or a flow does not say since when it counts',
    why: '“So far” and “in total” mean nothing without a start: two totals with different baselines differ by right.',
    recommendation: 'Give the measure a `baseline`, or the claim an interval as `as-of` (`2022-02-24/2024-10-28`).',
    source: 'XBRL durations; restarts in published casualty series',
  },
  options: {},
  messages: {
    en: { found: '{x} is counted since when? Neither the measure nor the claim says it.' },
    sq: { found: '{x} numërohet që nga kur? Nuk e thotë as masa, as pohimi.' },
  },
  bad: [
    {
      title: 'arrivals in an unknown period',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2024-05-04',
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
      title: 'arrivals of each month',
      dossier: {
        claims: ['2024-01', '2024-02', '2024-03'].map((asOf, i) => ({
          id: `month-${i + 1}`,
          for: 'ministry-a',
          measure: 'arrived',
          asOf,
          of: 'residents',
          at: 'town-a',
          value: `=${40 + i}`,
        })),
      },
      findings: [],
    },
    {
      title: 'arrivals of each day, one of which is given twice',
      dossier: {
        claims: ['04', '05', '06', '07', '06'].map((day, i) => ({
          id: `row-${i + 1}`,
          for: 'ministry-a',
          measure: 'arrived',
          asOf: `2024-05-${day}`,
          of: 'residents',
          at: 'town-a',
          value: `=${40 + i}`,
        })),
      },
      findings: [],
    },
    {
      title: 'arrivals in a year',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2023',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'arrivals in a week',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'arrived',
            asOf: '2024-05-01/2024-05-07',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [],
    },
    {
      title: 'a measure that names its baseline',
      dossier: {
        claims: [
          {
            id: 'a-40',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '40',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const lists = seriesOf(index).filter(({ kind, reports }) => kind === 'count' && reports.length >= LIST);
    const keys = new Set(lists.map(({ key }) => key));
    // Of a day for which a list gives two figures neither is a report of the series.
    const contested = contestedOf(index).flatMap((row) => row.filter((claim) => keys.has(seriesKey(index, claim))));
    const listed = new Set([...lists.flatMap(({ reports }) => reports.map(({ claim }) => claim)), ...contested]);
    for (const claim of index.dossier.claims) {
      const measure = index.measure(claim.measure);
      if (measure === undefined || !hasFigure(claim) || claim.asOf === undefined) continue;
      if ((measure.kind !== 'cumulative' && measure.kind !== 'flow') || measure.baseline !== undefined) continue;
      // Counts that add to a total are of the day that they name.
      if (claim.asOf.kind === 'interval' || measure.addsTo !== undefined) continue;
      // “In 2024” is the period of what happened in it, and the end of what has happened so far.
      if (measure.kind === 'flow' && claim.asOf.earliest !== claim.asOf.latest) continue;
      // And so are the figures of a list: what happened on each day, or in each month.
      if (measure.kind === 'flow' && listed.has(claim)) continue;
      report({ message: 'found', values: { x: quantityOf(claim) }, claims: [claim.id], field: 'as-of' });
    }
  },
};

/** Figures of one voice about one thing that make a list. */
const LIST = 3;
