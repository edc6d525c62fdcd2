import { type Claim, isBefore, outlookOf, stanceOf } from '@claimline/core';
import { groupsInCells, hasFigure, originVoice, sameNumbers } from '../facts.ts';
import { quantityOf, sayName } from '../say.ts';
import type { Rule } from '../types.ts';

export const planAsFact: Rule = {
  id: 'pair/plan-as-fact',
  severity: 'warning',
  reach: 'topic',
  opposes: true,
  docs: {
    summary: 'What a source planned or expected is reported as having happened',
    why: '“3,000 are to be moved” becomes “3,000 were moved” within one hop. The figure then confirms itself.',
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
          {
            id: 'plan',
            for: 'ministry-a',
            said: '2024-05-04',
            asOf: '../2024-12-31',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'planned',
          },
          {
            id: 'fact',
            for: 'ministry-a',
            via: ['outlet-d', 'ministry-a'],
            said: '2024-05-06',
            asOf: '2024-05-06',
            of: 'residents',
            at: 'town-a',
            value: '3000',
            mode: 'observed',
          },
        ],
      },
      findings: [{ message: 'found', claims: ['fact', 'plan'] }],
    },
  ],
  good: [
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
    const groups = groupsInCells(
      index,
      (claim) => (hasFigure(claim) ? originVoice(index, claim) : undefined),
      (cell) => cell.some(isPlan),
    );
    for (const claims of groups) {
      for (const plan of claims.filter(isPlan)) {
        for (const fact of claims) {
          if (isPlan(fact) || stanceOf(fact.mode) !== 'affirms' || !sameNumbers(plan, fact)) continue;
          if (!isTooEarly(plan, fact)) continue;
          const origin = originVoice(index, plan);
          report({
            message: 'found',
            values: { x: quantityOf(fact), voice: origin === undefined ? null : sayName(index, origin) },
            claims: [fact.id, plan.id],
            field: 'mode',
          });
        }
      }
    }
  },
};

function isPlan({ mode }: Claim): boolean {
  return outlookOf(mode) === 'prospective';
}

/** Days within which nobody has carried out what was to be done “by the end of the year”. */
const DAYS = 7;

/** Said before the plan's own day has come, or, where only the last day is known, within days of the plan. */
function isTooEarly(plan: Claim, fact: Claim): boolean {
  const { asOf } = plan;
  if (asOf === undefined || fact.said === undefined) return false;
  // What the voice itself sees on a day before that of the plan is what there was.
  if (fact.via.length === 0 && fact.asOf !== undefined && isBefore(fact.asOf, asOf) === 'yes') return false;
  if (asOf.earliest !== null) return isBefore(fact.said, asOf) === 'yes';
  const [announced, told] = [plan.said?.earliest ?? null, fact.said.latest];
  const isSoon = announced !== null && told !== null && told - announced <= DAYS;
  return isSoon && asOf.latest !== null && told < asOf.latest;
}
