import { jointClaims, jointDays, type Oddity, oddSeries, swappedClaims } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

type Spike = Extract<Oddity, { kind: 'spike' }>;

export const spike: Rule = {
  id: 'series/spike',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A single figure of a calm series leaves its neighbours and is back at once',
    why: 'A stock that doubles or halves for one report and is back at the next was hardly so, nor one that leaves the line between its neighbours by ten times what any other does: digits changed places, a digit was lost, or the figure belongs to another place. Twice or half is told where the figures before and after it lie within a tenth of one another, less (from 5 %) where ten more around show how close to its line the series keeps: ten times what any of them leaves it by, or six times from a quarter on. A level that may be nothing or less is held against all that it ever was. A single nothing among figures that all keep far from it (20 at least of what is counted, and none less than a tenth of their middle) may be a figure that is missing; three are how the series is. A figure of the other sign than all others which without it would be where its neighbours are is told as one that changed its sign. Of counts only a figure is told beside that lies beyond everything else that the series ever was, of fewer than 40 reports far beyond; totals show such a figure as a fall.',
    recommendation:
      'Look the day up at the source. Write what the source says, and correct it with a claim of its own if the source is wrong.',
    source: 'outlier detection against neighbours in statistical data editing (Hampel filter)',
  },
  options: {},
  messages: {
    en: {
      high: '{who} gives {x} as of {when}, between {before} and {after}: {times} times its neighbours, and back at once.',
      low: '{who} gives {x} as of {when}, between {before} and {after}: its neighbours are {times} times as much, and back at once.',
      near: '{who} gives {x} as of {when}, between {before} and {after}, and is back at once.',
      beyond: '{who} gives {x} as of {when}, between {before} and {after}, beyond all that it gives otherwise.',
      sign: '{who} gives {x} as of {when}, between {before} and {after}: a sign that changed?',
      nothing: '{who} gives {x} as of {when}, between {before} and {after}: none at all, or a figure that is missing?',
      allLow:
        '{who} gives {x} as of {when}, after {before}, and {n} more of its series fall with it for a time: one cause?',
      allHigh:
        '{who} gives {x} as of {when}, after {before}, and {n} more of its series rise with it for a time: one cause?',
    },
    sq: {
      high: '{who} jep {x} më {when}, midis {before} dhe {after}: {times} herë fqinjët, dhe kthehet menjëherë.',
      low: '{who} jep {x} më {when}, midis {before} dhe {after}: fqinjët janë {times} herë aq, dhe kthehet menjëherë.',
      near: '{who} jep {x} më {when}, midis {before} dhe {after}, dhe kthehet menjëherë.',
      beyond: '{who} jep {x} më {when}, midis {before} dhe {after}, përtej gjithçkaje që jep ndryshe.',
      sign: '{who} jep {x} më {when}, midis {before} dhe {after}: një shenjë që u ndërrua?',
      nothing: '{who} jep {x} më {when}, midis {before} dhe {after}: asnjë fare, apo një shifër që mungon?',
      allLow:
        '{who} jep {x} më {when}, pas {before}, dhe me të bien për një kohë edhe {n} seri të tjera të tij: një shkak?',
      allHigh:
        '{who} jep {x} më {when}, pas {before}, dhe me të rriten për një kohë edhe {n} seri të tjera të tij: një shkak?',
    },
  },
  bad: [
    {
      title: 'two digits that changed places',
      dossier: { claims: days(shelter(), [19290, 19400, 91510, 19490, 19530]) },
      findings: [{ message: 'high', claims: ['day-3', 'day-2', 'day-4'] }],
    },
    {
      title: 'a digit that was lost',
      dossier: { claims: days(shelter(), [19290, 19400, 9151, 19490, 19530]) },
      findings: [{ message: 'low', claims: ['day-3', 'day-2', 'day-4'] }],
    },
    {
      title: 'two digits that changed places where next to nothing moves',
      dossier: {
        claims: days(
          shelter(),
          [36810, 36905, 36870, 36950, 37010, 36980, 63790, 37005, 37060, 37110, 37080, 37150, 37210],
        ),
      },
      findings: [{ message: 'high', claims: ['day-7', 'day-6', 'day-8'] }],
    },
    {
      title: 'nothing where a figure is missing',
      dossier: { claims: days(shelter(), [340, 310, 290, 420, 380, 0, 410, 290, 330, 360, 350]) },
      findings: [{ message: 'nothing', claims: ['day-6', 'day-5', 'day-7'] }],
    },
    {
      title: 'three shelters that are nearly empty for a day',
      dossier: {
        claims: [
          ...days({ ...shelter(), name: 'a' }, [19290, 19400, 2180, 19490, 19530]),
          ...days({ ...shelter(), name: 'b', at: 'town-b' }, [8110, 8090, 790, 8140, 8150]),
          ...days({ ...shelter(), name: 'c', at: 'town-c' }, [5210, 5230, 640, 5200, 5240]),
        ],
      },
      findings: [{ message: 'allLow', claims: ['a-3', 'b-3', 'c-3'] }],
    },
  ],
  good: [
    {
      title: 'few, and then none',
      dossier: { claims: days(shelter(), [34, 31, 29, 22, 12, 0, 14, 21, 27, 30, 33]) },
      findings: [],
    },
    {
      title: 'a stock that moves by as much all the time',
      dossier: { claims: days(shelter(), [190, 410, 180, 420, 200, 390, 180]) },
      findings: [],
    },
    {
      title: 'a dip in a stock that moves by a tenth now and then',
      dossier: {
        claims: days(
          shelter(),
          [36810, 38905, 36870, 36950, 39010, 36980, 31790, 37005, 37060, 39110, 37080, 37150, 35210],
        ),
      },
      findings: [],
    },
    {
      title: 'a stock that rises and stays',
      dossier: { claims: days(shelter(), [19290, 19400, 39510, 39490, 39530]) },
      findings: [],
    },
  ],
  check({ index, report }) {
    const others = new Set([...swappedClaims(index), ...jointClaims(index)]);
    for (const { series, odd } of oddSeries(index))
      for (const one of odd) {
        if (one.kind !== 'spike') continue;
        const [at, before, after] = [one.at, one.before, one.after].map((place) => series.reports[place]);
        if (at === undefined || before === undefined || after === undefined || others.has(at.claim)) continue;
        const isHigh = one.times > 1;
        report({
          message: messageFor(one),
          values: {
            who: sayCount(index, series.voice, at.claim),
            x: quantityOf(at.claim),
            when: sayReported(at),
            before: quantityOf(before.claim),
            after: quantityOf(after.claim),
            times: Math.round(10 * (isHigh ? one.times : 1 / one.times)) / 10,
          },
          claims: [at.claim.id, before.claim.id, after.claim.id],
          field: 'value',
        });
      }
    for (const [day, ...more] of runsOf(jointDays(index))) {
      const [first] = day ?? [];
      if (day === undefined || first === undefined) continue;
      report({
        message: first.times > 1 ? 'allHigh' : 'allLow',
        milder: 'info',
        values: {
          who: sayCount(index, first.series.voice, first.report.claim),
          n: day.length - 1,
          x: quantityOf(first.report.claim),
          when: sayReported(first.report),
          before: quantityOf(first.before.claim),
        },
        claims: [day, ...more].flat().map(({ report: { claim } }) => claim.id),
        field: 'value',
      });
    }
  },
};

type JointDay = ReturnType<typeof jointDays>[number];

/** Days of one cause that follow one another: the second is after the first, and as low. */
function runsOf(found: readonly JointDay[]): readonly (readonly JointDay[])[] {
  const runs: JointDay[][] = [];
  const inTime = [...found].sort(([a], [b]) => (a?.report.day ?? 0) - (b?.report.day ?? 0));
  for (const day of inTime) {
    const claims = new Set(day.map(({ before }) => before.claim));
    const run = runs.find((one) => one.at(-1)?.some(({ report }) => claims.has(report.claim)));
    if (run === undefined) runs.push([day]);
    else run.push(day);
  }
  return runs;
}

/** What is less than this times as much is told by its figures alone. */
const HALF_AS_MUCH = 1.5;

function messageFor({ isNothing, isBeyond, isSign, times }: Spike): string {
  if (isSign) return 'sign';
  if (isNothing) return 'nothing';
  if (isBeyond) return 'beyond';
  if (Math.max(times, 1 / times) >= HALF_AS_MUCH) return times > 1 ? 'high' : 'low';
  return 'near';
}

function shelter(): Parameters<typeof days>[0] {
  return { name: 'day', for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02' };
}
