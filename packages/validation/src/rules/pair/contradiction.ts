import type { Claim, Message } from '@claimline/core';
import { secondFigures, secondRows, seriesVoice } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import { rowNumber } from '../facts.ts';
import { quantityOf, sayCount, sayName, sayReported } from '../say.ts';
import type { Rule } from '../types.ts';
import { editionsIn } from './editions.ts';
import { reportPair } from './report-pair.ts';
import { milderOf, settledIn } from './settled.ts';

/** Rows of the decision table that have a rule of their own: misreports, parts above wholes, falls of totals. */
const OTHER_ROWS: ReadonlySet<number> = new Set([3, 14, 17]);

export const contradiction: Rule = {
  id: 'pair/contradiction',
  severity: 'error',
  reach: 'topic',
  pairs: true,
  opposes: true,
  docs: {
    summary: 'Two claims about the same thing at the same time cannot both be true',
    why: 'This is what the tool is for: same measure, same population, same state and place, same time, and values that no reading of the words brings together. A contradiction that depends on an unknown date or place is a warning, not an error. Two rows of one table for one day, in three columns or more, are told once; so are two tables of one voice that differ in six rows or more.',
    recommendation:
      'Read both quotes again. If a scope, a date or the value was recorded wrongly, correct it. If one claim replaces the other, say so with `supersedes`; of two editions of a table, say when each was given (`said` in the mapping). If both stand, print both with their sources; the finding is then the story.',
    source:
      'docs/model.md "Verdict of a pair", row 7; Arelle: duplicate facts are inconsistent when their rounding intervals do not meet',
  },
  options: {},
  messages: {
    en: {
      rows: '{who} gives two rows as of {when}: {n} of their figures differ, {x} and {y} among them.',
      editions:
        '{who} gives two figures {n} times, from {first} to {last}, furthest apart as of {when}: {x} and {y}. Two editions of one table?',
      necessary: '{reason}',
      possible: '{reason} This depends on what is not stated.',
    },
    sq: {
      rows: '{who} jep dy rreshta më {when}: {n} nga shifrat e tyre ndryshojnë, ndër to {x} dhe {y}.',
      editions:
        '{who} jep dy shifra {n} herë, nga {first} deri më {last}, më larg njëra-tjetrës më {when}: {x} dhe {y}. Dy botime të një tabele?',
      necessary: '{reason}',
      possible: '{reason} Kjo varet nga ajo që nuk është thënë.',
    },
  },
  bad: [
    {
      title: 'two counts of one shelter on one day',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~3000' },
          { id: 'b-10000', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '10000' },
        ],
      },
      findings: [{ message: 'necessary', claims: ['a-3000', 'b-10000'] }],
    },
    {
      title: 'two editions of one table, told once',
      dossier: {
        claims: [
          ...days(
            { name: 'old', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'town-a', from: '2024-05-02' },
            [310, 321, 330, 342, 350, 361, 366],
          ),
          ...days(
            { name: 'new', for: 'ministry-a', measure: 'sheltered', of: 'residents', at: 'town-a', from: '2024-05-02' },
            [316, 329, 335, 349, 360, 366, 371],
          ),
        ],
      },
      findings: [{ message: 'editions', claims: ['new-5', 'old-5'] }],
    },
    {
      title: 'two rows for one day, told once and not of each column',
      dossier: {
        claims: ['sheltered', 'arrived', 'injured-in-a-day'].flatMap((measure) => [
          ...days(
            { name: measure, for: 'ministry-a', measure, of: 'residents', at: 'town-a', from: '2024-05-02' },
            [310, 321, 330, 342, 350, 361],
          ),
          {
            id: `${measure}-again`,
            for: 'ministry-a',
            measure,
            of: 'residents',
            at: 'town-a',
            asOf: '2024-05-04',
            value: '=390',
          },
        ]),
      },
      findings: [
        {
          message: 'rows',
          claims: [
            'sheltered-again',
            'arrived-again',
            'injured-in-a-day-again',
            'sheltered-3',
            'arrived-3',
            'injured-in-a-day-3',
          ],
        },
      ],
    },
  ],
  good: [
    {
      title: 'the same counts of two groups, one of which can be part of the other',
      dossier: {
        claims: [
          { id: 'a-children', for: 'ministry-a', asOf: '2024-05-04', of: 'children', at: 'town-a', value: '~3000' },
          { id: 'b-residents', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '10000' },
        ],
      },
      findings: [],
    },
    {
      title: 'a hedge that leaves room for the other figure',
      dossier: {
        claims: [
          { id: 'a-3000', for: 'ministry-a', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '~3000' },
          { id: 'b-3200', for: 'ministry-b', asOf: '2024-05-04', of: 'residents', at: 'town-a', value: '3200' },
        ],
      },
      findings: [],
    },
  ],
  check(context) {
    const { index, verdicts, report } = context;
    const isSettled = settledIn(context);
    // Of another day, as it seems, and told as such.
    const mistyped = new Map(secondFigures(index).map(({ claim, other }) => [claim.id, other.id]));
    const rows = secondRows(index).filter(
      ({ pairs }) => !pairs.some(([a, b]) => mistyped.get(a.id) === b.id || mistyped.get(b.id) === a.id),
    );
    for (const { voice, day, pairs } of rows) {
      const [[one, other]] = pairs;
      report({
        message: 'rows',
        values: {
          who: sayName(index, voice),
          when: sayReported({ claim: one, day }),
          n: pairs.length,
          x: quantityOf(one),
          y: quantityOf(other),
        },
        claims: [...pairs.map(([, second]) => second.id), ...pairs.map(([first]) => first.id)],
        field: 'value',
      });
    }
    const editions = editionsIn(index, verdicts);
    for (const { pairs, worst } of editions) {
      const [[first], [last]] = [pairs[0] ?? worst, pairs.at(-1) ?? worst];
      const [x, y] = worst;
      report({
        message: 'editions',
        values: {
          who: sayCount(index, seriesVoice(index, x), x),
          n: pairs.length,
          x: quantityOf(x),
          y: quantityOf(y),
          when: sayOf(x),
          first: sayOf(first),
          last: sayOf(last),
        },
        claims: [y.id, x.id],
        field: 'value',
      });
    }
    const told = [...rows, ...editions].flatMap(({ pairs }) => pairs.map(([a, b]) => keyOf(a.id, b.id)));
    const ofRows = new Set(told);
    for (const verdict of verdicts) {
      if (ofRows.has(keyOf(verdict.a, verdict.b))) continue;
      if (verdict.type !== 'contradicts' || OTHER_ROWS.has(rowNumber(verdict.row))) continue;
      if (mistyped.get(verdict.a) === verdict.b || mistyped.get(verdict.b) === verdict.a) continue;
      const [a, b] = [index.claim(verdict.a), index.claim(verdict.b)];
      if (a === undefined || b === undefined) continue;
      const necessary = verdict.necessity === 'necessary';
      const said = { message: necessary ? 'necessary' : 'possible', ...milderOf(necessary, isSettled(a, b)) };
      report(reportPair(verdict, [a, b], said));
    }
  },
};

function sayOf(claim: Claim): Message {
  return sayReported({ claim, day: claim.asOf?.latest ?? 0 });
}

function keyOf(a: string, b: string): string {
  return JSON.stringify([a, b].sort());
}
