import type { DossierIndex, Message } from '@claimline/core';
import { oddSeries, stretchesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { groupBy } from '../facts.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule, RuleContext } from '../types.ts';
import { byHabit, type Reset, type ResetDay } from './regular-resets.ts';

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
      again:
        '{who}: {x} as of {earlier}, then {y} as of {later} and growing again, and {times}: the counter perhaps begins anew at its time.',
      'again-many':
        '{who}: {x} as of {earlier}, then {y} as of {later} and growing again, and so it is with {n} more of its series, and {times}: the counters perhaps begin anew at their time.',
      on: 'again as of {days}',
      often: '{n} more times from {from} to {to}',
    },
    sq: {
      found: '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje: numëruesi ndoshta u rifillua.',
      many: '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje, e kështu edhe {n} seri të tjera të tij: numëruesit ndoshta u rifilluan.',
      again:
        '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje, e {times}: numëruesi ndoshta rifillon në kohën e vet.',
      'again-many':
        '{who}: {x} më {earlier}, pastaj {y} më {later} dhe sërish në rritje, e kështu edhe {n} seri të tjera të tij, e {times}: numëruesit ndoshta rifillojnë në kohën e tyre.',
      on: 'sërish më {days}',
      often: '{n} herë të tjera nga {from} deri më {to}',
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
    const ofCounter = groupBy(
      [...days.values()].flatMap(([first, ...others]): ResetDay[] => (first === undefined ? [] : [[first, ...others]])),
      ([{ series }]) => JSON.stringify([series.voice, series.measure.id]),
    );
    for (const counter of ofCounter.values())
      for (const [day, ...again] of byHabit(counter)) report(reportOf(index, day, again));
  },
};

function reportOf(
  index: DossierIndex,
  day: ResetDay,
  again: readonly ResetDay[],
): Parameters<RuleContext['report']>[0] {
  const [{ series, before, after }, ...others] = day;
  const kind = again.length > 0 ? (['again', 'again-many'] as const) : (['found', 'many'] as const);
  return {
    message: kind[others.length > 0 ? 1 : 0],
    values: {
      who: sayCount(index, series.voice, after.claim),
      x: quantityOf(before.claim),
      y: quantityOf(after.claim),
      earlier: sayReported(before),
      later: sayReported(after),
      ...(others.length > 0 ? { n: others.length } : {}),
      ...(again.length > 0 ? { times: sayTimes(again) } : {}),
    },
    claims: [day, ...again].flat().flatMap((one) => [one.after.claim.id, one.before.claim.id]),
    field: 'value',
  };
}

/** Days that are named one by one. */
const NAMED = 12;

function sayTimes(again: readonly ResetDay[]): Message {
  const days = again.map(([{ after }]) => sayReported(after));
  const [from, to] = [days[0], days.at(-1)];
  return days.length > NAMED && from !== undefined && to !== undefined
    ? { id: 'series/undeclared-reset:often', values: { n: days.length, from, to } }
    : { id: 'series/undeclared-reset:on', values: { days } };
}
