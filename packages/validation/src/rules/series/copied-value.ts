import type { Claim, DossierIndex, Message } from '@claimline/core';
import { labelMessage } from '../../compare/reasons.ts';
import {
  type CopiedRow,
  copiedRowsOf,
  oddSeries,
  pastedColumns,
  pastedRows,
  type Series,
  seriesOf,
} from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { cellFor } from '../facts.ts';
import { quantityOf, sayCount, sayName, sayOthers, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';

const TOWN_A = [812, 830, 841, 825, 819, 833, 826, 847, 851, 843, 839, 828, 831, 844, 849];

export const copiedValue: Rule = {
  id: 'series/copied-value',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'One voice gives the very same odd number on several days',
    why: 'A count to the last digit that does not move for days is rarely counted anew; it was carried forward. Rows of a table in which every figure is that of the row before are told once, where figures repeat too seldom for chance; so is a row that stands there again weeks or a year later. A column that for three reports or more holds the figures of another one, to the digit, far from its own or reached by a leap and left by one, was pasted from there: a warning, as all else is a note; where the sums of those days do not come out, the copy is told with them, and as gravely. Nothing or all of it, as a share or beside what it is a part of, stays by nature, and so does a total to which a count says that nothing came.',
    recommendation: 'Mark the copies with `derived-from`, or keep the first.',
    source: 'data validation practice of casualty recorders: carried-forward values',
  },
  options: {},
  messages: {
    en: {
      found: '{who} gives {x} in {n} reports in a row; it was perhaps carried forward.',
      block: '{who}: {n} figures from {second} on are those from {first} on, one by one; they were perhaps copied.',
      pasted:
        '{who}: from {first} to {last} all {n} figures are those of {other}, to the digit, and away from where its own stood; they were perhaps pasted from there.',
      row: '{who}: all {n} figures of {second} are those of {first}, to the digit; the row was perhaps copied.',
      rows: '{who}: from {second} to {last} all {n} figures are those of {first}, to the digit; they were perhaps carried forward.',
    },
    sq: {
      found: '{who} jep {x} në {n} raporte radhazi; ndoshta është mbartur.',
      block: '{who}: {n} shifra nga {second} e tutje janë ato nga {first} e tutje, një për një; ndoshta u kopjuan.',
      pasted:
        '{who}: nga {first} deri më {last} të {n} shifrat janë ato të {other}, deri te shifra e fundit, dhe larg nga të vetat; ndoshta u ngjitën prej andej.',
      row: '{who}: të {n} shifrat e {second} janë ato të {first}, deri te shifra e fundit; rreshti ndoshta u kopjua.',
      rows: '{who}: nga {second} deri më {last} të {n} shifrat janë ato të {first}, deri te shifra e fundit; ndoshta u mbartën.',
    },
  },
  bad: [
    {
      title: 'four days of one town in the column of another',
      dossier: {
        claims: [
          ...days({ name: 'a', for: 'ministry-a', of: 'residents', at: 'town-a', from: '2024-05-02' }, TOWN_A),
          ...days({ name: 'b', for: 'ministry-a', of: 'residents', at: 'town-b', from: '2024-05-02' }, [
            ...[402, 415, 424, 411, 406, 418, 413],
            ...TOWN_A.slice(7, 11),
            ...[416, 426, 430, 421],
          ]),
        ],
      },
      findings: [
        {
          message: 'pasted',
          claims: ['b-8', 'b-9', 'b-10', 'b-11', 'a-8', 'a-9', 'a-10', 'a-11'],
        },
      ],
    },
    {
      title: 'three days, one number',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '=1523',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['day-1', 'day-2', 'day-3'] }],
    },
    {
      title: 'a week pasted over the next',
      dossier: {
        claims: days(
          {
            name: 'in',
            for: 'ministry-a',
            measure: 'injured-in-a-day',
            of: 'residents',
            at: 'county',
            from: '2024-05-02',
          },
          [23, 31, 45, 28, 40, 52, 36, 31, 45, 28, 40, 52, 33, 39],
        ),
      },
      findings: [{ message: 'block', claims: ['in-8', 'in-9', 'in-10', 'in-11', 'in-12'] }],
    },
  ],
  good: [
    {
      title: 'figures that repeat now and then',
      dossier: {
        claims: days(
          {
            name: 'in',
            for: 'ministry-a',
            measure: 'injured-in-a-day',
            of: 'residents',
            at: 'county',
            from: '2024-05-02',
          },
          [23, 31, 31, 28, 40, 23, 23, 35, 31, 28, 28, 30],
        ),
      },
      findings: [],
    },
    {
      title: 'a round number may well stay',
      dossier: {
        claims: [
          {
            id: 'day-1',
            for: 'ministry-a',
            asOf: '2024-05-04',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-2',
            for: 'ministry-a',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
          {
            id: 'day-3',
            for: 'ministry-a',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '1500',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    const rows = copiedRowsOf(index);
    for (const { voice, first, copies, series } of rows) {
      const [ofFirst, next, last] = [first[0], copies[0]?.[0], copies.at(-1)?.[0]];
      if (ofFirst === undefined || next === undefined || last === undefined) continue;
      const until = copies.length === 1 ? {} : { last: sayReported(last) };
      report({
        message: copies.length === 1 ? 'row' : 'rows',
        milder: 'info',
        values: {
          who: sayRow(index, voice, series),
          n: series.size,
          first: sayReported(ofFirst),
          second: sayReported(next),
          ...until,
        },
        claims: [...(copies[0] ?? []), ...first, ...copies.slice(1).flat()].map(({ claim }) => claim.id),
        field: 'value',
      });
    }
    const blocks = pastedRows(index);
    for (const { voice, firsts, copies } of blocks) {
      const [first, second] = [firsts[0]?.[0], copies[0]?.[0]];
      if (first === undefined || second === undefined) continue;
      report({
        message: copies.length === 1 ? 'row' : 'block',
        milder: 'info',
        values: {
          who: sayName(index, voice),
          n: copies.flat().length,
          first: sayReported(first),
          second: sayReported(second),
        },
        claims: [...copies.flat(), ...firsts.flat()].map(({ claim }) => claim.id),
        field: 'value',
      });
    }
    const pasted = new Set(blocks.flatMap(({ copies }) => copies.flat()));
    for (const { voice, reports, originals } of pastedColumns(index)) {
      const [first, last, original] = [reports[0], reports.at(-1), originals[0]];
      if (first === undefined || last === undefined || original === undefined) continue;
      const claims = reports.map(({ claim }) => claim.id);
      report({
        message: 'pasted',
        values: {
          who: sayCount(index, voice, first.claim),
          n: reports.length,
          first: sayReported(first),
          last: sayReported(last),
          other: sayOthers(index, original.claim, first.claim),
        },
        claims: [...claims, ...originals.map(({ claim }) => claim.id)],
        field: 'value',
        covers: claims,
      });
    }
    for (const { series, odd } of oddSeries(index))
      for (const one of odd) {
        if (one.kind !== 'copied' && one.kind !== 'repeated') continue;
        if (one.kind === 'copied' && rows.some((row) => isOfRow(series, one.from, one.to, row))) continue;
        const copies = series.reports.slice(one.from, one.to + 1);
        if (one.kind === 'repeated' && copies.some((copy) => pasted.has(copy))) continue;
        const first = copies[0];
        const original = one.kind === 'repeated' ? series.reports[one.first] : first;
        if (first === undefined || original === undefined) continue;
        if (one.kind === 'copied' && staysByNature(index, series, copies)) continue;
        const who = sayCount(index, series.voice, first.claim);
        report({
          message: one.kind === 'copied' ? 'found' : 'block',
          milder: 'info',
          values:
            one.kind === 'copied'
              ? { who, x: quantityOf(first.claim), n: copies.length }
              : { who, n: copies.length, first: sayReported(original), second: sayReported(first) },
          claims: copies.map(({ claim }) => claim.id),
          field: 'value',
        });
      }
  },
};

/** Whose row it is; where it is one of several for a day, by what its columns share. */
function sayRow(index: DossierIndex, voice: string, row: ReadonlySet<Series>): Message {
  const who = sayName(index, voice);
  const claims = [...row].flatMap(({ reports }) => reports[0]?.claim ?? []);
  const [first] = claims;
  if (first === undefined || seriesOf(index).filter((one) => one.voice === voice).length === row.size) return who;
  const isShared = (of: (claim: Claim) => string | undefined): boolean => claims.every((one) => of(one) === of(first));
  const measure = index.measure(first.measure);
  const shared = [
    ...(isShared((one) => one.measure) ? [labelMessage(measure?.label ?? first.measure, measure?.labels)] : []),
    ...['of', 'status', 'at'].flatMap((axis): Message[] => {
      const node = index.axis(axis)?.nodes.get(first.scope[axis] ?? '');
      return node === undefined || !isShared((one) => one.scope[axis]) ? [] : [labelMessage(node.label, node.labels)];
    }),
  ];
  const [one, ...more] = shared;
  if (one === undefined) return who;
  const what = more.reduce((sum, next): Message => ({ id: 'series.and', values: { sum, one: next } }), one);
  return { id: 'series.count', values: { who, what } };
}

/** Has the run of a column been told with those of the others? */
function isOfRow({ reports }: Series, from: number, to: number, { copies }: CopiedRow): boolean {
  const [next, last] = [reports[from + 1]?.claim, reports[to]?.claim];
  const holds = (row: CopiedRow['first'] | undefined, claim: typeof next): boolean =>
    row?.some((one) => one.claim === claim) === true;
  return holds(copies[0], next) && holds(copies.at(-1), last);
}

/** A share of nothing or of all, and a total to which on all those days a count says that nothing came. */
function staysByNature(index: DossierIndex, { measure, kind, voice }: Series, copies: Series['reports']): boolean {
  const [first, last] = [copies[0], copies.at(-1)];
  if (first === undefined || last === undefined) return false;
  // A register does not move within a day, however often it is read.
  if (kind === 'level' && first.isHour === true && Math.floor(first.day) === Math.floor(last.day)) return true;
  if (measure.kind === 'share') return first.value === 0 || first.value === 100;
  const { scope, unit } = first.claim;
  if (kind !== 'total') {
    // A reservoir is full for weeks.
    const wholes = index.measures.containing.get(measure.id) ?? new Set();
    return [...wholes].some((id) => {
      if (id === measure.id) return false;
      const key = `${voice} ${cellFor(id, unit, scope)}`;
      const whole = seriesOf(index).find((one) => one.key === key);
      return whole?.reports.some(({ day, value }) => day === first.day && value === first.value) === true;
    });
  }
  const counts = index.dossier.measures.filter(({ addsTo }) => addsTo === measure.id);
  return counts.some(({ id }) => {
    const key = `${voice} ${cellFor(id, unit, scope)}`;
    const within = seriesOf(index)
      .find((one) => one.key === key)
      ?.reports.filter(({ day }) => day > first.day && day <= last.day);
    return within !== undefined && within.length >= copies.length - 1 && within.every(({ value }) => value === 0);
  });
}
