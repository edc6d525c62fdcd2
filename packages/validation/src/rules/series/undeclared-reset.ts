import { oddSeries, stretchesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const undeclaredReset: Rule = {
  id: 'series/undeclared-reset',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A counter starts again from near nothing without a declared reset',
    why: 'A new phase, a new year or a new list brings a counter back to its start. Held against the old figures it looks like a fall, and sums over both are wrong.',
    recommendation:
      'Declare the restart under `events` as a `reset`, with its date; then each phase is judged by itself.',
    source: 'restarted counters in published casualty and case series',
  },
  options: {},
  messages: {
    en: {
      found: '{who}: {x} as of {earlier}, then {y} as of {later} and growing again: the counter was perhaps reset.',
    },
    sq: { found: '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje: numëruesi ndoshta u rifillua.' },
  },
  bad: [
    {
      title: 'from 960 back to 12',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [900, 930, 960, 12, 40, 66],
        ),
      },
      findings: [{ message: 'found', claims: ['day-4', 'day-3'] }],
    },
  ],
  good: [
    {
      title: 'a total that is corrected a little',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [900, 930, 960, 950, 990],
        ),
      },
      findings: [],
    },
    {
      title: 'totals of two years, each since its own 1 January',
      dossier: {
        claims: ['2023-06-30', '2023-12-31', '2024-06-30', '2024-12-31'].map((end, i) => ({
          id: `half-${i + 1}`,
          for: 'ministry-a',
          measure: 'injured',
          of: 'residents',
          at: 'county',
          asOf: `${end.slice(0, 4)}-01-01/${end}`,
          value: `=${[400, 900, 120, 310][i]}`,
        })),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const oddities of oddSeries(index)) {
      const { series, odd } = oddities;
      // What comes back a power of ten higher was told in another unit for a while.
      const inOtherUnit = new Set(stretchesOf(oddities).map(({ from }) => from));
      for (const one of odd) {
        if (one.kind !== 'reset' || inOtherUnit.has(one.after)) continue;
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        if (before === undefined || after === undefined) continue;
        report({
          message: 'found',
          values: {
            who: sayCount(index, series.voice, after.claim),
            x: quantityOf(before.claim),
            y: quantityOf(after.claim),
            earlier: sayReported(before),
            later: sayReported(after),
          },
          claims: [after.claim.id, before.claim.id],
          field: 'value',
        });
      }
    }
  },
};
