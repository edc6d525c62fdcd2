import { type Claim, type Day, type Decimal, type DossierIndex, isBelow, widened } from '@claimline/core';
import { inUnitOf } from '../../compare/in-unit-of.ts';
import {
  eventsBetween,
  isCountedOff,
  type Oddity,
  oddSeries,
  type Report,
  type Series,
  seriesOf,
  seriesVoice,
  swapsOf,
  together,
} from '../../sets/series/index.ts';
import type { Verdict } from '../../types.ts';
import { days } from '../examples/days.ts';
import type { ExampleClaim } from '../examples/types.ts';
import { rowNumber } from '../facts.ts';
import { settledIn } from '../pair/settled.ts';
import { quantityOf, sayCount, sayDate, sayName, sayReckoned, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';
import { byCulprit, culpritReport, type PairFall } from './culprits.ts';
import { declaredElsewhere } from './declared-elsewhere.ts';

export const cumulativeDrop: Rule = {
  id: 'series/cumulative-drop',
  severity: 'error',
  reach: 'topic',
  pairs: true,
  docs: {
    summary: 'A total since a baseline fell without a declared correction',
    why: 'A cumulative count can only grow. When it falls, the source corrected it, restarted it, changed what it counts, or one of the two figures is wrong.',
    recommendation:
      'Look for the published correction and declare it under `events`, or mark the claim that it replaces with `supersedes`.',
    source:
      'docs/model.md "Verdict of a pair", row 14; corrections in published series of equipment and casualty counts',
  },
  options: {},
  messages: {
    en: {
      found: '{later} gives {y} as of {when}, less than the {x} it had been before.',
      sign: '{later} gives {y} as of {when}, less than the {x} it had been before, where a correction by {amount} is declared: with the other sign?',
      elsewhere:
        '{later} gives {y} as of {when}, less than the {x} it had been before; a correction by {amount} is declared for {date}: for another day than is meant?',
      voices: '{later} gives {y} as of {when}, less than the {x} that {earlier} gave for an earlier day.',
      tooHigh:
        '{x}, which {earlier} gave for {when}, is more than {n} later totals, of which the highest is {y} ({later}).',
      tooLow: '{later} gives {y} as of {when}, less than {n} earlier totals, of which the lowest is {x} ({earlier}).',
      steps: '{later} comes down in {n} steps to {y} as of {when}, from the {x} it had been before.',
      again:
        '{later} falls {n} times from {first} to {when}, to {y}, without coming back to the {x} it had been before.',
      peak: '{later} gives {x} as of {first}, between {before} and {y} as of {when}: one figure is too high for a total that only grows.',
      table:
        '{later} gives {y} as of {when}, less than the {x} it had been before; on that day {n} more of its totals fall.',
      swapped:
        'All {n} totals of {later} fall from {before} to {when}, and none would if the two days changed places: {x}, then {y}.',
    },
    sq: {
      found: '{later} jep {y} më {when}, më pak se {x} që ishte më parë.',
      sign: '{later} jep {y} më {when}, më pak se {x} që ishte më parë, ku është deklaruar një korrigjim prej {amount}: me shenjën tjetër?',
      elsewhere:
        '{later} jep {y} më {when}, më pak se {x} që ishte më parë; një korrigjim prej {amount} është deklaruar për {date}: për një ditë tjetër nga ajo që mendohet?',
      voices: '{later} jep {y} më {when}, më pak se {x} që {earlier} dha për një ditë më të hershme.',
      tooHigh:
        '{x}, që {earlier} e dha për {when}, është më shumë se {n} totale të mëvonshme, më e larta prej të cilave është {y} ({later}).',
      tooLow:
        '{later} jep {y} më {when}, më pak se {n} totale të mëparshme, më e ulëta prej të cilave është {x} ({earlier}).',
      steps: '{later} zbret në {n} hapa në {y} më {when}, nga {x} që ishte më parë.',
      again: '{later} bie {n} herë nga {first} deri më {when}, në {y}, pa u kthyer te {x} që ishte më parë.',
      peak: '{later} jep {x} më {first}, midis {before} dhe {y} më {when}: një shifër është tepër e lartë për një total që vetëm rritet.',
      table:
        '{later} jep {y} më {when}, më pak se {x} që ishte më parë; atë ditë bien edhe {n} totale të tjera të saj.',
      swapped:
        'Të gjitha {n} totalet e {later} bien nga {before} më {when}, dhe asnjë nuk do të binte po t’i ndërronin vendet dy ditët: {x}, pastaj {y}.',
    },
  },
  bad: [
    {
      title: 'a total that falls',
      dossier: {
        claims: [
          {
            id: 'may-10',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-10',
            said: '2024-05-10',
            of: 'residents',
            at: 'county',
            value: '=120',
          },
          {
            id: 'may-20',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-20',
            said: '2024-05-20',
            of: 'residents',
            at: 'county',
            value: '=95',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['may-20', 'may-10'] }],
    },
    {
      title: 'a total below what another voice gave for an earlier day',
      dossier: {
        claims: [
          {
            id: 'may-10',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-10',
            said: '2024-05-10',
            of: 'residents',
            at: 'county',
            value: '=120',
          },
          {
            id: 'june-20',
            for: 'ministry-b',
            measure: 'killed',
            asOf: '2024-06-20',
            said: '2024-06-20',
            of: 'residents',
            at: 'county',
            value: '=95',
          },
        ],
      },
      findings: [{ message: 'voices', claims: ['june-20', 'may-10'] }],
    },
    {
      title: 'one figure above everything that others give later',
      dossier: {
        claims: [
          total('a-5100', 'ministry-a', '2024-05-06', '5100'),
          total('b-1187', 'ministry-b', '2024-05-20', '1187'),
          total('c-1204', 'office-c', '2024-05-24', '1204'),
          total('d-1236', 'outlet-d', '2024-05-28', '1236'),
        ],
      },
      findings: [{ message: 'tooHigh', claims: ['a-5100', 'b-1187', 'c-1204', 'd-1236'] }],
    },
    {
      title: 'one figure below everything that others gave before',
      dossier: {
        claims: [
          total('a-1187', 'ministry-a', '2024-05-10', '1187'),
          total('b-1204', 'ministry-b', '2024-05-14', '1204'),
          total('c-1236', 'office-c', '2024-05-18', '1236'),
          total('d-350', 'outlet-d', '2024-06-18', '350'),
        ],
      },
      findings: [{ message: 'tooLow', claims: ['d-350', 'a-1187', 'b-1204', 'c-1236'] }],
    },
    {
      title: 'two days of a table that changed places',
      dossier: {
        claims: [
          ...days(
            { name: 'hurt', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [900, 936, 1000, 967, 1023],
          ),
          ...days(
            { name: 'dead', for: 'ministry-a', measure: 'killed', of: 'residents', at: 'county', from: '2024-05-02' },
            [90, 93, 100, 96, 103],
          ),
        ],
      },
      findings: [{ message: 'swapped', claims: ['hurt-4', 'hurt-3', 'dead-4', 'dead-3'] }],
    },
    {
      title: 'a total that comes down in two steps is one fall',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [936, 1032, 1000, 967, 1023],
        ),
      },
      findings: [{ message: 'steps', claims: ['day-4', 'day-2'] }],
    },
    {
      title: 'a total that is cleaned for days, growing in between, is one fall',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [936, 1032, 1000, 1005, 967, 971, 990, 1036],
        ),
      },
      findings: [{ message: 'again', claims: ['day-5', 'day-2', 'day-3'] }],
    },
    {
      title: 'a day that is far above the line of its neighbours',
      dossier: {
        claims: days(
          { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
          [903, 930, 1690, 985, 1010, 1038],
        ),
      },
      findings: [{ message: 'peak', claims: ['day-3', 'day-4'] }],
    },
    {
      title: 'three columns of a table that fall on one day',
      dossier: {
        claims: [
          ...days(
            { name: 'hurt', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [936, 1032, 1000, 1020],
          ),
          ...days(
            { name: 'dead', for: 'ministry-a', measure: 'killed', of: 'residents', at: 'county', from: '2024-05-02' },
            [96, 102, 97, 100],
          ),
          ...days(
            {
              name: 'hurt-a',
              for: 'ministry-a',
              measure: 'injured',
              of: 'residents',
              at: 'town-a',
              from: '2024-05-02',
            },
            [510, 560, 520, 540],
          ),
        ],
      },
      findings: [{ message: 'table', claims: ['hurt-a-3', 'hurt-a-2', 'dead-3', 'dead-2', 'hurt-3', 'hurt-2'] }],
    },
  ],
  good: [
    {
      title: 'a total that grows',
      dossier: {
        claims: [
          {
            id: 'may-10',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-10',
            said: '2024-05-10',
            of: 'residents',
            at: 'county',
            value: '=95',
          },
          {
            id: 'may-20',
            for: 'ministry-a',
            measure: 'killed',
            asOf: '2024-05-20',
            said: '2024-05-20',
            of: 'residents',
            at: 'county',
            value: '=120',
          },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, verdicts, report } = context;
    const swapped = new Set<string>();
    for (const { voice, falls } of swapsOf(index)) {
      const told = falls.flatMap(({ series, before }) => series.reports.slice(before, before + 2));
      const [before, after] = told;
      if (before === undefined || after === undefined) continue;
      for (const { claim } of told) swapped.add(claim.id);
      report({
        message: 'swapped',
        values: {
          later: sayName(index, voice),
          n: falls.length,
          before: sayReported(before),
          when: sayReported(after),
          x: quantityOf(before.claim),
          y: quantityOf(after.claim),
        },
        claims: falls.flatMap(({ series, before: at }) =>
          [at + 1, at].flatMap((i) => series.reports[i]?.claim.id ?? []),
        ),
        field: 'value',
      });
    }
    const falls = oddSeries(index).flatMap(({ series, odd }) =>
      odd.flatMap((one): readonly Fall[] => {
        if (one.kind !== 'fall') return [];
        const [before, after] = [series.reports[one.before], series.reports[one.after]];
        const start = series.reports[one.start];
        if (before === undefined || after === undefined || start === undefined) return [];
        return swapped.has(after.claim.id)
          ? []
          : [{ ...one, series, earlier: before, later: after, day: start.day, claim: start.claim }];
      }),
    );
    for (const group of together(index, falls)) {
      const [most, ...others] = [...group].sort((a, b) => depthOf(b) - depthOf(a));
      if (most !== undefined) tellFall(most, others);
    }
    // Pairs outside the series of one voice: ranges, several names of one voice; and falls in one that no single step makes.
    const inSeries = new Map(
      seriesOf(index).flatMap((series) => series.reports.map(({ claim }, at) => [claim.id, { series, at }] as const)),
    );
    const oddIn = new Map(oddSeries(index).map(({ series, odd }) => [series.key, odd]));
    const isOfSeries = (a: string, b: string): boolean => {
      const [x, y] = [inSeries.get(a), inSeries.get(b)];
      if (x === undefined || x.series !== y?.series) return false;
      const [from, to] = [Math.min(x.at, y.at), Math.max(x.at, y.at)];
      if (to === from + 1 || (oddIn.get(x.series.key) ?? []).some((odd) => fallsWithin(odd, from, to))) return true;
      const [before, after] = [x.series.reports[from], x.series.reports[to]];
      return before !== undefined && after !== undefined && isCountedOff(index, x.series, before, after);
    };
    const isSettled = settledIn(context);
    const between = verdicts.flatMap((verdict): readonly PairFall[] => {
      if (verdict.type !== 'contradicts' || rowNumber(verdict.row) !== 14) return [];
      if (isOfSeries(verdict.a, verdict.b)) return [];
      const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
      if (a === undefined || b === undefined || isSettled(a, b)) return [];
      // Dates may be missing or vague; what fell is the lower one.
      const [earlier, later] = isBelow(widened(inUnitOf(a, b)), widened(b.value)) ? [b, a] : [a, b];
      return [{ earlier, later, verdict }];
    });
    for (const { culprit, falls: told } of byCulprit(between)) {
      const [first] = told;
      if (first === undefined) continue;
      if (culprit !== undefined) report(culpritReport(index, culprit, told));
      else {
        const isOneVoice = seriesVoice(index, first.earlier) === seriesVoice(index, first.later);
        tell(first.earlier, first.later, isOneVoice ? 'found' : 'voices', 1, first.verdict);
      }
    }

    function tellFall(fall: Fall, others: readonly Fall[]): void {
      const { series, earlier, later, steps, again, isPeak } = fall;
      const declared = others.length === 0 && steps === 1 ? raisedBy(index, fall) : undefined;
      if (declared !== undefined) {
        tell(earlier.claim, later.claim, 'sign', 1, undefined, declared);
        return;
      }
      const elsewhere =
        steps === 1 && others.length === 0 ? declaredElsewhere(index, series, earlier, later) : undefined;
      if (elsewhere !== undefined) {
        report({
          message: 'elsewhere',
          values: {
            later: sayCount(index, series.voice, later.claim),
            x: quantityOf(earlier.claim),
            y: quantityOf(later.claim),
            when: sayReported(later),
            amount: sayReckoned(later.claim, elsewhere.amount),
            date: sayDate(elsewhere.date),
          },
          claims: [later.claim.id, earlier.claim.id],
          field: 'value',
        });
        return;
      }
      if (others.length === 0 && again === undefined && isPeak !== true) {
        tell(earlier.claim, later.claim, steps > 1 ? 'steps' : 'found', steps);
        return;
      }
      const claimsOf = (one: Fall): readonly string[] => [
        one.later.claim.id,
        one.earlier.claim.id,
        ...(one.again ?? []).slice(0, -1).flatMap((at) => one.series.reports[at]?.claim.id ?? []),
      ];
      const common = {
        later: sayCount(index, series.voice, later.claim),
        x: quantityOf(earlier.claim),
        y: quantityOf(later.claim),
        when: sayReported(later),
      };
      const before = series.reports[fall.before - 1];
      const said =
        others.length > 0
          ? {
              message: 'table',
              values: { ...common, y: quantityOf(fall.claim), when: sayReported(fall), n: others.length },
            }
          : again === undefined && before !== undefined
            ? { message: 'peak', values: { ...common, first: sayReported(earlier), before: quantityOf(before.claim) } }
            : { message: 'again', values: { ...common, n: steps, first: sayReported(fall) } };
      // The figure that the sentence names comes first: there the reader is led.
      const named =
        others.length > 0 ? [fall.claim.id] : isPeak === true && again === undefined ? [earlier.claim.id] : [];
      const claims = [...new Set([...named, ...[fall, ...others].flatMap(claimsOf)])];
      report({ ...said, claims, field: 'value' });
    }

    function tell(
      earlier: Claim,
      later: Claim,
      message: 'found' | 'steps' | 'voices' | 'sign',
      n: number,
      verdict?: Verdict,
      amount?: Decimal,
    ): void {
      const when = later.asOf ?? later.said ?? later.published;
      if (when === undefined) return;
      report({
        message,
        values: {
          later: sayCount(index, seriesVoice(index, later), later),
          x: quantityOf(earlier),
          y: quantityOf(later),
          when: sayDate(when),
          ...(message === 'steps' ? { n } : {}),
          ...(amount === undefined ? {} : { amount: sayReckoned(later, amount) }),
          ...(message === 'voices' ? { earlier: sayName(index, seriesVoice(index, earlier)) } : {}),
        },
        claims: [later.id, earlier.id],
        field: 'value',
        ...(verdict === undefined ? {} : { verdict, settle: verdict.settle }),
      });
    }
  },
};

/** What a correction that is declared for the days of a fall would raise the total by, of the size of the fall: it may have the other sign. */
function raisedBy(index: DossierIndex, { series, earlier, later }: Fall): Decimal | undefined {
  const fall = earlier.value - later.value;
  const amounts = eventsBetween(index, series, earlier, later).flatMap(({ kind, amount }) =>
    kind === 'correction' && amount?.stated.length === 1 ? amount.stated : [],
  );
  const [n, ...more] = amounts;
  if (n === undefined || more.length > 0 || !(Number(n) > 0)) return undefined;
  return Math.max(Number(n), fall) <= ALIKE * Math.min(Number(n), fall) ? n : undefined;
}

/** The days of a correction bring something as well. */
const ALIKE = 2;

/** A toll of the county, for an example. */
function total(id: string, voice: string, day: string, value: string): ExampleClaim {
  return { id, for: voice, measure: 'killed', asOf: day, said: day, of: 'residents', at: 'county', value };
}

interface Fall extends Extract<Oddity, { kind: 'fall' }> {
  readonly series: Series;
  readonly earlier: Report;
  readonly later: Report;
  /** When it began, and the claim of that day. */
  readonly day: Day;
  readonly claim: Claim;
}

/** Is what is odd about a series what makes it fall between two of its reports? */
function fallsWithin(odd: Oddity, from: number, to: number): boolean {
  if (odd.kind === 'fall' || odd.kind === 'reset') return from <= odd.after && odd.before <= to;
  return odd.kind === 'slip' && from <= (odd.until ?? odd.at) && odd.before <= to;
}

/** How much of the total was lost. */
function depthOf({ earlier, later }: Fall): number {
  return (earlier.value - later.value) / earlier.value;
}
