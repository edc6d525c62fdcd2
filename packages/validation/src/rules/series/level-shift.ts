import { oddSeries, swappedClaims, together } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const levelShift: Rule = {
  id: 'series/level-shift',
  severity: 'info',
  reach: 'topic',
  docs: {
    summary: 'A series takes one step, far beyond every other move of it, and stays there',
    why: 'An index that falls by a third between two months and goes on from there has rather got another base year; a count that is a third higher from one day on rather counts something else, or more places. Where the step is real, as after a law or an amnesty, a reader wants to know it as well. Told where one step is at least six times every other move within fifteen reports, three times every other of the series and a twentieth of the level, and six reports on each side keep to their level; also where twelve reports on each side scatter by a tenth of the step and no other move around it is a third of it; series that stand still and leap now and then, as wages do, are left alone.',
    recommendation:
      'Look for a new definition, base year, unit or place at the source, and declare it as a `definition-change` under `events`.',
    source: 'level shifts in time series (Tsay 1988; Chen and Liu 1993)',
  },
  options: {},
  messages: {
    en: {
      found:
        '{who} goes from {x} ({earlier}) to {y} ({later}) in one step and stays there: another base, definition or place?',
      table:
        '{who} goes from {x} ({earlier}) to {y} ({later}) in one step and stays there, with {n} more of its series: another base, definition or place?',
    },
    sq: {
      found:
        '{who} kalon nga {x} ({earlier}) në {y} ({later}) me një hap dhe mbetet aty: bazë, përkufizim apo vend tjetër?',
      table:
        '{who} kalon nga {x} ({earlier}) në {y} ({later}) me një hap dhe mbetet aty, e po ashtu {n} seri të tjera të tij: bazë, përkufizim apo vend tjetër?',
    },
  },
  bad: [
    {
      title: 'one third more from one day on',
      dossier: {
        claims: days(
          shelter(),
          [
            1201, 1207, 1204, 1211, 1209, 1215, 1218, 1214, 1221, 1225, 1223, 1229, 1640, 1644, 1641, 1649, 1652, 1650,
            1657, 1655, 1661, 1664, 1668, 1666,
          ],
        ),
      },
      findings: [{ message: 'found', claims: ['day-13', 'day-12'] }],
    },
  ],
  good: [
    {
      title: 'a rise over several days',
      dossier: {
        claims: days(
          shelter(),
          [
            1201, 1207, 1204, 1211, 1209, 1215, 1218, 1214, 1221, 1225, 1223, 1290, 1370, 1455, 1540, 1620, 1652, 1650,
            1657, 1655, 1661, 1664, 1668, 1666,
          ],
        ),
      },
      findings: [],
    },
    {
      title: 'a level that leaps all the time',
      dossier: {
        claims: days(
          shelter(),
          [
            1201, 1407, 1104, 1311, 1209, 1515, 1118, 1414, 1021, 1225, 1423, 1129, 1840, 1644, 1941, 1549, 1852, 1650,
            1957, 1655, 1761, 1564, 1868, 1666,
          ],
        ),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const swapped = swappedClaims(index);
    const shifts = oddSeries(index).flatMap(({ series, odd }) =>
      odd.flatMap((one) => {
        if (one.kind !== 'shift') return [];
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        return before === undefined || after === undefined || [before, after].some(({ claim }) => swapped.has(claim))
          ? []
          : [{ series, before, after, day: after.day, claim: after.claim }];
      }),
    );
    for (const [first, ...others] of together(index, shifts)) {
      if (first === undefined) continue;
      report({
        message: others.length === 0 ? 'found' : 'table',
        values: {
          who: sayCount(index, first.series.voice, first.claim),
          x: quantityOf(first.before.claim),
          y: quantityOf(first.after.claim),
          earlier: sayReported(first.before),
          later: sayReported(first.after),
          ...(others.length === 0 ? {} : { n: others.length }),
        },
        claims: [first, ...others].flatMap(({ after, before }) => [after.claim.id, before.claim.id]),
        field: 'value',
      });
    }
  },
};

function shelter(): Parameters<typeof days>[0] {
  return { name: 'day', for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02' };
}
