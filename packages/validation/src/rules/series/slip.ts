import type { Claim, Day, DossierIndex, Message } from '@claimline/core';
import {
  jointClaims,
  type Oddity,
  oddSeries,
  type Report,
  type Series,
  stretchesOf,
  swappedClaims,
  together,
} from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { groupBy } from '../facts.ts';
import { quantityOf, sayCount, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

export const slip: Rule = {
  id: 'series/slip',
  severity: 'error',
  reach: 'topic',
  docs: {
    summary: 'A figure of a series is a power of ten away from its neighbours',
    why: 'A zero too many, a zero too few, thousands among units: slips that spoil every sum and picture made from the series, and that its other figures give away. Where a total falls by it this is an error, as any fall is; elsewhere a warning.',
    recommendation:
      'Look the day up at the source. Write what the source says, and correct it with a claim of its own if the source is wrong.',
    source: 'unit-error detection in statistical data editing (UNECE Generic Statistical Data Editing Models)',
  },
  options: {},
  messages: {
    en: {
      high: '{who} gives {x} as of {when}, about {factor} times what its neighbours let expect.',
      low: '{who} gives {x} as of {when}, about {part} of what its neighbours let expect.',
      on: '{who} gives {x} as of {when} and stays there, about {part} of what came before: another unit?',
      onHigh: '{who} gives {x} as of {when} and stays there, about {factor} times what came before: another unit?',
      runHigh:
        '{who} gives from {when} ({x}) to {until} about {factor} times what comes before and after: another unit?',
      row: '{first} The same goes for {n} more of its figures: one cause?',
      runLow: '{who} gives from {when} ({x}) to {until} about {part} of what comes before and after: another unit?',
    },
    sq: {
      high: '{who} jep {x} më {when}, rreth {factor} herë sa lënë të pritet fqinjët.',
      low: '{who} jep {x} më {when}, rreth {part} e asaj që lënë të pritet fqinjët.',
      on: '{who} jep {x} më {when} dhe mbetet aty, rreth {part} e asaj që ishte më parë: njësi tjetër?',
      onHigh: '{who} jep {x} më {when} dhe mbetet aty, rreth {factor} herë sa ishte më parë: njësi tjetër?',
      runHigh: '{who} jep nga {when} ({x}) deri më {until} rreth {factor} herë sa ka para dhe pas: njësi tjetër?',
      row: '{first} Po ashtu edhe {n} shifra të tjera të saj: një shkak?',
      runLow: '{who} jep nga {when} ({x}) deri më {until} rreth {part} e asaj që ka para dhe pas: njësi tjetër?',
    },
  },
  bad: [
    {
      title: 'a zero too many in a total',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [900, 930, 9600, 985, 1010],
        ),
      },
      findings: [{ message: 'high', claims: ['day-3', 'day-2'] }],
    },
    {
      title: 'a level in thousands from some day on, and for some days',
      dossier: {
        claims: [
          ...days(
            { name: 'on', for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02' },
            [1840, 1853, 1861, 1872, 1880, 1891000, 1900000, 1911000, 1922000],
          ),
          ...days(
            { name: 'run', for: 'ministry-a', of: 'residents', at: 'town-b', from: '2024-05-02' },
            [1840, 1853, 1861, 1872, 1880, 189, 190, 191, 192, 193, 1941, 1950, 1962, 1970, 1981],
          ),
        ],
      },
      findings: [
        { message: 'onHigh', claims: ['on-6', 'on-5'] },
        { message: 'runLow', claims: ['run-6', 'run-5'] },
      ],
    },
    {
      title: 'a total in tens for some days',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [1700, 1725, 1750, 1775, 180, 183, 185, 188, 191, 1930, 1955, 1980],
        ),
      },
      findings: [{ message: 'runLow', claims: ['day-5', 'day-4'] }],
    },
    {
      title: 'a whole row in tens',
      dossier: {
        claims: (['sheltered', 'arrived', 'injured'] as const).flatMap((measure, i) =>
          days(
            { name: measure, for: 'ministry-a', measure, of: 'residents', at: 'town-a', from: '2024-05-02' },
            [1840, 1853, 1861, 188, 1872, 1884, 1890].map((n) => n + i),
          ),
        ),
      },
      findings: [
        { message: 'row', claims: ['sheltered-4', 'sheltered-3', 'arrived-4', 'arrived-3', 'injured-4', 'injured-3'] },
      ],
    },
    {
      title: 'a zero too few in a total',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [900, 930, 96, 985, 1010],
        ),
      },
      findings: [{ message: 'low', claims: ['day-3', 'day-2'] }],
    },
    {
      title: 'thousands from the third day on',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [90000, 93000, 96, 99, 102],
        ),
      },
      findings: [{ message: 'on', claims: ['day-3', 'day-2'] }],
    },
  ],
  good: [
    {
      title: 'a total that grows fast',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [90, 120, 300, 900, 2400],
        ),
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const group of groupBy(slipsOf(index), keyOf).values())
      for (const [first, ...others] of together(index, group)) {
        if (first === undefined) continue;
        const all = [first, ...others];
        const covers = all.flatMap(({ one, series, at }) =>
          one.lasts ? runOf(one, series) : others.length > 0 ? [at] : [],
        );
        const isFallOfTotal = all.some(
          ({ claim, one, series }) => index.measure(claim.measure)?.kind === 'cumulative' && isFall(one, series),
        );
        const single = sayOne(index, first);
        report({
          ...(others.length === 0 ? single : { message: 'row', values: { n: others.length, first: tell(single) } }),
          claims: all.flatMap(({ claim, before }) => [claim.id, before.claim.id]),
          field: 'value',
          ...(isFallOfTotal ? {} : { milder: 'warning' as const }),
          ...(covers.length > 0 ? { covers: covers.map(({ claim }) => claim.id) } : {}),
        });
      }
  },
};

/** A slip in its series. */
interface Found {
  readonly series: Series;
  readonly one: Slip;
  readonly at: Report;
  readonly before: Report;
  readonly claim: Claim;
  readonly day: Day;
}

function slipsOf(index: DossierIndex): readonly Found[] {
  const others = new Set([...swappedClaims(index), ...jointClaims(index)]);
  return oddSeries(index).flatMap((oddities) => {
    const { series } = oddities;
    const stretches = stretchesOf(oddities).map(
      ({ from, to, factor }): Slip => ({ kind: 'slip', at: from, before: from - 1, factor, lasts: true, until: to }),
    );
    return [...oddities.odd, ...stretches].flatMap((one): Found[] => {
      if (one.kind !== 'slip') return [];
      const [at, before] = [series.reports[one.at], series.reports[one.before]];
      if (at === undefined || before === undefined || others.has(at.claim)) return [];
      return [{ series, one, at, before, claim: at.claim, day: at.day }];
    });
  });
}

/** Slips of one day are of one cause when they are off by as much, for as long. */
function keyOf({ one, series }: Found): string {
  const until = one.until === undefined ? undefined : series.reports[one.until]?.day;
  return JSON.stringify([one.factor, one.lasts, until]);
}

interface Told {
  readonly message: string;
  readonly values: Message['values'];
}

function sayOne(index: DossierIndex, { series, one, at }: Found): Told {
  const isHigh = one.factor > 1;
  const factor = Math.round(isHigh ? one.factor : 1 / one.factor);
  const until = one.until === undefined ? undefined : series.reports[one.until];
  return {
    message: messageFor(isHigh, one.lasts, until !== undefined),
    values: {
      who: sayCount(index, series.voice, at.claim),
      x: quantityOf(at.claim),
      when: sayReported(at),
      ...(isHigh ? { factor } : { part: { id: `part.${factor}`, values: {} } }),
      ...(until === undefined ? {} : { until: sayReported(until) }),
    },
  };
}

function tell({ message, values }: Told): Message {
  return { id: `${slip.id}:${message}`, values };
}

type Slip = Extract<Oddity, { kind: 'slip' }>;

/** All reports that are in the other unit. */
function runOf({ at, until }: Slip, { reports }: Series): readonly Report[] {
  return reports.slice(at, until === undefined ? undefined : until + 1);
}

/** Does a total fall by it? Whatever the cause, that cannot be. */
function isFall(slip: Slip, series: Series): boolean {
  const { reports } = series;
  const run = runOf(slip, series);
  const last = slip.lasts ? run.at(-1) : reports[slip.at];
  const [before, at] = [reports[slip.before], reports[slip.at]];
  const next = last === undefined ? undefined : reports[reports.indexOf(last) + 1];
  const falls = (x: Report | undefined, y: Report | undefined): boolean =>
    x !== undefined && y !== undefined && y.value < x.value;
  return falls(before, at) || falls(last, next);
}

function messageFor(isHigh: boolean, lasts: boolean, comesBack: boolean): string {
  if (comesBack) return isHigh ? 'runHigh' : 'runLow';
  if (lasts) return isHigh ? 'onHigh' : 'on';
  return isHigh ? 'high' : 'low';
}
