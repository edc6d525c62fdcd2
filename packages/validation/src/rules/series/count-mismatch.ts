import { balancesOf } from '../../sets/series/index.ts';
import { days } from '../examples/days.ts';
import type { Rule } from '../types.ts';
import { reportsOfStock, reportsOfTotal } from './off-balance.ts';

export const countMismatch: Rule = {
  id: 'series/count-mismatch',
  severity: 'warning',
  reach: 'topic',
  docs: {
    summary: 'A total does not grow by what was counted in the meantime',
    why: 'The total of today is that of yesterday and what the day brought. Where it is not, cases were added or taken away without being told, or one of the figures is wrong. More than three days that are off by less than a tenth of what was counted are told as one: cases that were cleared up; and so are four reports or more one after another. A stock, such as reserves, is held so against its net change, a measure that may be below zero and that `adds-to` it.',
    recommendation: 'Look for a published revision and declare it as a `correction` under `events`.',
    source: 'stock and flow reconciliation in official statistics',
  },
  options: {},
  messages: {
    en: {
      one: '{who}: the total went from {x} to {y} as of {when}; with what was counted in between it should be {sum}.',
      still: '{who}: the total stands still at {y} as of {when}; with what was counted in between it should be {sum}.',
      anew: '{who} gives {y} for {when}; what was counted in that time comes to {sum}.',
      stock: '{who} went from {x} to {y} as of {when}; with the change told in between it should be {sum}.',
      declared:
        '{who}: the total went from {x} to {y} as of {when}; with what was counted in between and the correction by {amount} that is declared it should be {sum}.',
      stretch:
        '{who}: from {first} to {last}, in {n} reports, the total does not grow by what was counted, most of all as of {when}: {y} instead of {sum}.',
      'stock-still': '{who} stays at {y} as of {when}; with the change told in between it should be {sum}.',
      level: '{who} is {y} as of {when}; the change told before it and the one behind it both lead to {sum}.',
      sign: '{who} went from {x} to {y} as of {when}, and its change is given as {c}: a sign lost?',
      slipped: '{who} counts {c} as of {when}, and its total grows by {grown}, to {y}: a digit or a zero out of place?',
      many: '{who}: in {n} of {days} reports the total does not grow by what was counted, most of all as of {when}: {y} instead of {sum}.',
    },
    sq: {
      one: '{who}: totali shkoi nga {x} në {y} më {when}; me atë që u numërua ndërkohë do të ishte {sum}.',
      still: '{who}: totali mbetet {y} më {when}; me atë që u numërua ndërkohë do të ishte {sum}.',
      anew: '{who} jep {y} për {when}; ajo që u numërua në atë kohë bën {sum}.',
      stock: '{who} shkoi nga {x} në {y} më {when}; me ndryshimin e thënë ndërkohë do të ishte {sum}.',
      declared:
        '{who}: totali shkoi nga {x} në {y} më {when}; me atë që u numërua ndërkohë dhe me korrigjimin prej {amount} që është deklaruar do të ishte {sum}.',
      stretch:
        '{who}: nga {first} deri më {last}, në {n} raporte, totali nuk rritet sa u numërua, më së shumti më {when}: {y} në vend të {sum}.',
      'stock-still': '{who} mbetet {y} më {when}; me ndryshimin e thënë ndërkohë do të ishte {sum}.',
      level: '{who} është {y} më {when}; ndryshimi i thënë para saj dhe ai pas saj çojnë të dy te {sum}.',
      sign: '{who} shkoi nga {x} në {y} më {when}, dhe ndryshimi jepet {c}: një shenjë e humbur?',
      slipped:
        '{who} numëron {c} më {when}, dhe totali i saj rritet me {grown}, në {y}: një shifër a një zero jo në vend?',
      many: '{who}: në {n} nga {days} raporte totali nuk rritet sa u numërua, më së shumti më {when}: {y} në vend të {sum}.',
    },
  },
  bad: [
    {
      title: 'a total that grew by more than the day',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 31, 33],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [{ message: 'one', claims: ['day-3', 'day-2', 'in-3'] }],
    },
    {
      title: 'a zero too many in the count of a day',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 120, 2],
          ),
        ],
      },
      findings: [{ message: 'slipped', claims: ['in-3', 'day-3', 'day-2'] }],
    },
  ],
  good: [
    {
      title: 'a total of each year, as its period says',
      dossier: {
        claims: [
          { id: 'to-november', asOf: '2023-01-01/2023-11-30', value: '=310' },
          { id: 'to-december', asOf: '2023-01-01/2023-12-31', value: '=334' },
          { id: 'to-january', asOf: '2024-01-01/2024-01-31', value: '=29' },
          { id: 'in-december', measure: 'injured-in-a-day', asOf: '2023-12', value: '=24' },
          { id: 'in-january', measure: 'injured-in-a-day', asOf: '2024-01', value: '=29' },
        ].map((one) => ({ measure: 'injured', for: 'ministry-a', of: 'residents', at: 'county', ...one })),
      },
      findings: [],
    },
    {
      title: 'a total and its days',
      dossier: {
        claims: [
          ...days(
            { name: 'day', for: 'ministry-a', measure: 'injured', of: 'residents', at: 'county', from: '2024-05-02' },
            [10, 14, 26, 28],
          ),
          ...days(
            {
              name: 'in',
              for: 'ministry-a',
              measure: 'injured-in-a-day',
              of: 'residents',
              at: 'county',
              from: '2024-05-02',
            },
            [10, 4, 12, 2],
          ),
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const balance of balancesOf(index)) {
      const reportsOf = balance.total.kind === 'total' ? reportsOfTotal : reportsOfStock;
      for (const one of reportsOf(index, balance)) report(one);
    }
  },
};
