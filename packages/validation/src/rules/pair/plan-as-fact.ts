import type { ExampleClaim } from '../examples/types.ts';
import { originVoice } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';
import { plansToldAsFact } from './told-as-fact.ts';

const TOWN = { for: 'ministry-a', of: 'residents', at: 'town-a' } as const;
const REPORTED = { via: ['outlet-d', 'ministry-a'], mode: 'observed' } as const;
const OF_YEAR = { ...TOWN, measure: 'injured-in-a-day', asOf: '2023' } as const;

export const planAsFact: Rule = {
  id: 'pair/plan-as-fact',
  severity: 'warning',
  reach: 'topic',
  opposes: true,
  docs: {
    summary: 'What a source planned or expected is reported as having happened',
    why: '“3,000 are to be moved” becomes “3,000 were moved” within one hop. The figure then confirms itself. So it is when it is told before its day has come, and later, when the source itself counts something else for that time.',
    recommendation: 'Check whether the source itself ever reported the plan as carried out; if not, correct the mode.',
    source: 'this project: hops distort; modality in attribution',
  },
  options: {},
  messages: {
    en: { found: '{x} was a plan or a forecast of {voice}; here it is given as a fact.' },
    sq: { found: '{x} ishte plan ose parashikim i {voice}; këtu jepet si fakt.' },
  },
  bad: [
    {
      title: 'what a year is expected to bring, as its count in March',
      dossier: {
        claims: [
          ofYear('expected', '2024-03-10', 'forecast'),
          { ...ofYear('paper', '2024-03-11', 'observed'), via: ['outlet-d', 'ministry-a'] },
        ],
      },
      findings: [{ message: 'found', claims: ['paper', 'expected'] }],
    },
    {
      title: 'planned by the ministry, observed by the outlet',
      dossier: {
        claims: [
          {
            id: 'plan',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-11',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'planned',
          },
          {
            id: 'fact',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-05',
            asOf: '2024-05-05',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'observed',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
    {
      title: 'planned by the end of the year, and given as done two days later',
      dossier: {
        claims: [
          { id: 'plan', ...TOWN, said: '2024-05-04', asOf: '../2024-12-31', value: '3000', mode: 'planned' },
          { id: 'fact', ...TOWN, ...REPORTED, said: '2024-05-06', asOf: '2024-05-06', value: '3000' },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
    {
      title: 'planned by the end of the year, and given as done within weeks',
      dossier: {
        claims: [
          { id: 'plan', ...TOWN, said: '2024-05-04', asOf: '../2024-12-31', value: '3000', mode: 'planned' },
          { id: 'fact', ...TOWN, ...REPORTED, said: '2024-05-29', asOf: '2024-05-29', value: '3000' },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
    {
      title: 'what was planned for the year as what there was, beside the outcome',
      dossier: {
        claims: [
          { id: 'plan', ...OF_YEAR, said: '2023-01-10', value: '400', mode: 'planned' },
          { id: 'fact', ...OF_YEAR, via: ['outlet-d', 'ministry-a'], said: '2024-01-10', value: '400' },
          { id: 'outcome', ...OF_YEAR, said: '2024-03-01', value: '295' },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
    {
      title: 'that nobody will be left, as that nobody is',
      dossier: {
        claims: [
          { id: 'plan', ...TOWN, said: '2024-05-04', asOf: '2024-05-06', value: '0', mode: 'planned' },
          { id: 'fact', ...TOWN, via: ['outlet-d'], said: '2024-05-05', asOf: '2024-05-05', value: '0' },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
  ],
  good: [
    {
      title: 'the count of a year, days before it is over',
      dossier: { claims: [ofYear('expected', '2024-03-10', 'forecast'), ofYear('counted', '2024-12-20', 'observed')] },
      findings: [],
    },
    {
      title: 'reported as done after the day it was planned for',
      dossier: {
        claims: [
          {
            id: 'plan',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '2024-05-11',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'planned',
          },
          {
            id: 'fact',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-12',
            asOf: '2024-05-12',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'observed',
          },
        ],
      },
      findings: [],
    },
  ],
  check({ index, report }) {
    for (const { fact, plan } of plansToldAsFact(index)) {
      const origin = originVoice(index, plan);
      report({
        message: 'found',
        values: { x: quantityOf(fact), voice: origin === undefined ? null : sayName(index, origin) },
        claims: [fact.id, plan.id],
        field: 'mode',
      });
    }
  },
};

/** How many arrive in a year. */
function ofYear(id: string, said: string, mode: string): ExampleClaim {
  return {
    id,
    for: 'ministry-a',
    measure: 'arrived',
    said,
    asOf: '2024',
    of: 'residents',
    at: 'county',
    value: '22500',
    mode,
  };
}
