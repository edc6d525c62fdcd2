import { oddSeries, type Report, type Series, stretchesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { groupBy } from '../facts.ts';
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
      many: '{who}: {x} as of {earlier}, then {y} as of {later} and growing again, and so it is with {n} more of its series: the counters were perhaps reset.',
    },
    sq: {
      found: '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje: numëruesi ndoshta u rifillua.',
      many: '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje, e kështu edhe {n} seri të tjera të tij: numëruesit ndoshta u rifilluan.',
    },
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
    {
      title: 'two towns that begin anew on one day',
      dossier: {
        claims: [
          ...days(
            { name: 'a', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'town-a', from: '2024-05-02' },
            [900, 930, 960, 12, 40, 66],
          ),
          ...days(
            { name: 'b', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'town-b', from: '2024-05-02' },
            [510, 520, 540, 9, 30, 35],
          ),
        ],
      },
      findings: [{ message: 'many', claims: ['a-4', 'a-3', 'b-4', 'b-3'] }],
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
    const resets = oddSeries(index).flatMap((oddities): readonly Reset[] => {
      const { series, odd } = oddities;
      // What comes back a power of ten higher was told in another unit for a while.
      const inOtherUnit = new Set(stretchesOf(oddities).map(({ from }) => from));
      return odd.flatMap((one) => {
        if (one.kind !== 'reset' || inOtherUnit.has(one.after)) return [];
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        return before === undefined || after === undefined ? [] : [{ series, before, after }];
      });
    });
    // All stations of a service begin their year on one day: that is one reset.
    const days = groupBy(resets, ({ series: { voice, measure }, after }) =>
      JSON.stringify([voice, measure.id, after.day]),
    );
    for (const day of days.values()) {
      const [first, ...others] = day;
      if (first === undefined) continue;
      const { series, before, after } = first;
      report({
        message: others.length > 0 ? 'many' : 'found',
        values: {
          who: sayCount(index, series.voice, after.claim),
          x: quantityOf(before.claim),
          y: quantityOf(after.claim),
          earlier: sayReported(before),
          later: sayReported(after),
          ...(others.length > 0 ? { n: others.length } : {}),
        },
        claims: day.flatMap((one) => [one.after.claim.id, one.before.claim.id]),
        field: 'value',
      });
    }
  },
};

/** Where a counter of a series starts again. */
interface Reset {
  readonly series: Series;
  readonly before: Report;
  readonly after: Report;
}
